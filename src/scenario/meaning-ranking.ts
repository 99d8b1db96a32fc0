// What is told of regimes together: headline measures once each, and a ranking of at least two regimes at a level there is.
import { type Checking, written, writtenAs } from './checking.ts';
import { levelsOf } from './meaning-portfolio.ts';

const checkHeadline = ({ world, say }: Checking): void => {
  const headline = world.scenario['headline-measures'] ?? [];
  for (const [i, id] of headline.entries())
    if (headline.indexOf(id) < i)
      say(headline, i, `${written(headline, i)} a second time`, 'each measure once', 'remove one of them');
};

const checkRank = (checking: Checking): void => {
  const { world, values, say } = checking;
  const { rank } = world.scenario;
  if (!rank) return;
  if (world.regimes.length === 1)
    say(
      world.scenario,
      'rank',
      '`rank` with one regime',
      'at least two regimes, one of which is better',
      'add a regime to `regimes`, or remove `rank`',
    );
  const level = values.maybeNumber(rank, 'level', 'components');
  const levels = levelsOf(checking);
  if (level === undefined || !levels || levels.includes(level)) return;
  const found = `a level of ${writtenAs(rank, 'level', String(level))}`;
  const expected = `a level of the scenario: ${levels.join(', ')}`;
  say(rank, 'level', found, expected, 'choose one of these, or add it to `components` of the scenario');
};

export const checkRanking = (checking: Checking): void => {
  checkHeadline(checking);
  checkRank(checking);
};
