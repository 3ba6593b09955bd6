import type { Finding, Report } from '../../validate/index.js';

/** What a format is given: the report, and the printed line of each finding. */
export interface Printed {
  report: Report;
  lang: 'en' | 'zh';
  /** The inputs' names, in order. */
  files: string[];
  lineOf(finding: Finding): string;
  quiet: boolean;
}
