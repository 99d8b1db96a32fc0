// Approval work that looks: a type test finds what all of a model have, and what is put right is right in all of them.
import { expect, test } from 'vitest';
import { fourErrors } from './portfolios.ts';
import { closeTo, type Played, playedIn } from './worlds.ts';

/** A laboratory's test of each model, which lasts until Tuesday; the lane is for approved models. */
const approved = (words: string, rows: string, faults = 'ratio: { title: r, share: 0 }'): Played =>
  playedIn({
    rows,
    portfolio: `faults: { ${faults} }`,
    pools: 'laboratory: { kind: people, employer: laboratory, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      lane:
        takes: { where: { model: approved } }
        before: [{ id: type-test, per: model, starts: first-intent, by: laboratory, ${words} }]
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
const TOLD = 'columns: provider cmu model notified components derated_kw truth';
/** Components on the lane. */
const lanes = ({ play }: Played): number => play.ledger.route.filter((route) => route === 0).length;
const hours = ({ play }: Played): number => play.floor.busyTime(0, play.setting.to) / 3.6e9;

test('a fault of the whole model is found by a sample of two with one minus the square of what one misses', () => {
  const models = 800;
  const rows = Array.from({ length: models }, (_, m) =>
    ['05', '12'].map((day) => `p${m} c${m} m${m} 2027-04-${day} 3 0.5`).join('\n'),
  ).join('\n');
  const played = approved(
    'minutes: 0, sample: { count: 2 }, fails: { detects: { ratio: 0.4 }, attempts: 1, then: type-test }',
    rows,
    'ratio: { title: r, share: 0.5, together: { model: 1 } }',
  );
  const { play, measure } = played;
  const { truth } = play.portfolio;
  let [faulty, refused] = [0, 0];
  for (let m = 0; m < models; m++) {
    const bytes = truth.subarray(6 * m, 6 * m + 6);
    // All or none of a model.
    expect(new Set(bytes).size).toBe(1);
    const isRefused = play.ledger.route[6 * m + 3] === 1;
    faulty += bytes[0];
    if (bytes[0] === 0) expect(isRefused).toBe(false);
    if (isRefused) refused++;
  }
  closeTo(faulty / models, 0.5, fourErrors(0.5, models));
  closeTo(refused / faulty, 1 - 0.6 ** 2, fourErrors(0.64, faulty));
  // What is found is put right in the models that are refused as well.
  expect(measure('wrong-accepts')).toBe(6 * (faulty - refused));
});

test('what is put right is put right in every component of the model, whosever it is, and in no other model', () => {
  const rows = `${TOLD}
    p1 c1 m1 2027-04-05 3 0.5 ratio
    p2 c2 m1 2027-05-10 4 0.5 ratio
    p3 c3 m2 2027-05-10 2 0.5 ratio`;
  const played = approved(
    'minutes: 60, fails: { detects: { ratio: 1 }, attempts: 2, after: 1 days, then: type-test }',
    rows,
  );
  expect(Array.from(played.play.ledger.truth)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  // m1 is tested twice before p2 comes; m2 twice, once p3 has.
  expect([hours(played), lanes(played)]).toEqual([4, 4]);
  // Its attempts are told by themselves, since it belongs to no component.
  const told = {
    route: 'lane',
    step: 'type-test',
    pool: 'laboratory',
    started: 4,
    finished: 4,
    failed: 2,
    busyHours: 4,
  };
  expect(played.row.before).toEqual([expect.objectContaining(told)]);
  const whoOfOthers = approved(
    'minutes: 60, fails: { detects: { ratio: [{ where: { model: m1 }, is: 1 }] }, attempts: 2, after: 1 days, then: type-test }',
    rows,
  );
  expect(Array.from(whoOfOthers.play.ledger.truth)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1]);
});

test('where nothing is put right the model is refused for good', () => {
  const rows = 'p1 c1 m1 2027-04-05 3 0.5\np1 c1 m1 2027-05-10 4 0.5';
  const played = approved(
    'minutes: 60, fails: { detects: { ratio: 1 }, mends: { ratio: 0 }, attempts: 3, after: 1 days, then: type-test }',
    rows,
    'ratio: { title: r, share: 1 }',
  );
  expect([hours(played), lanes(played), played.measure('wrong-accepts')]).toEqual([3, 0, 7]);
});

test('one specimen, the first, is looked at unless a sample says how many', () => {
  const rows = (truth: string) => `${TOLD}
    p1 c1 m1 2027-04-05 4 0.5 ${truth}
    p1 c1 m1 2027-04-12 4 0.5 ratio`;
  const fails = 'fails: { detects: { ratio: 1 }, attempts: 1, then: type-test }';
  expect(lanes(approved(`minutes: 60, ${fails}`, rows('ratio:1')))).toBe(0);
  const blind = `${TOLD}\np1,c1,m1,2027-04-05,4,0.5,\np1,c1,m1,2027-04-12,4,0.5,ratio`;
  expect(lanes(approved(`minutes: 60, ${fails}`, blind))).toBe(4);
  // Of all eight, four are found.
  expect(lanes(approved(`minutes: 60, sample: { share: 1 }, ${fails}`, blind))).toBe(0);
});

test('a sample accepts so many findings, and then nothing is put right', () => {
  const rows = `${TOLD}\np1 c1 m1 2027-04-05 8 0.5 ratio:2\np1,c1,m1,2027-04-12,4,0.5,`;
  const words = (accept: number) =>
    `minutes: 60, sample: { count: 5, pick: first, accept: ${accept} }, fails: { detects: { ratio: 1 }, attempts: 1, then: type-test }`;
  const [accepted, refused] = [2, 1].map((accept) => approved(words(accept), rows));
  expect([lanes(accepted), accepted.measure('wrong-accepts')]).toEqual([4, 2]);
  expect([lanes(refused), refused.measure('wrong-accepts')]).toEqual([0, 0]);
});

test.each([
  ['', 1],
  ['sample: { count: 3 },', 3],
  ['sample: { share: 0.26 },', 2],
  // A model has no more components than there are.
  ['sample: { count: 50 },', 7],
])('with %s the minutes of %d count, and as many tests; the fixed part is for the whole', (sample, items) => {
  const rows = 'p1 c1 m1 2027-04-05 3 0.5\np2 c2 m1 2027-04-05 4 0.5';
  const played = approved(
    `minutes: 60, fixed: 30, counts-as: metering-test, ${sample} fails: { detects: { ratio: 0 }, attempts: 1, then: type-test }`,
    rows,
  );
  expect(hours(played)).toBe(items + 0.5);
  expect([played.measure('tests'), played.measure('retests')]).toEqual([items, 0]);
});

test('a specimen with nothing wrong may raise a false alarm, which is counted and holds the model up', () => {
  const rows = 'p1 c1 m1 2027-04-05 3 0.5\np1 c1 m1 2027-05-10 4 0.5';
  const played = approved(
    'minutes: 60, sample: { count: 2 }, counts-as: audit, fails: { false-alarm: { ratio: 1 }, attempts: 2, after: 1 days, then: type-test }',
    rows,
  );
  expect([lanes(played), hours(played)]).toEqual([0, 4]);
  expect([played.measure('false-alarms'), played.measure('audits')]).toEqual([4, 4]);
});

test('specimens of a sample may fail by a share, each by itself', () => {
  const models = 800;
  const rows = Array.from({ length: models }, (_, m) =>
    ['05', '12'].map((day) => `p${m} c${m} m${m} 2027-04-${day} 3 0.5`).join('\n'),
  ).join('\n');
  const played = approved(
    'minutes: 0, sample: { count: 2 }, fails: { share: 0.3, attempts: 1, then: type-test }',
    rows,
  );
  closeTo(lanes(played) / 3 / models, 0.7 ** 2, fourErrors(0.49, models));
});
