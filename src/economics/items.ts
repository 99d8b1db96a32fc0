// Cost items with their prices: what the files of a world say of each, as numbers, under one regime.
import { costItemsOf, meansStep, priceOf, stepsByRoute } from '../scenario/cost-items.ts';
import type { CostItem, Party } from '../scenario/schema/cost.ts';
import type { RegimeFile } from '../scenario/schema/regime.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';

export interface PricedItem {
  id: string;
  title: string;
  payer: Party;
  /** Who receives a transfer; empty of a cost. */
  to: Party | '';
  /** Who pays a cost back to its payer; empty where nobody does. */
  recoveredFrom: Party | '';
  kind: CostItem['kind'];
  timing: CostItem['timing'];
  driver: CostItem['driver'];
  /** GBP per unit of the driver; of hours, the wage. */
  price: number;
  /** Factor on a wage. */
  overhead: number;
  /** Times a year, per unit. */
  times: number;
  /** Share that would be paid anyway. */
  businessAsUsual: number;
  /** A direct cost to business: counts in the EANDCB. */
  direct: boolean;
  /** The information obligation; empty where the item is no row of the Standard Cost Model. */
  obligation: string;
  rule: string;
  activity: string;
  /** Where the price comes from. */
  source: string;
  /** Year in whose prices it is. */
  priceBase: number;
}

/** Who is a business unless an item says otherwise: bodies that a levy pays for are not. */
const BUSINESSES: readonly Party[] = ['provider', 'agent', 'applicant'];

/** Whether a regime has what an item is counted by. */
const applies = ({ needs, driver }: CostItem, regime: RegimeFile): boolean => {
  const hasRoute = (route: string): boolean => Object.hasOwn(regime.routes, route);
  if (needs && !hasRoute(needs.route)) return false;
  if ('route' in driver) return hasRoute(driver.route);
  const steps = 'hours' in driver ? driver.hours : 'count' in driver ? driver.count : undefined;
  if (!steps) return true;
  const known = [...stepsByRoute(regime)].flatMap(([route, ids]) => ids.map((id) => [route, id] as const));
  return steps.some((reference) => known.some(([route, id]) => meansStep(reference, route, id)));
};

const sourceText = (source: unknown): string => {
  if (typeof source === 'string') return source;
  const { title, clause, date } = (source ?? {}) as Record<string, string | undefined>;
  return [title, clause, date].filter((part) => part !== undefined).join(', ');
};

/** The price base of the file that an item stands in; a later file overrides an earlier one. */
const fileOf = ({ costs }: World, id: string) => costs.findLast(({ items }) => items && Object.hasOwn(items, id));

/** Items that a regime can have, in the order of the files. A price that is an assumption is read at the first day. */
export const pricedItems = (world: World, regime: RegimeFile, values: Values): PricedItem[] =>
  Object.entries(costItemsOf(world)).flatMap(([id, item]) => {
    if (!applies(item, regime)) return [];
    const [node, key] = priceOf(regime, id, item);
    const said = (node as Record<string, unknown>)[key];
    const file = fileOf(world, id);
    const assumption = typeof said === 'string' ? world.assumptions[said] : undefined;
    return [
      {
        id,
        title: item.title,
        payer: item.payer,
        to: item.to ?? '',
        recoveredFrom: item['recovered-from'] ?? '',
        kind: item.kind,
        timing: item.timing,
        driver: item.driver,
        price: values.number(node, key, 'GBP'),
        overhead: values.number(item, 'overhead', 'number', 1),
        times: values.number(item, 'times', 'number', 1),
        businessAsUsual: values.number(item, 'business-as-usual', 'share', 0),
        direct: item.kind === 'resource' && (item.direct ?? BUSINESSES.includes(item.payer)),
        obligation: item.obligation ?? '',
        rule: item.rule ?? '',
        activity: item.activity ?? item.title,
        source: sourceText(assumption?.source ?? file?.source),
        priceBase: file?.['price-base'] ?? Number.NaN,
      },
    ];
  });

/** GBP per unit of the driver and year, before what would be paid anyway is taken off. */
export const fullPrice = ({ price, overhead, times }: PricedItem): number => price * overhead * times;
