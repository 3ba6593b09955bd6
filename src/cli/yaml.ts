/** YAML with the line of everything in it. The only importer of yaml. */
import { LineCounter, parseDocument } from 'yaml';

export interface Yaml {
  value: unknown;
  /** The line, from 1, where what a path leads to begins; of its nearest holder where there is no such thing. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A fault of the text itself, or the value. Anchors are read, but no more than 100 of them: a small file stays small. */
export function parseYaml(text: string): Yaml | { fault: string; line: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) return { fault: `${error.message.replace(/\.$/u, '')}.`, line: lines.linePos(error.pos[0]).line };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { fault: `${(error as Error).message.replace(/\.$/u, '')}.`, line: 1 };
  }
  return {
    value,
    lineOf(path) {
      for (let n = path.length; n > 0; n--) {
        const node = document.getIn(path.slice(0, n), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}
