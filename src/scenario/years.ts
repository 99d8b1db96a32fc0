// The other scenarios that one names: the year that is known, that in which something is solved for, and what may be decided.
import { type Gathered, gather } from './gather.ts';
import { placeOf } from './issue.ts';
import { KINDS } from './kinds.ts';
import { isTree } from './merge.ts';
import type { Reader } from './reader.ts';

/** The words that name another scenario, and the world that it becomes. */
export const YEARS_OF = { backcast: 'backcast', solve: 'solves', certainty: 'decides' } as const;
export type YearWord = keyof typeof YEARS_OF;

/** Paths of the scenarios named, by the word that names them, and what was read of each. */
export interface Years {
  paths: Partial<Record<YearWord, string>>;
  gathered: Map<string, Gathered>;
}

/**
 * Reads the scenarios that a scenario names; not those that these name in turn. What is wrong stands in the reader's
 * issues.
 */
export const gatherYears = (reader: Reader, scenarioPath: string, { scenario }: Gathered): Years => {
  const years: Years = { paths: {}, gathered: new Map() };
  for (const word of Object.keys(YEARS_OF) as YearWord[]) {
    const said = scenario[word];
    if (!isTree(said) || typeof said.scenario !== 'string') continue;
    const at = placeOf(said, 'scenario');
    const path = reader.find(KINDS.scenario, said.scenario, at);
    if (path === undefined) continue;
    if (path === scenarioPath) {
      const mend = `leave \`scenario\` out if ${word === 'backcast' ? 'this is the year known' : 'this one is played'}`;
      const found = `the scenario \`${said.scenario}\`, which names itself in \`${word}\``;
      reader.issues.add('names', at, found, 'the id of another scenario', mend);
      reader.isTorn = true;
      continue;
    }
    const gathered = years.gathered.get(path) ?? gather(reader, path, at);
    if (!gathered) continue;
    years.gathered.set(path, gathered);
    years.paths[word] = path;
  }
  return years;
};
