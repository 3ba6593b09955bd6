// The package as a stranger gets it: what is in it, that it runs and is typed when it is installed, and the tree it comes from.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../src/index.js';
import { pages } from './pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: root, strict: true, pack: 'npm' });
  expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([]);
}, 30_000);

test('the top level is as agreed', () => {
  const agreed = [
    'LICENSE',
    'README.md',
    'bin',
    'biome.json',
    'fixtures',
    'package-lock.json',
    'package.json',
    'src',
    'test',
    'tsconfig.json',
  ];
  const made = ['node_modules', 'dist', 'coverage'];
  expect(
    readdirSync(root)
      .filter((name) => !name.startsWith('.') && !made.includes(name))
      .sort(),
  ).toEqual(agreed);
});

test('each dependency has one importer', () => {
  const importers = new Map<string, string[]>();
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )) {
    const text = readFileSync(join(root, 'src', name), 'utf8');
    for (const dependency of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)])
      if (new RegExp(`(?:from |import\\(|require\\(|\\]\\()'${dependency}['/]`, 'u').test(text))
        importers.set(dependency, [...(importers.get(dependency) ?? []), name]);
  }
  expect([...importers].filter(([, files]) => files.length > 1)).toEqual([]);
});

describe('installed', () => {
  let folder: string;
  let packed: { filename: string; files: { path: string }[] };
  const installed = (...names: string[]): string => join(folder, 'node_modules', ...names);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jianbao-package-'));
    const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    [packed] = JSON.parse(answer);
    mkdirSync(installed('jianbao'), { recursive: true });
    execFileSync('tar', ['xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed('jianbao')]);
    for (const name of [...Object.keys(manifest.dependencies), '@types/node']) {
      mkdirSync(dirname(installed(name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), installed(name));
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const jianbao = (...args: string[]) =>
    spawnSync(process.execPath, [installed('jianbao/bin/jianbao.js'), ...args], { cwd: folder, encoding: 'utf8' });

  test('only what is needed, and no sources of ours', () => {
    const strangers = packed.files
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^(?:bin\/jianbao\.js|dist\/.+\.(?:js|d\.ts|json)|src\/data\/.+|README\.md|LICENSE|package\.json)$/u.test(
            path,
          ),
      );
    expect(strangers).toEqual([]);
    expect(packed.files.filter(({ path }) => path.includes('.corpus.'))).toEqual([]);
  });

  // nodejieba is not among the links: so it is for a user who has no compiler.
  test('without nodejieba the command reads every fixture page, and says so', () => {
    const { status, stdout, stderr } = jianbao('parse', '--quiet', ...pages().map(({ file }) => file));
    expect([status, stderr]).toEqual([0, '']);
    const documents = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents.map(({ engine }) => engine)).toEqual(
      pages().map(() => ({
        version: manifest.version,
        words: null,
        options: { issueDate: null, region: null, encoding: 'auto', tables: null },
      })),
    );
    for (const document of documents) expect(document.articles.length).toBeGreaterThan(0);
  }, 30_000);

  test('with nodejieba it gives what the sources give', () => {
    symlinkSync(join(root, 'node_modules/nodejieba'), installed('nodejieba'));
    const [page] = pages();
    const { status, stdout, stderr } = jianbao('parse', page?.file ?? '');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(read(page?.bytes ?? '', { name: page?.file ?? '' }))));
    rmSync(installed('nodejieba'));
  }, 30_000);

  test('a strict program that uses it type-checks, the types of dependencies included', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      "import { extract, read, schema, type Document } from 'jianbao';\nexport const page: Document = read('', { issueDate: '2022-03-03' });\nexport const found: string[] = extract('近日').dates.map((date) => date.text);\nexport { schema };\n",
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        'nodenext',
        '--types',
        'node',
        'use.ts',
      ],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([0, '']);
  }, 60_000);
});
