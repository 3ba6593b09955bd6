/** Working arrays, kept from passage to passage. */
export interface Room {
  size: number;
  code: Uint16Array;
  at: Int32Array;
  gap: Uint8Array;
  from: Int32Array;
  opens: Uint16Array;
  closes: Uint16Array;
  /** 1 where a word of two characters or more begins. */
  long: Uint8Array;
  best: Float32Array;
  back: Int32Array;
  kind: Uint8Array;
  via: Int32Array;
  proof: Int8Array;
  ends: Int32Array<ArrayBuffer>;
  nodes: Int32Array<ArrayBuffer>;
}

let kept: Room | undefined;

/** Arrays that hold a view of the length; the same ones at each call. */
export function roomFor(length: number): Room {
  if (kept && kept.size >= length) return kept;
  const size = Math.max(4096, length * 2);
  const m = size + 16;
  kept = {
    size,
    code: new Uint16Array(m),
    at: new Int32Array(m),
    gap: new Uint8Array(m),
    from: new Int32Array(m),
    opens: new Uint16Array(m),
    closes: new Uint16Array(m),
    long: new Uint8Array(m),
    best: new Float32Array(m),
    back: new Int32Array(m),
    kind: new Uint8Array(m),
    via: new Int32Array(m),
    proof: new Int8Array(m),
    ends: new Int32Array(4 * m),
    nodes: new Int32Array(4 * m),
  };
  return kept;
}

/** The same numbers with twice the room. */
export function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
