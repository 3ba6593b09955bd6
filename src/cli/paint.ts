/** Text for a terminal's columns: colours and widths. The only importer of chalk and of string-width. */
import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import type { Io } from './io.js';

export type Style =
  | 'plain'
  | 'faint'
  | 'strong'
  | 'good'
  | 'doubt'
  | 'fault'
  | 'date'
  | 'place'
  | 'figure'
  | 'person'
  | 'organization'
  | 'frame';

export interface Run {
  text: string;
  style: Style;
}

export interface Painter {
  paint(text: string, style: Style): string;
  /** Cells a line may take; Infinity where there is no terminal. */
  columns: number;
}

/** Colours only where a person looks and has not forbidden them (https://no-color.org). */
export function painter({ stdout, env }: Io): Painter {
  const coloured = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const chalk = new Chalk({ level: coloured ? 1 : 0 });
  const styles: Record<Style, (text: string) => string> = {
    plain: (text) => text,
    faint: chalk.dim,
    strong: chalk.bold,
    good: chalk.green,
    doubt: chalk.yellow,
    fault: chalk.red,
    date: chalk.cyan,
    place: chalk.green,
    figure: chalk.yellow,
    person: chalk.magenta,
    organization: chalk.blue,
    frame: chalk.dim,
  };
  return {
    paint: (text, style) => (text === '' ? '' : styles[style](text)),
    columns: stdout.isTTY ? (stdout.columns ?? 80) : Number.POSITIVE_INFINITY,
  };
}

/** `text` filled up with spaces to `cells`; a Han character takes two. Longer text is left as it is. */
export function pad(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - stringWidth(text)));
}

/** Runs broken into rows of at most `cells`. No word of Chinese is kept whole: a row ends where its cells end. */
export function wrap(runs: readonly Run[], cells: number): Run[][] {
  const rows: Run[][] = [[]];
  let room = cells;
  for (const { text, style } of runs) {
    let row = '';
    for (const character of text) {
      const width = stringWidth(character);
      if (width > room) {
        rows.at(-1)?.push({ text: row, style });
        rows.push([]);
        row = '';
        room = cells;
      }
      row += character;
      room -= width;
    }
    rows.at(-1)?.push({ text: row, style });
  }
  return rows;
}
