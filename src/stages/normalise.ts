/**
 * text → view: one unit for one unit, never a change of length. Rules are written once, against the view: simplified,
 * half width, one form of each punctuation mark, every space ' ' and every line end '\n'.
 */
import data from '../data/fold.json' with { type: 'json' };

const FOLD = /* @__PURE__ */ (() => {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (let i = 0; i < data.from.length; i++) table[data.from.charCodeAt(i)] = data.to.charCodeAt(i);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const c of '\n\r\v\f\u2028\u2029') table[c.charCodeAt(0)] = 10;
  for (const c of '\t \u00a0\u1680\u202f\u205f\u3000\ufeff\u200b') table[c.charCodeAt(0)] = 32;
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = 32;
  return table;
})();

const CHUNK = 8192;

/** Folds a text for matching. Same length; `fold(fold(x)) === fold(x)`. */
export function fold(text: string): string {
  let out = '';
  const units = new Uint16Array(Math.min(CHUNK, text.length));
  for (let at = 0; at < text.length; at += CHUNK) {
    const n = Math.min(CHUNK, text.length - at);
    for (let i = 0; i < n; i++) units[i] = FOLD[text.charCodeAt(at + i)] as number;
    out += String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
  }
  return out;
}
