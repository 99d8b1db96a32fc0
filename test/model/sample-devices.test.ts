// Groups of several device types, marks of their CMUs and spans of additions: each in its share, none moving another draw.
import { expect, test } from 'vitest';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { group, populationOf } from './populations.ts';
import { firstOfCmus, fourErrors, peopledWorld, portfolioIn } from './portfolios.ts';
import { closeTo } from './worlds.ts';

const MODELS = '{ meter: {}, m1: { weight: 3 }, m2: {}, m3: {} }';
const sampled = (words: Readonly<Record<string, string | undefined>>, scenario = '', components?: number): Portfolio =>
  portfolioIn(
    peopledWorld({ portfolio: populationOf({ homes: group(words) }, { grows: 'homes', models: MODELS }), scenario }),
    0,
    components,
  );
/** Everything but the names that are asked about. */
const drawsOf = ({ first, notified, provider, settlement, model }: Portfolio): unknown[] =>
  [first, notified, provider.of, settlement.of, Array.from(model.of, (m) => model.names[m])].map((one) =>
    Array.from<unknown>(one),
  );

const MANY = { cmus: '3000', components: '3000', spread: '0' };
const listOf = (...entries: string[]): string => `[${entries.join(', ')}]`;
const TYPES = listOf(
  '{ device: charger, weight: 2, models: [m1, m2], rated-kw: 7 }',
  '{ device: battery, models: [m3], rated-kw: 4, derating: 0.5 }',
  '{ device: scrap, weight: 0, models: [meter], rated-kw: 1 }',
);
const ofTypes = (devices = TYPES): Portfolio =>
  sampled({ ...MANY, device: undefined, models: undefined, 'rated-kw': undefined, devices });

const SPANS = listOf(
  '{ share: 0.7, from: 2027-04-05, to: 2027-04-30 }',
  '{ share: 0.3, from: 2027-06-01, to: 2027-06-30, adds: true }',
);

test('device types are drawn by weight, each with its own models and kW', () => {
  const { device, model, deratedKw, submissions } = ofTypes();
  const kw: Record<string, number> = { charger: 1.4, battery: 2 };
  let chargers = 0;
  for (let s = 0; s < submissions; s++) {
    const name = device.names[device.of[s]];
    expect(deratedKw[s]).toBeCloseTo(kw[name], 12);
    expect(name === 'charger' ? ['m1', 'm2'] : ['m3']).toContain(model.names[model.of[s]]);
    if (name === 'charger') chargers++;
  }
  closeTo(chargers / submissions, 2 / 3, fourErrors(2 / 3, submissions));
  const mean = deratedKw.reduce((sum, one) => sum + one, 0) / submissions;
  closeTo(mean, (2 * 1.4 + 2) / 3, 0.6 * fourErrors(2 / 3, submissions));
});

/** CMUs of 200 to about 3,000 components: 1, 0.4 and 2 kW each, de-rated. */
const SIZES = { ...MANY, cmus: '400', components: '400000', spread: '0.8', 'smallest-cmu': '200' };
const KINDS = listOf(
  '{ device: charger, weight: 5, models: [m1], rated-kw: 5 }',
  '{ device: immersion, weight: 3, models: [m2], rated-kw: 2 }',
  '{ device: battery, weight: 2, models: [m3], rated-kw: 10 }',
  '{ device: giant, weight: 0, models: [meter], rated-kw: 1000 }',
);
const least = (mw?: string, scenario = ''): Portfolio =>
  sampled(
    { ...SIZES, device: undefined, models: undefined, 'rated-kw': undefined, devices: KINDS, 'least-mw': mw },
    scenario,
  );
const sizeOf = ({ first }: Portfolio, s: number): number => first[s + 1] - first[s];
const nameOf = ({ device }: Portfolio, s: number): string => device.names[device.of[s]];

test('no CMU has less than the least MW: of the types that make it so large one is drawn, by weight', () => {
  const p = least('0.4');
  const cmus = firstOfCmus(p);
  expect(Math.min(...cmus.map((s) => sizeOf(p, s) * p.deratedKw[s]))).toBeGreaterThanOrEqual(400 - 1e-9);
  // From 400 components on chargers do, from 1,000 on heaters too.
  const between = cmus.filter((s) => sizeOf(p, s) >= 400 && sizeOf(p, s) < 1000);
  closeTo(
    between.filter((s) => nameOf(p, s) === 'charger').length / between.length,
    5 / 7,
    fourErrors(5 / 7, between.length),
  );
  expect(cmus.filter((s) => sizeOf(p, s) < 400).every((s) => nameOf(p, s) === 'battery')).toBe(true);
});

test('the least MW moves no other draw, nor the type of a CMU that is large with any', () => {
  const [without, of] = [least(), least('0.4')];
  expect(drawsOf(of).slice(0, 4)).toEqual(drawsOf(without).slice(0, 4));
  const large = firstOfCmus(of).filter((s) => sizeOf(of, s) >= 1000);
  expect(large.length).toBeGreaterThan(50);
  expect(large.map((s) => nameOf(of, s))).toEqual(large.map((s) => nameOf(without, s)));
});

