// A world with something to vary, and plays that answer to it by a formula, so that every cell can be worked out by hand.
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import type { RegimeFile, Route } from '../../src/scenario/schema/regime.ts';
import type { World } from '../../src/scenario/world.ts';
import { assumption, rowOf, stubWorld } from './stub.ts';

const bespoke = (): Route => ({ steps: [{ id: 'test', per: 'component', by: 'examiners', minutes: 'minutes' }] });
const cop11 = (): Route => ({
  takes: { where: { model: 'approved' }, share: 'uptake', otherwise: 'bespoke' },
  steps: [{ id: 'registry', per: 'component', by: 'platform', lead: 'registry-days' }],
});

/** `slow` reads hours alone; `fast` reads uptake and the platform's pairs as well. */
export const gridWorld = (scenario: Partial<World['scenario']> = {}, rest: Partial<World> = {}): World => {
  const world = stubWorld(scenario);
  const regimes: RegimeFile[] = [
    { id: 'slow', title: 'Slow', routes: { bespoke: bespoke() } },
    { id: 'fast', title: 'Fast', routes: { cop11: cop11(), bespoke: bespoke() } },
  ];
  return {
    ...world,
    regimes,
    assumptions: {
      ...world.assumptions,
      hours: assumption({
        title: 'Hours (h)',
        value: 3,
        unit: 'hours',
        range: [1, 6],
        distribution: { shape: 'uniform', low: 0, high: 8 },
      }),
      uptake: assumption({
        title: 'Uptake',
        value: 0.5,
        unit: 'share',
        distribution: { shape: 'triangular', low: 0, mode: 0.5, high: 1 },
      }),
      pairs: assumption({ title: 'Pairs a day', value: 100, unit: 'pairs/working day' }),
      'registry-days': assumption({ title: 'Days at the registry', value: 2, unit: 'days' }),
    },
    pools: {
      examiners: { kind: 'people', employer: 'cmsb', heads: 2, day: { from: '09:00', hours: 6 } },
      platform: { kind: 'platform', 'per-working-day': 'pairs' },
    },
    ...rest,
  };
};

const key = keyFromSeed('grid world');

/** Share on time without luck: a tenth is lost by the hour, uptake wins back up to four. */
export const shareAt = (regime: string, hours: number, uptake: number): number =>
  Math.min(1, 1 - hours / 10 + (regime === 'fast' ? 0.4 * uptake : 0));

export const gridPlay = (at: PlayKey): PlayRow => {
  const { set = {}, unlimited, year } = at.point ?? {};
  const { hours = year ? 2 : 3, uptake = 0.5 } = set;
  const luck = 0.02 * streamFor(key, at.replication, 'luck').uniform(0, 0) - 0.01;
  const lifted = unlimited === 'examiners' ? 0.2 : unlimited === 'platform' ? 0.05 : 0;
  const share = shareAt(at.regime, hours, uptake) + lifted + luck;
  return rowOf(at, {
    'components-due': at.components,
    'on-time-share': share,
    'on-time-components': share * at.components,
    'on-time-mw': share * at.components * 0.002,
    tests: at.components * (1 + hours / 10) + 100 * luck,
    'window-utilisation': hours / 6,
  });
};
