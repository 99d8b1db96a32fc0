// Who pays: cost by payer and regime at the largest level, with transfers in a panel of their own.
import { partyWords } from '../experiment/parties.ts';
import type { Interval, Study } from '../experiment/study.ts';
import type { PayerCostRow } from '../experiment/study-economics.ts';
import { type BarPanel, barPanelsOf } from './bar-panels.ts';
import { barLabel, type Group } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalOver } from './interval.ts';
import { meanText, rangeText } from './measure-bars.ts';
import { count, levelText, listed, sentence } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'Who pays how much under each regime?';
/** A payer who bears less than this share of the largest sum is named, not drawn. */
const VISIBLE = 0.002;
const NAME_WIDTH = 180;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'kind_of_payment', title: 'Cost or transfer', unit: '', format: 'text' },
  { id: 'timing', title: 'Every year or once', unit: '', format: 'text' },
  { id: 'payer', title: 'Payer', unit: '', format: 'text' },
  { id: 'gbp', title: 'Paid', unit: 'GBP', format: 'number', isEstimate: true },
  ...endColumns('GBP'),
  ...BASIS,
];

type Kind = PayerCostRow['kind'];

const rowsIn = (study: Study): PayerCostRow[] => {
  const level = study.levels[study.levels.length - 1];
  return (study.economics?.payers ?? []).filter(
    (row) => row.minus === '' && row.size === 'all' && row.level === level && Number.isFinite(row.gbp.mean),
  );
};

const NOTHING: Interval = { mean: 0, lower: 0, upper: 0, n: 0 };

/** What a payer pays under a regime: every year, and once. */
const paid = (rows: readonly PayerCostRow[], kind: Kind, payer: string, { regime }: Look) => {
  const of = (timing: PayerCostRow['timing']): Interval =>
    rows.find((r) => r.kind === kind && r.payer === payer && r.regime === regime && r.timing === timing)?.gbp ??
    NOTHING;
  return { yearly: of('recurring'), once: of('one-off') };
};

const barText = ({ yearly, once }: ReturnType<typeof paid>): string => {
  const parts = [
    ...(yearly.mean !== 0 || once.mean === 0 ? [`${meanText(yearly)} a year`] : []),
    ...(once.mean !== 0 ? [`${meanText(once)} once`] : []),
  ];
  return parts.join(', ');
};

const headOf = (payer: PayerCostRow['payer']): string => (payer === '' ? 'All payers' : sentence(partyWords(payer)));

/** Groups of one kind, the sum first, then payers by what they pay; and those who pay too little to see. */
const groupsOf = (study: Study, rows: readonly PayerCostRow[], kind: Kind): { groups: Group[]; unseen: string[] } => {
  const looks = looksOf(study);
  // Transfers add up to nothing.
  const own = rows.filter((row) => row.kind === kind && (kind === 'resource' || row.payer !== ''));
  const payers = [...new Set(own.map((row) => row.payer))].map((payer) => {
    const each = looks.map((look) => ({ look, ...paid(own, kind, payer, look) }));
    return {
      payer,
      each,
      most: Math.max(...each.map(({ yearly, once }) => Math.abs(yearly.mean) + Math.abs(once.mean))),
    };
  });
  const largest = Math.max(...payers.map(({ most }) => most));
  const isSeen = ({ payer, most }: (typeof payers)[number]): boolean => payer === '' || most >= VISIBLE * largest;
  const sorted = [...payers].sort((a, b) => Number(b.payer === '') - Number(a.payer === '') || b.most - a.most);
  // A sum over one payer says it twice.
  const named = sorted.filter(({ payer }) => payer !== '');
  const shown = sorted.filter((one) => isSeen(one) && (one.payer !== '' || named.length > 1));
  return {
    groups: shown.map(({ payer, each }) => ({
      head: headOf(payer),
      // Who pays nothing under a regime has no bar there.
      bars: each
        .filter(({ yearly, once }) => payer === '' || yearly.mean !== 0 || once.mean !== 0)
        .map(({ look, yearly, once }) => ({
          ...{ look, value: yearly.mean, lower: yearly.lower, upper: yearly.upper },
          ...(once.mean > 0 && { beyond: once.mean }),
          label: barLabel(look, barText({ yearly, once }), NAME_WIDTH),
        })),
    })),
    unseen: sorted.filter((one) => !isSeen(one)).map(({ payer }) => partyWords(payer)),
  };
};

