// Writes src/data/schema.json, the JSON Schema of the document, from the zod shapes of src/types.ts, and
// src/data/findings.schema.json, that of what validate finds, from src/validate/finding.ts. `npm run schema`
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { documentSchema } from '../../dist/types.js';
import { reportSchema } from '../../dist/validate/finding.js';

export const schema = () => ({
  title: 'jianbao/1',
  description: 'One printed page, or one issue of several.',
  ...z.toJSONSchema(documentSchema, { target: 'draft-2020-12' }),
});

export const findingsSchema = () => ({
  title: 'jianbao-findings/1',
  description: 'What jianbao validate finds on the pages of one run.',
  ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
});

if (import.meta.url === `file://${process.argv[1]}`)
  for (const [name, value] of [
    ['schema.json', schema()],
    ['findings.schema.json', findingsSchema()],
  ])
    writeFileSync(new URL(`../../src/data/${name}`, import.meta.url), `${JSON.stringify(value, null, 1)}\n`);
