// Every regular expression of the program is proved free of catastrophic backtracking (https://makenowjust-labs.github.io/recheck/).
// Those that are written out are read from the sources; those that are put together are caught while the program reads.
import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { pages } from './pages.js';

// In this thread: the worker that it would ask by default now and then answers with nothing (synckit 0.9).
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** Milliseconds a proof may take. What needs longer is too intricate to be trusted: make it simpler. */
const PATIENCE = 15_000;

const root = new URL('../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.corpus.ts'))
  .sort();

interface Found {
  source: string;
  flags: string;
  where: string;
}

/** One of each, by what it says. */
const found = new Map<string, Found>();
const add = (source: string, flags: string, where: string): void => {
  const key = `/${source}/${flags}`;
  if (!found.has(key)) found.set(key, { source, flags, where });
};

for (const name of files) {
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node.text.slice(1, end), node.text.slice(end + 1), name);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, readFileSync(new URL(name, root), 'utf8'), ts.ScriptTarget.Latest));
}
const written = found.size;

const Original = RegExp;
/** The file of ours that asked for it, or null. */
const asker = (): string | null => /\/src\/([^?:)]+\.ts)/u.exec(new Error().stack ?? '')?.[1] ?? null;
const catching = new Proxy(Original, {
  construct(target, args, self) {
    const made = Reflect.construct(target, args, self) as RegExp;
    const where = asker();
    if (where) add(made.source, made.flags, where);
    return made;
  },
  apply(target, self, args) {
    const made = Reflect.apply(target, self, args) as RegExp;
    const where = asker();
    if (where) add(made.source, made.flags, where);
    return made;
  },
});
globalThis.RegExp = catching;
for (const name of files) if (!name.startsWith('cli/')) await import(new URL(name, root).pathname);
const { read } = (await import('../src/index.js')) as typeof import('../src/index.js');
for (const { bytes, options } of pages()) read(bytes, options);
globalThis.RegExp = Original;

test('both kinds were found', () => {
  expect(written).toBeGreaterThan(100);
  expect(found.size).toBeGreaterThan(written);
});

test('the judge knows a bad one', () => {
  expect(checkSync('(a|a)*b', '').status).toBe('vulnerable');
  expect(checkSync('“[^”]*”', 'u').status).toBe('vulnerable');
});

describe.each([...found.values()])('$where', ({ source, flags }) => {
  test(
    `/${source.slice(0, 100)}/${flags}`,
    () => {
      const verdict = checkSync(source, flags, { timeout: PATIENCE });
      const why =
        verdict.status === 'vulnerable'
          ? `${verdict.complexity.summary}: ${verdict.attack.pattern.slice(0, 200)}`
          : verdict.status === 'unknown'
            ? verdict.error.kind
            : '';
      expect(`${verdict.status} ${why}`.trim(), `/${source}/${flags}`).toBe('safe');
    },
    PATIENCE * 2,
  );
});
