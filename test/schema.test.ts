// The documents against their schema, by a validator that is not the one the schema was made with.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { read, schema } from '../src/index.js';
import { documentSchema } from '../src/types.js';
import { schema as generated } from './data/schema.mjs';
import { pages } from './pages.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictTuples: false });
const validate = ajv.compile(schema);

test('the committed schema is the one that the types make', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(generated())));
});

test('it is of draft 2020-12, and closed', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
  });
  expect(validate({})).toBe(false);
});

describe.each(pages())('$name', ({ bytes, options }) => {
  test('validates with ajv, and with the types', () => {
    const document = JSON.parse(JSON.stringify(read(bytes, options)));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([]);
  });

  test('does not validate with a field too many, or one too few', () => {
    const document = JSON.parse(JSON.stringify(read(bytes, options)));
    expect(validate({ ...document, extra: 1 })).toBe(false);
    delete document.source.sha256;
    expect(validate(document)).toBe(false);
  });
});

test.each([
  ['no bytes', new Uint8Array()],
  ['binary', new Uint8Array(4000)],
  ['a blank page', ' \n　'],
  ['one line', '近日'],
])('%s validates as well', (_, input) => {
  validate(JSON.parse(JSON.stringify(read(input))));
  expect(validate.errors ?? []).toEqual([]);
});
