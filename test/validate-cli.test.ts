/** The command validate and its company: formats that other programs read, config, baseline, fixes, exit codes. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SaxesParser } from 'saxes';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../src/index.js';
import { encode } from '../src/stages/decode.js';
import type { Encoding } from '../src/types.js';
import { reportSchema } from '../src/validate/finding.js';
import { findingsSchema } from './data/schema.mjs';
import { run } from './terminal.js';

const GOOD = `姑苏晚报 2022年3月3日 星期四 02版

沧浪亭边添了一座码头

　　本报讯（记者 周可）昨天，沧浪亭边的新码头开始载客，票价5元，每天开船十班，船从葑门出发，沿着外城河走半个小时。
`;
const BAD = `姑苏晚报 2022年3月3日 星期四 01版

平江路旧书市重新开张

　　本报讯（记者 沈一舟）2月26日上午，歇了半个冬天的平江路旧书市己经重新开张，80多个书摊沿河排开,当天卖出旧书3000余册。
　　书市由姑苏区平江街道主办，将持续到2月30日。渭糖镇的读者也来了，<b>&"们"。
`;
const FOUND = ['text/look-alike', 'text/mixed-punctuation', 'date/impossible', 'place/one-character-off'];

const root = mkdtempSync(join(tmpdir(), 'jianbao-validate-'));
let folder: string;
let number = 0;
const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);
const got = (name: string): Buffer => readFileSync(join(folder, name));
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(join(folder, 'sub'), { recursive: true });
  put('good.txt', GOOD);
  put('bad.txt', BAD);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const jianbao = (argv: string[], setting: Parameters<typeof run>[1] = {}) => run(argv, { cwd: folder, ...setting });
const report = async (argv: string[], setting: Parameters<typeof run>[1] = {}) => {
  const { stdout } = await jianbao(['validate', ...argv, '--format', 'json'], setting);
  return reportSchema.parse(JSON.parse(stdout));
};
const found = async (argv: string[]): Promise<string[]> =>
  (await report(argv)).findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('exit codes', () => {
  test('0 where all is well, and nothing is said but the sum', async () => {
    const { exit, stdout, stderr } = await jianbao(['validate', 'good.txt', '--region', '苏州']);
    expect([exit, stdout, stderr]).toEqual([0, '1 page: 0 errors, 0 warnings, 0 notes.\n', '']);
    expect(await jianbao(['validate', 'good.txt', '--quiet'])).toMatchObject({ exit: 0, stdout: '' });
  });

  test('1 for an error, and for more warnings than are let pass', async () => {
    expect(await found(['bad.txt'])).toEqual(FOUND);
    expect((await jianbao(['validate', 'bad.txt', '--max-warnings', '9'])).exit).toBe(1);
    const off = ['--rule', 'date/impossible=warning'];
    expect((await jianbao(['validate', 'bad.txt', ...off, '--max-warnings', '4'])).exit).toBe(0);
    expect((await jianbao(['validate', 'bad.txt', ...off, '--max-warnings', '3'])).exit).toBe(1);
    const notes = FOUND.flatMap((rule) => ['--rule', `${rule}=info`]);
    expect((await jianbao(['validate', 'bad.txt', ...notes])).exit).toBe(0);
  });

  test.each([
    ['nothing that is there', ['none.txt'], /none\.txt: no such file/u],
    ['an unknown rule', ['good.txt', '--rule', 'date/imposible=off'], /did you mean date\/impossible\?/u],
    ['an unknown severity', ['good.txt', '--rule', 'date/impossible=fatal'], /off, info, warning, error/u],
    ['an unknown format', ['good.txt', '--format', 'xml'], /pretty, json, sarif, github, junit/u],
    ['a number that is none', ['good.txt', '--max-warnings', 'many'], /a number/u],
    ['a region that is none', ['good.txt', '--region', '乌有市'], /Unknown region/u],
    ['a baseline that is not there', ['good.txt', '--baseline', 'b.json'], /b\.json: no such file/u],
    ['a baseline that is none', ['good.txt', '--baseline', 'good.txt'], /good\.txt: is no JSON/u],
    ['a rule without a severity', ['good.txt', '--rule', 'date/impossible'], /date\/impossible=off/u],
    ['a baseline that never ends', ['good.txt', '--baseline', '/dev/zero'], /\/dev\/zero: is no file/u],
    ['a baseline of other rows', ['good.txt', '--baseline', 'rows.json'], /rows\.json: is no baseline/u],
    [
      'a baseline in no folder',
      ['good.txt', '--baseline', 'no/b.json', '--update-baseline'],
      /no\/b\.json: no such file/u,
    ],
    ['a baseline to write without a name', ['good.txt', '--update-baseline'], /--baseline FILE/u],
    ['a fix of standard input', ['-', '--fix'], /standard input/u],
  ])('2, and one sentence, for %s', async (_, argv, sentence) => {
    put('rows.json', '{"schema":"jianbao-baseline/1","known":[null]}');
    const { exit, stdout, stderr } = await jianbao(['validate', ...argv], { stdin: GOOD });
    expect([exit, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(sentence);
  });

  test('2 where one of several inputs is missing, and the others are looked at', async () => {
    const { exit, stdout } = await jianbao(['validate', 'none.txt', 'bad.txt']);
    expect(exit).toBe(2);
    expect(stdout).toContain('date/impossible');
  });

  test('standard input is a page without a name', async () => {
    const { findings } = await report(['-'], { stdin: BAD });
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toContain('- date/impossible');
  });
});

describe('formats', () => {
  test('json: as its schema says, which is the one that the types make', async () => {
    const schema = JSON.parse((await jianbao(['schema', '--validate'])).stdout);
    expect(schema).toEqual(JSON.parse(JSON.stringify(findingsSchema())));
    const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(schema);
    const value = JSON.parse((await jianbao(['validate', 'bad.txt', 'good.txt', '--format', 'json'])).stdout);
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...value, more: 1 })).toBe(false);
    expect(value.summary).toMatchObject({ inputs: 2, error: 1, warning: 3 });
  });

  test('a finding says where: line and column from 1, spans into the source, the print', async () => {
    const { findings } = await report(['bad.txt']);
    for (const { spans, text, line, column, endColumn } of findings.filter((finding) => finding.spans.length > 0)) {
      expect(spans.map(([start, end]) => BAD.slice(start, end)).join('')).toBe(text);
      expect(BAD.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)).toBe(text);
    }
    expect(findings.find(({ rule }) => rule === 'place/one-character-off')).toMatchObject({
      line: 6,
      text: '渭糖镇',
      fix: { text: '塘', safe: false },
    });
  });

  test('sarif: valid by the schema of OASIS', async () => {
    // draft-04, which this ajv knows but for its name and its "id"
    const { $schema: _, id: __, ...schema } = sarifSchema;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'file:///'));
    ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
    const validate = ajv.compile(schema);
    put('名 1.txt', BAD);
    for (const files of [['good.txt'], ['bad.txt', '名 1.txt'], [join(folder, 'bad.txt')]]) {
      const log = JSON.parse((await jianbao(['validate', ...files, '--format', 'sarif'])).stdout);
      validate(log);
      expect(validate.errors ?? []).toEqual([]);
      expect(log.runs[0].tool.driver.rules).toHaveLength(rules.length);
      for (const { ruleId, ruleIndex, locations } of log.runs[0].results) {
        expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
        expect(decodeURIComponent(locations[0].physicalLocation.artifactLocation.uri)).toMatch(/(?:bad|名 1)\.txt$/u);
      }
    }
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  test('junit: parses, and has the elements and the attributes that its readers want', async () => {
    put('名&<1>.txt', BAD);
    const { stdout } = await jianbao(['validate', 'good.txt', '名&<1>.txt', '--format', 'junit']);
    const WANTED: Record<string, { in: string; attributes: string[] }> = {
      testsuites: { in: '', attributes: ['name', 'tests', 'failures', 'errors'] },
      testsuite: { in: 'testsuites', attributes: ['name', 'tests', 'failures', 'errors'] },
      testcase: { in: 'testsuite', attributes: ['name', 'classname'] },
      failure: { in: 'testcase', attributes: ['type', 'message'] },
      'system-out': { in: 'testcase', attributes: [] },
    };
    const open: string[] = [];
    const count: Record<string, number> = {};
    const suites: { name: string; tests: number; failures: number }[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      expect([name, open.at(-1) ?? '', Object.keys(attributes)]).toEqual([
        name,
        WANTED[name]?.in,
        WANTED[name]?.attributes,
      ]);
      if (name === 'testsuite')
        suites.push({
          name: attributes.name as string,
          tests: Number(attributes.tests),
          failures: Number(attributes.failures),
        });
      count[name] = (count[name] ?? 0) + 1;
      open.push(name);
    });
    parser.on('closetag', () => open.pop());
    parser.write(stdout).close();
    expect(suites).toEqual([
      { name: 'good.txt', tests: expect.any(Number), failures: 0 },
      { name: '名&<1>.txt', tests: expect.any(Number), failures: 4 },
    ]);
    expect(count.failure).toBe(4);
    expect(count.testcase).toBe(suites.reduce((sum, { tests }) => sum + tests, 0));
  });

  test('github: a command a finding, its marks escaped', async () => {
    put('a,b:c.txt', BAD);
    const { stdout } = await jianbao(['validate', 'a,b:c.txt', '--format', 'github', '--quiet']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines)
      expect(line).toMatch(
        /^::(?:warning|error) file=a%2Cb%3Ac\.txt,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z/-]+::[^\r\n]+$/u,
      );
    expect(stdout).toContain('line=6,endLine=6,col=20,endColumn=24,title=date/impossible::Unexpected date 2月30日');
  });

  test('pretty: the mark stands under the print, cell for cell, and nothing steers the terminal', async () => {
    put('bad.txt', BAD.replace('渭糖镇', '\u001b[31m渭糖镇'));
    const { stdout } = await jianbao(['validate', 'bad.txt'], { isTTY: true, columns: 100, env: { NO_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b');
    const rows = stdout.split('\n');
    const at = rows.findIndex((row) => row.includes('^^^^^^^') && !row.includes('2'));
    expect(rows[at - 1]).toContain('2月30日');
  });

  test.each(['pretty', 'json', 'sarif', 'github', 'junit'])(
    '%s: neither a text nor a name steers the terminal, and what is read back is the same',
    async (format) => {
      const name = 'a\u001b[31m\u009b\u202e.txt';
      put(name, BAD.replace('，渭糖镇', '，\u001b[31m渭\u009b糖\u202e镇').replace('2月30日', '2月30日\u2028'));
      const { stdout } = await jianbao(['validate', name, '--format', format], { env: { NO_COLOR: '1' } });
      expect(stdout.length).toBeGreaterThan(300);
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
      if (format === 'json') expect(JSON.parse(stdout).findings[0].file).toBe(name);
    },
  );

  test('--lang, else the locale, speaks Chinese', async () => {
    const zh = (await jianbao(['validate', 'bad.txt', '--lang', 'zh'])).stdout;
    expect(zh).toContain('没有“2月30日”这一天。');
    expect((await jianbao(['validate', 'bad.txt'], { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toBe(zh);
    expect((await jianbao(['validate', 'bad.txt'], { env: { LANG: 'en_US.UTF-8' } })).stdout).toContain(
      'Unexpected date',
    );
  });
});

describe('config', () => {
  test('init writes one that is taken as it is, and never writes over one', async () => {
    for (const lang of ['en', 'zh']) {
      rmSync(join(folder, 'jianbao.config.yaml'), { force: true });
      expect((await jianbao(['init', '--lang', lang])).exit).toBe(0);
      expect((await jianbao(['validate', 'good.txt', '--region', '苏州'])).exit).toBe(0);
    }
    const before = got('jianbao.config.yaml');
    expect((await jianbao(['init'])).exit).toBe(2);
    expect(got('jianbao.config.yaml')).toEqual(before);
  });

  test('each key of init, its comment taken away, is a key', async () => {
    await jianbao(['init']);
    const text = got('jianbao.config.yaml')
      .toString()
      .replace(/^# (?=\w+: )/gmu, '')
      .replace(/^ {2}# /gmu, '  ');
    put('jianbao.config.yaml', text.replace(/^places:.*$/mu, 'places: places.yaml'));
    put('places.yaml', "- { name: 渭糖镇, level: town, parent: '320507' }\n");
    put('20220303-1.txt', GOOD);
    expect(await jianbao(['validate', '20220303-1.txt'])).toMatchObject({ exit: 0, stderr: '' });
  });

  test('the nearest upwards from each input holds, and the command line above it', async () => {
    put('jianbao.config.yaml', 'rules:\n  date/impossible: off\n');
    put('sub/jianbao.config.yaml', 'rules:\n  text/look-alike: off\n');
    put('sub/bad.txt', BAD);
    expect(await found(['bad.txt'])).not.toContain('date/impossible');
    expect(await found(['sub/bad.txt'])).toContain('date/impossible');
    expect(await found(['sub/bad.txt'])).not.toContain('text/look-alike');
    expect(await found(['sub/bad.txt', '--rule', 'text/look-alike=error'])).toContain('text/look-alike');
  });

  test('the key of package.json', async () => {
    put('package.json', '{ "name": "x", "jianbao": { "rules": { "date/impossible": "off" } } }');
    expect(await found(['bad.txt'])).not.toContain('date/impossible');
  });

  test('region, staff, paper, the day in a name and places are used', async () => {
    put(
      'jianbao.config.yaml',
      "region: 苏州\nstaff: [沈一丹]\npaper: 蛟门周刊\nissueDate: 'rb-YYYYMMDD-*.txt'\nplaces: p.yaml\n",
    );
    put('p.yaml', "- { name: 渭糖镇, level: town, parent: '320507' }\n");
    put('rb-20220304-01.txt', BAD);
    const rulesFound = await found(['rb-20220304-01.txt']);
    expect(rulesFound).toEqual(
      expect.arrayContaining(['person/near-staff', 'structure/title-disagrees', 'date/folio-disagrees']),
    );
    expect(rulesFound).not.toContain('place/one-character-off');
  });

  test('one that is no file, or too large to be one, is not read', async () => {
    const path = join(folder, 'jianbao.config.yaml');
    for (const [make, sentence] of [
      [() => mkdirSync(path), /^jianbao: jianbao\.config\.yaml: is a folder/u],
      [() => symlinkSync('/dev/zero', path), /^jianbao: jianbao\.config\.yaml: is no file\./u],
      [() => put('jianbao.config.yaml', `#${' '.repeat(1e6)}`), /has 1000001 bytes, expected at most 1000000\./u],
    ] as const) {
      make();
      const { exit, stdout, stderr } = await jianbao(['validate', 'good.txt']);
      expect([exit, stdout, stderr]).toEqual([2, '', expect.stringMatching(sentence)]);
      rmSync(path, { recursive: true });
    }
    put('jianbao.config.yaml', 'places: /dev/zero\n');
    expect((await jianbao(['validate', 'good.txt'])).stderr).toMatch(/dev\/zero: is no file/u);
  });

  test('a mark before package.json is none of its keys', async () => {
    put('package.json', '\ufeff{ "jianbao": { "stafff": [] } }');
    expect((await jianbao(['validate', 'good.txt'])).stderr).toMatch(/Unknown key stafff, did you mean staff\?/u);
  });

  test.each([
    ['staf: [甲]', /^jianbao: jianbao\.config\.yaml:1:1: Unknown key staf, did you mean staff\?/u],
    [
      'paper: 姑苏晚报\nrules:\n  date/imposible: off',
      /:3:3: Unknown key date\/imposible, did you mean date\/impossible\?/u,
    ],
    ['rules:\n  date/impossible: fatal', /:2:20: .*off, info, warning, error/u],
    ['rules:\n  date/impossible: warn', /:2:20: .*did you mean warning\?/u],
    ['staff: 沈一舟', /:1:8: .*a list/u],
    ['paper: ""', /:1:8: .*expected text/u],
    ['region: 乌有市', /:1:9: Unknown region 乌有市, expected a name/u],
    ['region: 苏洲', /:1:9: Unknown region 苏洲, did you mean 苏州\?/u],
    ['region: 鼓楼区', /:1:9: Ambiguous region 鼓楼区, expected one of/u],
    ['issueDate: YYYY', /:1:12: .*YYYY, MM and DD/u],
    ['places: none.yaml', /none\.yaml: no such file/u],
    ['- a', /:1:1: .*keys with values/u],
    ['staff: [', /jianbao\.config\.yaml:\d+:\d+: /u],
  ])('%j is refused with its place', async (text, sentence) => {
    put('jianbao.config.yaml', `${text}\n`);
    const { exit, stdout, stderr } = await jianbao(['validate', 'good.txt']);
    expect([exit, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(sentence);
  });
});

describe('baseline', () => {
  test('what is known is quiet, wherever its line has gone; what is new is not', async () => {
    expect((await jianbao(['validate', 'bad.txt', '--baseline', 'b.json', '--update-baseline'])).exit).toBe(0);
    expect(await jianbao(['validate', 'bad.txt', '--baseline', 'b.json'])).toMatchObject({ exit: 0 });
    put('bad.txt', BAD.replace('平江路旧书市重新开张\n', '平江路旧书市重新开张\n\n\n'));
    expect((await jianbao(['validate', 'bad.txt', '--baseline', 'b.json'])).exit).toBe(0);
    put('bad.txt', BAD.replace('书市由', '2月31日，书市由'));
    const { summary, findings } = await report(['bad.txt', '--baseline', 'b.json']);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ text }) => text)).toEqual(['2月31日']);
    expect(summary.known).toBeGreaterThan(2);
  });

  test('two of a kind are not known by one', async () => {
    put('bad.txt', BAD.replace(/渭糖镇.*/u, ''));
    await jianbao(['validate', 'bad.txt', '--baseline', 'b.json', '--update-baseline']);
    put('twice.txt', BAD.replace(/渭糖镇.*/u, ''));
    const { findings } = await report(['bad.txt', 'twice.txt', '--baseline', 'b.json']);
    expect(findings.filter(({ rule, file }) => rule === 'date/impossible' && file === 'twice.txt')).toHaveLength(1);
  });
});

