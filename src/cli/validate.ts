/** `jianbao validate`: inputs → findings, in the format that a person or a CI system reads. */
import { dirname, resolve } from 'node:path';
import type { ReadOptions } from '../options.js';
import { read } from '../pipeline.js';
import { decode } from '../stages/decode.js';
import { type Finding, type Report, sorted, type ValidateOptions, validator } from '../validate/index.js';
import { baselineOf, readBaseline, unknown } from './baseline.js';
import type { Format, ValidateCall } from './command.js';
import { type Config, ConfigError, finder, ruleOptions } from './config.js';
import { mend, rewrite } from './fix.js';
import { github } from './format/github.js';
import { junit } from './format/junit.js';
import { pretty } from './format/pretty.js';
import type { Printed } from './format/printed.js';
import { sarif } from './format/sarif.js';
import { find, type Input, load } from './input.js';
import { type Exit, type Io, reason, say, send } from './io.js';
import { langOf } from './lang.js';
import { writeWhole } from './out.js';
import { check, optionsOf, serialise } from './page.js';

const FORMATS: Record<Format, (printed: Printed, io: Io) => string> = {
  pretty,
  github,
  sarif,
  junit,
  json: ({ report }) => serialise(report, true),
};

/** A file whose fixes never come to rest is left as the last round has it. */
const ROUNDS = 10;

export async function validate(call: ValidateCall, io: Io): Promise<Exit> {
  const refuse = (sentence: string): Exit => {
    say(io, sentence);
    return 2;
  };
  const { baseline } = call;
  if (call.updateBaseline && baseline === undefined)
    return refuse('--update-baseline writes into a file: name it with --baseline FILE.');
  const reading = await optionsOf(call.reading, io);
  if (!reading) return 2;
  const { inputs, missing } = await find(call.inputs, io);
  for (const sentence of missing) say(io, sentence);
  if (inputs.length === 0) return 2;
  if (call.fix && inputs.some(({ path }) => path === null))
    return refuse('--fix mends files, and standard input is none.');

  const lang = langOf(call.lang, io);
  const configs = new Map<Input, Config>();
  let known = new Map<string, number>();
  let given: ReturnType<typeof ruleOptions>;
  try {
    given = ruleOptions(call.rule);
    const configOf = finder(io.cwd());
    for (const input of inputs)
      configs.set(input, await configOf(input.path === null ? io.cwd() : dirname(input.path)));
    // A wrong --region or --issue-date is said once, before anything is read.
    check(reading);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof RangeError)) throw error;
    return refuse(error.message);
  }
  if (baseline !== undefined && !call.updateBaseline)
    try {
      known = await readBaseline(resolve(io.cwd(), baseline));
    } catch (error) {
      return refuse(`${baseline}: ${reason(error)}`);
    }

  const run = validator();
  const found: Finding[] = [];
  const lines = new Map<string, string[]>();
  let failed = missing.length > 0;
  let fixed = 0;
  for (const input of inputs) {
    const config = configs.get(input) ?? {};
    const options: ValidateOptions = { ...config, rules: { ...config.rules, ...given }, lang };
    try {
      const bytes = await load(input, io);
      const how = readOptions(input, reading, config);
      let page = readPage(bytes, how);
      if (call.fix && input.path !== null && page.document.source.encoding) {
        const before = page.text;
        const { encoding } = page.document.source;
        let mended = 0;
        for (let round = 0; round < ROUNDS; round++) {
          const next = mend(page.text, unknown(validator().add(page, options), known));
          if (next.fixed === 0) break;
          mended += next.fixed;
          page = readPage(next.text, how);
          page.document.source.encoding = encoding;
        }
        if (mended > 0) {
          try {
            await rewrite(input.path, bytes, { before, after: page.text }, encoding);
            fixed += mended;
          } catch (error) {
            say(io, `${input.name}: ${reason(error)}`);
            failed = true;
            page = readPage(bytes, how);
          }
        }
      }
      const findings = run.add(page, options);
      found.push(...findings);
      lines.set(input.name, page.text.split(/\r\n|[\n\r\f\u2028\u2029]/u));
    } catch (error) {
      say(io, `${input.name}: ${reason(error)}`);
      failed = true;
    }
  }
  found.push(...run.end());

  if (call.updateBaseline && baseline !== undefined) {
    try {
      await writeWhole(resolve(io.cwd(), baseline), baselineOf(found));
    } catch (error) {
      return refuse(`${baseline}: ${reason(error)}`);
    }
    say(io, `${baseline}: ${found.length} findings are known from now on.`);
    return failed ? 2 : 0;
  }
  const names = inputs.map(({ name }) => name);
  const order = new Map(names.map((name, i) => [name, i]));
  const fresh = sorted(unknown(found, known), (file) => order.get(file ?? '-') ?? 0).map((finding) =>
    finding.file === null ? { ...finding, file: '-' } : finding,
  );
  const findings = call.quiet ? fresh.filter(({ severity }) => severity !== 'info') : fresh;
  const count = (severity: Finding['severity']): number =>
    fresh.filter((finding) => finding.severity === severity).length;
  const summary = {
    inputs: inputs.length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    known: found.length - fresh.length,
    fixed,
  };
  const report: Report = { schema: 'jianbao-findings/1', findings, summary };
  const lineOf = ({ file, line }: Finding): string => lines.get(file ?? '-')?.[line - 1] ?? '';
  const text = FORMATS[call.format]({ report, lang, files: names, lineOf, quiet: call.quiet }, io);
  if (text !== '') await send(io, text);
  if (failed) return 2;
  return summary.error > 0 || summary.warning > call.maxWarnings ? 1 : 0;
}

function readOptions({ name, path }: Input, reading: ReadOptions, config: Config): ReadOptions {
  const issueDate = reading.issueDate ?? (path === null ? undefined : (config.dayOf?.(name) ?? undefined));
  const region = reading.region ?? config.region;
  return {
    ...(config.places && { tables: { places: config.places } }),
    ...reading,
    ...(path !== null && { name }),
    ...(issueDate !== undefined && { issueDate }),
    ...(region !== undefined && { region }),
  };
}

function readPage(input: Uint8Array | string, options: ReadOptions) {
  const { text } = typeof input === 'string' ? { text: input } : decode(input, options.encoding);
  return { text, document: read(input, options) };
}
