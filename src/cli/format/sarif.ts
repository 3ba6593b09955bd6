/** SARIF 2.1.0 (OASIS): https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Span } from '../../types.js';
import { type Finding, rules } from '../../validate/index.js';
import { serialise } from '../page.js';
import type { Printed } from './printed.js';

const { version, homepage } = createRequire(import.meta.url)('../../../package.json') as {
  version: string;
  homepage?: string;
};
const LEVEL = { error: 'error', warning: 'warning', info: 'note' };

const uri = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(/[/\\]/u).map(encodeURIComponent).join('/');

export function sarif({ report, lang }: Printed): string {
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jianbao',
            version,
            ...(homepage && { informationUri: homepage }),
            rules: rules.map(({ id, severity, doc, why }) => ({
              id,
              shortDescription: { text: doc[lang] },
              fullDescription: { text: why[lang] },
              help: { text: `jianbao rules ${id}` },
              defaultConfiguration: { level: LEVEL[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, index.get(finding.rule) ?? -1)),
      },
    ],
  };
  return serialise(log, true);
}

function resultOf(finding: Finding, ruleIndex: number) {
  const { rule, severity, message, file, line, column, endLine, endColumn, spans, text, fix, key } = finding;
  const artifactLocation = { uri: uri(file ?? '-') };
  const [start] = spans;
  const snippet = text ? { snippet: { text } } : {};
  const region = start
    ? {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        ...chars([start[0], Math.max(...spans.map(([, end]) => end))]),
        ...snippet,
      }
    : undefined;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, ...(region && { region }) } }],
    partialFingerprints: { 'jianbao/v1': createHash('sha256').update(key).digest('hex') },
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.spans.map((span, i) => ({
                deletedRegion: chars(span),
                ...(i === 0 && { insertedContent: { text: fix.text } }),
              })),
            },
          ],
        },
      ],
    }),
  };
}

const chars = ([start, end]: Span) => ({ charOffset: start, charLength: end - start });
