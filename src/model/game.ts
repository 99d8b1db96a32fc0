// A game: a world made ready, so that any of its plays can be played at once, in any thread, with the same bits.
import { instantText } from '../engine/days.ts';
import { keyFromSeed } from '../engine/seed.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { isCertain } from './certainty.ts';
import { Chains } from './chain.ts';
import { compile } from './compile.ts';
import { harvest } from './harvest.ts';
import type { PlayKey, PlayRow, Point } from './outcome.ts';
import { Play } from './play.ts';
import { type Portfolio, prefixOf } from './portfolio.ts';
import { Portfolios } from './portfolios.ts';
import type { Program } from './program.ts';
import { portfolioOfRegister } from './register.ts';
import { type Setting, settingOf } from './setting.ts';
import { choosesAlone, sketchRow } from './sketch-play.ts';
import { sketchStatsOf } from './sketch-stats.ts';
import { isTruthCertain } from './truth.ts';

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

/** One point: the world with some values otherwise, its programs compiled when they are first asked for. */
class Variant {
  readonly world: World;
  readonly setting: Setting;
  readonly levels: number[];
  private readonly programs = new Map<string, Program>();
  private readonly overrides: ReadonlyMap<string, number>;
  private readonly register: Portfolio | undefined;
  private readonly portfolios: Portfolios;

  constructor(world: World, portfolios: Portfolios, point?: Point) {
    this.world = world;
    this.portfolios = portfolios;
    const overrides = new Map(Object.entries(point?.set ?? {}).filter(([name]) => world.assumptions[name]));
    this.overrides = overrides;
    this.setting = settingOf(world, overrides, point?.unlimited);
    const { values } = this.setting;
    this.register = world.submissions && portfolioOfRegister(world, values, world.submissions);
    const asked = world.scenario.components ?? [];
    const named = Object.keys(asked).map((i) => values.number(asked, Number(i), 'components'));
    this.levels = this.register ? [this.register.components] : named.length > 0 ? named : [baseOf(world, values)];
  }

  program(id: string): Program {
    const known = this.programs.get(id);
    if (known) return known;
    const regime = this.world.regimes.find((one) => one.id === id);
    if (!regime) throw new RangeError(`no regime ${id}`);
    const program = compile(this.world, regime, this.setting.values, this.setting.workdays);
    this.programs.set(id, program);
    return program;
  }

  portfolio(components: number, replication: number): Portfolio {
    const { world, overrides, levels, register } = this;
    const { values, workdays } = this.setting;
    return prefixOf(
      this.portfolios.of({ world, overrides, values, workdays, levels, register }, replication),
      components,
    );
  }

  /** True where nothing that any regime plays is drawn. */
  get certain(): boolean {
    const isKnown = this.register !== undefined && isTruthCertain(this.world, this.setting.values);
    return isKnown && this.world.regimes.every((regime) => isCertain(this.program(regime.id)));
  }
}

/**
 * Lateness is accounted for, and sketched, on the ladder alone: plays without a point, or with nothing in it but what was
 * solved for.
 */
const isOnLadder = ({ scenario }: World, point: Point | undefined): boolean => {
  if (!point) return true;
  const { set = {}, unlimited, year } = point;
  return unlimited === undefined && year === undefined && Object.keys(set).join() === scenario.solve?.change;
};

/** Points kept compiled: those of one replication of a study, few enough to fit. */
const KEPT_POINTS = 64;

/** Compiles every regime of a checked world. */
export const openGame = (world: World): Game => {
  const key = keyFromSeed(world.scenario.seed ?? DEFAULT_SEED);
  const portfolios = new Portfolios(key);
  const ladder = new Variant(world, portfolios);
  const { values } = ladder.setting;
  for (const regime of world.regimes) ladder.program(regime.id);
  const variants = new Map<string, Variant>();
  const variantFor = (point: Point | undefined): Variant => {
    if (!point) return ladder;
    const known = variants.get(point.id);
    if (known) return known;
    const played = point.year ? world[point.year] : world;
    if (!played) throw new RangeError(`no year ${point.year} to play`);
    // The other year hangs from the same seed, so that points differ by what they set and not by chance.
    const fresh = new Variant(played, portfolios, point);
    if (variants.size >= KEPT_POINTS) variants.clear();
    variants.set(point.id, fresh);
    return fresh;
  };
  const prepare = ({ regime, components, replication, point, sketch = false }: PlayKey): Play => {
    const variant = variantFor(point);
    const program = variant.program(regime);
    const portfolio = variant.portfolio(components, replication);
    const choosesOnly = sketch && choosesAlone(program, variant.setting);
    const accounts = isOnLadder(world, point) && !sketch;
    return new Play(variant.setting, program, portfolio, key, replication, { accounts, choosesOnly });
  };
  // Years are laid out when the first chain of a point is asked for.
  const chains = new Map<string | undefined, Chains>();
  const chainsOf = (point: Point | undefined): Chains => {
    const { chain, seed = DEFAULT_SEED } = world.scenario;
    if (!chain) throw new RangeError('no chain of years to play');
    const laid = chains.get(point?.id) ?? new Chains(world, chain, key, seed, point);
    chains.set(point?.id, laid);
    return laid;
  };
  return {
    prepare,
    play: (playKey) => {
      if (playKey.path !== undefined) return chainsOf(playKey.point).play(playKey);
      const play = prepare(playKey);
      play.run();
      const { point } = playKey;
      if (playKey.sketch) return { ...sketchRow(play, playKey.components), ...(point && { point: point.id }) };
      const row = harvest(play, playKey.components);
      return {
        ...row,
        ...(isOnLadder(world, point) && { sketch: sketchStatsOf(play) }),
        ...(point && { point: point.id }),
      };
    },
    levels: ladder.levels,
    certain: ladder.certain,
    deadlines: world.regimes.flatMap(({ id }) => deadlinesOf(ladder.program(id), marksBorne(world, values))),
    horizon: { from: instantText(ladder.setting.from), to: instantText(ladder.setting.to) },
  };
};

/** Marks that somebody may bear: a mark of share 0 binds nobody. */
const marksBorne = ({ portfolio }: World, values: Values): ReadonlySet<string> =>
  new Set(
    Object.values(portfolio.groups ?? {}).flatMap(({ marks = {} }) =>
      Object.keys(marks).filter((mark) => values.number(marks, mark, 'share') > 0),
    ),
  );

/** A row for each instant by which somebody on a route must be registered. */
const deadlinesOf = ({ regime, routes }: Program, borne: ReadonlySet<string>): Game['deadlines'] =>
  routes.flatMap(({ id, deadline }) => {
    const bound = (deadline?.cases ?? []).filter(
      ({ who }) => who.marks.length === 0 || who.marks.some((mark) => borne.has(mark)),
    );
    const instants = new Set(bound.map(({ is }) => is));
    return [...instants].filter((at) => at < Infinity).map((at) => ({ regime, route: id, at: instantText(at) }));
  });

const baseOf = (world: World, values: Values): number =>
  Object.values(world.portfolio.groups ?? {}).reduce(
    (sum, group) => sum + values.number(group, 'components', 'components'),
    0,
  );
