/** What a reader may be told of a page. */
import type { Tables } from './rule.js';
import type { Encoding } from './types.js';

export interface ReadOptions {
  /** The input's name, for the document and as a source of the issue's date (20220304.txt). */
  name?: string;
  /** The issue's day, YYYY-MM-DD. Default: read from the page's folio, else from the name. */
  issueDate?: string;
  /** The paper's region: a name (苏州) or a GB/T 2260 code. Default: inferred from the places the page names. */
  region?: string;
  /** Default 'auto'. */
  encoding?: Encoding | 'auto';
  /** A user's own rows. */
  tables?: Tables;
}
