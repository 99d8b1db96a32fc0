// The kinds of files there are: where they lie, and what they must look like.
import type { z } from 'zod';
import { AssumptionFile } from './schema/assumption.ts';
import { CalendarFile } from './schema/calendar.ts';
import { ClaimsFile } from './schema/claims.ts';
import { CostFile } from './schema/cost.ts';
import { PathFile } from './schema/path.ts';
import { PoolFile } from './schema/pool.ts';
import { PortfolioFile } from './schema/portfolio.ts';
import { RegimeFile } from './schema/regime.ts';
import { ScenarioFile } from './schema/scenario.ts';

export interface Kind {
  name: string;
  /** Beside the file that names one, or in a folder above it; scenarios lie in no folder of their own. */
  folder: string;
  schema: z.ZodType;
  /** Keys that no other kind has, besides those that all have. */
  marks: readonly string[];
  meaning: string;
}

const kind = (name: string, folder: string, schema: z.ZodType, marks: readonly string[], meaning: string): Kind => ({
  name,
  folder,
  schema,
  marks,
  meaning,
});

export const KINDS = {
  scenario: kind(
    'scenario',
    '',
    ScenarioFile,
    [
      'regimes',
      'portfolio',
      'components',
      'horizon',
      'replications',
      'question',
      'reference',
      'windows',
      'beside',
      'chain',
    ],
    'The question: which regimes, on which portfolio, under which assumptions, played how often.',
  ),
  regime: kind('regime', 'regimes', RegimeFile, ['routes'], 'A rule: the routes it opens, each a list of steps.'),
  portfolio: kind(
    'portfolio',
    'portfolios',
    PortfolioFile,
    ['groups', 'csv', 'models', 'population', 'grows', 'faults'],
    'Who notifies what and when, sampled from a described population or read from a CSV.',
  ),
  pools: kind('pools', 'pools', PoolFile, ['pools'], 'Who does the work: people or platforms.'),
  calendar: kind(
    'calendar',
    'calendars',
    CalendarFile,
    ['days', 'rules', 'holidays', 'worked'],
    'Which days are worked, by rule and by exception.',
  ),
  claims: kind(
    'claims',
    'claims',
    ClaimsFile,
    ['claims', 'about', 'against'],
    'What a document says of a rule, and how each saying is held against what was simulated.',
  ),
  assumptions: kind(
    'assumptions',
    'assumptions',
    AssumptionFile,
    ['assumptions'],
    'Numbers from the world, each with unit, source, date and confidence.',
  ),
  costs: kind(
    'costs',
    'costs',
    CostFile,
    ['items', 'effects', 'price-base', 'discount', 'small-below'],
    'What things cost and who pays, a row an item; what has no price; a schedule of discount rates.',
  ),
  path: kind(
    'path',
    'paths',
    PathFile,
    ['shape', 'confidence', 'basis'],
    'Growth: components in force by Delivery Year.',
  ),
} as const;
export type KindName = keyof typeof KINDS;
