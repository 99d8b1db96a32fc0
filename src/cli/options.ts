// What was typed after `run`, as changes to the scenario; every bad value is told at once.
import { InputError, type Issue, keysOf, placeOf, remember } from '../scenario/issue.ts';
import { idPattern } from '../scenario/schema/common.ts';
import type { ScenarioFile } from '../scenario/schema/scenario.ts';
import { DURATIONS, secondsIn } from './duration.ts';
import { optionIssue } from './exits.ts';

/** As commander hands them over: texts, and switches. */
export interface TypedOptions {
  replications?: string;
  precision?: string[];
  seed?: string;
  workers?: string;
  out?: string;
  set?: string[];
  quick?: boolean;
  full?: boolean;
  budget?: string;
  resume?: boolean;
  fresh?: boolean;
  json?: boolean;
  charts?: boolean;
}

/** Changes to the scenario, in its own words; `set` gives assumptions another value. */
export interface Changes {
  scenario: Pick<ScenarioFile, 'precision' | 'seed' | 'workers' | 'quick' | 'out'>;
  /** Exactly so many; at most so many where a precision was typed too. */
  replications?: number;
  /** The same number of replications everywhere: on the ladder, beside it, of the year that is known, what is solved for and a chain of years. */
  full?: boolean;
  /** As many replications as can be played in so many seconds. */
  budgetSeconds?: number;
  set: Record<string, string>;
}

/** Replications of everything in a full study. */
const FULL = 30;

/** The same node with so many replications; where it stands is remembered. */
const withReplications = <T extends object>(node: T, replications: number): T & { replications: number } => {
  const whole = { ...node, replications };
  remember(whole, placeOf(node), keysOf(node));
  return whole;
};

/** A scenario with the same number of replications in all its parts. */
const inFull = (scenario: ScenarioFile): ScenarioFile => {
  const { beside, backcast, solve, chain, quick: _, ...whole } = scenario;
  const everywhere = Object.entries(beside ?? {}).map(([id, one]) => [id, withReplications(one, FULL)] as const);
  return {
    ...whole,
    replications: { exactly: FULL },
    ...(beside && { beside: Object.fromEntries(everywhere) }),
    ...(backcast && { backcast: withReplications(backcast, FULL) }),
    ...(solve && { solve: withReplications(solve, FULL) }),
    ...(chain && { chain: withReplications(chain, FULL) }),
  };
};

/** A scenario as the command line wants it: what was typed wins over what was written, also where the two differ in kind. */
export const changed = (scenario: ScenarioFile, { scenario: typed, replications, full }: Changes): ScenarioFile => {
  const whole = { ...scenario, ...typed };
  if (full) return inFull(whole);
  if (replications === undefined && !typed.precision) return whole;
  const { exactly: _, ...limits } = scenario.replications ?? {};
  if (!typed.quick) delete whole.quick;
  if (!typed.precision) whole.replications = { ...limits, exactly: replications };
  else whole.replications = replications === undefined ? limits : { ...limits, 'at-most': replications };
  return whole;
};

const wholePattern = /^[1-9]\d*$/;
const precisionPattern = /^([a-z][a-z0-9-]*)=(\d+(?:\.\d+)?|\.\d+)(%?)$/;
const mostWorkers = 256;

class Reader {
  readonly issues: Issue[] = [];

  wrong(option: string, found: string, expected: string, mend: string): undefined {
    this.issues.push(optionIssue(option, `\`${found}\``, expected, mend));
    return undefined;
  }

  whole(option: string, text: string | undefined, most: number): number | undefined {
    if (text === undefined) return undefined;
    if (wholePattern.test(text) && Number(text) <= most) return Number(text);
    return this.wrong(option, text, `a whole number from 1 to ${most}`, `write for example ${option} 2`);
  }

  budget(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    return secondsIn(text) ?? this.wrong('--budget', text, DURATIONS, 'write for example --budget 10m');
  }

  /** Two options that say the same in two ways. */
  apart(typed: TypedOptions, one: keyof TypedOptions, what: string, others: readonly (keyof TypedOptions)[]): void {
    const other = others.find((name) => typed[name]);
    if (!typed[one] || !other) return;
    const found = `--${one} with --${other}`;
    this.wrong(`--${one}`, found, 'one of the two', `leave out --${one}, which is ${what}, or --${other}`);
  }

  precision(text: string): NonNullable<ScenarioFile['precision']>[number] | undefined {
    const option = '--precision';
    const [, measure, amount, percent] =
      precisionPattern.exec(text.includes('=') ? text : `on-time-share=${text}`) ?? [];
    if (!measure || !(Number(amount) > 0)) {
      return this.wrong(
        option,
        text,
        'the half-width of an interval',
        'write for example --precision on-time-share=0.005, or tests=1% to have it relative to the mean',
      );
    }
    if (percent) return { measure, 'half-width': Number(amount) / 100, as: 'relative' };
    return { measure, 'half-width': Number(amount), as: 'absolute' };
  }

  set(text: string): [string, string] | undefined {
    const at = text.indexOf('=');
    const name = text.slice(0, at).trim();
    const value = text.slice(at + 1).trim();
    if (at > 0 && idPattern.test(name) && value !== '') return [name, value];
    return this.wrong('--set', text, 'an assumption and its value', 'write for example --set cop11-uptake=0.6');
  }
}

const present = <T>(list: (T | undefined)[]): T[] => list.filter((item) => item !== undefined);

/** Reads the options of `run`. Throws an InputError with all that is wrong with them. */
export const changesOf = (typed: TypedOptions): Changes => {
  const reader = new Reader();
  const replications = reader.whole('--replications', typed.replications, 1e6);
  const workers = reader.whole('--workers', typed.workers, mostWorkers);
  const budgetSeconds = reader.budget(typed.budget);
  const precision = present((typed.precision ?? []).map((text) => reader.precision(text)));
  const set = present((typed.set ?? []).map((text) => reader.set(text)));
  if (typed.seed === '') reader.wrong('--seed', '', 'a text', 'write for example --seed "my study"');
  if (typed.out === '') reader.wrong('--out', '', 'a folder', 'write for example --out output/mine');
  reader.apart(typed, 'quick', 'three replications', ['replications', 'precision']);
  reader.apart(typed, 'full', `${FULL} replications of everything`, ['quick', 'replications', 'precision']);
  reader.apart(typed, 'budget', 'as many replications as fit', ['quick', 'full', 'replications', 'precision']);
  reader.apart(typed, 'fresh', 'a start from nothing', ['resume']);
  if (reader.issues.length > 0) throw new InputError(reader.issues);
  return {
    scenario: {
      ...(precision.length > 0 && { precision }),
      ...(typed.seed !== undefined && { seed: typed.seed }),
      ...(workers !== undefined && { workers }),
      ...(typed.quick && { quick: true }),
      ...(typed.out !== undefined && { out: typed.out }),
    },
    ...(replications !== undefined && { replications }),
    ...(typed.full && { full: true }),
    ...(budgetSeconds !== undefined && { budgetSeconds }),
    set: Object.fromEntries(set),
  };
};