test('a CMU cut off by a growth level, too small with any type, is of any of them', () => {
  const names = [0, 1, 2, 3, 4, 5, 6, 7].map((more) => {
    const scenario = `components: [${400_010 + more}]`;
    const [of, without] = [least('0.4', scenario), least(undefined, scenario)];
    const last = of.submissions - 1;
    expect(sizeOf(of, last) * of.deratedKw[last]).toBeLessThan(400);
    expect(nameOf(of, last)).toBe(nameOf(without, last));
    return nameOf(of, last);
  });
  expect(names).not.toContain('giant');
});

test('models of a type are drawn by their own weights', () => {
  const { model, device } = ofTypes();
  const of = (name: string) => Array.from(model.of).filter((m) => model.names[m] === name).length;
  const chargers = Array.from(device.of).filter((d) => device.names[d] === 'charger').length;
  closeTo(of('m1') / chargers, 0.75, fourErrors(0.75, chargers));
});

test('one type in a list is the same as one device said, draw for draw', () => {
  const one = ofTypes('[{ device: charger, models: [m1, m2], rated-kw: 5 }]');
  const plain = sampled(MANY);
  expect(drawsOf(one)).toEqual(drawsOf(plain));
  expect(Array.from(one.deratedKw)).toEqual(Array.from(plain.deratedKw));
});

test('what type a CMU is moves no other draw of it', () => {
  const [a, b] = [ofTypes(), sampled(MANY)];
  expect(drawsOf(a).slice(0, 4)).toEqual(drawsOf(b).slice(0, 4));
});

test('a mark is borne by its share of CMUs, whole, and marks have nothing to do with each other', () => {
  const p = sampled({ ...MANY, marks: '{ hes: 0.3, rural: 0.5 }' });
  const [hes, rural] = [p.marks.get('hes')!, p.marks.get('rural')!];
  const cmus = firstOfCmus(p);
  const share = (asked: (s: number) => boolean) => cmus.filter(asked).length / cmus.length;
  closeTo(
    share((s) => hes[s] === 1),
    0.3,
    fourErrors(0.3, cmus.length),
  );
  closeTo(
    share((s) => rural[s] === 1),
    0.5,
    fourErrors(0.5, cmus.length),
  );
  closeTo(
    share((s) => hes[s] + rural[s] === 2),
    0.15,
    fourErrors(0.15, cmus.length),
  );
});

test('all submissions of a CMU bear its marks', () => {
  const p = sampled({ cmus: '40', components: '4000', marks: '{ hes: 0.5 }', arrives: SPANS });
  const hes = p.marks.get('hes')!;
  const byCmu = p.cmu.names.map((_, c) => new Set(Array.from(hes).filter((_, s) => p.cmu.of[s] === c)));
  expect(byCmu.every((bears) => bears.size === 1)).toBe(true);
  expect(new Set(hes)).toEqual(new Set([0, 1]));
});

test('a higher share marks all whom a lower one marked, and marks move no other draw', () => {
  const [low, high] = ['0.2', '0.6'].map((share) => sampled({ ...MANY, marks: `{ hes: ${share} }` }));
  const [few, many] = [low.marks.get('hes')!, high.marks.get('hes')!];
  expect(few.every((bears, s) => bears <= many[s])).toBe(true);
  expect(few).not.toEqual(many);
  expect(drawsOf(low)).toEqual(drawsOf(sampled(MANY)));
});

test('nobody of a group bears the mark of another', () => {
  const p = portfolioIn(
    peopledWorld({
      portfolio: populationOf({
        homes: group({ cmus: '5', components: '50', marks: '{ hes: 1 }' }),
        sites: group({ cmus: '5', components: '50', prefix: 'I' }),
      }),
    }),
  );
  expect(Array.from(p.marks.get('hes')!)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
});

test('submissions of a span of additions add, others do not', () => {
  const p = sampled({ cmus: '5', components: '5000', arrives: SPANS });
  expect(Array.from(p.adds)).toEqual(new Array(5).fill([0, 1]).flat());
  for (let s = 0; s < p.submissions; s += 2) expect(p.notified[s]).toBeLessThan(p.notified[s + 1]);
});

test('a smaller level has the types, marks and additions of the larger', () => {
  const words = { cmus: '5', components: '5000', 'new-cmu': '200', arrives: SPANS, marks: '{ hes: 0.5 }' };
  const [small, large] = [sampled(words), sampled(words, 'components: [5000, 9000]')];
  const part = sampled(words, 'components: [5000, 9000]', 5000);
  expect(part.submissions).toBeLessThan(large.submissions);
  for (const p of [part, large]) {
    const n = small.submissions;
    expect(Array.from(p.adds.subarray(0, n))).toEqual(Array.from(small.adds));
    expect(Array.from(p.marks.get('hes')!.subarray(0, n))).toEqual(Array.from(small.marks.get('hes')!));
  }
  expect(part.adds).toHaveLength(part.submissions);
  expect(part.marks.get('hes')).toHaveLength(part.submissions);
});
