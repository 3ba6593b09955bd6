/** The command: a thin shell over the library. Each command is a file of its own, loaded when it is asked for. */
import { callOf } from './command.js';
import { type Exit, type Io, reason, say, send } from './io.js';

export type { Exit, Io } from './io.js';

/** Runs the command line (without node and the script) and answers its exit code. It ends no process. */
export async function main(argv: readonly string[], io: Io): Promise<Exit> {
  // A reader that has gone is noticed where we write; without a listener the event would end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {});
  try {
    const call = callOf(argv);
    switch (call.command) {
      case 'parse':
        return await (await import('./parse.js')).parse(call, io);
      case 'submit':
        return await (await import('./submit.js')).submit(call, io);
      case 'worker':
        return await (await import('./queue.js')).work(call, io);
      case 'explain':
        return await (await import('./explain.js')).explain(call, io);
      case 'schema':
        return await (await import('./schema.js')).schema(call, io);
      case 'validate':
        return await (await import('./validate.js')).validate(call, io);
      case 'rules':
        return await (await import('./rules.js')).rules(call, io);
      case 'init':
        return await (await import('./init.js')).init(call, io);
      case 'show':
        await send(io, call.text);
        return 0;
      case 'refuse':
        say(io, call.sentence);
        return 2;
    }
  } catch (error) {
    say(io, reason(error));
    return 2;
  }
}
