// What every rule about a claim finds, and the numbers of the claim's own row.
import type { Figure, Sentence } from './said.ts';
import type { Study } from './study.ts';
import type { ClaimRow, Verdict } from './study-claims.ts';

/** A study before its claims are judged. */
export type Unjudged = Omit<Study, 'claims' | 'finding' | 'caveats' | 'runId' | 'version'>;

/** What a rule finds; the rest of a row is what the document says. */
export type Judged = Pick<ClaimRow, 'verdict' | 'on' | 'at' | 'points' | 'found'>;

/** A verdict that hangs on nothing. */
export const plainly = (verdict: Verdict, found: Sentence, points = 0): Judged => ({
  ...{ verdict, on: '', at: Number.NaN, points, found },
});
export const outside = (why: string): Judged => plainly('outside', [why]);
/** Where the interval holds the bound. */
export const leftOpen = (found: Sentence, points = 0): Judged => ({
  ...plainly('depends', [...found, '; chance leaves it open.'], points),
  on: 'chance',
});

/** A number of the claim's own row in claims.csv. */
export const own = (claim: string, column: string, value: number, text: string): Figure => ({
  text,
  value,
  cell: { file: 'claims.csv', row: { claim }, column },
});
