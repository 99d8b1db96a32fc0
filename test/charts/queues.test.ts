// Laws of the charts of time: who waits, who is full and how long it takes, each message no stronger than its numbers.
import { describe, expect, test } from 'vitest';
import { backlog } from '../../src/charts/backlog.ts';
import type { Chart, Spec } from '../../src/charts/chart.ts';
import { durations } from '../../src/charts/durations.ts';
import { lint } from '../../src/charts/lint.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { textBoxes } from '../../src/charts/text-boxes.ts';
import { utilisation } from '../../src/charts/utilisation.ts';
import { workload } from '../../src/charts/workload.ts';
import type { Study, WeeklyRow } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const changed = (change: (row: WeeklyRow) => Partial<WeeklyRow>, study = studyOf()): Study => {
  for (const row of study.weekly) Object.assign(row, change(row));
  return study;
};
const queue = (waiting: number): Partial<WeeklyRow> => ({ waiting, waitingLower: waiting, waitingUpper: waiting });
const textsIn = async (study: Study, chart: Chart): Promise<string[]> =>
  textBoxes(await svgOf(drawn(chart, study))).map(({ text }) => text);

describe('the message of the backlog', () => {
  test('is how many wait at the worst for the pool whose queue is longest everywhere', () => {
    const study = changed(({ pool, regime }) =>
      queue(pool === 'examiners' ? (regime === 'cp392' ? 5_000 : 90_000) : 10),
    );
    expect(drawn(backlog, study).title).toBe('At worst, 5,000 to 90,000 components wait for the examiners');
  });

  test('names no pool where the longest queue is not everywhere the same', () => {
    const study = changed(({ pool, regime }) => queue((pool === 'examiners') === (regime === 'cp392') ? 700 : 10));
    expect(drawn(backlog, study).title).toBe('The longest queue, by regime, holds 700 components');
  });

  test('is not made where nobody waits', () => {
    expect(backlog.draw(changed(() => queue(0)))).toBeUndefined();
  });
});

describe('the backlog', () => {
  test('leaves out queues too short to see, and names them', () => {
    const { rows, note } = drawn(
      backlog,
      changed(({ pool }) => queue(pool === 'examiners' ? 90_000 : 10)),
    );
    expect(new Set(rows.map((row) => row.pool))).toEqual(new Set(['examiners']));
    expect(note).toContain('Queues too short to draw: data team.');
  });

  test('cuts an interval that would hide the queue, and says so', () => {
    const wide = changed(({ waiting }) => ({ waitingLower: 0, waitingUpper: 9 * waiting }));
    expect(drawn(backlog, wide).note).toContain('go on beyond it');
    expect(drawn(backlog, studyOf()).note).not.toContain('go on beyond it');
  });

  test('ends with the last week in which anybody to speak of waits', () => {
    const study = changed(({ week }) => queue(week < '2027-09-01' ? 1_000 : 1));
    const weeks = JSON.stringify(drawn(backlog, study).spec).match(/"week":"([\d-]+)"/g) as string[];
    expect(weeks.sort().at(-1)).toBe('"week":"2027-09-06"');
  });

  test('marks its peak in every panel, and the cut-offs of the regime', async () => {
    const texts = await textsIn(
      changed(({ pool }) => queue(pool === 'examiners' ? 90_000 : 0)),
      backlog,
    );
    expect(texts.filter((text) => text === 'Peak 90,000')).toHaveLength(3);
    expect(texts).toContain('Cut-off 6 Aug 2027');
    expect(texts).toContain('Cut-offs 6 Aug 2027 and 13 Aug 2027');
  });
});

test('a cut-off that binds nobody is not marked, since the study does not have it', async () => {
  const study = studyOf();
  study.deadlines = study.deadlines.filter(({ route }) => route === 'bespoke');
  for (const chart of [backlog, workload]) {
    const texts = await textsIn(study, chart);
    expect(texts.filter((text) => text.startsWith('Cut-off'))).not.toEqual([]);
    expect(texts.filter((text) => text.includes('13 Aug'))).toEqual([]);
  }
});

