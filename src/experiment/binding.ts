// What binds: the limit that keeps most from being on time, of all and of a regime's own; or where components wait.
import { dayOf } from '../engine/days.ts';
import { idWords } from './id-words.ts';
import { span, supported, thousands, toPlace } from './rounding.ts';
import type { CausalRow, Interval, StepRow, Study } from './study.ts';

type Results = Pick<Study, 'references' | 'levels' | 'horizon' | 'steps' | 'causal'>;

/** Below this, on average over the components notified, a wait is not worth a word. */
const SHORT_WAIT_DAYS = 1;
/** Fewer replications have no interval, or none that is of use. */
const LEAST_REPLICATIONS = 3;

const horizonDays = ({ horizon }: Results): number => dayOf(horizon.to.slice(0, 10)) - dayOf(horizon.from.slice(0, 10));

/** Two significant figures, millions spelt: `4,500`, `37 million`. */
const roughly = (value: number): string => {
  const rounded = Number(value.toPrecision(2));
  if (rounded < 1e6) return thousands(rounded.toFixed(0));
  return `${thousands((rounded / 1e6).toFixed(rounded < 1e7 ? 1 : 0))} million`;
};

const mostOf = <T>(list: readonly T[], size: (one: T) => number): T =>
  list.reduce((a, b) => (size(b) > size(a) ? b : a));

/** Where components wait: the pool that holds most component-days in all its queues, and the step where most of them are. */
const waiting = (study: Results, regime: string): string => {
  const components = study.levels[study.levels.length - 1];
  const steps = study.steps.filter((row) => row.regime === regime && row.components === components && row.pool !== '');
  const held = (row: StepRow) => (Number.isFinite(row.meanQueue) ? row.meanQueue * horizonDays(study) : 0);
  const heldBy = (pool: string) => steps.reduce((sum, row) => sum + (row.pool === pool ? held(row) : 0), 0);
  const all = steps.reduce((sum, row) => sum + held(row), 0);
  if (!(all / components >= SHORT_WAIT_DAYS)) return 'no queue holds components for a day on average';
  const pool = mostOf([...new Set(steps.map((row) => row.pool))], heldBy);
  const step = mostOf(
    steps.filter((row) => row.pool === pool),
    held,
  );
  const share = toPlace((heldBy(pool) / all) * 100, 0);
  return `${share}% of the waiting is for the ${idWords(pool)} (${roughly(heldBy(pool))} component-days, most of them for ${step.title})`;
};

/** `480 (450 to 510)`. */
const gained = ({ mean, lower, upper }: Interval): string => {
  const interval = span(lower, upper);
  return `${supported(mean, (upper - lower) / 2)}${interval === '' ? '' : ` (${interval})`}`;
};

const gain = (row: CausalRow): number => row.components.mean;

/** An interval of one value does not exist; where no chance plays a part it has no width. */
const isKnown = ({ components: { n, lower, upper } }: CausalRow): boolean => n >= LEAST_REPLICATIONS || lower === upper;

const tooFew = (most: CausalRow): string => {
  const { mean, n } = most.components;
  const said =
    n === 1 ? 'one replication gives no interval' : `${thousands(String(n))} replications give no useful interval`;
  const then =
    mean > 0
      ? `lifting the limit of the ${idWords(most.pool)} puts ${supported(mean, Number.NaN)} more components on time`
      : 'lifting any limit puts no more on time';
  return `${said}, so that no limit can be said to bind; in ${n === 1 ? 'it' : 'them'} ${then}`;
};

/** Of a regime's own limits, those that no reference has: which keeps most from being on time. */
const ownBinding = (study: Results, regime: string, tried: readonly CausalRow[], binds?: CausalRow): string => {
  const common = new Set(study.causal.filter((row) => study.references.includes(row.regime)).map((row) => row.pool));
  const own = tried.filter((row) => !common.has(row.pool));
  if (study.references.includes(regime) || own.length === 0) return '';
  const most = mostOf(own, gain);
  if (most === binds) return '';
  const names = own.map((row) => idWords(row.pool)).join(', ');
  if (most.components.lower > 0)
    return `; of its own limits (${names}) the first is ${idWords(most.pool)}: without it ${gained(most.components)} more`;
  return `; none of its own limits (${names}) clearly keeps any late by itself`;
};

/** What binds, where every pool was tried without limit: the one whose limit keeps most from being on time. */
export const binding = (study: Results, regime: string): string => {
  const level = study.levels[study.levels.length - 1];
  const tried = study.causal.filter((row) => row.regime === regime && row.level === level);
  if (tried.length === 0) return waiting(study, regime);
  const most = mostOf(tried, gain);
  const binds = tried.find((row) => row.binds);
  if (!binds && !isKnown(most)) return tooFew(most);
  const overall = binds
    ? `what binds is the limit of the ${idWords(binds.pool)}: without it ${gained(binds.components)} more components would be on time`
    : `no limit clearly binds alone: lifting any of ${tried.length} puts no more on time beyond chance`;
  return overall + ownBinding(study, regime, tried, binds);
};
