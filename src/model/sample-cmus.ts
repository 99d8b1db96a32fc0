// CMUs drawn from a described group: their provider, model and settlement, cut into submissions with their dates.
import { clockTicks, TICKS_PER_DAY } from '../engine/days.ts';
import { exp, log } from '../engine/portable.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Workdays } from '../engine/workdays.ts';
import type { Group } from '../scenario/schema/portfolio.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';

/** One submission. */
export interface Row {
  cmu: string;
  provider: string;
  model: string;
  device: string;
  cohort: string;
  settlement: string;
  agent: string;
  /** Those that its CMU bears. */
  marks: readonly string[];
  adds: boolean;
  notified: number;
  components: number;
  deratedKw: number;
}

/** One span of notification of a group, read once. */
interface Span {
  share: number;
  from: number;
  days: number;
  rush: number;
  tranches: number;
  adds: boolean;
}

/** One device type of a group, read once. */
interface Kind {
  device: string;
  weight: number;
  models: readonly string[];
  modelWeights: readonly number[];
  deratedKw: number;
}

/** A product of capacity may come out so much below a whole number. */
const ROUNDING_KW = 1e-9;

/** x to the power p for x in (0, 1), the same bits everywhere. */
const power = (x: number, p: number): number => (p === 1 ? x : exp(p * log(x)));

/** The group of CMUs being drawn: what it says, read once, and its streams. */
export class Drawer {
  readonly rows: Row[] = [];
  /** CMUs drawn so far: the subject of every address, so growth never moves a draw. */
  cmus = 0;
  private readonly group: Group;
  private readonly prefix: string;
  private readonly spans: Span[];
  private readonly kinds: Kind[];
  private readonly leastKw: number;
  private readonly marks: [name: string, share: number][];
  private readonly providers: number;
  private readonly cumulative: number[] = [];
  private readonly halfHourly: number;
  private readonly stream: (name: string) => Stream;
  private readonly workdays: Workdays;
  private readonly notifiedAt: number;

  constructor(
    world: World,
    values: Values,
    name: string,
    group: Group,
    key: SeedKey,
    replication: number,
    workdays: Workdays,
  ) {
    this.group = group;
    this.prefix = group.prefix;
    this.workdays = workdays;
    this.notifiedAt = clockTicks(world.portfolio['notified-at'] ?? '09:00');
    this.kinds = kindsOf(world, values, group);
    this.leastKw = values.number(group, 'least-mw', 'MW', 0) * 1000;
    const marks = group.marks ?? {};
    this.marks = Object.keys(marks).map((mark) => [mark, values.number(marks, mark, 'share')]);
    this.providers = values.number(group, 'providers', 'count');
    this.halfHourly = values.number(group, 'half-hourly', 'share', 1);
    this.spans = group.arrives.map((span) => {
      const from = values.date(span, 'from');
      const days = workdays.count(from, values.date(span, 'to'));
      if (days === 0) throw new RangeError(`no working day in a span of arrivals of ${name}`);
      return {
        share: values.number(span, 'share', 'share', 1),
        from,
        days,
        rush: values.number(span, 'rush', 'number', 1),
        tranches: values.number(span, 'tranches', 'count', 1),
        adds: span.adds ?? false,
      };
    });
    const concentration = values.number(group, 'concentration', 'number', 0);
    let sum = 0;
    for (let k = 1; k <= this.providers; k++) {
      sum += exp(-concentration * log(k));
      this.cumulative.push(sum);
    }
    const streams = new Map<string, Stream>();
    this.stream = (use) => {
      const known = streams.get(use) ?? streamFor(key, replication, `portfolio.${name}.${use}`);
      streams.set(use, known);
      return known;
    };
  }