describe('the message on who is full', () => {
  const busy = (share: (row: WeeklyRow) => number): Study =>
    changed((row) => ({ busyHours: row.availableHours * share(row) }));

  test('names the one pool that ever is, and for how long at most', () => {
    const study = busy(({ pool, regime, week }) =>
      pool === 'examiners' && week < (regime === 'cp392' ? '2027-04-19' : '2027-05-03') ? 1 : 0.3,
    );
    expect(drawn(utilisation, study).title).toBe('Only the examiners are ever full, for up to 4 weeks');
  });

  test('counts the pools where several are, and says so where none is', () => {
    expect(
      drawn(
        utilisation,
        busy(() => 0.96),
      ).title,
    ).toBe('2 of 2 pools are full in some week');
    expect(
      drawn(
        utilisation,
        busy(() => 0.94),
      ).title,
    ).toBe('Nobody is full in any week');
  });
});

test('the heat map breaks no rule where pools are many and their names long', async () => {
  const study = studyOf({ regimes: 4 });
  study.weekly.push(
    ...['technical-assurance-of-the-settlement-body', 'central-platform', 'site-visits', 'laboratory'].flatMap((pool) =>
      study.weekly.filter((row) => row.pool === 'examiners').map((row) => ({ ...row, pool })),
    ),
  );
  const drawing = drawn(utilisation, study);
  expect(lint(drawing, await svgOf(drawing))).toEqual([]);
});

test('neighbouring weeks of one shade are one piece, and idle weeks none', () => {
  const study = changed(({ week, availableHours }) => ({
    busyHours: week < '2027-05-03' ? 0 : availableHours * (week < '2027-06-07' ? 0.6 : 0.3),
  }));
  const pieces: { week: string; end: string; shade: number }[] = [];
  const look = (json: Spec): void => {
    const values = (json.data as Spec | undefined)?.values as typeof pieces | undefined;
    if (values?.[0]?.end) pieces.push(...values);
    for (const layer of (json.layer as Spec[] | undefined) ?? []) look(layer);
  };
  look(drawn(utilisation, study).spec);
  expect(pieces).toHaveLength(2 * 3 * 2);
  expect(pieces[0]).toMatchObject({ week: '2027-05-03', end: '2027-06-07', shade: 2 });
  expect(pieces[1]).toMatchObject({ week: '2027-06-07', shade: 1 });
});

describe('the message on how long it takes', () => {
  /** Shares that rise by a tenth every so many weeks, up to a most. */
  const rising = (pace: Record<string, [weeks: number, most: number]>): Study => {
    const study = studyOf();
    for (const row of study.durations) {
      const [weeks, most] = pace[row.regime] ?? pace.all;
      const mean = Math.min(most, Math.round(row.days / 7 / weeks) / 10);
      row.share = { mean, lower: mean, upper: mean, n: 20 };
    }
    return study;
  };

  test('is within how many days half are registered', () => {
    expect(drawn(durations, rising({ all: [1, 1], cp392: [2, 1] })).title).toBe(
      'Half are registered within 35 to 63 days of notification',
    );
    expect(drawn(durations, rising({ all: [1, 1] })).title).toBe('Half are registered within 35 days of notification');
  });

  test('says under how many regimes half ever are, where not under all', () => {
    expect(drawn(durations, rising({ all: [1, 0.4], cp392: [1, 1] })).title).toBe(
      'Within 364 days half are registered under 1 of 3 regimes',
    );
    expect(drawn(durations, rising({ all: [1, 0.4] })).title).toBe('Fewer than half are registered within 364 days');
  });

  test('the note says why a curve ends below all, where one does', () => {
    expect(drawn(durations, rising({ all: [1, 0.9] })).note).toContain('withdrawn, or open at the end of the horizon');
    expect(drawn(durations, rising({ all: [1, 1] })).note).toBe('');
  });
});
