/** The command line: arguments → what is asked for, as data. The only importer of commander; it runs nothing. */
import { createRequire } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ReadOptions } from '../options.js';

/** Options of every command that reads a page, as the library takes them. */
export type Reading = Pick<ReadOptions, 'issueDate' | 'region' | 'encoding'> & {
  /** A file of the user's own places, CSV or YAML. */
  places?: string;
};

/** Options of every command that reads an archive. */
export interface Reach {
  /** Folder for one NAME.json a page. */
  out: string | undefined;
  /** Matches a line that begins a page. */
  splitOn: RegExp | undefined;
  maxPageBytes: number;
  followLinks: true | undefined;
  /** json: events on standard error. */
  progress: 'json' | undefined;
  /** No progress, no summary. */
  quiet: true | undefined;
}

export interface ParseCall extends Reach {
  command: 'parse';
  inputs: string[];
  reading: Reading;
  /** json: one input, one document; ndjson: a document a line. Default: by the number of inputs. */
  format: 'json' | 'ndjson' | undefined;
  pretty: true | undefined;
  /** Threads that read pages. Default: the cores. */
  jobs: number | undefined;
  shard: Shard | undefined;
  ndjsonIn: true | undefined;
}

export interface SubmitCall extends Reach {
  command: 'submit';
  inputs: string[];
  reading: Reading;
  redis: string;
  /** Results are waited for. */
  wait: true | undefined;
  /** Only list what has failed for good. */
  dead: true | undefined;
}

export interface WorkerCall {
  command: 'worker';
  redis: string;
  jobs: number | undefined;
  quiet: true | undefined;
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

export type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

export interface ValidateCall {
  command: 'validate';
  inputs: string[];
  reading: Reading;
  format: Format;
  /** NAME=SEVERITY, as typed. */
  rule: string[];
  maxWarnings: number;
  baseline: string | undefined;
  updateBaseline: boolean;
  quiet: boolean;
  fix: boolean;
  lang: 'en' | 'zh' | undefined;
}

export type Call =
  | ParseCall
  | ExplainCall
  | ValidateCall
  | { command: 'schema'; validate: boolean }
  | { command: 'rules'; name: string | undefined; lang: 'en' | 'zh' | undefined }
  | { command: 'init'; lang: 'en' | 'zh' | undefined }
  | SubmitCall
  | WorkerCall
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

/** Places are a file's; what goes to a queue is pages alone. */
function placesOption(command: Command): Command {
  return command.option(
    '--places <file>',
    'places of your own, CSV or YAML: name, level, code, parent (the last two may be empty)',
  );
}

function reachOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'write NAME.json for each page into this folder, and only what is not there yet')
    .option('--split-on <regex>', 'a line that matches begins a page (default: form feeds part pages)', patternOf)
    .option('--max-page-bytes <n>', 'a longer page is refused', positive, 8 * 1024 * 1024)
    .option('--follow-links', 'patterns and paths follow symbolic links')
    .addOption(new Option('--progress <form>', 'report progress on standard error').choices(['json']))
    .option('--quiet', 'no progress, no summary');
}

