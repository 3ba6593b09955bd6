/** The language to speak: as asked for, else as the locale has it. */
import type { Lang } from '../validate/index.js';
import type { Io } from './io.js';

export function langOf(asked: Lang | undefined, { env }: Io): Lang {
  return asked ?? (/^zh/iu.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en');
}
