import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './terminal.js';

const PAGE = `平江路上办起旧书集市

　　本报讯（记者 沈一舟）3月1日上午，平江路旧书集市开张，当天有300余名市民前来淘书。

沧浪亭边添了一座码头

　　昨天，苏州市姑苏区的新码头开始载客，票价5元。`;

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const files = (name = '.'): string[] => readdirSync(at(name)).sort();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-cli-'));
  for (const name of ['a', 'b', 'c'])
    writeFileSync(at(`${name}.txt`), PAGE.replace('300', name.charCodeAt(0).toString()));
  writeFileSync(at('[1]*.txt'), PAGE);
  writeFileSync(at('1.txt'), PAGE);
  writeFileSync(at('empty'), '');
  writeFileSync(at('blank'), ' \n　\n');
  writeFileSync(at('binary'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i % 3 ? 0 : i & 255))));
  mkdirSync(at('sub'));
  writeFileSync(at('sub', 'a.txt'), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jianbao = (argv: string[], setting: Parameters<typeof run>[1] = {}) => run(argv, { cwd: folder, ...setting });
const sentences = (stderr: string): string[] => stderr.split('\n').filter(Boolean);

describe('parse', () => {
  test('one file: one document, by the name it was given', async () => {
    const { exit, stdout, stderr } = await jianbao([
      'parse',
      'a.txt',
      '--issue-date',
      '2022-03-03',
      '--region',
      '苏州',
    ]);
    expect([exit, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      schema: 'jianbao/1',
      source: { name: 'a.txt', encoding: 'utf-8' },
      issue: { date: '2022-03-03', region: '320500' },
    });
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('is the default command', async () => {
    expect(await jianbao(['a.txt'])).toEqual(await jianbao(['parse', 'a.txt']));
  });

  test('--pretty indents the same document', async () => {
    const [plain, pretty] = [await jianbao(['a.txt']), await jianbao(['a.txt', '--pretty'])];
    expect(JSON.parse(pretty.stdout)).toEqual(JSON.parse(plain.stdout));
    expect(pretty.stdout.split('\n').length).toBeGreaterThan(20);
  });

  test('standard input: named with -, or not named on a pipe', async () => {
    const piped = await jianbao([], { stdin: PAGE });
    expect(piped).toEqual(await jianbao(['parse', '-'], { stdin: PAGE }));
    expect(piped.exit).toBe(0);
    expect(JSON.parse(piped.stdout).source.name).toBeNull();
  });

  test('no input on a terminal is not waited for', async () => {
    const { exit, stdout, stderr } = await jianbao([]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(sentences(stderr)).toHaveLength(1);
  });

  test('several: NDJSON, a document a line, in the order of the names', async () => {
    const { exit, stdout } = await jianbao(['c.txt', 'a.txt', 'b.txt']);
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.name);
    expect([exit, names]).toEqual([0, ['c.txt', 'a.txt', 'b.txt']]);
  });

  test('a pattern: its files by name, each once', async () => {
    const { exit, stdout } = await jianbao(['{a,b}.txt', '*a.txt', 'sub/../c.txt', 'c.txt']);
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.name);
    expect([exit, names]).toEqual([0, ['a.txt', 'b.txt', 'c.txt']]);
    const deep = await jianbao(['**/a.txt']);
    expect(
      deep.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.name),
    ).toEqual(['a.txt', 'sub/a.txt']);
  });

  test('a path that exists is itself, whatever characters it has', async () => {
    const { stdout } = await jianbao(['[1]*.txt']);
    expect(JSON.parse(stdout).source.name).toBe('[1]*.txt');
  });

  test('encodings are told apart, or given', async () => {
    const utf16 = Buffer.from(PAGE, 'utf16le');
    const auto = JSON.parse((await jianbao(['-'], { stdin: utf16 })).stdout);
    expect(auto.source.encoding).toBe('utf-16le');
    const given = await jianbao(['-', '--encoding', 'utf-16le'], { stdin: utf16 });
    expect(JSON.parse(given.stdout).articles).toEqual(auto.articles);
  });

  test('NDJSON stays one line a record to readers that end lines at U+2028', async () => {
    const { stdout } = await jianbao(['-', 'a.txt'], {
      stdin: PAGE.replace('\n\n', '\u2028\u2029').replace('集市开张', '集\u2028市开张'),
    });
    expect(stdout).not.toMatch(/[\u2028\u2029]/u);
    expect(stdout.trimEnd().split(/[\n\r\u2028\u2029\x85]/u)).toHaveLength(2);
  });
});

describe('exit codes, each with one sentence and never a stack', () => {
  test.each([
    ['an unknown option', ['--formt', 'json', 'a.txt'], /Unknown option '--formt', did you mean --format\?/u],
    ['an option without its value', ['a.txt', '--out'], /argument missing/u],
    ['an unknown format', ['a.txt', '--format', 'xml'], /json, ndjson/u],
    ['an unknown encoding', ['a.txt', '--encoding', 'latin1'], /gb18030/u],
    ['a day that is none', ['a.txt', '--issue-date', '2022-02-30'], /2022-02-30/u],
    ['a date in another form', ['a.txt', '--issue-date', '3.3.2022'], /2022-03-03/u],
    ['an unknown region', ['a.txt', '--region', '乌有市'], /Unknown region 乌有市/u],
    ['an ambiguous region, with the candidates', ['a.txt', '--region', '鼓楼区'], /320106.*350102/u],
    ['a file that is not there', ['nofile.txt'], /nofile\.txt: no such file/u],
    ['a pattern that matches nothing', ['*.xyz'], /no file matches/u],
    ['json for several', ['a.txt', 'b.txt', '--format', 'json'], /ndjson/u],
    ['pretty for several', ['a.txt', 'b.txt', '--pretty'], /NDJSON/u],
    ['an output folder that is a file', ['a.txt', '--out', 'b.txt'], /b\.txt: is a file/u],
    ['a file too many for schema', ['schema', 'a.txt'], /schema/u],
    ['a file too many for explain', ['explain', '*.txt'], /expected one/u],
  ])('2: %s', async (_, argv, sentence) => {
    const { exit, stdout, stderr } = await jianbao(argv);
    expect([exit, stdout]).toEqual([2, '']);
    expect(sentences(stderr)).toHaveLength(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test.each([
    ['empty', /^jianbao: empty: .*empty/u],
    ['blank', /^jianbao: blank: .*empty/u],
    ['binary', /^jianbao: binary: .*binary/u],
    ['sub', /^jianbao: sub: is a folder/u],
  ])('1: %s is no page', async (name, sentence) => {
    const { exit, stderr } = await jianbao([name]);
    expect(exit).toBe(1);
    expect(sentences(stderr)).toHaveLength(1);
    expect(stderr).toMatch(sentence);
  });

  test('1: bytes that are none of the encoding, with their place', async () => {
    const bytes = Buffer.concat([Buffer.from('第一行。\n第二'), Buffer.from([0xff]), Buffer.from(PAGE)]);
    const { exit, stderr } = await jianbao(['-', '--encoding', 'utf-8'], { stdin: bytes });
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^jianbao: -:2:3: /u);
  });

  test('1: a bad input does not stop the rest', async () => {
    const { exit, stdout, stderr } = await jianbao(['a.txt', 'nofile', 'sub', 'b.txt', '*.xyz', 'c.txt']);
    expect(exit).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.name),
    ).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(sentences(stderr)).toHaveLength(3);
  });

  test.runIf(process.getuid?.() !== 0)('1: a file that may not be read', async () => {
    writeFileSync(at('secret.txt'), PAGE);
    chmodSync(at('secret.txt'), 0);
    const { exit, stderr } = await jianbao(['secret.txt']);
    rmSync(at('secret.txt'));
    expect([exit, stderr]).toEqual([1, 'jianbao: secret.txt: permission denied.\n']);
  });

  test('2: standard output that takes no more', async () => {
    const { exit, stderr } = await jianbao(['a.txt'], { fails: 'ENOSPC' });
    expect([exit, stderr]).toEqual([2, 'jianbao: Standard output: no space left on the device.\n']);
  });

  test('a name cannot steer the terminal', async () => {
    const { stderr } = await jianbao(['\u001b31mred\u202e']);
    expect(stderr).toBe('jianbao: ␛31mred‹202E›: no such file.\n');
  });

  test('a closed pipe ends quietly, and reads no further', async () => {
    for (const argv of [
      ['a.txt', 'b.txt', 'c.txt'],
      ['explain', 'a.txt'],
    ]) {
      const { exit, stderr, writes } = await jianbao(argv, { closesAfter: 1 });
      expect([exit, stderr, writes]).toEqual([0, '', 2]);
    }
  });
});

describe('--out', () => {
  test('writes NAME.json for each input, and nothing beside', async () => {
    const { exit, stdout } = await jianbao(['a.txt', 'b.txt', '--out', 'made/by/us']);
    expect([exit, stdout, files('made/by/us')]).toEqual([0, '', ['a.json', 'b.json']]);
    expect(JSON.parse(readFileSync(at('made/by/us/a.json'), 'utf8')).source.name).toBe('a.txt');
  });

  test('replaces a file whole', async () => {
    mkdirSync(at('again'));
    writeFileSync(at('again/a.json'), 'x'.repeat(1e6));
    await jianbao(['a.txt', '--out', 'again', '--pretty']);
    expect(JSON.parse(readFileSync(at('again/a.json'), 'utf8')).source.name).toBe('a.txt');
    expect(files('again')).toEqual(['a.json']);
  });

  test('a link in the folder is replaced, not followed', async () => {
    mkdirSync(at('linked'));
    writeFileSync(at('victim'), 'untouched');
    symlinkSync(at('victim'), at('linked/a.json'));
    await jianbao(['a.txt', '--out', 'linked']);
    expect(readFileSync(at('victim'), 'utf8')).toBe('untouched');
  });

  test('what cannot be written leaves nothing half', async () => {
    mkdirSync(at('taken/a.json'), { recursive: true });
    const { exit, stderr } = await jianbao(['a.txt', 'b.txt', '--out', 'taken']);
    expect([exit, sentences(stderr).length]).toEqual([1, 1]);
    expect(files('taken')).toEqual(['a.json', 'b.json']);
  });

  test('two inputs of one name: the first is kept, the second is said', async () => {
    const { exit, stderr } = await jianbao(['a.txt', 'sub/a.txt', 'b.txt', '--out', 'same']);
    expect([exit, files('same')]).toEqual([1, ['a.json', 'b.json']]);
    expect(stderr).toMatch(/^jianbao: sub\/a\.txt: a\.json is already that of a\.txt/u);
    expect(JSON.parse(readFileSync(at('same/a.json'), 'utf8')).source.name).toBe('a.txt');
  });

  test('standard input is stdin.json', async () => {
    await jianbao(['-', '--out', 'piped'], { stdin: PAGE });
    expect(files('piped')).toEqual(['stdin.json']);
  });
});

describe('explain', () => {
  const options = ['--issue-date', '2022-03-03', '--region', '苏州'];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
  const ESCAPE = /\u001b\[[\d;]*m/gu;

  test('shows every line, every ruling and every mention with its rule', async () => {
    const { exit, stdout } = await jianbao(['explain', 'a.txt', ...options]);
    expect(exit).toBe(0);
    const document = JSON.parse((await jianbao(['a.txt', ...options])).stdout);
    for (const line of PAGE.replace('300', '97').split('\n').filter(Boolean)) expect(stdout).toContain(line.trim());
    expect(stdout.match(/^ {6}(?:━━|──|↩ ) (?:article|paragraph|wrap|apart) [01]\.\d\d/gmu)).toHaveLength(4);
    const mentions = document.articles.flatMap((a: Record<string, { text: string; rule: string }[]>) =>
      ['dates', 'places', 'figures', 'people', 'organizations'].flatMap((key) => a[key] ?? []),
    );
    expect(mentions.length).toBeGreaterThan(2);
    for (const { text, rule } of mentions)
      expect(stdout.split('\n').some((row) => row.includes(`└ ${text} `) && row.endsWith(rule))).toBe(true);
  });

  test('colours on a terminal only, and not with NO_COLOR or on a dumb one', async () => {
    const plain = await jianbao(['explain', 'a.txt']);
    expect(plain.stdout).not.toMatch(ESCAPE);
    const tty = { isTTY: true, columns: 10_000 };
    const coloured = await jianbao(['explain', 'a.txt'], tty);
    expect(coloured.stdout).toMatch(ESCAPE);
    expect(coloured.stdout.replace(ESCAPE, '')).toBe(plain.stdout);
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
      expect((await jianbao(['explain', 'a.txt'], { ...tty, env })).stdout).toBe(plain.stdout);
  });

  test('wraps to the columns of the terminal, a Han character being two', async () => {
    const { stdout } = await jianbao(['explain', 'a.txt'], { isTTY: true, columns: 40, env: { NO_COLOR: '1' } });
    const wide = await jianbao(['explain', 'a.txt']);
    expect(stdout.split('\n').length).toBeGreaterThan(wide.stdout.split('\n').length);
    expect(stdout.split('\n').filter((row) => stringWidth(row) > 40)).toEqual([]);
    const squeeze = (text: string): string => text.replace(/\s/gu, '');
    expect(squeeze(stdout)).toBe(squeeze(wide.stdout));
  });

  test('shows control characters of the page and sends none', async () => {
    const { stdout } = await jianbao(['explain', '-'], {
      stdin: `${PAGE}\n\u001b]0;title\u0007\u009b2J 夜里\u202e来人了。`,
      isTTY: true,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toContain('␛]0;title␇‹009B›2J');
    expect(stdout).toContain('‹202E›');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('an input that is no page', async () => {
    const { exit, stderr } = await jianbao(['explain', 'empty']);
    expect([exit, sentences(stderr).length]).toEqual([1, 1]);
  });
});

describe('schema and help', () => {
  test('schema prints the JSON Schema', async () => {
    const { exit, stdout } = await jianbao(['schema']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(readFileSync(new URL('../src/data/schema.json', import.meta.url), 'utf8')),
    );
  });

  test.each([[[]], [['parse']], [['explain']], [['schema']], [['validate']], [['rules']], [['init']]])(
    '--help of %j shows one example, and it runs',
    async (command) => {
      const { exit, stdout, stderr } = await jianbao([...command, '--help']);
      expect([exit, stderr]).toEqual([0, '']);
      expect(stdout.match(/^Example:\n {2}\$ jianbao .+$/gmu)).toHaveLength(1);
      const words = [
        ...(/\$ jianbao (.+)$/mu.exec(stdout)?.[1] ?? '').replace(/ > \S+$/u, '').matchAll(/'([^']*)'|(\S+)/gu),
      ].map((m) => m[1] ?? m[2] ?? '');
      writeFileSync(at('page.txt'), PAGE);
      mkdirSync(at('archive'), { recursive: true });
      writeFileSync(at('archive/page.txt'), PAGE);
      mkdirSync(at('issues'), { recursive: true });
      writeFileSync(at('issues/page.txt'), PAGE);
      expect((await jianbao(words)).exit).toBe(0);
    },
  );

  test('--version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect((await jianbao(['--version'])).stdout).toBe(`${version}\n`);
  });
});

describe('the process itself', () => {
  const bin = new URL('../bin/jianbao.js', import.meta.url).pathname;

  test('exit code, output and sentence', () => {
    const good = spawnSync(process.execPath, [bin, 'a.txt'], { cwd: folder, encoding: 'utf8' });
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(JSON.parse(good.stdout).source.name).toBe('a.txt');
    const bad = spawnSync(process.execPath, [bin, 'nofile'], { cwd: folder, encoding: 'utf8' });
    expect([bad.status, bad.stdout, bad.stderr]).toEqual([2, '', 'jianbao: nofile: no such file.\n']);
  });

  test('| head -1 ends it, quietly', () => {
    const names = Array.from({ length: 40 }, (_, i) => {
      writeFileSync(at(`many-${i}.txt`), PAGE.repeat(20));
      return `many-${i}.txt`;
    });
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" ${names.join(' ')} | head -1; echo "\${PIPESTATUS[0]}"`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stdout.trimEnd().endsWith('\n0')).toBe(true);
  }, 60_000);

  test('a killed run leaves whole files or none under their names', async () => {
    const names = files().filter((name) => name.startsWith('many-'));
    const child = spawn(process.execPath, [bin, ...names, '--out', 'killed'], { cwd: folder });
    while (!existsSync(at('killed')) || files('killed').length < 2)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('exit', resolve));
    for (const name of files('killed').filter((file) => file.endsWith('.json')))
      expect(() => JSON.parse(readFileSync(at('killed', name), 'utf8'))).not.toThrow();
  }, 30_000);
});
