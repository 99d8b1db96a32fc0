// Portfolios as they are sampled: one serves all plays of its replication whose values make no difference to it.
import type { SeedKey } from '../engine/seed.ts';
import type { Workdays } from '../engine/workdays.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { Portfolio } from './portfolio.ts';
import { samplePortfolio } from './sample.ts';
import { truthOf } from './truth.ts';

/** What is otherwise than in the world's files, and what follows from it. */
export interface Variation {
  world: World;
  overrides: ReadonlyMap<string, number>;
  values: Values;
  workdays: Workdays;
  levels: readonly number[];
  /** A register is not sampled: its hidden truth alone is, where it does not tell it. */
  register: Portfolio | undefined;
}

/** A value that was read while a portfolio was sampled. */
interface Read {
  name: string;
  day: number | undefined;
  value: number;
}

interface Kept {
  world: World;
  register: Portfolio | undefined;
  levels: string;
  reads: readonly Read[];
  portfolio: Portfolio;
}

/** More differ in who comes than any study varies at once. */
const MOST_KEPT = 6;

export class Portfolios {
  private readonly key: SeedKey;
  private replication = -1;
  private kept: Kept[] = [];

  constructor(key: SeedKey) {
    this.key = key;
  }

  /** The portfolio at the largest growth level: the same object for variations that read the same values. */
  of(variation: Variation, replication: number): Portfolio {
    if (replication !== this.replication) this.kept = [];
    this.replication = replication;
    const { world, values, register } = variation;
    const levels = variation.levels.join();
    const known = this.kept.find(
      (one) =>
        one.world === world &&
        one.register === register &&
        one.levels === levels &&
        one.reads.every(({ name, day, value }) => Object.is(values.of(name, day), value)),
    );
    if (known) return known.portfolio;
    const made = { world, register, levels, ...this.sampled(variation, replication) };
    this.kept = [made, ...this.kept.slice(0, MOST_KEPT - 1)];
    return made.portfolio;
  }

  private sampled(variation: Variation, replication: number): Pick<Kept, 'reads' | 'portfolio'> {
    const { world, overrides, workdays, levels, register } = variation;
    const { key } = this;
    const reads: Read[] = [];
    const values = new Values(world, { overrides, watch: (name, day, value) => reads.push({ name, day, value }) });
    const whole = register ?? samplePortfolio(world, values, workdays, key, replication, levels);
    const truth = truthOf(world, values, whole, key, replication);
    return { reads, portfolio: { ...whole, truth } };
  }
}
