// Who would bother to enter: what a component's capacity earns in a year beside what its assurance costs.
import type { Values } from '../scenario/values.ts';
import type { Submissions, World } from '../scenario/world.ts';

/** A kind of component, as the portfolio names it. */
export interface DeviceClass {
  device: string;
  /** De-rated kW of one component; the mean where they differ. */
  deratedKw: number;
}

interface Weighed extends DeviceClass {
  weight: number;
}

/** Of one name: one class, with the mean of its kW. */
const joined = (rows: readonly Weighed[]): DeviceClass[] => {
  const sums = new Map<string, { kw: number; weight: number }>();
  for (const { device, deratedKw, weight } of rows) {
    const known = sums.get(device) ?? { kw: 0, weight: 0 };
    sums.set(device, { kw: known.kw + deratedKw * weight, weight: known.weight + weight });
  }
  return [...sums].map(([device, { kw, weight }]) => ({ device, deratedKw: kw / weight }));
};

const describedClasses = (world: World, values: Values): DeviceClass[] =>
  joined(
    Object.values(world.portfolio.groups ?? {}).flatMap((group) =>
      (group.devices ?? [{ ...group, device: group.device ?? '' }]).map((said) => ({
        device: said.device,
        deratedKw:
          values.number(said, 'rated-kw', 'kW') *
          values.number('derating' in said && said.derating !== undefined ? said : group, 'derating', 'share'),
        weight: 1,
      })),
    ),
  );

const registeredClasses = (
  { portfolio }: World,
  { device, model, deratedKw, components }: Submissions,
): DeviceClass[] =>
  joined(
    model.map((name, i) => ({
      device: device?.[i] ?? portfolio.models?.[name]?.device ?? '',
      deratedKw: deratedKw[i],
      weight: components[i],
    })),
  );

/** Classes of device of a portfolio that are named, in the order in which they first stand there. */
export const deviceClasses = (world: World, values: Values): DeviceClass[] =>
  (world.submissions ? registeredClasses(world, world.submissions) : describedClasses(world, values)).filter(
    ({ device }) => device !== '',
  );

export interface Margin {
  revenueGbp: number;
  marginGbp: number;
  costPerDeratedMwGbp: number;
  /** Capacity price at which the margin is nil, GBP/kW/year. */
  breakEvenPrice: number;
}

/** Of one component. @param price GBP/kW/year @param deratedKw of the component @param costGbp of its assurance */
export const marginOf = (price: number, deratedKw: number, costGbp: number): Margin => ({
  revenueGbp: price * deratedKw,
  marginGbp: price * deratedKw - costGbp,
  costPerDeratedMwGbp: (costGbp / deratedKw) * 1000,
  breakEvenPrice: costGbp / deratedKw,
});
