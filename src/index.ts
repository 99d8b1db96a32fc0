// What a notebook may import: the table of contents of Pinchpoint, room by room, in the order of the line.

// Certainty asks at which value a conclusion turns, and which unknown matters most.
export { type CertaintyDoor, runLimits, withFinerLevels } from './certainty/limits.ts';
export { runStress, withDecisions } from './certainty/stress.ts';
// Charts are functions from a study to a drawing that stands alone.
export { CHARTS } from './charts/catalogue.ts';
export { CERTAINTY_CHARTS } from './charts/certainty.ts';
export type { Chart, Drawing, Picture } from './charts/chart.ts';
export { svgOf } from './charts/svg.ts';
// Economics prices what one play did, and makes present values of years.
export {
  type Appraised,
  appraise,
  deliveryYearText,
  equivalentAnnualPence,
  repeated,
  type YearCosts,
} from './economics/appraise.ts';
export { type CostRow, costsOf } from './economics/costs.ts';
export { annuityFactor, annuityFactorArrears, factorsOf, type Schedule, scheduleOf } from './economics/discount.ts';
export { type PricedItem, pricedItems } from './economics/items.ts';
export { deviceClasses, marginOf } from './economics/margins.ts';
export { gbpOf, type Money, penceOf, sumOfMoney } from './economics/money.ts';
// The clock counts microseconds and days, and knows which days are worked.
export {
  addMonths,
  dateText,
  dayOf,
  instantText,
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
} from './engine/days.ts';
// Chance is addressed, not drawn in turn, and turned into quantities by inversion.
export { type Distribution, mean as meanOf, quantile } from './engine/distribution.ts';

// The engine plays queues of any kind and knows nothing of electricity.
export { Histogram } from './engine/histogram.ts';
export { PHASES, type Phase } from './engine/phases.ts';
export type { PoolPlan } from './engine/pool.ts';
export { Stream, streamFor } from './engine/random.ts';
export { keyFromSeed, type SeedKey } from './engine/seed.ts';
export { always, dailyShifts, Shifts } from './engine/shifts.ts';
export { Simulation } from './engine/simulation.ts';
export type { Plan as SimulationPlan, Story } from './engine/story.ts';
export { type HolidayRule, type WorkdayRules, Workdays } from './engine/workdays.ts';
// The experiment plays many times, until it is precise enough, and compares regimes pair by pair.
export { assumptionRows, assumptionsUsed } from './experiment/assumptions.ts';
export { caveatsOf } from './experiment/caveats.ts';
export { chainStudyOf } from './experiment/chain-study.ts';
export { claimsOf } from './experiment/claims.ts';
export { comparisonRows } from './experiment/comparison.ts';
export { type Conducted, conduct, type Players, type Progress, type Surroundings } from './experiment/conduct.ts';
export { demandWords } from './experiment/demand.ts';
export { durationRows } from './experiment/durations.ts';
export { booksOf, economicsOf, termsOf } from './experiment/economics.ts';
export { exactSum } from './experiment/exact-sum.ts';
export { type Answer, answerOf, findingOf } from './experiment/finding.ts';
export { headlineOf } from './experiment/headline.ts';
export { playersHere } from './experiment/here.ts';
export { canonical, type Hash, resolvedInputs, runIdOf } from './experiment/inputs.ts';
export { type GridMap, mapsOf, shareOf } from './experiment/map.ts';
export { overloadRows } from './experiment/overload.ts';
export { type Plan, planOf } from './experiment/plan.ts';
export { processesOf } from './experiment/process.ts';
export { PROCEDURE, rankedOf, rankingOf } from './experiment/ranking.ts';
export { referenceCsv, referenceRows } from './experiment/reference.ts';
export { type RefusalRow, refusalRows } from './experiment/refusals.ts';
export { inFull, span, supported } from './experiment/rounding.ts';
export { addressOf, type Figure, type Sentence, wordsOf } from './experiment/said.ts';
export { type Estimate, estimate, pairedEstimate } from './experiment/statistics.ts';
export { studentQuantile } from './experiment/student.ts';
export type {
  AssumptionRow,
  BackcastRow,
  CausalRow,
  Cell,
  ChainStudy,
  ComparisonRow,
  DurationRow,
  EconomicsStudy,
  GridOfCells,
  Interval,
  LatenessRow,
  LeastOnTime,
  OverloadRow,
  PrecisionRow,
  ProcessRoute,
  ProcessStep,
  ProcessWay,
  RankedRow,
  Ranking,
  RegimeProcess,
  SketchRow,
  StepRow,
  Study,
  Summary,
  TakerRow,
  WeeklyRow,
  WindowRow,
} from './experiment/study.ts';
export { stepRows, summaries } from './experiment/summarise.ts';
export { type GoesWith, goesWith } from './experiment/takers.ts';
export { weeklyRows } from './experiment/weekly.ts';
// The model makes a game of a world: any of its plays can be played at once, or followed component by component.
export { type Game, openGame } from './model/game.ts';
export { isMeasure, MEASURES, type Measure, type MeasureId, measureIndex } from './model/measures.ts';
export type {
  LatenessStats,
  PlayKey,
  PlayRow,
  Point,
  SketchStats,
  StepStats,
  WeekStats,
  WindowStats,
} from './model/outcome.ts';
export { type Trace, type TraceLine, traceComponent } from './model/trace.ts';
// The report is tables that open anywhere, and one page that says how far to trust them.
export { limitsPage, stressPage } from './report/page-certainty.ts';
export { reportOf } from './report/report.ts';
export type { Table } from './report/table-csv.ts';
export { csvOf, tablesOf, terminalTable } from './report/tables.ts';
// The whole program in two functions: a world becomes a study, a study becomes files.
export { type Door, filesOf, type GameInfo, runStudy } from './run.ts';
// A scenario is files, read through a library, checked, and made one world; or all that is wrong with them is told.
export { costItemsOf, discountOf, effectsOf, priceBaseOf, priceOf } from './scenario/cost-items.ts';
export { describeLanguage } from './scenario/describe.ts';
export { componentsIn } from './scenario/growth.ts';
export { InputError, type Issue, type Place, sentenceOf } from './scenario/issue.ts';
export { jsonSchemaOf, schemaFiles } from './scenario/json-schema.ts';
export { KINDS, type Kind } from './scenario/kinds.ts';
export { type Library, memoryLibrary } from './scenario/library.ts';
export { loadWorld, type Overrides } from './scenario/load.ts';
export { type CheckedFile, loadFile } from './scenario/load-file.ts';
export { Values } from './scenario/values.ts';
export type { World } from './scenario/world.ts';
