// Costs: who pays whom, prices that fit their drivers, one price base in one sum, and a schedule whose bands join.
import { type Checking, written, writtenAs } from './checking.ts';
import { costItemsOf, discountOf } from './cost-items.ts';
import { placeOf } from './issue.ts';
import type { CostFile, CostItem, Discount } from './schema/cost.ts';
import { isUnit, parseUnit } from './units.ts';

const checkParties = ({ say }: Checking, item: CostItem): void => {
  const { kind, payer, to } = item;
  if (kind === 'transfer' && to === undefined)
    say(item, 'kind', `${written(item, 'kind')} without \`to\``, 'who receives it', 'write `to: consumer`, or whoever');
  if (kind === 'resource' && to !== undefined) {
    const mend = 'remove `to`, or write `kind: transfer` where money only changes hands';
    say(item, 'to', `${written(item, 'to')} of a resource cost`, '`to` only of a transfer', mend);
  }
  if (to !== undefined && to === payer)
    say(item, 'to', `${written(item, 'to')} beside ${written(item, 'payer')}`, 'somebody else', 'mend one of the two');
  const from = item['recovered-from'];
  if (from === undefined) return;
  const found = written(item, 'recovered-from');
  if (kind === 'transfer')
    say(item, 'recovered-from', `${found} of a transfer`, 'it only of a resource cost', 'remove it');
  else if (from === payer) {
    const expected = 'somebody else, who pays it back';
    say(item, 'recovered-from', `${found} beside ${written(item, 'payer')}`, expected, 'remove it');
  }
};

/** What belongs to hours stands only there, and hours are priced nowhere else. */
const checkDriver = ({ world, say }: Checking, item: CostItem): void => {
  const { driver, price } = item;
  if ('hours' in driver) return;
  if (item.overhead !== undefined) {
    const mend = 'remove it, or put it into the price';
    say(item, 'overhead', written(item, 'overhead'), '`overhead` only where hours are priced', mend);
  }
  const unit = typeof price === 'string' ? parseUnit(world.assumptions[price]?.unit ?? '') : undefined;
  if (!('count' in driver) || !unit || !isUnit(unit) || !unit.per.includes('hour')) return;
  const found = `${written(item, 'price')}, whose unit is ${world.assumptions[price]?.unit}, of pieces of work`;
  const mend = 'write `hours` for `count` and remove `of`, or name a price of one piece';
  say(item, 'price', found, 'GBP for each piece', mend);
};

/** The direct cost to business is asked of businesses alone. */
const PUBLIC: readonly string[] = ['consumer', 'cmsb', 'delivery-body'];
const checkDirect = ({ say }: Checking, item: CostItem): void => {
  if (item.direct === undefined || !PUBLIC.includes(item.payer)) return;
  const found = `${written(item, 'direct')} of a cost to \`${item.payer}\``;
  say(item, 'direct', found, '`direct` only where a business pays', 'remove it');
};

const checkBase = ({ world, say }: Checking): void => {
  const based = world.costs.filter((file) => file['price-base'] !== undefined);
  for (const file of world.costs)
    if (file['price-base'] === undefined && Object.keys(file.items ?? {}).length > 0)
      say(
        file,
        'items',
        'items without `price-base`',
        'the year of their prices',
        'write `price-base: 2026`, or another',
      );
  const [first, ...others] = based;
  for (const file of others) {
    if (file['price-base'] === first['price-base']) continue;
    const { file: path, line } = placeOf(first, 'price-base');
    const where = path === '' ? `in \`${first.id}\`` : `at ${path}:${line}`;
    const found = `${written(file, 'price-base')} beside ${written(first, 'price-base')} ${where}: two price bases in one sum`;
    const mend =
      'bring the prices of one file to the year of the other with the GDP deflator, and mend its `price-base`';
    say(file, 'price-base', found, 'one price base in all cost files of a scenario', mend);
  }
};

const checkBands = ({ say }: Checking, { bands }: Discount): void => {
  bands.forEach((band, i) => {
    const { from, to } = band;
    const last = bands[i - 1]?.to;
    const expected = i === 0 ? 0 : last === undefined ? undefined : last + 1;
    if (expected === undefined)
      say(
        band,
        'from',
        `a band after one without \`to\``,
        'only the last band without an end',
        'write `to` in the one before',
      );
    else if (from !== expected) {
      const wants = i === 0 ? '0, the first year' : `${expected}, the year after the band before ends`;
      say(band, 'from', written(band, 'from'), wants, `write \`from: ${expected}\`, so that every year has one rate`);
    }
    if (to !== undefined && to < from)
      say(
        band,
        'to',
        `${written(band, 'to')} with ${written(band, 'from')}`,
        'a last year not before the first',
        'mend one',
      );
  });
};

const checkAppraisal = (checking: Checking): void => {
  const { world, values, say } = checking;
  const { appraisal } = world.scenario;
  if (!appraisal) return;
  if (Object.keys(costItemsOf(world)).length === 0)
    say(
      world.scenario,
      'appraisal',
      'an appraisal without costs',
      'items to appraise',
      'name a cost file with items in `costs`',
    );
  const years = values.maybeNumber(appraisal, 'years', { of: ['years'] });
  const end = discountOf(world)?.bands.at(-1)?.to;
  if (years === undefined || end === undefined || years <= end + 1) return;
  const found = writtenAs(appraisal, 'years', String(years));
  const mend = 'appraise fewer years, or add a band to the schedule';
  say(appraisal, 'years', found, `at most ${end + 1}, the years that \`${appraisal.discount}\` has rates for`, mend);
};

/** Another price of an item must be counted as its own is. */
const checkPrices = ({ world, say }: Checking): void => {
  const items = costItemsOf(world);
  for (const { prices = {} } of world.regimes)
    for (const [id, price] of Object.entries(prices)) {
      const unit = typeof price === 'string' ? parseUnit(world.assumptions[price]?.unit ?? '') : undefined;
      const driver = items[id]?.driver;
      if (!driver || !unit || !isUnit(unit) || unit.per.includes('hour') === 'hours' in driver) continue;
      const found = `${written(prices, id)}, whose unit is ${world.assumptions[price]?.unit}`;
      const expected =
        'hours' in driver ? 'the unit GBP/hour, as hours drive the item' : 'GBP for each that drives the item';
      say(prices, id, found, expected, 'name an assumption with such a unit');
    }
};

export const checkCosts = (checking: Checking): void => {
  const { costs } = checking.world;
  for (const item of costs.flatMap((file: CostFile) => Object.values(file.items ?? {}))) {
    checkParties(checking, item);
    checkDriver(checking, item);
    checkDirect(checking, item);
  }
  checkBase(checking);
  for (const { discount } of costs) if (discount) checkBands(checking, discount);
  checkAppraisal(checking);
  checkPrices(checking);
};
