// Checks that a file of the wrong shape is told so in one plain sentence for each mistake, at its place.
import { describe, expect, it } from 'vitest';
import { shapeTold } from './told.ts';

/** One step of a regime, with what a test says in it. */
const step = (words: string): string => `id: x\nroutes: { b: { steps: [{ id: t, per: component, ${words} }] } }\n`;
const stepTold = (words: string): string[] =>
  shapeTold('regime', step(words)).map((one) => one.replace(/^f.yaml:2:\d+: /, ''));
const assumption = (words: string): string =>
  `id: x\nassumptions:\n  a: { title: t, unit: share, source: s, date: "2026", confidence: low, basis: assumed, ${words} }\n`;

const NUM = 'a number or the name of an assumption';
const TOUCH = 'a number, the name of an assumption, { mean, varies, cv } or a list (each: { where, is })';

describe('shape', () => {
  it('an unknown key is told with the one that was meant, and the rest of the object is still checked', () => {
    expect(
      shapeTold(
        'regime',
        'id: x\nroutes:\n  b:\n    steps:\n      - id: t\n        pre: component\n        limt: 5\n        again: maybe\n',
      ),
    ).toEqual([
      'f.yaml:8:9: found "maybe" (a text) for `again`; expected true or false. To mend it: write true or false.',
      'f.yaml:6:9: found the unknown key `pre`; expected one of id, title, clause, per, by, minutes, fixed, lead, counts-as, fails, audit, mends, revokes, where, sample, starts, of, again, limit, priority, deadline, aside or then. To mend it: did you mean `per`? If not, delete `pre`.',
      'f.yaml:7:9: found the unknown key `limt`; expected one of id, title, clause, per, by, minutes, fixed, lead, counts-as, fails, audit, mends, revokes, where, sample, starts, of, again, limit, priority, deadline, aside or then. To mend it: did you mean `limit`? If not, delete `limt`.',
    ]);
  });

  it('a missing key is told at the object that lacks it, unless a slip in another key explains it', () => {
    expect(shapeTold('regime', 'id: x\nroutes:\n  b:\n    steps: [{ id: t }]\n')).toEqual([
      'f.yaml:4:13: found no `per`; expected `per`: `component`, `submission`, `cmu`, `provider`, `model`, `agent` or a list of 2 (each: `submission`, `cmu`, `provider`, `model` or `agent`). To mend it: add the key `per`.',
    ]);
  });

  it('a wrong word is told with the right ones and the one that was meant', () => {
    expect(stepTold('counts-as: metering-tset')).toEqual([
      'found "metering-tset" (a text) for `counts-as`; expected `metering-test` or `audit`. To mend it: did you mean `metering-test`? If not, choose one of those expected.',
    ]);
    expect(stepTold('of: planet')).toEqual([
      'found "planet" (a text) for `of`; expected `submission`, `cmu` or `window`. To mend it: choose one of those expected.',
    ]);
  });

  it('a text where a number belongs is told as it was probably meant', () => {
    expect(stepTold('minutes: Test Minutes')).toEqual([
      `found "Test Minutes" (a text) for \`minutes\`; expected ${TOUCH}. To mend it: write \`test-minutes\`.`,
    ]);
    expect(stepTold('minutes: "12"')[0]).toContain('To mend it: write 12, without quotes or commas.');
    expect(stepTold('minutes: "1,200"')[0]).toContain('To mend it: write 1200, without quotes or commas.');
    expect(stepTold('minutes: 12 minutes')[0]).toContain("To mend it: write 12 alone: the unit is the key's own.");
    expect(stepTold('fails: { share: 15%, attempts: 2, then: t }')[0]).toContain('To mend it: write 0.15.');
  });

  it('an elapsed time needs its unit, in a word of the language', () => {
    const expected = 'expected an elapsed time (10 working days) or the name of an assumption. To mend it: ';
    expect(stepTold('lead: 5')).toEqual([
      `found \`5\` (a number) for \`lead\`; ${expected}write it with its unit: \`5 working days\`.`,
    ]);
    expect(stepTold('lead: 3 moths')).toEqual([
      `found "3 moths" (a text) for \`lead\`; ${expected}write the amount, a space and one of minutes, hours, days, working days, weeks, months: \`3 months\`.`,
    ]);
  });

  it('of several forms the one that was begun is the one complained of', () => {
    expect(stepTold('minutes: { mean: 5, varys: fixed }')).toEqual([
      'found the unknown key `varys`; expected one of mean, varies or cv. To mend it: did you mean `varies`? If not, delete `varys`.',
    ]);
    expect(stepTold('starts: { shre: 0.5 }')).toEqual([
      'found the unknown key `shre`; expected `share`. To mend it: did you mean `share`? If not, delete `shre`.',
    ]);
    expect(stepTold('starts: { dat: 2027-04-15 }')).toEqual([
      'found the unknown key `dat`; expected `date`. To mend it: did you mean `date`? If not, delete `dat`.',
    ]);
    expect(stepTold('minutes: [{ where: { cohort: new }, is: "x y" }]')).toEqual([
      'found "x y" (a text) for `is`; expected a number, the name of an assumption or { mean, varies, cv }. To mend it: write `x-y`.',
    ]);
    expect(stepTold('by: [a, b]')[0]).toContain('found a list for `by`; expected an id');
  });

  it('an object without its kind, or of an unknown one, is told the kinds', () => {
    const kinds = 'expected `shape`: uniform, loguniform, triangular, pert, lognormal or discrete. To mend it: ';
    expect(shapeTold('assumptions', assumption('distribution: { low: 1 }'))[0]).toContain(
      `found no \`shape\`; ${kinds}add the key`,
    );
    expect(shapeTold('assumptions', assumption('distribution: { shape: unifrom }'))[0]).toContain(
      `found "unifrom" (a text) for \`shape\`; ${kinds}did you mean \`uniform\`?`,
    );
  });

  it('infinite numbers, wrong lengths and empty things are refused', () => {
    expect(shapeTold('assumptions', assumption('value: .inf'))[0]).toContain('found `Infinity` (a number) for `value`');
    expect(shapeTold('assumptions', assumption('range: [1, 2, 3]'))[0]).toContain('expected a list of 2');
    expect(shapeTold('assumptions', assumption('range: [1, true]'))[0]).toContain(
      'found `true` for item 2 of `range`; expected a number, a date (2027-04-15) or an instant',
    );
    expect(shapeTold('assumptions', assumption('values: []'))[0]).toContain('found an empty list for `values`');
    expect(stepTold('title: ""')).toEqual([
      'found an empty text for `title`; expected a text. To mend it: write a text.',
    ]);
    expect(stepTold('title:')).toEqual([
      'found nothing (an empty value) for `title`; expected a text. To mend it: write a value, or delete the key.',
    ]);
  });

  it('a name that is no id is told the id it could be', () => {
    expect(shapeTold('regime', 'id: x\nroutes:\n  Bespoke Route: { steps: [{ id: t, per: cmu }] }\n')).toEqual([
      'f.yaml:3:3: found the name `Bespoke Route`; expected lower-case words joined by hyphens. To mend it: write it as in `bespoke-route`.',
    ]);
  });

  it('a value where a list or an object belongs is told how to write one', () => {
    expect(shapeTold('scenario', 'id: x\nregimes: bmcs-only\ncomponents: 5\nhorizon: 2027-04-01\n')).toEqual([
      'f.yaml:2:1: found "bmcs-only" (a text) for `regimes`; expected a list (each: a text or keys and values). To mend it: put it in brackets: [bmcs-only].',
      `f.yaml:3:1: found \`5\` (a number) for \`components\`; expected a list (each: ${NUM}). To mend it: put it in brackets: [5].`,
      'f.yaml:4:1: found "2027-04-01" (a text) for `horizon`; expected { from, to }. To mend it: write it as { from: ..., to: ... }, with the keys that are needed.',
    ]);
  });

  it('numbers, truths and dates in the wrong dress are told the right one', () => {
    expect(stepTold('again: yes')[0]).toContain('To mend it: write true.');
    expect(stepTold('again: 0')[0]).toContain('To mend it: write false.');
    expect(stepTold('title: 5')[0]).toContain('To mend it: put it in quotes: "5".');
    expect(stepTold('deadline: { by: 15/4/2027 }')[0]).toContain(
      'To mend it: write year, month and day as in 2027-04-15.',
    );
    expect(shapeTold('calendar', 'id: x\nrules: [{ name: n, of: 13, easter: 1.5 }]\n')).toEqual([
      'f.yaml:2:28: found `1.5` (a number) for `easter`; expected a whole number. To mend it: write a whole number.',
      'f.yaml:2:20: found `13` (a number) for `of`; expected a whole number from 1 to 12. To mend it: write a whole number from 1 to 12.',
    ]);
  });
});
