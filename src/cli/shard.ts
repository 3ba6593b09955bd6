/** A stable share of the inputs: by the hash of the name that each was found under, so that every machine agrees. */
import { createHash } from 'node:crypto';
import type { Shard } from './command.js';
import type { Input } from './input.js';

/** Bytes of the hash that are read as a number: exact in a double. */
const BYTES = 6;

export function shareOf({ index, of }: Shard): (input: Input) => boolean {
  return ({ name }) => createHash('sha256').update(name).digest().readUIntBE(0, BYTES) % of === index - 1;
}
