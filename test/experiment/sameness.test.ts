// A play that is another play has the same id, whatever grid it stands in.
import { expect, test } from 'vitest';
import { idOf } from '../../src/experiment/points.ts';
import { Reading } from '../../src/experiment/reading.ts';
import { type Place, Sameness } from '../../src/experiment/sameness.ts';
import { gridWorld } from './grid-world.ts';
import { assumption } from './stub.ts';

const sameness = new Sameness(gridWorld());
const same = [{ regime: 'fast', as: 'slow', when: { uptake: 0 } }];
const at = (regime: string, set: Place['set'] = {}, unlimited = ''): Place => ({
  regime,
  components: 1000,
  set,
  unlimited,
});
const id = (place: Place) => idOf(sameness.playedAs(place, same));

test('a cell at central values is the play of the ladder', () => {
  expect(id(at('fast', { uptake: 0.5, hours: 3 }))).toBe('fast 1000');
  expect(id(at('fast', { uptake: 0.25, hours: 3 }))).toBe('fast 1000 uptake=0.25');
});

test('an assumption that a regime does not read makes no other play of it, also where it is read by way of a pool', () => {
  expect(id(at('slow', { uptake: 0.25, hours: 2 }))).toBe('slow 1000 hours=2');
  expect(id(at('slow', { uptake: 0.25, pairs: 5 }))).toBe('slow 1000');
  expect(id(at('fast', { pairs: 5 }))).toBe('fast 1000 pairs=5');
});

test('an assumption is read through the formulas that are made of it', () => {
  const reading = new Reading(gridWorld());
  expect(['minutes', 'hours', 'cut-off'].map((name) => reading.reads('slow', name))).toEqual([true, true, true]);
  expect(['uptake', 'registry-days', 'pairs'].map((name) => reading.reads('slow', name))).toEqual([
    false,
    false,
    false,
  ]);
});

test('one that stands in no regime, pool or portfolio is taken for read: somebody else may ask for it', () => {
  expect(new Reading(gridWorld()).reads('slow', 'unread')).toBe(true);
});

test('a pool of the CM Settlement Body is read by everybody, as its people are measured together', () => {
  const world = gridWorld();
  world.assumptions.auditors = assumption({ title: 'Auditors', value: 1, unit: 'heads' });
  world.pools.audit = { kind: 'people', heads: 'auditors', day: { from: '09:00', hours: 6 } };
  world.regimes[1].routes.cop11.steps.push({ id: 'audit', per: 'component', by: 'audit' });
  expect(new Reading(world).reads('slow', 'auditors')).toBe(false);
  world.pools.audit.employer = 'cmsb';
  expect(new Reading(world).reads('slow', 'auditors')).toBe(true);
});

test('a pool is read where its queue opens and closes another', () => {
  const world = gridWorld();
  world.pools.examiners.pauses = [{ when: { 'queue-of': 'platform', above: 9, 'until-below': 3, checked: 'week' } }];
  expect(new Reading(world).reads('slow', 'pairs')).toBe(true);
});

test('where a grid says that a regime is another one, the other values remain', () => {
  expect(id(at('fast', { uptake: 0, hours: 2 }))).toBe('slow 1000 hours=2');
  expect(id(at('fast', { uptake: 0, hours: 3 }))).toBe('slow 1000');
  expect(id(at('slow', { uptake: 0, hours: 2 }))).toBe('slow 1000 hours=2');
});

test('what a grid does not vary has its central value', () => {
  const world = gridWorld();
  world.assumptions.uptake.value = 0;
  expect(idOf(new Sameness(world).playedAs(at('fast', { hours: 2 }), same))).toBe('slow 1000 hours=2');
});

test('a pool that a regime does not use cannot limit it', () => {
  expect(id(at('slow', {}, 'platform'))).toBe('slow 1000');
  expect(id(at('slow', {}, 'examiners'))).toBe('slow 1000 unlimited:examiners');
  expect(id(at('slow', {}, 'approvals'))).toBe('slow 1000');
  expect(id(at('fast', {}, 'approvals'))).toBe('fast 1000 unlimited:approvals');
});

test('a pool that only checks whoever is registered limits nobody', () => {
  const world = gridWorld();
  const [regime] = world.regimes;
  const [route] = Object.values(regime.routes);
  const before = new Reading(world).limits.get(regime.id);
  route.register = route.steps[route.steps.length - 1].id;
  route.steps.push({ id: 'visit', per: 'component', by: 'visitors', minutes: 5 });
  expect(new Reading(world).limits.get(regime.id)).toEqual(before);
  route.register = 'visit';
  expect(new Reading(world).limits.get(regime.id)).toContain('visitors');
});

test('what limits a regime: its pools, and approvals where a route asks for them or makes them', () => {
  const { limits } = new Reading(gridWorld());
  expect([...limits]).toEqual([
    ['slow', ['examiners']],
    ['fast', ['platform', 'examiners', 'approvals']],
  ]);
  const world = gridWorld();
  world.regimes[0].routes.bespoke.before = [{ id: 'type', per: 'model', starts: 'first-intent', by: 'platform' }];
  expect(new Reading(world).limits.get('slow')).toEqual(['examiners', 'platform', 'approvals']);
});

test('a value that was solved for is in every play, unless a cell says otherwise', () => {
  const world = gridWorld();
  world.assumptions.hours.value = 2.5;
  const solved = new Sameness(world, { hours: 2.5 });
  const played = (set: Place['set']) => idOf(solved.played(at('fast', set)));
  expect(played({})).toBe('fast 1000 hours=2.5');
  expect(played({ hours: 2.5, uptake: 1 })).toBe('fast 1000 hours=2.5 uptake=1');
  expect(played({ hours: 4 })).toBe('fast 1000 hours=4');
  expect(solved.ladder?.id).toBe('hours=2.5');
});
