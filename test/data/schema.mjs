// Writes src/data/schema.json, the JSON Schema of the document, from the zod shapes of src/types.ts. `npm run schema`
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { documentSchema } from '../../dist/types.js';

export const schema = () => ({
  title: 'jianbao/1',
  description: 'One printed page, or one issue of several.',
  ...z.toJSONSchema(documentSchema, { target: 'draft-2020-12' }),
});

if (import.meta.url === `file://${process.argv[1]}`)
  writeFileSync(new URL('../../src/data/schema.json', import.meta.url), `${JSON.stringify(schema(), null, 1)}\n`);
