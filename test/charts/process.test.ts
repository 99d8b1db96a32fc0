// Laws of process maps: one a regime, the longest wait before registration marked, arrows as wide as the flow.
import { describe, expect, test } from 'vitest';
import { chartOf, drawingsOf } from '../../src/charts/catalogue.ts';
import type { Drawing, Json } from '../../src/charts/chart.ts';
import { lint } from '../../src/charts/lint.ts';
import { processMap } from '../../src/charts/process.ts';
import { told } from '../../src/charts/process-box.ts';
import { gridOf, placedOf } from '../../src/charts/process-layout.ts';
import { longestWait } from '../../src/charts/process-words.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { textBoxes } from '../../src/charts/text-boxes.ts';
import type { ProcessRoute } from '../../src/experiment/study-process.ts';
import { studyOf } from './study.ts';

const study = studyOf();
const maps = (of = study): Drawing[] => drawingsOf(of).filter(({ id }) => chartOf(id)?.id === 'process');
const textsOf = async (drawing: Drawing): Promise<string[]> => textBoxes(await svgOf(drawing)).map(({ text }) => text);

/** Widths of all lines, widest first. */
const strokesOf = ({ spec }: Drawing): number[] => {
  const values = (spec.layer as { mark: { type: string }; data: { values: { stroke: number }[] } }[])
    .filter(({ mark }) => mark.type === 'line')
    .flatMap(({ data }) => data.values.map(({ stroke }) => stroke));
  return [...new Set(values)].sort((a, b) => b - a);
};

test('there is one map a regime, named after it', () => {
  expect(maps().map(({ id }) => id)).toEqual(study.regimes.map(({ id }) => `process-${id}`));
});

test('the longest wait is that of a step before registration, and is marked by words', async () => {
  const [{ routes }] = study.processes;
  expect(longestWait(study.processes[0])?.step.id).toBe('test');
  // The visit on site waits longer, and comes after.
  expect(Math.max(...routes.flatMap(({ steps }) => steps.map(({ waitDays }) => waitDays.mean || 0)))).toBe(99);
  const texts = await textsOf(maps()[0]);
  expect(texts.filter((text) => text === 'Longest wait')).toHaveLength(1);
  expect(maps()[0].title).toBe('Bespoke metering only: longest wait 45.6 days, Metering Test');
});

test('where nobody waits, nothing is marked', async () => {
  const idle = studyOf();
  for (const step of idle.processes.flatMap(({ routes }) => routes.flatMap(({ steps }) => steps)))
    step.waitDays = { mean: 0, lower: 0, upper: 0, n: 3 };
  expect(maps(idle)[0].title).toBe('Nobody waits under Bespoke metering only');
  expect(await textsOf(maps(idle)[0])).not.toContain('Longest wait');
});

test('who fails, withdraws, gives up and goes elsewhere is written where it happens', async () => {
  const texts = (await textsOf(maps()[1])).join(' ').replace(/\s+/g, ' ');
  expect(texts).toContain('10,500 fail, after 10 working days 1,170 withdrawn');
  expect(texts).toContain('7 fail, again after 20 working days finally struck off');
  expect(texts).toContain('500 fail, again after 5 working days');
  expect(texts).toMatch(/77 give up after 2 months and go to Bespoke route/);
  expect(texts).toContain('per model and agent, by examiners, 4 months');
});

test('arrows are as wide as the flow: the widest carries everybody, half as wide half of them', () => {
  const [widest] = strokesOf(maps()[0]);
  expect(strokesOf(maps()[1])).toContainEqual(expect.closeTo(widest * 0.28, 2));
  expect(strokesOf(maps()[1])).toContain(widest);
});

test('every number of the picture has a row with its interval, kind and n', () => {
  const { rows } = maps()[1];
  expect(rows.find((r) => r.route === 'cop11' && r.what === 'gives-up')).toMatchObject({
    to: 'bespoke',
    value: 77,
    n: 20,
  });
  expect(rows.find((r) => r.what === 'mean-wait' && r.step === 'test')).toMatchObject({ unit: 'days', value: 45.6 });
  const ends = rows.filter(
    (r) => ['on-time', 'later', 'withdrawn', 'open'].includes(r.what as string) && r.route === '',
  );
  expect(ends.reduce((sum, r) => sum + (r.value as number), 0)).toBeCloseTo(418_109, 6);
});

describe('the layout', () => {
  const long = (steps: number): ProcessRoute => {
    const [
      {
        steps: [one],
        ...rest
      },
    ] = study.processes[0].routes;
    return {
      ...rest,
      steps: Array.from({ length: steps }, (_, i) => ({ ...one, id: `s${i}`, title: `Step number ${i}` })),
      ways: Array.from({ length: steps - 1 }, (_, i) => ({ ...rest.ways[1], from: `s${i}`, to: `s${i + 1}` })),
    };
  };

  test.each([
    [2, 3, 1],
    [6, 6, 1],
    [7, 4, 2],
    [13, 5, 3],
  ])('%i steps stand in %i columns and %i rows', (steps, columns, rows) => {
    const route = long(steps);
    const grid = gridOf([route], 30, 652);
    const placed = placedOf(route, grid);
    expect(grid.columns).toBe(columns);
    expect(new Set(placed.map(({ row }) => row)).size).toBe(rows);
    expect(new Set(placed.map(({ row, column, lane }) => `${row} ${column} ${lane}`)).size).toBe(steps);
  });

  test('a route of many steps goes on in a row below, and breaks no rule', async () => {
    const wide = studyOf();
    wide.processes[0].routes = [long(13)];
    const [drawing] = maps(wide);
    expect(lint(drawing, await svgOf(drawing))).toEqual([]);
  });

  test('what one step aside sends to stands beside it, with its words on the way', async () => {
    const more = studyOf();
    const [route] = more.processes[0].routes;
    const rectify = route.steps.find(({ id }) => id === 'rectify')!;
    route.steps.push({ ...rectify, id: 'repair', title: 'Repair' });
    route.ways.push(
      { ...route.ways[3], from: 'rectify', to: 'repair', after: '' },
      { ...route.ways[5], from: 'repair', to: 'rectify' },
    );
    const grid = gridOf(more.processes[0].routes, 30, 652);
    const at = (id: string): number => placedOf(route, grid).find(({ step }) => step.id === id)!.column;
    expect([at('test'), at('rectify'), at('repair')]).toEqual([1, 1, 0]);
    const [drawing] = maps(more);
    expect(lint(drawing, await svgOf(drawing))).toEqual([]);
  });
});

test('a count is whole from ten on, and no finer than its interval', () => {
  const of = (mean: number, half: number) => told({ mean, lower: mean - half, upper: mean + half, n: 5 });
  expect([of(73_109, 0), of(17.3, 0.001), of(1.7, 0.1), of(417_277, 3000)]).toEqual(['73,109', '17', '1.7', '417,000']);
});

test('the chart is drawn from the study alone: a study without processes has none', () => {
  expect(processMap.draw({ ...study, processes: [] })).toBeUndefined();
  const said: Json = processMap.draw(study)?.title ?? '';
  expect(said).not.toBe('');
});
