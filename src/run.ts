// The whole program on one page: a checked world goes in, a study comes out, and its tables as files.
//
//    scenario files                                                          output/<id>/
//         |                                                                       ^
//   +-----v------+   +---------+ play  +--------------+ rows  +---------+  study  +---------+
//   |  scenario  |-->|  model  |<----->|  experiment  |------>|  (here) |-------->|  report |
//   | read,merge,|   | compile |       | plan,conduct,|       | runStudy|         |  charts |
//   |   check    |   |  a game |       |  summarise   |       | filesOf |         |  tables |
//   +------------+   +----+----+       +--------------+       +---------+         +---------+
//                         |
//                    +----v----+       The doors, cli and web, bring what differs from place to place:
//                    | engine  |       players (threads), a clock, a hash, a way to stop.
//                    +---------+
import { assumptionRows, cutOffAssumptions } from './experiment/assumptions.ts';
import { caveatsOf } from './experiment/caveats.ts';
import { chainStudyOf } from './experiment/chain-study.ts';
import { claimsOf } from './experiment/claims.ts';
import { comparisonRows } from './experiment/comparison.ts';
import type { Players, Surroundings } from './experiment/conduct.ts';
import { entryOf } from './experiment/demand.ts';
import { durationRows } from './experiment/durations.ts';
import { economicsOf } from './experiment/economics.ts';
import { findingOf } from './experiment/finding.ts';
import { headlineOf } from './experiment/headline.ts';
import { type Hash, questionIdOf, runIdOf } from './experiment/inputs.ts';
import { latenessRows } from './experiment/lateness.ts';
import { manifestOf, type OutputFile } from './experiment/manifest.ts';
import { judgedAt, overloadRows, peoplePools } from './experiment/overload.ts';
import { playParts } from './experiment/parts.ts';
import { processesOf } from './experiment/process.ts';
import { rankingOf, rankOf } from './experiment/ranking.ts';
import { sketchRows } from './experiment/sketched.ts';
import type { Study } from './experiment/study.ts';
import type { CertaintyStudy } from './experiment/study-certainty.ts';
import { stepRows, summaries } from './experiment/summarise.ts';
import { takerRows } from './experiment/takers.ts';
import { weeklyRows } from './experiment/weekly.ts';
import { describedWindows, windowRows } from './experiment/windows.ts';
import { DEFAULT_SEED, type Game } from './model/game.ts';
import { MEASURES } from './model/measures.ts';
import { csvOf, tablesOf } from './report/tables.ts';
import type { World } from './scenario/world.ts';

/** What a door brings beside the players. */
export interface Door extends Surroundings {
  hash: Hash;
  /** Of Pinchpoint. */
  version: string;
  /** What was found before of the certainty of a question, by its id; nothing where nobody knows of any. */
  knownOf?: ((questionId: string) => CertaintyStudy | undefined) | undefined;
}

/** What is known of a game before it is played. */
export type GameInfo = Pick<Game, 'certain' | 'levels' | 'deadlines' | 'horizon'>;

/** Plays a study to its end. Rejects where a player fails, or where it was stopped before one replication was whole. */
export const runStudy = async (asked: World, game: GameInfo, players: Players, door: Door): Promise<Study> => {
  const { world, plan, ladder, chained, ...beside } = await playParts(asked, game, players, door, MEASURES);
  const { scenario } = world;
  const { references, levels, certain } = plan;
  const { plays, replications, stopped, precision } = ladder;

  const seed = scenario.seed ?? DEFAULT_SEED;
  const ranking = rankingOf(plays, rankOf(world, levels), MEASURES, certain);
  const economics = economicsOf({ plays, world, plan });
  const certainty = door.knownOf?.(questionIdOf(asked, door.version, seed, door.hash));
  const found = {
    id: scenario.id,
    title: scenario.title ?? scenario.id,
    question: scenario.question ?? '',
    population: populationOf(world, game),
    seed,
    regimes: world.regimes.map(({ id, title = id, summary = '' }) => ({ id, title, summary })),
    references,
    levels,
    measures: MEASURES,
    horizon: game.horizon,
    deadlines: game.deadlines,
    replications,
    stopped,
    precision,
    plays,
    summaries: summaries(plays, { references, measures: MEASURES, certain }),
    steps: stepRows(plays),
    weekly: weeklyRows(plays, certain),
    windows: windowRows(plays, describedWindows(world), certain),
    lateness: latenessRows(plays, certain),
    sketch: sketchRows(plays, certain),
    durations: durationRows(plays, certain),
    comparison: comparisonRows(plays, { references, measures: MEASURES, headline: headlineOf(world), certain }),
    overload: overloadRows(plays, peoplePools(world), judgedAt(world, game), certain),
    ...(ranking && { ranking }),
    ...(economics && { economics }),
    ...(chained && { chain: chainStudyOf(chained, world) }),
    takers: takerRows(plays, world),
    processes: processesOf(world, plays, game.horizon, certain),
    entry: entryOf(world),
    ...beside,
    assumptions: assumptionRows(world),
    runId: runIdOf(asked, door.version, seed, door.hash),
    ...(certainty && { certainty }),
    version: door.version,
  };
  const claims = claimsOf(found, world);
  return {
    ...found,
    ...(claims && { claims }),
    caveats: caveatsOf(found, cutOffAssumptions(world), scenario.decides),
    finding: findingOf(found),
  };
};

/** Who and when, for subtitles: the year as the scenario tells it, or else its horizon. */
const populationOf = ({ portfolio, scenario }: World, { horizon }: GameInfo): string => {
  const who = portfolio.population ?? portfolio.title ?? portfolio.id;
  return `${who}; ${scenario.year ?? `${horizon.from.slice(0, 10)} to ${horizon.to.slice(0, 10)}`}`;
};

/**
 * The study's tables, then the manifest over them and over `others` (charts, a report), which a door made of the same
 * study. The same study and world give the same bytes.
 */
export const filesOf = (study: Study, world: World, hash: Hash, others: readonly OutputFile[] = []): OutputFile[] => {
  const tables = tablesOf(study).map((table) => ({ path: table.file, text: csvOf(table) }));
  const manifest = { path: 'manifest.json', text: manifestOf(study, world, [...tables, ...others], hash) };
  return [...tables, manifest];
};
