// Laws of what turns a conclusion: nearest by the width of its own range, one condition told, and said so where nothing turns it.
import { describe, expect, test } from 'vitest';
import { certaintySentence } from '../../src/experiment/answer-certainty.ts';
import { findingOf } from '../../src/experiment/finding.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { Study } from '../../src/experiment/study.ts';
import type { LimitsStudy, SwitchRow } from '../../src/experiment/study-certainty.ts';
import { distanceOf, hangsOn, nearestFirst, nearestOf } from '../../src/experiment/switches.ts';
import { exampleLimits } from '../certainty/example.ts';
import { withCertainty } from '../report/with-certainty.ts';
import { foundWith, interval } from './found.ts';

const NONE = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };
const row = (assumption: string, own: Partial<SwitchRow> = {}): SwitchRow => ({
  ...{ assumption, output: 'on-time-share', low: 0, central: 10, high: 20, kind: 'switches', place: 0.75 },
  ...{ atLow: interval(0.3, 0.01), atCentral: interval(0.2, 0.01), atHigh: interval(-0.1, 0.01) },
  ...{ at: interval(15, 1), atSwitch: interval(0, 0.01) },
  ...own,
});
const unturned = (assumption: string, own: Partial<SwitchRow> = {}): SwitchRow =>
  row(assumption, { kind: 'none', at: NONE, place: Number.NaN, atSwitch: NONE, ...own });
const limits = (...switching: SwitchRow[]): LimitsStudy => ({ ...exampleLimits, switching });
const said = (...rows: SwitchRow[]): string => wordsOf(hangsOn(limits(...rows)));

describe('what turns a conclusion', () => {
  test('is ordered by how near it lies to the central value, in widths of its own range', () => {
    // By the number alone 15 lies nearer to 10 than 300 to 100; by its range it is the other way round.
    const wide = row('wide', { low: 0, central: 100, high: 1000, at: interval(300, 10) });
    expect(nearestFirst([row('narrow'), unturned('never'), wide]).map(({ assumption }) => assumption)).toEqual([
      'wide',
      'narrow',
    ]);
    expect(distanceOf(wide)).toBeCloseTo(0.2);
    expect(distanceOf(unturned('never'))).toBeGreaterThan(1);
  });

  test('comes last where its value was not found, and is no condition', () => {
    const lost = row('lost', { at: NONE, place: Number.NaN });
    expect(nearestFirst([lost, row('found')]).map(({ assumption }) => assumption)).toEqual(['found', 'lost']);
    expect(nearestOf(limits(lost, row('found')))?.assumption).toBe('found');
    expect(nearestOf(limits(lost))).toBeUndefined();
  });
});

describe('the one condition', () => {
  test('names the assumption, its value with its interval, and where that lies in its range', () => {
    expect(said(row('far', { at: interval(19, 0.5) }), row('agents-needed'))).toBe(
      'With 418,109 components CoP 11 as well as bespoke has more on time than Bespoke metering only as long as agents ' +
        'needed stays below 15.0 (14.0 to 16.0), all else at its central value: that is 75% of the way through its ' +
        'plausible range, 0 to 20, and 10 is taken. Nothing else, moved alone, turns it so near its central value.',
    );
  });

  test('says above where the sign turns below the central value, and fewer where fewer are on time', () => {
    const below = row('a', { at: interval(5, 1), place: 0.25, atCentral: interval(-0.2, 0.01) });
    expect(said(below)).toContain('has fewer on time than Bespoke metering only as long as a stays above 5.0');
  });

  test('names the end of the range where that is where it turns', () => {
    const atEnd = row('a', { at: interval(0, 0), place: 0 });
    expect(said(atEnd)).toContain(
      'stays above 0, all else at its central value: that is the low end of its plausible range',
    );
  });

  test('is of the present value where nothing turns the share on time, which is said first', () => {
    const priced = row('price', { output: 'npsv-late-capacity', atCentral: interval(2e6, 1e5) });
    expect(said(unturned('a'), priced)).toMatch(
      /^With 418,109 components CoP 11 as well as bespoke has more on time than Bespoke metering only, and no single assumption turns it within its plausible range\. The NPSV \(ii\), with late capacity, of CoP 11 as well as bespoke against Bespoke metering only is positive as long as price stays below 15\.0/,
    );
  });

  test('is said not to be where nothing turns either', () => {
    expect(said(unturned('a'), unturned('b', { kind: 'unmoved' }))).toMatch(
      /no single assumption turns it within its plausible range\.$/,
    );
  });

  test('is not made up where the sign cannot be told at all', () => {
    const open = unturned('a', { kind: 'open', atCentral: interval(0.001, 0.01) });
    expect(said(open)).toContain('it cannot be told, even at the central values, whether');
    expect(said()).toBe('');
  });

  test('ends the sentence on certainty, and the finding is made again with it', () => {
    const study = foundWith({ certainty: { limits: limits(row('agents-needed')) } });
    expect(wordsOf(certaintySentence(study))).toMatch(/assumptions\. With 418,109 .* central value\.$/);
    const plain = { ...foundWith(), finding: findingOf(foundWith()) } as Study;
    expect(plain.finding).not.toContain('as long as');
    expect(withCertainty(plain, { limits: limits(row('agents-needed')) }).finding).toContain('as long as');
  });
});
