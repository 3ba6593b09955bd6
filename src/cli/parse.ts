/** `jianbao parse`: inputs → documents, on standard output or a file each. A bad input does not stop the rest. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { archive, deskOf, FEW } from './archive.js';
import type { ParseCall } from './command.js';
import { find } from './input.js';
import { type Exit, type Io, reason, say } from './io.js';
import type { Folder } from './out.js';
import { optionsOf } from './page.js';
import { pagesOf, recordsOf } from './source.js';

export async function parse(call: ParseCall, io: Io): Promise<Exit> {
  const { inputs: names, out, ndjsonIn = false } = call;
  const pretty = call.pretty === true;
  const refuse = (sentence: string): Exit => {
    say(io, sentence);
    return 2;
  };
  const { inputs, missing } = await find(names, io, call.followLinks);
  const clash = clashOf(call, inputs.length);
  if (clash !== null) return refuse(clash);
  const reading = await optionsOf(call.reading, io);
  if (!reading) return 2;
  const how = { ...call, reading };
  const share = call.shard ? inputs.filter((await import('./shard.js')).shareOf(call.shard)) : inputs;
  const desk = deskOf(call.jobs ?? availableParallelism(), !ndjsonIn && share.length > FEW, pretty);
  if (reading.issueDate !== undefined || reading.region !== undefined)
    try {
      // Whoever reads the pages tells whether the options are any, so that this thread need not load what only they need.
      await desk.answer({ label: '', page: null, output: '', bytes: '', options: reading, fault: null });
    } catch (error) {
      await desk.close();
      return refuse(reason(error));
    }
  for (const sentence of missing) say(io, sentence);
  if (inputs.length === 0) return 2;
  let folder: Folder | null = null;
  if (out !== undefined)
    try {
      folder = await (await import('./out.js')).folderOf(resolve(io.cwd(), out), pretty);
    } catch (error) {
      await desk.close();
      return refuse(`${out}: ${reason(error)}`);
    }
  const exit = await archive(
    {
      tasks: ndjsonIn ? recordsOf(inputs, how, io) : pagesOf(share, out === undefined ? null : inputs, how, io),
      known: ndjsonIn ? null : share.length,
      answersAll: ndjsonIn,
      single: out === undefined && (pretty || call.format === 'json'),
      folder,
      desk,
      quiet: call.quiet === true,
      json: call.progress === 'json',
    },
    io,
  );
  return exit === 0 && missing.length > 0 ? 1 : exit;
}

/** Why these options do not go together, null where they do. */
function clashOf({ format, out, pretty, ndjsonIn, shard, splitOn }: ParseCall, inputs: number): string | null {
  if (ndjsonIn) {
    const other = Object.entries({ '--out': out, '--pretty': pretty, '--shard': shard, '--split-on': splitOn });
    const [name] = other.find(([, value]) => value !== undefined) ?? (format === 'json' ? ['--format json'] : []);
    return name ? `--ndjson-in answers each line with a line, and cannot go with ${name}.` : null;
  }
  const several = inputs > 1;
  if (out === undefined && format === 'json' && several)
    return `--format json is one document for one input, and there are ${inputs}: use ndjson, or --out.`;
  if (out === undefined && pretty && (format ?? (several ? 'ndjson' : 'json')) === 'ndjson')
    return '--pretty spreads a document over lines, and NDJSON keeps it on one: use --out, or name one input.';
  return null;
}
