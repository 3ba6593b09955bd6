/**
 * The word segmenter, nodejieba, loaded on first use with a dictionary of 60,000 words: a witness, never the judge.
 * Its only importer. Without it (it is an optional dependency: it needs a compiler) everything still runs, a little worse.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Word {
  word: string;
  /** ICTCLAS tag: n nr ns nt v a d r p c u m q …; x when the dictionary does not have it. */
  tag: string;
}

interface Jieba {
  load(paths: Record<string, string>): void;
  cut(text: string, strict?: boolean): string[];
  tag(text: string): Word[];
}

let engine: Jieba | null | undefined;

function jieba(): Jieba | null {
  if (engine !== undefined) return engine;
  engine = null;
  try {
    const require = createRequire(import.meta.url);
    const hmm = join(dirname(require.resolve('nodejieba')), 'submodules/cppjieba/dict/hmm_model.utf8');
    const data = (name: string) => fileURLToPath(new URL(`../src/data/${name}`, import.meta.url));
    const paths = {
      dict: data('characters.utf8'),
      hmmDict: hmm,
      // As the user's words they load faster and count alike (test/data/words.mjs tells why).
      userDict: data('words.utf8'),
      idfDict: data('idf.utf8'),
      stopWordDict: data('stop.utf8'),
    };
    // A missing path would abort the whole process.
    if (!Object.values(paths).every(existsSync)) return engine;
    const loaded = require('nodejieba') as Jieba;
    loaded.load(paths);
    engine = loaded;
  } catch {
    engine = null;
  }
  return engine;
}

/** The engine's name for the document, or null where it is not to be had: `npm install nodejieba` (it needs a C++ compiler). */
export function wordEngine(): string | null {
  return jieba() ? 'nodejieba' : null;
}

/** The words of a text of the view (simplified), in order, covering it; null without the engine. Feed it a paragraph at most. */
export function cut(text: string): string[] | null {
  return jieba()?.cut(text, true) ?? null;
}

/**
 * The same with part-of-speech tags. A word has one tag, whatever stands beside it, so those that were met are kept: cutting
 * alone takes half the time of cutting and tagging.
 */
export function tag(text: string): Word[] | null {
  const words = cut(text);
  if (words === null) return null;
  if (words.some((word) => !tags.has(word))) {
    if (tags.size > KEPT) tags.clear();
    for (const { word, tag: kind } of jieba()?.tag(text) ?? []) tags.set(word, kind);
  }
  return words.map((word) => ({ word, tag: tags.get(word) as string }));
}

const tags = new Map<string, string>();
/** How many: as many as the dictionary has, so that an archive's names do not pile up. */
const KEPT = 60_000;
