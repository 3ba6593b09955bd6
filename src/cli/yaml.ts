/** YAML (and so JSON) with the place of everything in it. The only importer of yaml. */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';

/** 1-based. */
export interface Place {
  line: number;
  column: number;
}

export interface Yaml {
  value: unknown;
  /** Where what a path leads to begins; its nearest holder where there is no such thing. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Where a key stands in what a path leads to. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/** A fault of the text itself, or the value. Anchors are read, but no more than 100 of them: a small file stays small. */
export function parseYaml(text: string): Yaml | { fault: string; place: Place } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset = 0): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const sentence = (message: string): string => `${message.split('\n')[0]?.replace(/\.$/u, '')}.`;
  const [error] = document.errors;
  if (error) return { fault: sentence(error.message), place: at(error.pos[0]) };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { fault: sentence((error as Error).message), place: at() };
  }
  return {
    value,
    placeOf(path) {
      for (let n = path.length; n > 0; n--) {
        const node = document.getIn(path.slice(0, n), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return at();
    },
    placeOfKey(path, key) {
      const holder = path.length > 0 ? document.getIn(path, true) : document.contents;
      const pair = isMap(holder) ? holder.items.find((item) => String(item.key) === key) : undefined;
      return at(isNode(pair?.key) ? pair.key.range?.[0] : undefined);
    },
  };
}