  /** One CMU of so many components, cut into its submissions. */
  draw(components: number, cohort: string): void {
    const c = this.cmus++;
    const provider = pick(this.cumulative, this.stream('provider').uniform(c, 0));
    const cmu = `${this.prefix}${c + 1}`;
    const kind = this.kindOf(c, components);
    const model = kind.models[pickWeighted(kind.modelWeights, this.stream('model').uniform(c, 0))];
    const marks = this.marks.flatMap(([mark, share]) =>
      this.stream(`mark.${mark}`).uniform(c, 0) < share ? [mark] : [],
    );
    const agents = this.group.agents ?? ['agent'];
    const settlement = this.stream('settlement').uniform(c, 0) < this.halfHourly ? 'half-hourly' : 'non-half-hourly';
    let draw = 0;
    for (const [span, count] of this.partsOf(c, components)) {
      const tranches = Math.min(span.tranches, count);
      for (let t = 0; t < tranches; t++) {
        const position = (t + this.stream('arrival').uniform(c, draw++)) / tranches;
        const day = Math.min(span.days - 1, Math.floor(power(position, 1 / span.rush) * span.days));
        this.rows.push({
          cmu,
          provider: `${this.prefix}P${provider + 1}`,
          model,
          device: kind.device,
          cohort,
          settlement,
          agent: agents[provider % agents.length],
          marks,
          adds: span.adds,
          notified: this.nthWorkday(span.from, day) * TICKS_PER_DAY + this.notifiedAt,
          components: Math.floor(((t + 1) * count) / tranches) - Math.floor((t * count) / tranches),
          deratedKw: kind.deratedKw,
        });
      }
    }
  }

  /** A group of one device type draws nothing. A CMU cut off by a growth level may be too small for every type: all count. */
  private kindOf(c: number, components: number): Kind {
    if (this.kinds.length === 1) return this.kinds[0];
    const isEnough = ({ deratedKw }: Kind) => components * deratedKw >= this.leastKw - ROUNDING_KW;
    const isAny = this.kinds.some((kind) => kind.weight > 0 && isEnough(kind));
    const weights = this.kinds.map((kind) => (isAny && !isEnough(kind) ? 0 : kind.weight));
    return this.kinds[pickWeighted(weights, this.stream('device').uniform(c, 0))];
  }

  private nthWorkday(from: number, n: number): number {
    return this.workdays.plus(from - 1, n + 1);
  }

  /** Components of a CMU by span: large CMUs in the spans' shares, small ones whole in one span, drawn. */
  private partsOf(c: number, components: number): [Span, number][] {
    if (this.spans.length === 1) return [[this.spans[0], components]];
    if (components < 100) {
      const shares = this.spans.map((span) => span.share);
      return [[this.spans[pickWeighted(shares, this.stream('span').uniform(c, 0))], components]];
    }
    let before = 0;
    let share = 0;
    return this.spans.map((span, i) => {
      share += span.share;
      const upTo = i === this.spans.length - 1 ? components : Math.round(share * components);
      const part: [Span, number] = [span, upTo - before];
      before = upTo;
      return part;
    });
  }
}

/** The device types of a group: those it lists, or its one. */
const kindsOf = (world: World, values: Values, group: Group): Kind[] => {
  const weightOf = (model: string): number => {
    const described = world.portfolio.models?.[model];
    return described ? values.number(described, 'weight', 'number', 1) : 1;
  };
  const listed = group.devices ?? [group];
  return listed.map((said): Kind => {
    const models = said.models ?? [];
    const derates = said.derating === undefined ? group : said;
    return {
      device: said.device ?? 'unknown',
      weight: 'weight' in said ? values.number(said, 'weight', 'number', 1) : 1,
      models,
      modelWeights: models.map(weightOf),
      deratedKw: values.number(said, 'rated-kw', 'kW') * values.number(derates, 'derating', 'share'),
    };
  });
};

const pick = (cumulative: readonly number[], u: number): number => {
  const x = u * cumulative[cumulative.length - 1];
  return cumulative.findIndex((sum) => x < sum);
};
const pickWeighted = (weights: readonly number[], u: number): number => {
  const cumulative: number[] = [];
  for (const weight of weights) cumulative.push(weight + (cumulative[cumulative.length - 1] ?? 0));
  return pick(cumulative, u);
};
