// The burden on business by its two conventions, and the effects that nobody priced.
import { titleOf, topOf } from '../experiment/cast.ts';
import { partyWords } from '../experiment/parties.ts';
import type { EconomicsStudy, Study } from '../experiment/study.ts';
import { interval, plainFigure } from './figures.ts';
import { element, type Markup, table } from './html.ts';

const ends = (name: string) => ({ columns: { mean: name, lower: `${name}-lower`, upper: `${name}-upper` } });

const scmTable = (study: Study, { scm }: EconomicsStudy): Markup[] => {
  const rows = scm.filter((row) => row.level === topOf(study) && row.costGbp !== 0);
  if (rows.length === 0) return [];
  return [
    element('h3', 'Standard Cost Model'),
    table({
      caption:
        'Information obligations at the largest level: hours as simulated, at role-specific and at economy-average rates',
      heads: [
        'Activity',
        'Regime',
        'Actor',
        'Hours',
        'GBP/hour',
        'Bought in (GBP)',
        'Cost (GBP)',
        'At average rates (GBP)',
      ],
      rows: rows.map((row) => {
        const key = {
          regime: row.regime,
          components: row.level,
          item: row.item,
          actor: row.actor,
          activity: row.activity,
        };
        const number = (column: string, value: number) => plainFigure('scm.csv', key, column, value);
        return [
          `${row.activity} (${row.obligation})`,
          titleOf(study, row.regime),
          partyWords(row.actor),
          number('hours', row.hours),
          number('tariff', row.tariff),
          number('external-cost', row.externalGbp),
          number('cost', row.costGbp),
          number('cost-average', row.costAverageGbp),
        ];
      }),
      numbersFrom: 3,
    }),
  ];
};

const eandcbTable = (study: Study, { eandcb }: EconomicsStudy): Markup[] => {
  const rows = eandcb.filter((row) => row.level === topOf(study));
  if (rows.length === 0) return [];
  return [
    table({
      caption: 'Equivalent annual net direct cost to business, GBP a year; and by the other convention of its annuity',
      heads: ['Regime', 'Present value', 'A year', 'Other convention', 'Small providers', 'Others'],
      rows: rows.map((row) => {
        const key = { regime: row.regime, components: row.level, minus: row.minus };
        return [
          `${titleOf(study, row.regime)} minus ${titleOf(study, row.minus)}`,
          interval(row.pvGbp, 'eandcb.csv', key, ends('pv-gbp')),
          interval(row.eandcbGbp, 'eandcb.csv', key, ends('eandcb-gbp')),
          plainFigure('eandcb.csv', key, 'eandcb-arrears-gbp', row.eandcbArrearsGbp),
          plainFigure('eandcb.csv', key, 'small-gbp', row.smallGbp),
          plainFigure('eandcb.csv', key, 'large-gbp', row.largeGbp),
        ];
      }),
      numbersFrom: 1,
    }),
  ];
};

const effectsTable = ({ effects }: EconomicsStudy): Markup[] =>
  effects.length === 0
    ? []
    : [
        element('h3', 'What nobody priced'),
        table({
          caption: 'Effects without a price, none of which is in any sum',
          heads: ['Effect', 'Falls on', 'Direction', 'Size', 'Notes'],
          rows: effects.map((row) => [row.title, partyWords(row.fallsOn), row.direction, row.size, row.notes]),
          kind: 'words',
        }),
      ];

export const burdenTables = (study: Study, economics: EconomicsStudy): Markup[] => [
  ...scmTable(study, economics),
  ...eandcbTable(study, economics),
  ...effectsTable(economics),
];