describe('--fix', () => {
  const SAFE = ['text/mixed-punctuation', 'text/pdf-radical', 'text/stray-space'];
  const FAULTY = BAD.replace('己经', '已经')
    .replace('歇了', '⼦时歇了')
    .replace('主办', '主 办')
    .replace('<b>&"们"', '');

  test('only rules that say so are safe', () => {
    expect(
      rules
        .filter(({ safe }) => safe)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(SAFE);
  });

  test.each<[Encoding, string]>([
    ['utf-8', '\n'],
    ['utf-8', '\r\n'],
    ['gb18030', '\r\n'],
    ['utf-16le', '\n'],
    ['utf-16be', '\r\n'],
  ])('keeps %s and %j, and a second run changes nothing', async (encoding, eol) => {
    const mark = encoding === 'utf-8' && eol === '\n' ? '' : '\ufeff';
    const lines = (text: string): string => mark + text.replace(/\n/gu, eol);
    put('bad.txt', encode(lines(FAULTY), encoding));
    chmodSync(join(folder, 'bad.txt'), 0o640);
    const { exit } = await jianbao(['validate', 'bad.txt', '--fix']);
    expect(exit).toBe(1); // 2月30日 is nobody's to mend
    const mended = FAULTY.replace('⼦时', '子时').replace('主 办', '主办').replace('排开,', '排开，');
    expect(got('bad.txt')).toEqual(Buffer.from(encode(lines(mended), encoding)));
    expect(statSync(join(folder, 'bad.txt')).mode & 0o777).toBe(0o640);
    await jianbao(['validate', 'bad.txt', '--fix']);
    expect(got('bad.txt')).toEqual(Buffer.from(encode(lines(mended), encoding)));
  });

  test('a file that cannot be written back as it was is left as it is', async () => {
    const bytes = Buffer.from(FAULTY);
    bytes[bytes.indexOf(Buffer.from('书摊'))] = 0xff;
    put('bad.txt', bytes);
    const { exit, stderr } = await jianbao(['validate', 'bad.txt', '--fix']);
    expect([exit, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(got('bad.txt')).toEqual(bytes);
  });

  test('what is known is left alone, and a link stays a link', async () => {
    put('bad.txt', FAULTY);
    symlinkSync('bad.txt', join(folder, 'link.txt'));
    await jianbao(['validate', 'bad.txt', '--baseline', 'b.json', '--update-baseline']);
    await jianbao(['validate', 'bad.txt', '--baseline', 'b.json', '--fix']);
    expect(got('bad.txt').toString()).toBe(FAULTY);
    await jianbao(['validate', 'link.txt', '--fix']);
    expect(got('bad.txt').toString()).not.toBe(FAULTY);
    expect(readFileSync(join(folder, 'link.txt'))).toEqual(got('bad.txt'));
  });
});

describe('rules', () => {
  test('lists all, in both languages', async () => {
    const [en, zh] = [(await jianbao(['rules'])).stdout, (await jianbao(['rules', '--lang', 'zh'])).stdout];
    for (const { id, severity, doc } of rules) {
      expect(en.split('\n').some((row) => row.startsWith(id) && row.includes(severity) && row.includes(doc.en))).toBe(
        true,
      );
      expect(zh).toContain(doc.zh);
    }
  });

  test('tells of each what it finds, why, what fails and what passes', async () => {
    for (const { id, why } of rules) {
      const { exit, stdout } = await jianbao(['rules', id]);
      expect([exit, stdout]).toEqual([0, expect.stringContaining(why.en)]);
      expect(stdout).toMatch(/^Fails$/mu);
      expect(stdout).toMatch(/^Passes$/mu);
    }
  });

  test('an unknown one is refused with the nearest', async () => {
    const { exit, stderr } = await jianbao(['rules', 'text/lookalike']);
    expect([exit, stderr]).toEqual([2, 'jianbao: Unknown rule text/lookalike, did you mean text/look-alike?\n']);
  });
});
