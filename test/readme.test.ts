// Every fenced example of the README is run, in order, in a folder of its own; what it shows must be what comes out.
//   <!-- NAME --> before a fence: the file it is saved as, or, as needs:PROGRAM, what must be installed for it to be run here ·
//   sh, js: run · json, text after them: what they print
// In json objects may leave fields out, and "…" as a list's last item stands for more; in text a line of … stands for
// any lines, and … in a line for the rest of it.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../src/index.js';
import { withTable } from './data/rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const fences = [...readme.matchAll(/(?:^<!-- (\S+) -->\n)?^```(\w*)\n(.*?)^```$/gmsu)].map(
  ([, file, language = '', body = ''], i) => ({
    name: `${i + 1}, line ${readme.slice(0, readme.indexOf(body)).split('\n').length}: ${language}`,
    file,
    language,
    body,
  }),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-readme-'));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/jianbao'));
  const command = join(folder, 'node_modules/.bin/jianbao');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/jianbao.js" "$@"\n`);
  chmodSync(command, 0o755);
  mkdirSync(join(folder, 'archive/2022'), { recursive: true });
  for (const name of ['columns', 'wrapped'])
    writeFileSync(join(folder, `archive/2022/${name}.txt`), readFileSync(join(root, `fixtures/${name}/page.txt`)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed: string | undefined;

/** Runs a program in the folder, jianbao on its path. */
function run(command: string, args: string[], cwd = folder): void {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
    NO_COLOR: '1',
  };
  // No pipe as standard input: it is a socket, which a bash that nothing else started takes for a remote shell's, and reads its rc file.
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  printed = stdout;
}

/** `actual` cut down to what `shown` shows of it. */
function asShown(shown: unknown, actual: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(actual)) {
    const open = shown.at(-1) === '…';
    const items = open ? shown.slice(0, -1) : shown;
    return [
      ...(open ? actual.slice(0, items.length) : actual).map((item, i) => asShown(items[i], item)),
      ...(open && actual.length > items.length ? ['…'] : []),
    ];
  }
  if (shown && actual && typeof shown === 'object' && typeof actual === 'object' && !Array.isArray(shown))
    return Object.fromEntries(
      Object.entries(shown).map(([key, value]) => [key, asShown(value, (actual as Record<string, unknown>)[key])]),
    );
  return actual;
}

/** A pattern for text in which … stands for what is left out. */
function textPattern(shown: string): RegExp {
  const lines = shown
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.trim() === '…') return '(?:.*\\n)*?';
      const literal = line.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').trimEnd();
      return `${literal.replaceAll('…', '.*')}\\s*\\n`;
    });
  return new RegExp(`^${lines.join('')}$`, 'u');
}

describe('README', () => {
  test('has the examples that it is read for', () => {
    expect(new Set(fences.map(({ language }) => language))).toEqual(new Set(['text', 'sh', 'json', 'js', 'yaml']));
  });

  test('its table of rules is the one that the rules make: npm run docs:rules', () => {
    expect(withTable(readme, rules)).toBe(readme);
  });

  test.for(fences)('$name', { timeout: 30_000 }, ({ file, language, body }, { skip }) => {
    const needed = file?.match(/^needs:(.+)$/u)?.[1];
    if (needed !== undefined) skip(spawnSync('which', [needed]).status !== 0, `there is no ${needed}`);
    else if (file) return writeFileSync(join(folder, file), body);
    if (language === 'sh') {
      const [first = '', ...rest] = body.split('\n');
      if (first !== 'npm ci') return run('bash', ['-euo', 'pipefail', '-c', body]);
      // A clean clone is what .ci/run starts from: there this line is run, here the lines after it.
      expect(readFileSync(join(root, '.ci/run'), 'utf8').split('\n')).toContain(first);
      return run('bash', ['-euo', 'pipefail', '-c', rest.join('\n')], root);
    }
    if (language === 'js') {
      writeFileSync(join(folder, 'example.mjs'), body);
      return run(process.execPath, ['example.mjs']);
    }
    expect(printed, 'an output stands after what prints it').toBeDefined();
    if (language === 'json') {
      const shown = JSON.parse(body);
      return expect(asShown(shown, JSON.parse(printed as string))).toEqual(shown);
    }
    expect(language).toBe('text');
    expect(printed).toMatch(textPattern(body));
  });
});
