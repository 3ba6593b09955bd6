/** Work on many things at once, its results in the order of the things: no more is taken in than is given out. */

export interface Room {
  /** Things that are taken in and not yet given out. */
  most: number;
  /** Their weight together, unless there is only one. */
  weight: number;
}

export interface Ordered<R> {
  results: AsyncGenerator<R>;
  /** Takes in nothing more; what was taken in is still given out. */
  stop(): void;
}

/** `work` never rejects. A result is given out as soon as it is there, also while the next thing is waited for. */
export function ordered<T, R>(
  things: AsyncIterator<T>,
  work: (thing: T) => Promise<R>,
  weightOf: (thing: T) => number,
  room: Room,
): Ordered<R> {
  const line: { result: Promise<R>; weight: number }[] = [];
  let inside = 0;
  let weight = 0;
  let over = false;
  let failure: unknown;
  let wakeIn = (): void => {};
  let wakeOut = (): void => {};
  const stop = (): void => {
    over = true;
    wakeIn();
    wakeOut();
  };
  async function takeIn(): Promise<void> {
    for (;;) {
      while (!over && inside > 0 && (inside >= room.most || weight >= room.weight))
        await new Promise<void>((resolve) => {
          wakeIn = resolve;
        });
      if (over) return;
      const { done, value } = await things.next();
      if (done || over) return stop();
      const heavy = weightOf(value);
      inside++;
      weight += heavy;
      line.push({ result: work(value), weight: heavy });
      wakeOut();
    }
  }
  async function* giveOut(): AsyncGenerator<R> {
    takeIn().catch((error) => {
      failure = error;
      stop();
    });
    try {
      for (;;) {
        while (line.length === 0 && !over)
          await new Promise<void>((resolve) => {
            wakeOut = resolve;
          });
        const next = line.shift();
        if (!next) break;
        yield await next.result;
        inside--;
        weight -= next.weight;
        wakeIn();
      }
      if (failure !== undefined) throw failure;
    } finally {
      stop();
    }
  }
  return { results: giveOut(), stop };
}
