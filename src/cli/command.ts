/** The command line: arguments → what is asked for, as data. The only importer of commander; it runs nothing. */
import { createRequire } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ReadOptions } from '../pipeline.js';

/** Options of every command that reads a page, as the library takes them. */
export type Reading = Pick<ReadOptions, 'issueDate' | 'region' | 'encoding'>;

export interface ParseCall {
  command: 'parse';
  inputs: string[];
  reading: Reading;
  /** json: one input, one document; ndjson: a document a line. Default: by the number of inputs. */
  format: 'json' | 'ndjson' | undefined;
  /** Folder for one NAME.json an input. */
  out: string | undefined;
  pretty: true | undefined;
  /** Threads that read pages. Default: the cores. */
  jobs: number | undefined;
  /** No progress, no summary. */
  quiet: true | undefined;
  progress: 'json' | undefined;
  splitOn: RegExp | undefined;
  maxPageBytes: number;
  shard: Shard | undefined;
  followLinks: true | undefined;
  ndjsonIn: true | undefined;
}

/** The share `index` (from 1) of `of`. */
export interface Shard {
  index: number;
  of: number;
}

export interface ExplainCall {
  command: 'explain';
  inputs: string[];
  reading: Reading;
}

export type Call =
  | ParseCall
  | ExplainCall
  | { command: 'schema' }
  /** Help or version, asked for. */
  | { command: 'show'; text: string }
  | { command: 'refuse'; sentence: string };

const ENCODINGS = ['auto', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

function readingOptions(command: Command): Command {
  return command
    .option(
      '--issue-date <day>',
      'the day of the issue, YYYY-MM-DD (default: from the page, else from the file’s name)',
    )
    .option('--region <place>', 'the paper’s region, a name or a GB/T 2260 code (default: from the places it names)')
    .addOption(new Option('--encoding <name>', 'the encoding of the inputs').choices(ENCODINGS).default('auto'));
}

const positive = (value: string): number => {
  if (!/^[1-9]\d{0,14}$/u.test(value)) throw new InvalidArgumentError('Expected a positive integer.');
  return Number(value);
};

const shardOf = (value: string): Shard => {
  const [, index, of] = (/^(\d{1,9})\/(\d{1,9})$/u.exec(value) ?? []).map(Number);
  if (!index || !of || index > of) throw new InvalidArgumentError('Expected a share such as 2/8, from 1/8 to 8/8.');
  return { index, of };
};

const patternOf = (value: string): RegExp => {
  try {
    return new RegExp(value, 'u');
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
};

const example = (line: string): string => `\nExample:\n  $ ${line}`;

/** What the arguments (without node and the script) ask for. */
export function callOf(argv: readonly string[]): Call {
  let call: Call | undefined;
  let text = '';
  const program = new Command('jianbao')
    .description('剪报: turns the raw text of a printed Chinese newspaper page into structured JSON')
    .exitOverride()
    .configureOutput({ writeOut: (s) => (text += s), writeErr: () => {} })
    .version((createRequire(import.meta.url)('../../package.json') as { version: string }).version)
    .addHelpText('after', example('jianbao page.txt --issue-date 2022-03-03 --region 苏州 --pretty'));

  readingOptions(program.command('parse', { isDefault: true }))
    .description('read pages, print JSON')
    .argument('[inputs...]', 'files, patterns, or - for standard input')
    .addOption(
      new Option('--format <name>', 'json (one input) or ndjson (a document a line)').choices(['json', 'ndjson']),
    )
    .option('--out <folder>', 'write NAME.json for each input into this folder')
    .option('--pretty', 'indent the JSON')
    .option('--jobs <n>', 'threads that read pages (default: the cores)', positive)
    .option('--split-on <regex>', 'a line that matches begins a page (default: form feeds part pages)', patternOf)
    .option('--max-page-bytes <n>', 'a longer page is refused', positive, 8 * 1024 * 1024)
    .option('--shard <i/n>', 'only the i-th of n shares of the inputs', shardOf)
    .option('--follow-links', 'patterns and paths follow symbolic links')
    .option(
      '--ndjson-in',
      'inputs are lines {"name", "text" | "path", "issueDate"?, "region"?}, each is answered by a line',
    )
    .addOption(new Option('--progress <form>', 'report progress on standard error').choices(['json']))
    .option('--quiet', 'no progress, no summary')
    .addHelpText('after', example("jianbao parse 'archive/**/*.txt' --region 苏州 --out json/"))
    .action((inputs: string[], options: Reading & Omit<ParseCall, 'command' | 'inputs' | 'reading'>) => {
      const {
        format,
        out,
        pretty,
        jobs,
        quiet,
        progress,
        splitOn,
        maxPageBytes,
        shard,
        followLinks,
        ndjsonIn,
        ...reading
      } = options;
      const how = { format, out, pretty, jobs, quiet, progress, splitOn, maxPageBytes, shard, followLinks, ndjsonIn };
      call = { command: 'parse', inputs, reading, ...how };
    });

  readingOptions(program.command('explain'))
    .description('print a page with the ruling of every gap and the rule of every mention')
    .argument('[file]', 'a file, or - for standard input')
    .addHelpText('after', example('jianbao explain page.txt --issue-date 2022-03-03 --region 苏州'))
    .action((file: string | undefined, reading: Reading) => {
      call = { command: 'explain', inputs: file === undefined ? [] : [file], reading };
    });

  program
    .command('schema')
    .description('print the JSON Schema of the document')
    .addHelpText('after', example('jianbao schema > jianbao.schema.json'))
    .action(() => {
      call = { command: 'schema' };
    });

  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 || text
      ? { command: 'show', text }
      : { command: 'refuse', sentence: sentenceOf(error.message) };
  }
  return call ?? { command: 'show', text };
}

/** commander's message as one sentence: Unknown option '--formt', did you mean --format? */
function sentenceOf(message: string): string {
  const [what = '', hint] = message
    .trim()
    .replace(/^error: /u, '')
    .split(/\s\(Did you mean /u);
  const flat = what.replace(/\s/gu, ' ');
  const sentence = `${flat[0]?.toUpperCase() ?? ''}${flat.slice(1)}`;
  if (hint) return `${sentence}, did you mean ${hint.replace(/\)$/u, '')}`;
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
