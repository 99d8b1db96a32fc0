// A game: a world made ready, so that any of its plays can be played at once, in any thread, with the same bits.
import { instantText } from '../engine/days.ts';
import { keyFromSeed } from '../engine/seed.ts';
import type { World } from '../scenario/world.ts';
import { isCertain } from './certainty.ts';
import { compile } from './compile.ts';
import { harvest } from './harvest.ts';
import type { PlayKey, PlayRow } from './outcome.ts';
import { Play } from './play.ts';
import { type Portfolio, prefixOf } from './portfolio.ts';
import type { Program } from './program.ts';
import { portfolioOfRegister } from './register.ts';
import { samplePortfolio } from './sample.ts';
import { settingOf } from './setting.ts';

/** The seed text of a scenario that gives none. */
export const DEFAULT_SEED = 'pinchpoint';

export interface Game {
  /** Plays one regime at one growth level in one replication. Pure: the same key gives the same row, to the bit. */
  play(key: PlayKey): PlayRow;
  /** A play made ready but not yet run, for whoever wants to follow it. */
  prepare(key: PlayKey): Play;
  /** Growth levels, ascending; a portfolio read from a register has one. */
  levels: number[];
  /** True where no regime draws a random number: one replication says it all. */
  certain: boolean;
  /** Deadlines by regime and route, as instant texts. */
  deadlines: { regime: string; route: string; at: string }[];
  horizon: { from: string; to: string };
}

/** Compiles every regime of a checked world. */
export const openGame = (world: World): Game => {
  const setting = settingOf(world);
  const { values, workdays } = setting;
  const key = keyFromSeed(world.scenario.seed ?? DEFAULT_SEED);
  const programs = new Map<string, Program>(
    world.regimes.map((regime) => [regime.id, compile(world, regime, values, workdays)]),
  );
  const register = world.submissions && portfolioOfRegister(world, values, world.submissions);
  const asked = world.scenario.components ?? [];
  const named = Object.keys(asked).map((i) => values.number(asked, Number(i), 'components'));
  const levels = register ? [register.components] : named.length > 0 ? named : [baseOf(world, values)];

  // The portfolio of a replication serves all its regimes and levels; the latest is kept.
  let kept: { replication: number; portfolio: Portfolio } | undefined;
  const portfolioFor = (components: number, replication: number): Portfolio => {
    if (register) return register;
    if (kept?.replication !== replication) {
      kept = { replication, portfolio: samplePortfolio(world, values, workdays, key, replication, levels) };
    }
    return prefixOf(kept.portfolio, components);
  };
  const prepare = ({ regime, components, replication }: PlayKey): Play => {
    const program = programs.get(regime);
    if (!program) throw new RangeError(`no regime ${regime}`);
    return new Play(setting, program, portfolioFor(components, replication), key, replication);
  };
  return {
    prepare,
    play: (playKey) => {
      const play = prepare(playKey);
      play.run();
      return harvest(play, playKey.components);
    },
    levels,
    certain: register !== undefined && [...programs.values()].every(isCertain),
    deadlines: [...programs.values()].flatMap(({ regime, routes }) =>
      routes
        .filter((route) => route.deadline < Infinity)
        .map((route) => ({ regime, route: route.id, at: instantText(route.deadline) })),
    ),
    horizon: { from: instantText(setting.from), to: instantText(setting.to) },
  };
};

const baseOf = (world: World, values: ReturnType<typeof settingOf>['values']): number =>
  Object.values(world.portfolio.groups ?? {}).reduce(
    (sum, group) => sum + values.number(group, 'components', 'components'),
    0,
  );
