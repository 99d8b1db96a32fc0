// Lanes: one piece of work at a time in each, so that nobody is idle and nothing is begun that may not be wanted.

/**
 * Does what `next` hands out, in as many lanes as said, until it hands out nothing more. A fault ends all lanes and is
 * thrown once the work under way is over; one that comes after a stop is none, as whoever stops may close the players.
 */
export const inLanes = async <T>(
  lanes: number,
  next: () => T | undefined,
  work: (one: T) => Promise<void>,
  isStopped: () => boolean = () => false,
): Promise<void> => {
  let failed = false;
  const take = (): T | undefined => (failed || isStopped() ? undefined : next());
  const lane = async (): Promise<void> => {
    for (let one = take(); one !== undefined; one = take()) {
      try {
        await work(one);
      } catch (fault) {
        if (isStopped()) return;
        failed = true;
        throw fault;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.max(1, lanes) }, lane));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
};