const totalsOf = (study: Study, rows: readonly PayerCostRow[]) =>
  looksOf(study).map((look) => ({ look, ...paid(rows, 'resource', '', look) }));

const titleOf = (study: Study, rows: readonly PayerCostRow[]): string => {
  const totals = totalsOf(study, rows).map(({ yearly }) => yearly);
  const range = rangeText(totals);
  return fitting(`Assurance costs GBP ${range} a year, by regime`, `A year costs GBP ${range}`);
};

const altOf = (study: Study, rows: readonly PayerCostRow[], kind: string): string => {
  const parts = totalsOf(study, rows).map(({ look, ...total }) => {
    const payers = [...new Set(rows.filter((r) => r.kind === 'resource' && r.payer !== '').map((r) => r.payer))];
    const each = payers
      .map((payer) => ({ payer, ...paid(rows, 'resource', payer, look) }))
      .filter(({ yearly, once }) => yearly.mean !== 0 || once.mean !== 0);
    const told = each.map(({ payer, ...own }) => `${partyWords(payer)} ${barText(own)}`);
    return `under ${look.title} ${barText(total)}${told.length > 0 ? ` (${listed(told)})` : ''}`;
  });
  const top = study.levels[study.levels.length - 1];
  return `Bar chart of cost in GBP by payer and regime, at ${count(top)} components; transfers in a panel of their own. Costs: ${parts.join('; ')}. ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const rows = rowsIn(study);
  const { economics } = study;
  if (!economics || !rows.some(({ kind, payer }) => kind === 'resource' && payer === '')) return undefined;
  const top = study.levels[study.levels.length - 1];
  const [costs, transfers] = (['resource', 'transfer'] as const).map((kind) => groupsOf(study, rows, kind));
  const priceBase = `${economics.priceBase} prices`;
  const interval = intervalOver(
    study,
    rows.map(({ gbp }) => gbp.n),
  );
  const unseen = [...new Set([...costs.unseen, ...transfers.unseen])];
  const told = {
    id: 'costs',
    question: QUESTION,
    title: titleOf(study, rows),
    subtitle: `Cost of assurance by payer, GBP in ${priceBase}: every year (solid, with interval) and once (hollow), of one Delivery Year. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: 'GBP',
    measures: [] as const,
    priceBase,
    source: sourceOf(study),
    note: notesOf(
      'A payer without a bar pays nothing under that regime. What would be paid anyway is taken off. A transfer is no cost to society: left of 0 is who receives it.',
      unseen.length > 0 ? `Too little to draw: ${listed(unseen)}.` : '',
      leftOut(study),
    ),
    alt: altOf(study, rows, interval),
    columns: COLUMNS,
    rows: rows.map((row) => ({
      ...{ regime: row.regime, components: row.level, kind_of_payment: row.kind === 'resource' ? 'cost' : 'transfer' },
      ...{ timing: row.timing === 'recurring' ? 'every year' : 'once', payer: partyWords(row.payer) },
      ...{ gbp: row.gbp.mean, lower: row.gbp.lower, upper: row.gbp.upper, ...basisOf(study, row.gbp.n) },
    })),
  };
  const panels: BarPanel[] = [
    { head: 'Costs', groups: costs.groups },
    ...(transfers.groups.length > 0
      ? [{ head: 'Transfers, paid less received, on a scale of their own', groups: transfers.groups }]
      : []),
  ];
  return barPanelsOf(told, panels, looksOf(study));
};

export const costs = { id: 'costs', question: QUESTION, answers: 'cost', draw } satisfies Chart;
