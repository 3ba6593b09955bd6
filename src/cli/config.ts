/**
 * jianbao.config.yaml, or the `jianbao` key of package.json: found upwards from an input, checked, and refused with the place
 * and the nearest right name. The only importer of lilconfig.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { nameOf, stemOf } from '../division.js';
import { COUNTY, gazetteer, PREFECTURE } from '../gazetteer.js';
import { regionCode } from '../region.js';
import type { PlaceRow } from '../rule.js';
import { z } from '../shape.js';
import { fold } from '../stages/normalise.js';
import { alike, oneOff } from '../validate/alike.js';
import { rules, type Severity } from '../validate/index.js';
import { unfit } from './input.js';
import { loadPlaces } from './places.js';
import { type Place, parseYaml } from './yaml.js';

export interface Config {
  region?: string | undefined;
  paper?: string | undefined;
  staff?: string[] | undefined;
  places?: PlaceRow[] | undefined;
  rules?: Record<string, Severity | 'off'> | undefined;
  /** The issue's day as the pattern reads it from a file's name, YYYY-MM-DD; null where the name does not fit. */
  dayOf?: (name: string) => string | null;
}

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;
const NAMES = rules.map(({ id }) => id);

const shape = z.strictObject({
  issueDate: z
    .string()
    .refine(
      (pattern) => ['YYYY', 'MM', 'DD'].every((part) => pattern.split(part).length === 2),
      'a pattern with YYYY, MM and DD such as rb-YYYYMMDD-*.txt',
    )
    .optional(),
  region: z
    .string()
    .superRefine((name, context) => {
      try {
        regionCode(name);
      } catch (error) {
        const { message } = error as Error;
        const near = message.startsWith('Unknown') ? nearRegion(name) : null;
        context.addIssue({
          code: 'custom',
          message: near ? `${message.split(',', 1)[0]}, did you mean ${near}?` : message,
        });
      }
    })
    .optional(),
  paper: z.string().min(1).optional(),
  staff: z.array(z.string().min(1)).optional(),
  places: z.string().min(1).optional(),
  rules: z.strictObject(Object.fromEntries(NAMES.map((name) => [name, z.enum(SEVERITIES).optional()]))).nullish(),
});

/** A config file that is no such: its place and one sentence. */
export class ConfigError extends Error {}

const FILES = ['jianbao.config.yaml', 'jianbao.config.yml', 'package.json'];
/** Bytes of a file. */
const LARGEST = 1_000_000;

const search = lilconfig('jianbao', {
  searchPlaces: FILES,
  loaders: { '.yaml': (_, text) => text, '.yml': (_, text) => text, '.json': (_, text) => hold(text) },
  cache: false,
});

/** A package.json counts where it has our key; the text is kept for the places of what is wrong. */
function hold(text: string): { jianbao?: string } {
  try {
    return 'jianbao' in (JSON.parse(text.replace(/^\ufeff/u, '')) as object) ? { jianbao: text } : {};
  } catch {
    return {};
  }
}

/**
 * Finds the config for the files of a folder, {} where there is none; each folder is looked up once.
 * The answer rejects with a ConfigError.
 */
export function finder(cwd: string): (folder: string) => Promise<Config> {
  const known = new Map<string, Promise<Config>>();
  return (folder) => {
    const config = known.get(folder) ?? load(folder, cwd);
    known.set(folder, config);
    return config;
  };
}

/** Refuses what is no file or too large, upwards from a folder: lilconfig reads whatever has the name, whole. */
async function guard(folder: string, cwd: string): Promise<void> {
  for (const file of FILES) {
    const path = join(folder, file);
    const why = await unfit(path, LARGEST).catch(() => null); // not there: nothing is read
    if (why !== null) throw new ConfigError(`${relative(cwd, path)}: ${why}`);
  }
  if (dirname(folder) !== folder) await guard(dirname(folder), cwd);
}

async function load(folder: string, cwd: string): Promise<Config> {
  await guard(folder, cwd);
  const found = await search.search(folder);
  if (!found || typeof found.config !== 'string') return {};
  const name = relative(cwd, found.filepath) || found.filepath;
  const inPackage = found.filepath.endsWith('.json');
  const value = check(name, found.config, inPackage ? ['jianbao'] : []);
  const { issueDate, places, ...rest } = value;
  return {
    ...rest,
    rules: (rest.rules ?? undefined) as Config['rules'],
    ...(issueDate !== undefined && { dayOf: dayOf(issueDate) }),
    ...(places !== undefined && { places: await placesOf(resolve(dirname(found.filepath), places), cwd) }),
  };
}

async function placesOf(path: string, cwd: string): Promise<PlaceRow[]> {
  const { rows, faults } = await loadPlaces(relative(cwd, path), { cwd: () => cwd });
  if (faults[0] !== undefined) throw new ConfigError(faults[0]);
  return rows;
}

