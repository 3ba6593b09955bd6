/** Workflow commands that GitHub shows at the place: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import { printable } from '../io.js';
import type { Printed } from './printed.js';

const LEVEL = { error: 'error', warning: 'warning', info: 'notice' };

const data = (text: string): string => printable(text).replace(/%/gu, '%25');
const property = (text: string): string => data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');

export function github({ report }: Printed): string {
  return report.findings
    .map(({ rule, severity, message, file, line, column, endLine, endColumn }) => {
      const at: [string, string | number][] = [
        ['file', property(file ?? '-')],
        ['line', line],
        ['endLine', endLine],
        // columns are only taken within one line
        ...(endLine === line
          ? ([
              ['col', column],
              ['endColumn', Math.max(column, endColumn - 1)],
            ] as [string, number][])
          : []),
        ['title', property(rule)],
      ];
      return `::${LEVEL[severity]} ${at.map(([key, value]) => `${key}=${value}`).join(',')}::${data(message)}\n`;
    })
    .join('');
}
