/** What a long run says of itself on standard error: a line that is drawn over on a terminal, or an event a line. */
import { type Io, printable, say } from './io.js';

export interface Tally {
  /** Pages that are through, one way or the other. */
  pages: number;
  /** Of these, done by an earlier run. */
  kept: number;
  articles: number;
  /** Places on the pages that are doubtful. */
  uncertain: number;
  /** Pages that are none, in whole or in part. */
  faults: number;
}

export interface Progress {
  /** A sentence for a person. */
  say(sentence: string): void;
  /** `of`: all pages, as far as is known. */
  tick(tally: Tally, of: number | null): void;
  end(tally: Tally, signal: string | null): void;
}

export interface Manner {
  quiet: boolean;
  json: boolean;
  /** Whether results go to the terminal that the line would be drawn on. */
  beside: boolean;
}

/** A line is drawn, or an event written, so often (ms). */
const EVERY = { line: 200, json: 1000 };
/** A run of so many pages ends with a summary, also where nobody looks on. */
const LONG = 9;

const ERASE = '\r\u001b[2K';

export function progressOf(io: Io, { quiet, json, beside }: Manner): Progress {
  const start = performance.now();
  const tty = io.stderr.isTTY === true;
  const drawn = tty && !quiet && !json && !beside;
  let last = start;
  let line = '';
  const event = (name: string, of: object): void => {
    io.stderr.write(`${JSON.stringify({ event: name, ...of })}\n`);
  };
  const erase = (): void => {
    if (line !== '') io.stderr.write(ERASE);
    line = '';
  };
  return {
    say(sentence) {
      if (json) return event('fault', { message: printable(sentence) });
      erase();
      say(io, sentence);
    },
    tick(tally, of) {
      const now = performance.now();
      if ((!drawn && !json) || quiet || now - last < (json ? EVERY.json : EVERY.line)) return;
      last = now;
      const pace = paceOf(tally, of, now - start);
      if (json) return event('progress', { ...tally, of, ...pace });
      erase();
      line = lineOf(tally, of, pace).slice(0, (io.stderr.columns ?? 80) - 1);
      io.stderr.write(line);
    },
    end(tally, signal) {
      erase();
      if (quiet) return;
      const seconds = round((performance.now() - start) / 1000);
      if (json) event('summary', { ...tally, seconds, signal });
      else if ((tty && tally.pages > 1) || tally.pages >= LONG || tally.kept > 0 || signal !== null)
        say(io, summaryOf(tally, seconds, signal));
    },
  };
}

interface Pace {
  /** Pages a second. */
  rate: number;
  /** Seconds, null where it is not to be told. */
  left: number | null;
}

function paceOf({ pages, kept }: Tally, of: number | null, ms: number): Pace {
  const rate = round((pages - kept) / (ms / 1000));
  return { rate, left: of === null || rate === 0 ? null : Math.round((of - pages) / rate) };
}

const round = (n: number): number => Math.round(n * 10) / 10;
const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

function lineOf({ pages, faults }: Tally, of: number | null, { rate, left }: Pace): string {
  return [
    of === null ? count(pages, 'page') : `${pages} of ${count(of, 'page')}`,
    `${rate} a second`,
    ...(left === null ? [] : [`${clock(left)} left`]),
    ...(faults === 0 ? [] : [count(faults, 'fault')]),
  ].join(' · ');
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

function summaryOf(
  { pages, kept, articles, uncertain, faults }: Tally,
  seconds: number,
  signal: string | null,
): string {
  const done = kept === 0 ? '' : ` (${kept} done before, ${pages - kept} read now)`;
  const what = [count(articles, 'article'), count(uncertain, 'uncertain place'), count(faults, 'fault')].join(', ');
  return `${count(pages, 'page')}${done}, ${what}, in ${seconds} s${signal === null ? '' : `, stopped by ${signal}`}.`;
}
