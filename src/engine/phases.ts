// What comes first when several things fall on one instant: the whole rule of simultaneity, once, with its reasons.

/**
 * The phases of an instant, in order. Within a phase order does not matter, by construction: whoever joins a queue
 * at one instant is put in order of rank before anybody starts, and levels are read only when the instant is over.
 */
export const PHASES = [
  ['finish', 'work that ends now is done before anything else is looked at: it fills a day exactly without spilling'],
  ['capacity', 'shifts open and close and heads change before work starts, so nobody starts on a server that has left'],
  ['arrive', 'arrivals and those who come back are alike; they see the servers that were freed at this instant'],
  [
    'start',
    'work starts when all who arrive now have joined, so the order of a queue never depends on the order of events',
  ],
  ['decide', 'deadlines and patience run out last: evidence that arrives on its deadline is on time'],
  ['observe', 'levels and columns are read when the instant is over'],
] as const;

export type Phase = (typeof PHASES)[number][0];
