// The third sentence of the answer: what a regime costs more or less than the reference, who pays that, and what it is worth.
import { type Cast, isOfUse, othersOf, titleOf, topOf } from './cast.ts';
import { partyWords } from './parties.ts';
import { capital, joinedBy, listedBy, type Said, type Sentence, say } from './said.ts';
import type { Interval, Study } from './study.ts';
import type { NpsvRow, PayerCostRow } from './study-economics.ts';
import { told } from './told.ts';

type Results = Cast & Pick<Study, 'economics'>;

/** Payers told by name. */
const MOST_PAYERS = 3;

const numberOf = (row: PayerCostRow): Sentence =>
  told(
    row.gbp,
    {
      file: 'payers.csv',
      row: {
        ...{ regime: row.regime, minus: row.minus, components: row.level, payer: row.payer, size: row.size },
        ...{ kind: row.kind, timing: row.timing },
      },
    },
    { unsigned: row.minus !== '' },
    GBP,
  );
const GBP = { mean: 'gbp', lower: 'gbp-lower', upper: 'gbp-upper' };

/** Whether it is more, less, none or not to be told. */
const wayOf = (gbp: Interval): 'more' | 'less' | 'none' | 'open' => {
  if (gbp.mean === 0 && !(gbp.lower < gbp.upper)) return 'none';
  if (isOfUse(gbp) && gbp.lower <= 0 && gbp.upper >= 0) return 'open';
  return gbp.mean > 0 ? 'more' : 'less';
};

/** `GBP 120,000 (…) less`, `nothing more or less` or `neither clearly more nor less`. */
export const moneyWords = (row: PayerCostRow): Sentence => {
  const way = wayOf(row.gbp);
  if (way === 'none') return ['nothing more or less'];
  return way === 'open' ? ['neither clearly more nor less'] : say`GBP ${numberOf(row)} ${way}`;
};

type Wanted = Pick<PayerCostRow, 'regime' | 'minus' | 'timing'>;
const resourceRows = ({ economics }: Results, level: number, { regime, minus, timing }: Wanted): PayerCostRow[] =>
  (economics?.payers ?? []).filter(
    (row) =>
      row.kind === 'resource' &&
      row.size === 'all' &&
      row.level === level &&
      row.regime === regime &&
      row.minus === minus &&
      row.timing === timing,
  );

/** `; capacity providers pay GBP 90,000 (…) less, the CM Settlement Body …`: the largest changes first. */
const whoPays = (rows: readonly PayerCostRow[]): Sentence => {
  const changed = rows.filter(({ payer, gbp }) => payer !== '' && !['none', 'open'].includes(wayOf(gbp)));
  const told = [...changed].sort((a, b) => Math.abs(b.gbp.mean) - Math.abs(a.gbp.mean)).slice(0, MOST_PAYERS);
  const parts = told.map((row) => say`${partyWords(row.payer)} GBP ${numberOf(row)} ${wayOf(row.gbp)}`);
  return parts.length === 0 ? [] : say`, of which ${listedBy(parts)}`;
};

/** `its net present value is GBP 2 million (…) for administration only`, by view, without uplift. */
const worth = ({ economics }: Results, level: number, regime: string, minus: string): Sentence => {
  const rows = (economics?.npsv ?? []).filter(
    (row) => row.regime === regime && row.minus === minus && row.level === level && row.uplift === 0,
  );
  const parts = rows.map((row) => say`GBP ${npsvNumber(row)} ${VIEWS[row.view]}`);
  return parts.length === 0 ? [] : say`; its net present social value is ${listedBy(parts)}`;
};
const VIEWS: Readonly<Record<NpsvRow['view'], string>> = {
  administration: 'for administration alone',
  'with-late-capacity': 'with late capacity at the cost of replacing it',
};
export const npsvNumber = ({ regime, minus, level, view, uplift, npsvGbp }: NpsvRow): Sentence =>
  told(
    npsvGbp,
    { file: 'npsv.csv', row: { regime, minus, components: level, view, uplift } },
    {},
    { mean: 'npsv-gbp', lower: 'npsv-gbp-lower', upper: 'npsv-gbp-upper' },
  );

/** One regime against one reference: what a year costs, who pays it, what it costs once, and what it is worth. */
export const costClause = (study: Results, regime: string, minus: string): Sentence => {
  const level = topOf(study);
  const recurring = resourceRows(study, level, { regime, minus, timing: 'recurring' });
  const total = recurring.find(({ payer }) => payer === '');
  if (!total) return [];
  const once = resourceRows(study, level, { regime, minus, timing: 'one-off' }).find(({ payer }) => payer === '');
  const onceWords: Said | Sentence = once ? say`, and ${moneyWords(once)}, once` : '';
  return say`under ${titleOf(study, regime)}, a year costs ${moneyWords(total)} than under ${titleOf(study, minus)}${whoPays(recurring)}${onceWords}${worth(study, level, regime, minus)}`;
};

/** Of a regime by itself: what a year costs. */
const aloneClause = (study: Results, regime: string): Sentence => {
  const [total] = resourceRows(study, topOf(study), { regime, minus: '', timing: 'recurring' }).filter(
    ({ payer }) => payer === '',
  );
  return total ? say`under ${titleOf(study, regime)}, a year costs GBP ${numberOf(total)}` : [];
};

/** Empty where the scenario names no costs. */
export const costSentence = (study: Results): Sentence => {
  const [reference = study.regimes[0]?.id] = study.references;
  const others = othersOf(study).map((id) => costClause(study, id, reference));
  const clauses = joinedBy([aloneClause(study, reference), ...others], '; ');
  return clauses.length === 0 ? [] : say`${capital(clauses)}.`;
};
