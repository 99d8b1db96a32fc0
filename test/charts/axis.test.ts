// Laws of axes: what shows a measure is called, and has the unit, that the dictionary of measures says.
import { describe, expect, test } from 'vitest';
import { axisTitle, measureColumn, measureTitle, measureUnit } from '../../src/charts/axis.ts';
import { CHARTS } from '../../src/charts/catalogue.ts';
import type { Json } from '../../src/charts/chart.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

/** Titles of axes anywhere in a specification. */
const axisTitles = (json: Json): string[] => {
  if (Array.isArray(json)) return json.flatMap(axisTitles);
  if (json === null || typeof json !== 'object') return [];
  const here = ['x', 'y'].flatMap((channel) => {
    const encoding = json[channel] as { title?: Json } | undefined;
    return typeof encoding?.title === 'string' ? [encoding.title] : [];
  });
  return [...here, ...Object.values(json).flatMap(axisTitles)];
};

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the chart %s', (_, chart) => {
  const drawing = drawn(chart, studyOf());
  const [first] = drawing.measures;

  test('says first of all what its measure is called in the dictionary, and in which unit it is drawn', () => {
    if (first === undefined) {
      expect(['waiting', 'durations', 'utilisation', 'backlog', 'costs', 'margins']).toContain(chart.id);
      return;
    }
    expect(drawing.subtitle.startsWith(axisTitle(first))).toBe(true);
    expect(drawing.unit).toBe(measureUnit(first));
  });

  test('has no axis with a title that does not begin with one of the dictionary', () => {
    const known = drawing.measures.map(measureTitle);
    expect(axisTitles(drawing.spec).filter((title) => !known.some((one) => title.startsWith(one)))).toEqual([]);
  });
});

test('some axis has a title of its own', () => {
  expect(axisTitles(drawn(CHARTS[0], studyOf()).spec)).toContain('Components notified');
});

test('a unit is said once, and a share in per cent', () => {
  expect(axisTitle('on-time-share')).toBe('Share on time, %');
  expect(axisTitle('late-components')).toBe('Components late');
  expect(axisTitle('examiner-hours')).toBe("Examiners' hours");
  expect(axisTitle('peak-waiting')).toBe('Longest test queue, components');
  expect(['late-components', 'examiner-hours', 'late-mw'].map((id) => measureUnit(id as 'late-mw'))).toEqual([
    'Components',
    'hours',
    'MW',
  ]);
});

test('every measure has a title to begin with', () => {
  for (const { id, title } of MEASURES) expect(axisTitle(id).startsWith(title)).toBe(true);
});

test('a column that holds a measure is headed by its title and unit', () => {
  expect(measureColumn('late', 'late-components', 'number', true)).toEqual({
    ...{ id: 'late', title: 'Components late', unit: 'components', format: 'number' },
    isEstimate: true,
  });
});
