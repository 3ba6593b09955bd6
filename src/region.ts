/** A region as a user gives it: a name (苏州, 臺南) or a GB/T 2260 code. */
import { resolveRegion } from './division.js';

/**
 * The 6-digit code of a region.
 * @throws RangeError in one sentence when it is unknown, or ambiguous: then with the candidates.
 */
export function regionCode(nameOrCode: string): string {
  const found = resolveRegion(nameOrCode);
  if (found === null)
    throw new RangeError(`Unknown region ${nameOrCode}, expected a name such as 苏州 or a code such as 320500.`);
  if ('candidates' in found)
    throw new RangeError(
      `Ambiguous region ${nameOrCode}, expected one of ${found.candidates.map(({ code, path }) => `${code} ${path.join('')}`).join(', ')}.`,
    );
  return found.code;
}
