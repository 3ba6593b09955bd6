// Writes the table of rules into README.md. `npm run docs:rules` after `npm run build`
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../../dist/validate/index.js';

const OPEN = '<!-- RULES: npm run docs:rules -->\n';
const CLOSE = '<!-- /RULES -->';

export const table = (all) =>
  `| rule | severity | finds | \\-\\-fix |\n| --- | --- | --- | --- |\n${all
    .map(
      ({ id, severity, doc, safe }) =>
        `| \`${id}\` | ${severity} | ${doc.en.replace(/\.$/u, '').replace(/\|/gu, '\\|')} | ${safe ? '✓' : ''} |\n`,
    )
    .join('')}`;

/** The README with the table between its marks. */
export function withTable(readme, all) {
  const [before, rest] = readme.split(OPEN);
  return `${before}${OPEN}${table(all)}${CLOSE}${rest.slice(rest.indexOf(CLOSE) + CLOSE.length)}`;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const path = new URL('../../README.md', import.meta.url);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), rules));
}
