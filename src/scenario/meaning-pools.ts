// Every pool by itself: people have heads and a working day, a platform has a throughput, and neither has the other's.
import { clockTicks, TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import { type Checking, written } from './checking.ts';
import type { Heads, Pool } from './schema/pool.ts';
import { tidy } from './units.ts';

const OF_PEOPLE = ['heads', 'crews', 'leave'] as const;
const OF_PLATFORMS = ['per-working-day', 'serves', 'pauses', 'other-load'] as const;

const checkWords = ({ say }: Checking, name: string, pool: Pool): void => {
  const [strange, expected] =
    pool.kind === 'people'
      ? [OF_PLATFORMS, 'for people `heads` or `crews`, and a `day`']
      : [OF_PEOPLE, 'for a platform `per-working-day`'];
  for (const key of strange)
    if (pool[key] !== undefined)
      say(pool, key, `\`${key}\` in the ${pool.kind} \`${name}\``, expected, 'remove it, or change `kind`');
};

const checkPeople = ({ say }: Checking, name: string, pool: Pool): void => {
  const called = `the people \`${name}\``;
  const one = 'either `heads` or `crews`';
  if (!pool.heads && pool.heads !== 0 && !pool.crews)
    say(pool, undefined, `${called} without \`heads\` or \`crews\``, one, 'write `heads:` and how many they are');
  if (pool.heads !== undefined && pool.crews)
    say(
      pool,
      'crews',
      `${called} with \`heads\` and \`crews\``,
      one,
      'make the heads a crew of their own, or remove them',
    );
  if (!pool.day && !pool.crews?.every((crew) => crew.day))
    say(pool, undefined, `${called} without \`day\``, 'a working day', 'add `day: { from: 09:00, hours: 6.5 }`');
};

const checkPlatform = ({ say }: Checking, name: string, pool: Pool): void => {
  if (pool['per-working-day'] !== undefined) return;
  const expected = 'how many items it serves a working day';
  say(
    pool,
    undefined,
    `the platform \`${name}\` without \`per-working-day\``,
    expected,
    'write `per-working-day: 5000`',
  );
};

/** A working day lies within a calendar day. */
const checkDay = ({ values, say }: Checking, day: { from: string } | undefined): void => {
  const hours = day && values.maybeNumber(day, 'hours', 'hours');
  if (!day || hours === undefined || hours > 24) return;
  const left = (TICKS_PER_DAY - clockTicks(day.from)) / TICKS_PER_HOUR;
  if (hours <= left || left < 0) return;
  const mend = left > 0 ? `write at most ${tidy(left)} hours, or begin earlier` : 'begin earlier';
  say(day, 'hours', `${written(day, 'from')} with ${written(day, 'hours')}`, 'a working day that ends by 24:00', mend);
};

const checkHeads = ({ values, say }: Checking, heads: Heads | undefined): void => {
  if (!Array.isArray(heads)) return;
  for (let i = 1; i < heads.length; i++) {
    const [before, after] = [values.maybeDate(heads[i - 1], 'from'), values.maybeDate(heads[i], 'from')];
    if (before === undefined || after === undefined || after > before) continue;
    const found = `${written(heads[i], 'from')} after ${written(heads[i - 1], 'from')}`;
    say(heads[i], 'from', found, 'dated heads in ascending order', 'put them in order, each date once');
  }
};

/** A platform that closes and opens at one check and the next would only flutter. */
const checkPauses = ({ values, say }: Checking, pool: Pool): void => {
  for (const pause of pool.pauses ?? []) {
    if (!('when' in pause)) continue;
    const { when } = pause;
    const [above, below] = (['above', 'until-below'] as const).map((key) => values.maybeNumber(when, key, 'count'));
    if (above === undefined || below === undefined || below <= above) continue;
    const found = `${written(when, 'until-below')} with ${written(when, 'above')}`;
    const mend = 'swap them, or lower `until-below`';
    say(when, 'until-below', found, 'a queue to open at that is no longer than the one to close at', mend);
  }
};

export const checkPools = (checking: Checking): void => {
  for (const [name, pool] of Object.entries(checking.world.pools)) {
    checkWords(checking, name, pool);
    if (pool.kind === 'people') checkPeople(checking, name, pool);
    else checkPlatform(checking, name, pool);
    checkPauses(checking, pool);
    checkDay(checking, pool.day);
    checkHeads(checking, pool.heads);
    for (const crew of pool.crews ?? []) {
      checkDay(checking, crew.day);
      checkHeads(checking, crew.heads);
    }
  }
};
