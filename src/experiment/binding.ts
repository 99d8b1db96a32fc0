// What binds: the limit that keeps most from being on time, of all and of a regime's own; or where components wait.
import { idWords } from './id-words.ts';
import { supported, thousands } from './rounding.ts';
import { type Figure, type Sentence, say } from './said.ts';
import type { CausalRow, StepRow, Study } from './study.ts';
import { toldCausal } from './told.ts';

type Results = Pick<Study, 'references' | 'levels' | 'steps' | 'causal'>;

/** A queue that on average, over the whole horizon, holds fewer of all components than this is not worth a word. */
const SHORT_QUEUE = 0.002;
/** Fewer replications have no interval, or none that is of use. */
const LEAST_REPLICATIONS = 3;

const mostOf = <T>(list: readonly T[], size: (one: T) => number): T =>
  list.reduce((a, b) => (size(b) > size(a) ? b : a));

/** Two significant figures: `4,500`. */
const roughly = (value: number): string => thousands(Number(value.toPrecision(2)).toFixed(value < 10 ? 1 : 0));

const queueFigure = (row: StepRow): Figure => ({
  text: roughly(row.meanQueue),
  value: row.meanQueue,
  cell: {
    file: 'steps.csv',
    row: { regime: row.regime, components: row.components, route: row.route, step: row.step },
    column: 'mean-queue',
  },
});

/** Where components wait: the step whose queue holds most on average over the horizon. */
const waiting = (study: Results, regime: string): Sentence => {
  const components = study.levels[study.levels.length - 1];
  const steps = study.steps.filter((row) => row.regime === regime && row.components === components && row.pool !== '');
  const held = (row: StepRow) => (Number.isFinite(row.meanQueue) ? row.meanQueue : 0);
  const most = steps.length > 0 ? mostOf(steps, held) : undefined;
  if (!most || held(most) < SHORT_QUEUE * components) return ['no queue is worth a word'];
  return say`the longest queue is for the ${idWords(most.pool)}, where on average over the whole time ${queueFigure(most)} components wait for ${most.title}`;
};

const gain = (row: CausalRow): number => row.components.mean;

/** An interval of one value does not exist; where no chance plays a part it has no width. */
const isKnown = ({ components: { n, lower, upper } }: CausalRow): boolean => n >= LEAST_REPLICATIONS || lower === upper;

const gainFigure = (row: CausalRow): Figure => ({
  text: supported(row.components.mean, Number.NaN),
  value: row.components.mean,
  cell: {
    file: 'lateness.csv',
    row: { kind: 'causal', regime: row.regime, components: row.level, cause: row.pool },
    column: 'mean',
  },
});

const tooFew = (most: CausalRow): Sentence => {
  const { mean, n } = most.components;
  const one = n === 1;
  const said = one ? 'one replication gives no interval' : 'so few replications give no useful interval';
  const it = one ? 'it' : 'them';
  const then =
    mean > 0
      ? say`lifting the limit of the ${idWords(most.pool)} puts ${gainFigure(most)} more components on time`
      : ['lifting any limit puts no more on time'];
  return say`${said}, so that no limit can be said to bind; in ${it} ${then}`;
};

const triedIn = (study: Results, regime: string): CausalRow[] => {
  const level = study.levels[study.levels.length - 1];
  return study.causal.filter((row) => row.regime === regime && row.level === level);
};

/** Of a regime's own limits, those that no reference has: which keeps most from being on time; empty where it has none. */
export const ownBinding = (study: Results, regime: string): Sentence => {
  const tried = triedIn(study, regime);
  const common = new Set(study.causal.filter((row) => study.references.includes(row.regime)).map((row) => row.pool));
  const own = tried.filter((row) => !common.has(row.pool));
  if (study.references.includes(regime) || own.length === 0) return [];
  const most = mostOf(own, gain);
  if (most.binds || !isKnown(most)) return [];
  const names = own.map((row) => idWords(row.pool)).join(', ');
  if (most.components.lower > 0)
    return say`of its own limits (${names}) the first is ${idWords(most.pool)}: without it ${toldCausal(most)} more`;
  return say`none of its own limits (${names}) clearly keeps any late by itself`;
};

/** What binds, where every pool was tried without limit: the one whose limit keeps most from being on time. */
export const binding = (study: Results, regime: string): Sentence => {
  const tried = triedIn(study, regime);
  if (tried.length === 0) return waiting(study, regime);
  const most = mostOf(tried, gain);
  const binds = tried.find((row) => row.binds);
  if (binds)
    return say`what binds is the limit of the ${idWords(binds.pool)}: without it ${toldCausal(binds)} more components would be on time`;
  if (!isKnown(most)) return tooFew(most);
  return ['no limit clearly binds alone: lifting any one of them puts no more on time beyond chance'];
};
