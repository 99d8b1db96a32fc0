// Why components of a made-up study are late, window by window and twice over, and the sketch beside it.
import type { CausalRow, LatenessRow, SketchRow, Study, WindowRow } from '../../src/experiment/study.ts';
import { interval } from './summaries.ts';

const WINDOWS = [
  ['prequalification', 'Prequalification for T-1', 'prequalification', '2026-07-15', '2026-09-30', 0.9],
  [
    'prequalification-t4',
    'Prequalification for T-4, three years before',
    'prequalification',
    '2023-07-17',
    '2023-09-30',
    0.1,
  ],
  ['metering', 'Metering window', 'metering', '2027-04-15', '2027-08-31', 0.8],
  ['in-year', 'In the Delivery Year', 'metering', '2027-09-01', '2028-06-30', 0.2],
] as const;

/** Of the late, how they are laid to causes. */
const CAUSES = [
  ['pool', 'examiners', 0.92],
  ['pool', 'data-team', 0.03],
  ['gate', 'group', 0.02],
  ['whole', 'notified-too-late', 0.02],
  ['whole', 'withdrawn', 0.006],
  ['gate', 'rework', 0.003],
  ['whole', 'open', 0.001],
] as const;

interface Of {
  regime: string;
  level: number;
  n: number;
  share: number;
}

const windowRows = ({ regime, level, n, share }: Of): WindowRow[] =>
  WINDOWS.map(([window, title, kind, from, to, part], i) => {
    const components = level * part;
    const due = window === 'in-year' ? 0 : window === 'metering' ? components : components * 0.8;
    const late = due * Math.min(1, (1 - share) * (1 + 0.1 * (i - 1)));
    const within = interval(late, late * 0.04, n);
    const done = { tests: components * 0.9, retests: components * 0.06, examinerHours: components * 0.05 };
    return {
      ...{
        window,
        title,
        kind,
        from,
        to,
        regime,
        level,
        n,
        cmus: components / 400,
        lines: components / 300,
        components,
        mw: components / 900,
      },
      ...{ ...done, providerHours: components * 0.4, due, onTime: due - late, late, lateMw: late / 900 },
      ...{ lateLower: within.lower, lateUpper: within.upper },
    };
  });

const latenessRows = ({ regime, level, n, share }: Of, isOpen: boolean): LatenessRow[] => {
  const late = 0.8 * level * (1 - share);
  const parts = CAUSES.map(([kind, cause, part]) => ({
    kind,
    cause: isOpen && cause === 'data-team' ? 'agent' : cause,
    part,
  }));
  return parts.map(({ kind, cause, part }) => {
    const { mean, lower, upper } = interval(late * part, late * part * 0.05, n);
    return { regime, level, n, kind, cause, components: mean, lower, upper, mw: mean / 900, share: part };
  });
};

const causalRows = ({ regime, level, n, share }: Of, isOpen: boolean): CausalRow[] => {
  const late = 0.8 * level * (1 - share);
  const gains: [string, number, number][] = [
    ['examiners', late * 0.9, late * 0.03],
    ['data-team', late * 0.02, late * 0.03],
    ...(isOpen
      ? ([
          ['agent', -late * 0.004, late * 0.002],
          ['central-platform', late * 0.06, late * 0.02],
          ['approvals', late * 0.25, late * 0.05],
        ] as [string, number, number][])
      : []),
  ];
  return gains.map(([pool, gain, half]) => ({
    ...{ regime, level, pool, binds: pool === 'examiners' && late > 0 },
    ...{ components: interval(gain, half, Math.min(3, n)), mw: interval(gain / 900, half / 900, Math.min(3, n)) },
  }));
};

const sketchRows = ({ regime, level, n, share }: Of, isOpen: boolean): SketchRow[] => {
  const due = 0.8 * level;
  const row = (route: string, pool: string, part: number, sketchShare: number, simulated: number): SketchRow => ({
    ...{ regime, level, n, route, pool, due: due * part, done: due * part * sketchShare, sketchShare },
    ...(pool === '' ? minutes(Number.NaN, Number.NaN) : minutes(due * part * 2, due * 0.6)),
    gaps: 'retests batching',
    simulated: pool === '' ? interval(simulated, 0.01, n) : interval(Number.NaN, 0, n),
    gapPoints: (sketchShare - simulated) * 100,
    why: pool === '' ? `Those who fail come back late: ${route || 'all'} part by little.` : '',
  });
  const sketched = Math.min(1, share * 1.06 + 0.01);
  return [
    row('', '', 1, sketched, share),
    row('bespoke', '', isOpen ? 0.28 : 1, sketched, share),
    row('bespoke', 'examiners', isOpen ? 0.28 : 1, sketched, Number.NaN),
    ...(isOpen ? [row('cop11', '', 0.72, 0.99, 0.985), row('cop11', 'agent', 0.72, 0.99, Number.NaN)] : []),
  ];
};

const minutes = (releasedMinutes: number, capacityMinutes: number) => ({
  ...{ releasedMinutes, capacityMinutes, doneMinutes: Math.min(releasedMinutes, capacityMinutes) },
});

/** For every regime and level of a study whose summaries are there. */
export const addReasons = (study: Study): void => {
  const n = study.replications;
  for (const { id: regime } of study.regimes) {
    const isOpen = regime.startsWith('cp392');
    for (const level of study.levels) {
      const found = study.summaries.find(
        (s) => s.regime === regime && s.components === level && s.measure === 'on-time-share' && s.minus === '',
      );
      const of = { regime, level, n, share: found?.mean ?? Number.NaN };
      study.windows.push(...windowRows(of));
      study.lateness.push(...latenessRows(of, isOpen));
      if (level === study.levels[study.levels.length - 1]) study.causal.push(...causalRows(of, isOpen));
      study.sketch.push(...sketchRows(of, isOpen));
    }
  }
  study.spent = [
    { part: 'ladder', plays: study.plays.length },
    { part: 'beside/map', plays: 60 },
  ];
};
