// Laws of what expected-retests( ) sums over: the step as its files say it, for everybody.
import { describe, expect, it } from 'vitest';
import { retestsOfFaults, retestsOfShare } from '../../src/scenario/expected-retests.ts';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fails } from '../../src/scenario/schema/regime.ts';
import { type Broken, failing, finding, retests, worldOf } from './retest-world.ts';
import { said } from './small-world.ts';

const DOCUMENT = { prevalence: 0.4, detects: 0.5, falseAlarm: 0, mends: 1, onTheWay: 0 };
const METER = { prevalence: 0.1, detects: 0.25, falseAlarm: 0, mends: 1, onTheWay: 0 };

describe('the sum', () => {
  it('of a share goes up to the attempts, which may be an assumption', () => {
    expect(retests(failing)).toBe(retestsOfShare(0.2, 3));
    expect(retests(failing, {}, { rounds: 2 })).toBe(0.2);
    expect(retests(failing, { fails: { share: 'cut', attempts: 'unlimited' } })).toBe(3);
  });

  it('of what a check finds starts from the faults of whoever is in no case of his own', () => {
    expect(retests(finding)).toBe(retestsOfFaults([DOCUMENT, METER], 3));
    expect(retests(finding, {}, { 'document-share': 0.2 })).toBe(
      retestsOfFaults([{ ...DOCUMENT, prevalence: 0.2 }, METER], 3),
    );
  });

  it('counts false alarms, and what is found but not put right', () => {
    const fails: Partial<Fails> = { 'false-alarm': { meter: 0.02 }, mends: { document: 'cut' } };
    const all = [
      { ...DOCUMENT, mends: 0.75 },
      { ...METER, falseAlarm: 0.02 },
    ];
    expect(retests(finding, { fails })).toBe(retestsOfFaults(all, 3));
  });

  it('is less by what work on the way to the step has put right', () => {
    const before = retests(finding, { collate: { mends: { document: 'cut' } } });
    expect(before).toBeCloseTo(retestsOfFaults([{ ...DOCUMENT, prevalence: 0.1 }, METER], 3), 15);
  });

  it('is less by what work on the way back puts right, be it found or not', () => {
    const fails: Partial<Fails> = { mends: { document: 0, meter: 0 } };
    const all = [
      { ...DOCUMENT, mends: 0, onTheWay: 0.75 },
      { ...METER, mends: 0 },
    ];
    expect(retests(finding, { fails, rectify: { mends: { document: 'cut' } } })).toBe(retestsOfFaults(all, 3));
  });

  it('repeats the work of the main line that failures go back to', () => {
    const broken: Broken = {
      collate: { mends: { document: 0.5 } },
      fails: { then: 'collate', mends: { document: 0 } },
    };
    const all = [{ ...DOCUMENT, prevalence: 0.2, mends: 0, onTheWay: 0.5 }, METER];
    expect(retests(finding, broken)).toBe(retestsOfFaults(all, 3));
  });

  it('is 0 where nobody fails, or nobody may try again', () => {
    expect(retests(undefined)).toBe(0);
    expect(retests(finding, { fails: { attempts: 1 } })).toBe(0);
  });

  it('may stand on cases that are all alike', () => {
    const share = [{ where: { device: 'battery' }, is: 0.2 }, { is: 0.2 }];
    expect(retests(failing, { fails: { share } })).toBe(retests(failing));
  });

  it('follows failures that are independent after the first, and work before the step that fails by a share', () => {
    expect(retests(failing, { fails: { together: { submission: 0.5 }, on: 'first' } })).toBe(retests(failing));
    const fails: Fails = { share: 0.3, attempts: 2, then: 'collate' };
    expect(retests(finding, { collate: { fails } })).toBe(retests(finding));
  });

  it('is told of no fault where it can be made', () => {
    expect(said(checkMeaning, worldOf(failing))).toEqual([]);
    expect(said(checkMeaning, worldOf(finding))).toEqual([]);
  });
});
