/** JUnit's XML as CI systems read it: a suite a file, a case a finding; notes are cases that pass. */
import type { Finding } from '../../validate/index.js';
import type { Printed } from './printed.js';

/** XML 1.0 has no place for control characters and lone surrogates at all. */
const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** By its number what an attribute would lose, and what steers a terminal. */
const escaped = (text: string): string =>
  text
    .replace(UNPRINTABLE, '\ufffd')
    .replace(/[&<>"\n\r\t\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu, (c) => ENTITY[c] ?? `&#${c.charCodeAt(0)};`);

const failures = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity !== 'info').length;

export function junit({ report, files }: Printed): string {
  const byFile = new Map<string, Finding[]>(files.map((file) => [file, []]));
  for (const finding of report.findings) byFile.get(finding.file ?? '-')?.push(finding);
  const suites = [...byFile].map(([file, findings]) => suite(file, findings));
  const tests = [...byFile.values()].reduce((sum, findings) => sum + Math.max(1, findings.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="jianbao validate" tests="${tests}" failures="${failures(report.findings)}" errors="0">
${suites.join('')}</testsuites>
`;
}

function suite(file: string, findings: readonly Finding[]): string {
  const name = escaped(file);
  const cases = findings.map(({ rule, severity, message, line, column, text }) => {
    const open = `    <testcase name="${escaped(`${rule} ${line}:${column}`)}" classname="${name}"`;
    if (severity === 'info') return `${open}>\n      <system-out>${escaped(message)}</system-out>\n    </testcase>\n`;
    return `${open}>\n      <failure type="${severity}" message="${escaped(message)}">${escaped(`${file}:${line}:${column} ${text}`)}</failure>\n    </testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase name="jianbao validate" classname="${name}"/>\n`);
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures(findings)}" errors="0">
${cases.join('')}  </testsuite>
`;
}
