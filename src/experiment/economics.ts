// The economics of a study: from the plays of its ladder and the cost files of its world to every table of money.
import { deliveryYearText } from '../economics/appraise.ts';
import { scheduleOf } from '../economics/discount.ts';
import { pricedItems } from '../economics/items.ts';
import { deviceClasses } from '../economics/margins.ts';
import { dateText } from '../engine/days.ts';
import type { PlayRow } from '../model/outcome.ts';
import { discountOf, effectsOf, priceBaseOf } from '../scenario/cost-items.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type Terms, type Valued, valuesOf } from './economics-appraisal.ts';
import { type Book, bookOf } from './economics-book.ts';
import { eandcbRow } from './economics-eandcb.ts';
import { marginRows } from './economics-margins.ts';
import { comparedOf, itemRows, payerRows } from './economics-payers.ts';
import { scmRows } from './economics-scm.ts';
import { signsSentence } from './economics-signs.ts';
import { groupsOf } from './grouping.ts';
import { againstOf, type Plan } from './plan.ts';
import type { EconomicsStudy, EffectRow } from './study-economics.ts';

/** Calendar year in which the Delivery Year of a world begins: as it says, or else that of the horizon. */
export const beginsIn = ({ scenario }: World, values: Values): number => {
  const day = values.maybeDate(scenario, 'delivery-year') ?? values.date(scenario.horizon ?? {}, 'from', 0);
  return Number(dateText(day).slice(0, 4));
};

/** What a world says of present values; undefined where it appraises nothing. */
export const termsOf = (world: World, values: Values, certain: boolean): Terms | undefined => {
  const { appraisal } = world.scenario;
  const discount = discountOf(world);
  if (!appraisal || !discount) return undefined;
  return {
    years: values.number(appraisal, 'years', 'years'),
    schedule: scheduleOf(discount, values),
    uplift: values.number(appraisal, 'uplift', 'number', 0),
    beginsIn: beginsIn(world, values),
    priceBase: priceBaseOf(world) ?? Number.NaN,
    certain,
  };
};

/** The books of every regime at every level, in the order of the plays. */
export const booksOf = (plays: readonly PlayRow[], world: World, values: Values): Book[] => {
  const items = new Map(world.regimes.map((regime) => [regime.id, pricedItems(world, regime, values)]));
  const replacement = values.number(world.scenario.appraisal ?? {}, 'replacement', 'GBP/MW/year', 0);
  const priceBase = priceBaseOf(world) ?? Number.NaN;
  return groupsOf(plays).map((group) => bookOf(group, items.get(group.regime) ?? [], replacement, priceBase));
};

const effectRows = (world: World): EffectRow[] =>
  Object.entries(effectsOf(world)).map(([id, effect]) => ({
    id,
    title: effect.title,
    fallsOn: effect['falls-on'],
    direction: effect.direction,
    size: effect.size,
    measure: effect.measure ?? '',
    notes: effect.notes ?? '',
  }));

const basisWords = (terms: Terms | undefined): string => {
  if (!terms) return 'one Delivery Year, not appraised';
  const first = deliveryYearText(terms.beginsIn);
  return `Delivery Year ${first} repeated over ${terms.years} appraisal years: year 0 is ${first}, with all one-off costs; all that a Delivery Year costs is in its own year, whenever it falls; no part-years, no mid-year convention`;
};

/** What was played: the ladder of one study, and the world it was played in. */
export interface Priced {
  plays: readonly PlayRow[];
  world: World;
  plan: Pick<Plan, 'references' | 'levels' | 'certain'>;
}

/** Undefined where the scenario names no cost items. */
export const economicsOf = ({ plays, world, plan }: Priced): EconomicsStudy | undefined => {
  const priceBase = priceBaseOf(world);
  if (priceBase === undefined) return undefined;
  const { certain, references, levels } = plan;
  const values = new Values(world);
  const appraisal = world.scenario.appraisal ?? {};
  const said = (key: 'replacement' | 'de-minimis' | 'average-wage' | 'price', unit: string) =>
    values.maybeNumber(appraisal, key, unit);
  const terms = termsOf(world, values, certain);
  const hasLate = said('replacement', 'GBP/MW/year') !== undefined;
  const books = booksOf(plays, world, values);

  const partner = (book: Book, regime: string): Book => {
    const found = books.find((one) => one.regime === regime && one.level === book.level);
    if (!found) throw new RangeError(`reference ${regime} was not played at ${book.level}`);
    return found;
  };
  const pairs = books.flatMap((book) => [
    { book, reference: undefined, compared: comparedOf(book) },
    ...againstOf(references, book.regime).map((minus) => {
      const reference = partner(book, minus);
      return { book, reference, compared: comparedOf(book, reference) };
    }),
  ]);
  const valued: Valued[] = terms
    ? pairs.map(({ book, reference, compared }) => valuesOf(compared, book, reference, terms, hasLate))
    : [];
  const deMinimis = said('de-minimis', 'GBP/year') ?? Number.NaN;
  const wage = said('average-wage', 'GBP/hour');
  const average =
    wage === undefined ? undefined : { wage, overhead: values.number(appraisal, 'average-overhead', 'number', 1) };
  const price = said('price', 'GBP/kW/year');
  const classes = deviceClasses(world, values);

  const money = {
    priceBase,
    discountEdition: terms?.schedule.edition ?? '',
    basis: basisWords(terms),
    items: itemRows(books, certain),
    payers: pairs.flatMap(({ compared }) => payerRows(compared, priceBase, certain)),
    margins: price === undefined ? [] : books.flatMap((book) => marginRows(book, classes, price, certain)),
    scm: scmRows(books, average),
    npsv: valued.flatMap(({ npsv }) => npsv),
    presentCosts: valued.flatMap(({ presentCosts }) => presentCosts),
    appraisal: valued.flatMap((one) => one.appraisal),
    eandcb: terms
      ? pairs.flatMap(({ compared, reference }) => (reference ? [eandcbRow(compared, terms, deMinimis)] : []))
      : [],
    effects: effectRows(world),
  };
  const regimes = world.regimes.map(({ id, title = id }) => ({ id, title, summary: '' }));
  return { ...money, signs: signsSentence({ regimes, references, levels: [...levels] }, money) };
};
