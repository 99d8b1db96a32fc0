// Every field by itself: its unit, its bounds, its date; and that what runs from one date to another runs forwards.
import { type Checking, written, writtenAs } from './checking.ts';
import type { FieldKind } from './field-kinds.ts';
import { type WrittenField, writtenFields } from './fields.ts';
import type { Issues } from './issue.ts';
import { breaksUnit } from './meaning-assumptions.ts';
import { momentOf } from './moments.ts';
import type { Assumption } from './schema/assumption.ts';
import { type Spot, spotsAt } from './spots.ts';
import { tidy } from './units.ts';
import { Values } from './values.ts';

/** Whether a value keeps the bounds of its field. */
export const within = (value: number, { low = -Infinity, high = Infinity, above }: FieldKind): boolean =>
  value >= low && value <= high && !(above && value === low);

const mendNumber = (value: number, kind: FieldKind): string => {
  if (kind.high === 1 && !kind.whole && value >= 2 && value <= 100)
    return `write ${tidy(value / 100)} for ${tidy(value)} %`;
  if (kind.whole && within(value, kind)) return `write ${Math.floor(value)} or ${Math.ceil(value)}`;
  return `write ${kind.wants}`;
};

/** The ends of an assumption's range and its dated values, which are played sooner or later. */
const alsoPlayed = (assumption: Assumption): number[] =>
  [...(assumption.range ?? []), ...(assumption.values ?? []).map((one) => one.value)].filter(
    (one) => typeof one === 'number',
  );

/** A field is read once, at the start of the horizon; a value that changes later would not be seen to change. */
const checkChanges = ({ horizon, say }: Checking, { node, key }: WrittenField, { values }: Assumption): void => {
  const change = values?.find(({ from }) => {
    const day = momentOf(from)?.day;
    return horizon && day !== undefined && day > horizon.from && day < horizon.to;
  });
  if (!change) return;
  const found = `${written(node, key)}, which changes on ${change.from}`;
  const mend = 'name an assumption with one value, or write dated heads where people are meant';
  say(node, key, found, 'a value that holds for the whole horizon', mend);
};

const checkNumber = (checking: Checking, values: Values, field: WrittenField): void => {
  const { node, key, kind, above } = field;
  const unit = typeof kind.unit === 'function' ? kind.unit(above) : kind.unit;
  const value = values.maybeNumber(node, key, unit);
  if (value === undefined) return;
  const name = typeof field.value === 'string' ? field.value : undefined;
  const assumption = name === undefined ? undefined : checking.world.assumptions[name];
  if (assumption && breaksUnit(assumption, value)) return;
  const fits = (one: number) => within(one, kind) && !(kind.whole && !Number.isInteger(one));
  if (!fits(value)) {
    const mend = name === undefined ? mendNumber(value, kind) : `in \`${name}\` ${mendNumber(value, kind)}`;
    checking.say(node, key, writtenAs(node, key, tidy(value)), kind.wants, mend);
    return;
  }
  if (assumption) checkChanges(checking, field, assumption);
  const odd = assumption && alsoPlayed(assumption).find((one) => !within(one, kind) && !breaksUnit(assumption, one));
  if (odd === undefined) return;
  const found = `${written(node, key)}, which may become ${tidy(odd)}`;
  checking.say(node, key, found, kind.wants, `narrow the range or the dated values of \`${name}\``);
};

const checkField = (checking: Checking, values: Values, field: WrittenField): void => {
  const { node, key, kind } = field;
  if (kind.is === 'number') checkNumber(checking, values, field);
  else if (kind.is === 'date') values.maybeDate(node, key);
  else if (kind.is === 'instant') values.maybeInstant(node, key);
  else {
    const elapsed = values.maybeQuantity(node, key);
    if (elapsed && elapsed.amount < 0) {
      const found = writtenAs(node, key, `${tidy(elapsed.amount)} ${elapsed.unit}`);
      checking.say(node, key, found, 'an elapsed time of 0 or more', `change \`${field.value}\``);
    }
  }
};

/** Where a `from` and a `to` stand together; the last day is included. */
const spansOf = ({ world }: Checking): Spot[] => [
  ...world.regimes.flatMap((regime) => [...spotsAt(regime, '**.notified'), ...spotsAt(regime, 'routes.*.open')]),
  ...spotsAt(world.scenario, 'windows.*'),
  ...spotsAt(world.scenario, 'windows|initial.*.**.notified'),
  ...spotsAt(world.portfolio, '**.notified'),
  ...Object.values(world.pools).flatMap((pool) => spotsAt(pool, 'leave|pauses.*')),
  ...spotsAt(world.portfolio, 'groups.*.arrives.*'),
];

const checkSpan = ({ values, say }: Checking, span: object): void => {
  const [from, to] = [values.maybeDate(span, 'from'), values.maybeDate(span, 'to')];
  if (from === undefined || to === undefined || from <= to) return;
  const found = `${written(span, 'from')} after ${written(span, 'to')}`;
  say(span, 'to', found, 'a last day on or after the first', 'swap the two dates, or mend the wrong one');
};

export const checkFields = (checking: Checking, issues: Issues): void => {
  const values = new Values(checking.world, { issues });
  for (const field of writtenFields(checking.world)) checkField(checking, values, field);
  for (const { value } of spansOf(checking)) if (typeof value === 'object' && value) checkSpan(checking, value);
};
