/**
 * bytes → text. Chooses an encoding and says what could not be decoded; changes no character: a byte order mark stays as
 * the first one. No library tells Chinese encodings apart well, so each candidate decodes strictly and the text that
 * reads most like Chinese wins (characters by their frequency in jieba's dictionary).
 */
import { createRequire } from 'node:module';
import { diagnose } from '../diagnostic.js';
import { RANKED, rankOf } from '../frequency.js';
import { isSpace } from '../han.js';
import type { Diagnostic, Encoding, Span } from '../types.js';
import { fold } from './normalise.js';

export interface Decoded {
  text: string;
  encoding: Encoding | null;
  diagnostics: Diagnostic[];
}

const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
const SAMPLE = 65536; // characters judged; a page is a tenth of that

let iconv: typeof import('iconv-lite') | undefined;

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'utf-8') return buffer.toString('utf8');
  if (encoding === 'utf-16le') return buffer.toString('utf16le') + (bytes.length % 2 ? '\ufffd' : '');
  iconv ??= createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');
  return (
    iconv.decode(buffer, encoding, { stripBOM: false }) + (encoding === 'utf-16be' && bytes.length % 2 ? '\ufffd' : '')
  );
}

/** How much a text reads like printed Chinese: a mean over its characters, 1 for the most common, below 0 for rubbish. */
function score(text: string): number {
  const view = fold(text.length > SAMPLE ? text.slice(0, SAMPLE) : text);
  let sum = 0;
  let n = 0;
  for (let i = 0; i < view.length; i++) {
    const code = view.charCodeAt(i);
    if (code < 0x80) {
      if (code < 32 && !isSpace(code)) sum -= 4;
      else if (code >= 32) sum += 0.2;
      n++;
    } else if (rankOf(code) > 0) {
      sum += 0.4 + (0.6 * (RANKED + 1 - rankOf(code))) / RANKED;
      n++;
    } else {
      n++;
      if (code === 0xfffd) sum -= 8;
      else if (code >= 0x4e00 && code <= 0x9fff) sum -= 0.3;
      else if ('、。“”‘’《》·—…〇℃×'.includes(view[i] as string)) sum += 0.6;
      else if (code >= 0xd800 && code <= 0xf8ff) sum -= 2;
      else sum -= 1;
    }
  }
  return n === 0 ? 0 : sum / n;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The sure answer of valid UTF-8 that reads as Chinese or plain ASCII, without asking the others. */
const SURE = 0.15;
/** Two encodings whose scores lie this near cannot be told apart. Both bounds: test/decode.test.ts, over every fixture in every encoding and line by line. */
const NEAR = 0.02;

function choose(bytes: Uint8Array): { encoding: Encoding; text: string; rival: Encoding | null } {
  const marked = byteOrderMark(bytes);
  if (marked) return { encoding: marked, text: decodeAs(bytes, marked), rival: null };
  if (isUtf8(bytes)) {
    const text = decodeAs(bytes, 'utf-8');
    if (score(text) >= SURE) return { encoding: 'utf-8', text, rival: null };
  }
  const tried = ENCODINGS.map((encoding) => {
    const text = decodeAs(bytes, encoding);
    return { encoding, text, score: score(text) };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = tried as [(typeof tried)[0], (typeof tried)[0]];
  const rival = best.score - second.score < NEAR && best.text !== second.text ? second.encoding : null;
  return { encoding: best.encoding, text: best.text, rival };
}

function controls(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && !isSpace(code)) n++;
  }
  return n;
}

/** Decodes a page. A string is taken as it is. `encoding` null or 'auto' finds it out. Never throws because of the bytes. */
export function decode(input: Uint8Array | string, encoding: Encoding | 'auto' = 'auto'): Decoded {
  const diagnostics: Diagnostic[] = [];
  let chosen: Encoding | null = null;
  let text: string;
  if (typeof input === 'string') text = input;
  else if (encoding !== 'auto') {
    chosen = encoding;
    text = decodeAs(input, encoding);
  } else {
    const found = choose(input);
    chosen = found.encoding;
    text = found.text;
    if (found.rival)
      diagnostics.push(diagnose('decode/uncertain-encoding', [], { encoding: found.encoding, other: found.rival }));
  }
  const bad: Span[] = [];
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const last = bad.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else bad.push([at, at + 1]);
  }
  if (bad.length > 0) diagnostics.push(diagnose('decode/undecodable', bad, { encoding: chosen ?? 'text' }));
  if (!/[^\s\ufeff]/u.test(text)) diagnostics.push(diagnose('decode/empty', []));
  else if (controls(text) > text.length / 50) diagnostics.push(diagnose('decode/not-text', [[0, text.length]]));
  return { text, encoding: chosen, diagnostics };
}

/** The bytes of a text in an encoding; what the encoding lacks becomes a question mark. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  iconv ??= createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');
  return iconv.encode(text, encoding, { addBOM: false });
}
