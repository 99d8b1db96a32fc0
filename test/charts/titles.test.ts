// Laws of the messages: each says what the numbers say, and no more than their intervals allow.
import { describe, expect, test } from 'vitest';
import { onTime } from '../../src/charts/on-time.ts';
import { waiting } from '../../src/charts/waiting.ts';
import { workload } from '../../src/charts/workload.ts';
import type { Study } from '../../src/experiment/study.ts';
import { studyOf } from './study.ts';

const TOP = 418_109;
const shares = (study: Study, ...values: number[]): Study => {
  study.regimes.forEach((r, i) => {
    for (const s of study.summaries) {
      if (s.measure !== 'on-time-share' || s.components !== TOP || s.regime !== r.id || s.minus !== '') continue;
      Object.assign(s, { mean: values[i], lower: values[i] - 0.001, upper: values[i] + 0.001 });
    }
  });
  return study;
};

describe('the message on the share on time', () => {
  test('gives the range over the regimes at the largest level', () => {
    expect(onTime.draw(shares(studyOf({ beside: false }), 0.314, 0.98, 0.7)).title).toBe(
      'With 418,109 components, between 31% and 98% are on time',
    );
  });

  test('says so where the regimes are equal', () => {
    expect(onTime.draw(shares(studyOf({ beside: false }), 0.5, 0.5, 0.5)).title).toBe(
      'With 418,109 components, 50% are on time, whatever the regime',
    );
  });

  test('claims no difference where every paired interval holds zero', () => {
    const study = shares(studyOf({ beside: false }), 0.4, 0.5, 0.6);
    for (const s of study.summaries)
      if (s.minus !== '' && s.components === TOP) Object.assign(s, { lower: -1, upper: 1 });
    expect(onTime.draw(study).title).toBe('With 418,109 components, the regimes show no clear difference');
  });

  test('of a single regime gives its share', () => {
    expect(onTime.draw(shares(studyOf({ regimes: 1 }), 0.2)).title).toBe('With 418,109 components, 20% are on time');
  });
});

describe('the message on weekly work', () => {
  const worked = (study: Study, ...parts: number[]): Study => {
    study.regimes.forEach((r, i) => {
      for (const w of study.weekly) if (w.regime === r.id) w.busyHours = w.availableHours * parts[i];
    });
    return study;
  };

  test('counts the weeks in which nearly all available hours are worked', () => {
    const study = worked(studyOf(), 1, 0.5, 0.5);
    expect(workload.draw(study).title).toBe('Examiners work at capacity for up to 60 weeks, by regime');
  });

  test('says how busy the busiest week is where none is full', () => {
    expect(workload.draw(worked(studyOf(), 0.4, 0.62, 0.1)).title).toBe("Examiners work at most 62% of a week's hours");
  });

  test('says so where all regimes are equally full', () => {
    const title = workload.draw(worked(studyOf(), 1, 1, 1)).title;
    expect(title).toBe('Examiners work at capacity for 60 weeks, whatever the regime');
  });

  test('is about the pool that makes the Metering Tests, not the busiest', () => {
    const study = studyOf();
    study.weekly.push(...study.weekly.map((w) => ({ ...w, pool: 'agents', tests: 0, busyHours: 10 * w.busyHours })));
    expect(workload.draw(study).rows.every((row) => row.pool === 'examiners')).toBe(true);
  });
});

describe('the message on waiting', () => {
  const queues = (study: Study, longest: Record<string, string>): Study => {
    for (const s of study.steps) s.meanQueue = longest[s.regime] === s.step ? 1000 : 1;
    return study;
  };

  test('names the step with the longest queue', () => {
    const study = queues(studyOf(), { 'bmcs-only': 'test', cp392: 'test', 'cp392-hes': 'test' });
    expect(waiting.draw(study).title).toBe('The longest queue is for Metering Test');
  });

  test('says where it moves when a regime moves it', () => {
    const study = queues(studyOf(), { 'bmcs-only': 'test', cp392: 'commission', 'cp392-hes': 'test' });
    expect(waiting.draw(study).title).toBe('The longest queue moves from Metering Test to commissioning by the agent');
  });

  test('is that nobody waits, where nobody does', () => {
    const study = studyOf();
    for (const s of study.steps) s.meanQueue = 0;
    expect(waiting.draw(study).title).toBe('Nobody waits at any step');
  });

  test('draws mean queue times the days of the horizon, at the largest level only', () => {
    const study = studyOf();
    for (const row of waiting.draw(study).rows) {
      expect(row.components).toBe(TOP);
      expect(row.component_days).toBe((row.mean_queue as number) * 420);
    }
  });

  test('leaves out steps at which nobody serves: who is there does not queue', () => {
    const study = studyOf();
    for (const s of study.steps) if (s.step === 'commission') s.pool = '';
    expect(waiting.draw(study).rows.some((row) => row.step === 'commission')).toBe(false);
  });
});