/** rb-YYYYMMDD-*.txt → the day of rb-20220303-02.txt. */
function dayOf(pattern: string): (name: string) => string | null {
  const parts: Record<string, string> = {
    YYYY: '(?<year>\\d{4})',
    MM: '(?<month>\\d{2})',
    DD: '(?<day>\\d{2})',
    '*': '[^/\\\\]*',
  };
  const source = pattern
    .split(/(YYYY|MM|DD|\*)/u)
    .map((part, i) => (i % 2 ? (parts[part] as string) : part.replace(/[.+?^${}()|[\]\\/]/gu, '\\$&')))
    .join('');
  const expression = new RegExp(`(?:^|[/\\\\])${source}`, 'u');
  return (name) => {
    const { year, month, day } = expression.exec(name)?.groups ?? {};
    const iso = `${year}-${month}-${day}`;
    const time = Date.parse(`${iso}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
  };
}

/** The value of a config, checked; what is wrong is said with its line and column. `under`: the keys that lead to it. */
function check(name: string, text: string, under: string[]): z.output<typeof shape> {
  const at = ({ line, column }: Place): string => `${name}:${line}:${column}`;
  const yaml = parseYaml(text);
  if ('fault' in yaml) throw new ConfigError(`${at(yaml.place)}: ${yaml.fault}`);
  const whole = yaml.value as Record<string, unknown> | null;
  const checkable = (under[0] === undefined ? whole : whole?.[under[0]]) ?? {};
  const checked = shape.safeParse(checkable);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues as [z.core.$ZodIssue, ...z.core.$ZodIssue[]];
  const path = [...under, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const names = issue.path[0] === 'rules' ? NAMES : Object.keys(shape.shape);
    throw new ConfigError(`${at(yaml.placeOfKey(path, key))}: Unknown key ${key}, ${suggestion(key, names)}`);
  }
  const where = at(yaml.placeOf(path));
  const given = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], checkable);
  const expected =
    issue.code === 'invalid_value'
      ? suggestion(String(given), issue.values.map(String))
      : issue.code === 'custom'
        ? /^[A-Z]/u.test(issue.message)
          ? issue.message
          : `expected ${issue.message}.`
        : `expected ${KIND['expected' in issue ? issue.expected : 'origin' in issue ? issue.origin : ''] ?? 'another value'}.`;
  const what = issue.path.join('.') || 'config';
  throw new ConfigError(
    /^[A-Z]/u.test(expected) ? `${where}: ${expected}` : `${where}: Unexpected value of ${what}, ${expected}`,
  );
}

const KIND: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** did you mean staff? — or all there are, where none is near. */
export function suggestion(name: string, names: readonly string[]): string {
  const [best] = names
    .map((other) => ({ other, steps: distance(name.toLowerCase(), other) }))
    .sort((a, b) => a.steps - b.steps);
  const begun = names.filter((other) => name.length > 2 && other.startsWith(name));
  if (begun.length === 1) return `did you mean ${begun[0]}?`;
  if (best && best.steps <= Math.max(2, name.length / 3)) return `did you mean ${best.other}?`;
  return names.length > 12 ? 'jianbao rules lists them all.' : `expected one of ${names.join(', ')}.`;
}

/** A prefecture, else a county, of which one character was taken for another that looks or sounds like it: 苏洲 → 苏州. */
function nearRegion(name: string): string | null {
  const g = gazetteer();
  const view = fold(name);
  let county: string | null = null;
  for (let row = 0; row < g.rows; row++) {
    const level = g.level[row];
    if (g.to[row] !== 9999 || (level !== PREFECTURE && level !== COUNTY)) continue;
    for (const other of [nameOf(g, row), stemOf(g, row)]) {
      const off = other.length > 1 ? oneOff(view, other) : -1;
      if (off < 0 || !alike(view[off] as string, other[off] as string)) continue;
      if (level === PREFECTURE) return other;
      county ??= other;
    }
  }
  return county;
}

/** Letters to insert, drop or exchange to come from one word to the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] as number;
}

/** NAME=SEVERITY of the command line. @throws ConfigError */
export function ruleOptions(given: readonly string[]): Record<string, Severity | 'off'> {
  const out: Record<string, Severity | 'off'> = {};
  for (const option of given) {
    const [name = '', severity] = option.split('=');
    if (!NAMES.includes(name))
      throw new ConfigError(`--rule ${option}: Unknown rule ${name}, ${suggestion(name, NAMES)}`);
    if (!SEVERITIES.includes(severity as Severity))
      throw new ConfigError(
        severity === undefined
          ? `--rule ${option}: expected ${name}=off, or info, warning, error.`
          : `--rule ${option}: Unexpected severity ${severity}, ${suggestion(severity, SEVERITIES)}`,
      );
    out[name] = severity as Severity;
  }
  return out;
}
