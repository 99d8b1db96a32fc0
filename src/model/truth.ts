// What is wrong with whom, whether or not anybody finds out: hidden, and the same under every rule.
import { streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Fault } from '../scenario/schema/portfolio.ts';
import type { Values } from '../scenario/values.ts';
import type { Submissions, World } from '../scenario/world.ts';
import { anyOf, struckBy } from './classes.ts';
import type { Portfolio } from './portfolio.ts';
import { type Cased, columnOf } from './predicate.ts';
import { Proneness } from './proneness.ts';
import { shareOf } from './steps.ts';

/** A class of fault as it is drawn. */
interface Drawn {
  share: Cased<number>;
  submission: number;
  model: number;
}

const drawnOf = (fault: Fault, values: Values): Drawn => {
  const together = fault.together ?? {};
  return {
    share: shareOf(fault, 'share', fault.share, values),
    submission: values.number(together, 'submission', 'share', 0),
    model: values.number(together, 'model', 'share', 0),
  };
};

/** As a register says it: the first so many components of each row. */
const told = (portfolio: Portfolio, rows: NonNullable<Submissions['truth']>): Uint8Array => {
  const truth = new Uint8Array(portfolio.components);
  for (let s = 0; s < portfolio.submissions; s++)
    for (const { fault, count } of rows[s]) {
      const bit = 1 << portfolio.faults.indexOf(fault);
      for (let c = portfolio.first[s]; c < portfolio.first[s] + count; c++) truth[c] |= bit;
    }
  return truth;
};

/**
 * By component, a bit for each class of fault that it has when it is notified; no bytes where no class is described.
 * A component's draws are its own, so a smaller portfolio has the same truth as the larger one that it is a part of.
 * @param luck of whom it strikes; `key` is that of how prone submissions and models are, which years of a chain share
 */
export const truthOf = (
  world: World,
  values: Values,
  portfolio: Portfolio,
  key: SeedKey,
  replication: number,
  luck = key,
): Uint8Array => {
  if (portfolio.faults.length === 0) return new Uint8Array(0);
  if (world.submissions?.truth) return told(portfolio, world.submissions.truth);
  const shares = portfolio.faults.map((name) => {
    const drawn = drawnOf(world.portfolio.faults![name], values);
    const ofAll = columnOf(drawn.share, portfolio, (is) => is, 0);
    return new Proneness(`${name}.truth`, ofAll, drawn, portfolio, key, replication).given;
  });
  const atAll = anyOf(shares, portfolio.submissions);
  const stream = streamFor(luck, replication, 'truth');
  const truth = new Uint8Array(portfolio.components);
  for (let s = 0; s < portfolio.submissions; s++) {
    const end = portfolio.first[s + 1];
    // Where nobody has anything, nobody need be asked.
    if (atAll[s] > 0)
      for (let c = portfolio.first[s]; c < end; c++) truth[c] = struckBy(stream.uniform(c, 0), atAll[s], shares, s);
  }
  return truth;
};

/** True where chance plays no part in what is wrong with whom. */
export const isTruthCertain = (world: World, values: Values): boolean =>
  world.submissions?.truth !== undefined ||
  Object.values(world.portfolio.faults ?? {}).every((fault) =>
    drawnOf(fault, values).share.cases.every(({ is }) => is <= 0 || is >= 1),
  );
