// Laws of the descriptions: chart type, finding and uncertainty in words, and every number out of the chart's data.
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/charts/catalogue.ts';
import { BOTH_RIGHT } from '../../src/charts/late-words.ts';
import { drawn } from './pictures.ts';
import { numbersIn, sayable } from './sayable.ts';
import { studyOf } from './study.ts';

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the description of %s', (id, chart) => {
  const study = studyOf();
  const drawing = drawn(chart, study);

  test('says no number that its data do not hold', () => {
    const said = sayable(drawing);
    const numbers = numbersIn(drawing.alt);
    expect(numbers.length).toBeGreaterThan(6);
    expect(numbers.filter((number) => !said.has(number))).toEqual([]);
  });

  test('begins with the kind of chart, names every regime that is drawn, and ends with the interval', () => {
    expect(drawing.alt).toMatch(/^(?:Line chart|Bar chart|Area charts|Map|Heat map|Dot plot|Process map) of /);
    const shown = new Set(drawing.rows.map((row) => row.regime));
    // A map is of one regime; a difference is not of the reference itself.
    const expected = { map: 1, process: 1, paired: study.regimes.length - 1 }[id as string] ?? study.regimes.length;
    expect(shown.size).toBe(expected);
    for (const regime of study.regimes) if (shown.has(regime.id)) expect(drawing.alt).toContain(regime.title);
    expect(drawing.alt).toMatch(
      /95% interval: Monte Carlo, Student t(?:, paired)?, n = (?:3|20) replications(?:; where n = 2, the range of the two)?\.$|2 replications: no useful interval; the range of the two is shown\.$/,
    );
  });

  test('says that there is no interval where nothing is random', () => {
    expect(drawn(chart, studyOf({ replications: 1 })).alt).toMatch(/No interval: no chance plays a part\.$/);
  });
});

test('both accounts of lateness say why the other may be right as well', () => {
  const both = CHARTS.filter(({ id }) => id.startsWith('late-')).map((chart) => drawn(chart, studyOf()));
  expect(both).toHaveLength(2);
  for (const { alt } of both) expect(alt).toContain(BOTH_RIGHT);
  expect(both[0].title).not.toBe(both[1].title);
});
