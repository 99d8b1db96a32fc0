// Cost files read as one: the items and effects of a world, its price base, its discount schedule, and the steps that are priced.
import type { CostFile, CostItem, Discount, Effect } from './schema/cost.ts';
import type { RegimeFile } from './schema/regime.ts';
import type { World } from './world.ts';

/** Of several files: an item said again in a later one wins whole, and keeps the place of the first. */
const together = <T>(files: readonly CostFile[], key: 'items' | 'effects'): Record<string, T> =>
  Object.assign({}, ...files.map((file) => file[key] ?? {})) as Record<string, T>;

export const costItemsOf = ({ costs }: World): Record<string, CostItem> => together(costs, 'items');

export const effectsOf = ({ costs }: World): Record<string, Effect> => together(costs, 'effects');

/** The year in whose prices all items are; undefined where there are none. */
export const priceBaseOf = ({ costs }: World): number | undefined =>
  costs.find((file) => file['price-base'] !== undefined)?.['price-base'];

/** The schedule that the appraisal names; undefined where nothing is appraised. */
export const discountOf = ({ scenario, costs }: World): Discount | undefined =>
  costs.find(({ id }) => id === scenario.appraisal?.discount)?.discount;

/** The file that says what a small provider is, the last of those that do; its key is `small-below`. */
export const smallBelowIn = ({ costs }: World): CostFile | undefined =>
  costs.findLast((file) => file['small-below'] !== undefined);

/** Where the price of an item stands under a regime: a node and a key, as `Values` reads them. */
export const priceOf = (regime: RegimeFile, id: string, item: CostItem): readonly [node: object, key: string] =>
  regime.prices && Object.hasOwn(regime.prices, id) ? [regime.prices, id] : [item, 'price'];

/** Ids of a regime's steps by route, work under `before` among them. */
export const stepsByRoute = ({ routes }: RegimeFile): Map<string, string[]> =>
  new Map(
    Object.entries(routes).map(([id, { before = [], steps }]) => [id, [...before, ...steps].map((step) => step.id)]),
  );

/** The two parts of `route.step`; undefined where a text is none. */
export const partsOfStep = (text: string): readonly [route: string, step: string] | undefined => {
  const [route, step, ...rest] = text.split('.');
  return route !== '' && step !== undefined && step !== '' && rest.length === 0 ? [route, step] : undefined;
};

/** Whether a reference of a driver, as `bespoke.test` or `*.test`, means a step. */
export const meansStep = (reference: string, route: string, step: string): boolean =>
  reference === `${route}.${step}` || reference === `*.${step}`;