/** The options of a reading that were given, and the others. */
function parted<Options extends Reading>({ issueDate, region, encoding, places, ...others }: Options) {
  const reading: Reading = {
    ...(issueDate !== undefined && { issueDate }),
    ...(region !== undefined && { region }),
    ...(encoding !== undefined && { encoding }),
    ...(places !== undefined && { places }),
  };
  return { reading, others };
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

  reachOptions(placesOption(readingOptions(program.command('parse', { isDefault: true }))))
    .description('read pages, print JSON')
    .argument('[inputs...]', 'files, patterns, or - for standard input')
    .addOption(
      new Option('--format <name>', 'json (one input) or ndjson (a document a line)').choices(['json', 'ndjson']),
    )
    .option('--pretty', 'indent the JSON')
    .option('--jobs <n>', 'threads that read pages (default: the cores)', positive)
    .option('--shard <i/n>', 'only the i-th of n shares of the inputs', shardOf)
    .option(
      '--ndjson-in',
      'inputs are lines {"name", "text" | "path", "issueDate"?, "region"?}, each is answered by a line',
    )
    .addHelpText('after', example("jianbao parse 'archive/**/*.txt' --region 苏州 --out json/"))
    .action((inputs: string[], options: Reading & Omit<ParseCall, 'command' | 'inputs' | 'reading'>) => {
      const { reading, others } = parted(options);
      call = { command: 'parse', inputs, reading, ...others };
    });

  reachOptions(readingOptions(program.command('submit')))
    .description('put pages into a queue that workers read from')
    .argument('[inputs...]', 'files, patterns, or - for standard input')
    .requiredOption('--redis <url>', 'where the queue is: redis://host:6379')
    .option('--wait', 'wait for the results: NDJSON in order, or --out')
    .option('--dead', 'only list the pages that failed for good')
    .addHelpText('after', example("jianbao submit 'archive/**/*.txt' --redis redis://127.0.0.1:6379 --wait"))
    .action((inputs: string[], options: Reading & Omit<SubmitCall, 'command' | 'inputs' | 'reading'>) => {
      const { reading, others } = parted(options);
      call = { command: 'submit', inputs, reading, ...others };
    });

  program
    .command('worker')
    .description('read the pages of a queue, until it is told to stop')
    .requiredOption('--redis <url>', 'where the queue is: redis://host:6379')
    .option('--jobs <n>', 'threads that read pages (default: the cores)', positive)
    .option('--quiet', 'no summary')
    .addHelpText('after', example('jianbao worker --redis redis://127.0.0.1:6379'))
    .action((options: Omit<WorkerCall, 'command'>) => {
      call = { command: 'worker', ...options };
    });

  placesOption(readingOptions(program.command('explain')))
    .description('print a page with the ruling of every gap and the rule of every mention')
    .argument('[file]', 'a file, or - for standard input')
    .addHelpText('after', example('jianbao explain page.txt --issue-date 2022-03-03 --region 苏州'))
    .action((file: string | undefined, reading: Reading) => {
      call = { command: 'explain', inputs: file === undefined ? [] : [file], reading };
    });

  program
    .command('schema')
    .description('print the JSON Schema of the document')
    .option('--validate', 'that of the findings of validate --format json')
    .addHelpText('after', example('jianbao schema > jianbao.schema.json'))
    .action(({ validate = false }: { validate?: boolean }) => {
      call = { command: 'schema', validate };
    });

  placesOption(readingOptions(program.command('validate')))
    .description('check pages by named rules: what is wrong, and where')
    .argument('[inputs...]', 'files, patterns, or - for standard input')
    .addOption(
      new Option('--format <name>', 'how findings are printed')
        .choices(['pretty', 'json', 'sarif', 'github', 'junit'])
        .default('pretty'),
    )
    .addOption(
      new Option('--rule <name=severity>', 'off, info, warning or error for a rule; may be repeated')
        .default([], 'as jianbao rules lists them')
        .argParser((value: string, before: string[]) => [...before, value]),
    )
    .addOption(
      new Option('--max-warnings <number>', 'fail only on more warnings than these').default(0).argParser(count),
    )
    .option('--baseline <file>', 'findings that are known, and left out')
    .option('--update-baseline', 'write the findings of this run into the baseline')
    .option('--quiet', 'no notes (info), and no summary')
    .option('--fix', 'mend what is sure, in the files')
    .addOption(lang())
    .addHelpText('after', example("jianbao validate 'issues/**/*.txt' --format github"))
    .action(
      (
        inputs: string[],
        {
          format,
          rule,
          maxWarnings,
          baseline,
          updateBaseline = false,
          quiet = false,
          fix = false,
          lang,
          ...reading
        }: Reading & Omit<ValidateCall, 'command' | 'inputs' | 'reading'>,
      ) => {
        call = {
          command: 'validate',
          inputs,
          reading,
          format,
          rule,
          maxWarnings,
          baseline,
          updateBaseline,
          quiet,
          fix,
          lang,
        };
      },
    );

  program
    .command('rules')
    .description('list the rules of validate, or tell all of one')
    .argument('[name]', 'a rule’s name')
    .addOption(lang())
    .addHelpText('after', example('jianbao rules place/one-character-off'))
    .action((name: string | undefined, { lang }: Pick<ValidateCall, 'lang'>) => {
      call = { command: 'rules', name, lang };
    });

  program
    .command('init')
    .description('write a commented jianbao.config.yaml')
    .addOption(lang())
    .addHelpText('after', example('jianbao init'))
    .action(({ lang }: Pick<ValidateCall, 'lang'>) => {
      call = { command: 'init', lang };
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

const lang = (): Option =>
  new Option('--lang <name>', 'language of the messages (default: from the locale)').choices(['en', 'zh']);

function count(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Expected a number such as 0 or 10.');
  return Number(text);
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
