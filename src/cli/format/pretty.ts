/** Findings for a person at a terminal: where, what, the print with a mark under it, and what to do. */
import type { Finding } from '../../validate/index.js';
import { type Io, printable } from '../io.js';
import { type Painter, pad, painter, type Run, type Style, wrap } from '../paint.js';
import type { Printed } from './printed.js';

const STYLE: Record<Finding['severity'], Style> = { error: 'fault', warning: 'doubt', info: 'faint' };
const WORDS = {
  en: { error: 'error', warning: 'warning', info: 'note', fix: 'suggested', cut: 'take it out', safe: '--fix does it' },
  zh: { error: '错误', warning: '警告', info: '提示', fix: '建议', cut: '删去', safe: '可用 --fix' },
};
/** Cells before a message: its place and its severity. */
const MARGIN = 19;
/** Characters of the print that are shown on each side of a finding. */
const SHOWN = 18;

export function pretty({ report, lang, lineOf, quiet }: Printed, io: Io): string {
  const { findings, summary } = report;
  const on = painter(io);
  const words = WORDS[lang];
  const rows: string[] = [];
  let file: string | null | undefined;
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      rows.push(...(rows.length > 0 ? [''] : []), on.paint(printable(file ?? '-'), 'strong'));
    }
    const { line, column, severity, message, rule, fix } = finding;
    const margin = `  ${on.paint(pad(`${line}:${column}`, 8), 'faint')}${on.paint(pad(words[severity], 9), STYLE[severity])}`;
    const told: Run[] = [
      { text: `${printable(message)}  `, style: 'plain' },
      { text: rule, style: 'faint' },
    ];
    for (const [i, row] of wrap(told, on.columns - MARGIN).entries())
      rows.push(`${i === 0 ? margin : ' '.repeat(MARGIN)}${row.map((run) => on.paint(run.text, run.style)).join('')}`);
    if (finding.spans.length > 0 && severity !== 'info') rows.push(...excerpt(finding, lineOf(finding), on));
    if (fix && severity !== 'info') {
      const better = mended(finding) ?? words.cut;
      rows.push(
        `          ${on.paint(`${words.fix}: ${printable(better)}${fix.safe ? ` (${words.safe})` : ''}`, 'good')}`,
      );
    }
  }
  if (!quiet) rows.push(...(rows.length > 0 ? [''] : []), sum(summary, lang));
  return rows.length > 0 ? `${rows.join('\n')}\n` : '';
}

/** What is printed at a finding as its suggestion would have it; null where nothing would be left. */
function mended({ text, spans, fix }: Finding): string | null {
  const [span] = spans;
  const [cut] = fix?.spans ?? [];
  if (!fix || !cut) return null;
  if (!span || spans.length > 1 || fix.spans.length > 1 || cut[0] < span[0] || cut[1] > span[1])
    return fix.text || null;
  return text.slice(0, cut[0] - span[0]) + fix.text + text.slice(cut[1] - span[0]) || null;
}

/** The print around the finding, and a mark under it, cell for cell. */
function excerpt({ column, line, endLine, endColumn }: Finding, print: string, { paint }: Painter): string[] {
  const at = column - 1;
  const end = Math.max(at + 1, endLine === line ? endColumn - 1 : print.length);
  const from = Math.max(0, at - SHOWN);
  const before = `${from > 0 ? '…' : ''}${printable(print.slice(from, at)).trimStart()}`;
  const here = printable(print.slice(at, Math.min(end, at + 2 * SHOWN)));
  const after = `${printable(print.slice(Math.min(end, at + 2 * SHOWN), end + SHOWN))}${print.length > end + SHOWN ? '…' : ''}`;
  const cells = (text: string): string => pad('', width(text));
  return [
    `          ${before}${paint(here, 'strong')}${after.trimEnd()}`,
    `          ${cells(before)}${paint('^'.repeat(Math.max(1, width(here))), 'fault')}`,
  ];
}

/** Cells that a text takes on the terminal. */
function width(text: string): number {
  let cells = 0;
  while (pad(text, cells + 1) === text) cells++;
  return cells;
}

function sum(summary: Printed['report']['summary'], lang: Printed['lang']): string {
  const { inputs, error, warning, info, known, fixed } = summary;
  if (lang === 'zh') {
    const more = [known ? `已知 ${known}` : '', fixed ? `已改 ${fixed}` : '']
      .filter(Boolean)
      .map((part) => `，${part}`);
    return `共 ${inputs} 个版面：错误 ${error}，警告 ${warning}，提示 ${info}${more.join('')}。`;
  }
  const n = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  const more = [known ? `${known} known` : '', fixed ? `${fixed} mended` : '']
    .filter(Boolean)
    .map((part) => `, ${part}`);
  return `${n(inputs, 'page')}: ${n(error, 'error')}, ${n(warning, 'warning')}, ${n(info, 'note')}${more.join('')}.`;
}
