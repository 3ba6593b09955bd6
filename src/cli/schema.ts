/** `jianbao schema`: the JSON Schema of the document, or of what validate finds. */
import findingsData from '../data/findings.schema.json' with { type: 'json' };
import schemaData from '../data/schema.json' with { type: 'json' };
import { type Exit, type Io, send } from './io.js';

export async function schema({ validate }: { validate: boolean }, io: Io): Promise<Exit> {
  await send(io, `${JSON.stringify(validate ? findingsData : schemaData, null, 2)}\n`);
  return 0;
}
