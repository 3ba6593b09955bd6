/** `jianbao schema`: the JSON Schema of the document. */
import schemaData from '../data/schema.json' with { type: 'json' };
import { type Exit, type Io, send } from './io.js';

export async function schema(io: Io): Promise<Exit> {
  await send(io, `${JSON.stringify(schemaData, null, 2)}\n`);
  return 0;
}
