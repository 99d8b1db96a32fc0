// Who takes which route: asked by declared attributes, and by one uniform a provider, CMU, submission or component.
import { streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import { orderBySize, type Portfolio, sizesBy } from './portfolio.ts';
import { type Cased, columnOf, everybody, type Mask, maskOf, needsApproval } from './predicate.ts';
import type { Chance, Program, ProgramRoute } from './program.ts';

/** Firms next to each other in size share a stratum: of two, a half means exactly one. */
const STRATUM = 2;

/** All of those meant, whoever they are. */
export const always: Cased<number> = { cases: [{ who: everybody, is: 1 }] };

export type Answer = 'takes' | 'refused' | 'intends';

/** A share of those meant, chosen by chance; a higher share keeps all whom a lower one chose. */
export class Chooser {
  /** Every unit is chosen or not as a whole, unless components are drawn one by one. */
  readonly splits: boolean;
  private readonly meant: Mask;
  private readonly share: Float64Array;
  private readonly uniforms: (submission: number, component: number) => number;

  /** @param approvalOpen whoever is asked knows of approvals himself; else they are those in force at notification */
  constructor(chance: Chance, portfolio: Portfolio, key: SeedKey, replication: number, approvalOpen = false) {
    this.meant = maskOf(chance.who, portfolio, approvalOpen);
    this.share = columnOf(chance.share, portfolio, (is) => is, 0);
    const drawn = chance.share.cases.some(({ is }) => is > 0 && is < 1);
    this.splits = chance.per === 'component' && drawn;
    const stream = streamFor(key, replication, chance.name);
    if (!drawn) this.uniforms = () => 0;
    else if (chance.per === 'component') this.uniforms = (_s, c) => stream.uniform(c, 0);
    else if (chance.per === 'submission') this.uniforms = (s) => stream.uniform(s, 0);
    else if (chance.per === 'cmu') this.uniforms = (s) => stream.uniform(portfolio.cmu.of[s], 0);
    else {
      const byProvider = stratified(portfolio, this.meant, (subject, draw) => stream.uniform(subject, draw));
      this.uniforms = (s) => byProvider[portfolio.provider.of[s]];
    }
  }

  wants(submission: number, component: number): boolean {
    return this.meant[submission] === 1 && this.uniforms(submission, component) < this.share[submission];
  }
}

/** One route's question to each submission, answered in columns before the play begins. */
export class Offer {
  readonly route: ProgramRoute;
  private readonly chooser: Chooser;
  private readonly needsApproval: Mask;
  private readonly portfolio: Portfolio;

  constructor(route: ProgramRoute, portfolio: Portfolio, key: SeedKey, replication: number) {
    this.route = route;
    this.portfolio = portfolio;
    const { takes } = route;
    if (!takes) throw new RangeError(`route ${route.id} makes no offer`);
    this.chooser = new Chooser(takes, portfolio, key, replication, true);
    this.needsApproval = needsApproval(takes.who, portfolio);
  }

  get splits(): boolean {
    return this.chooser.splits;
  }

  /** Whether a component would take the route, were type approval in force. */
  wants(submission: number, component: number): boolean {
    return this.chooser.wants(submission, component);
  }

  /** @param approved whether the approval work of the route is done for the submission; where it has none, a date is enough */
  ask(submission: number, component: number, now: number, approved: boolean): Answer {
    if (!this.wants(submission, component)) return 'refused';
    if (!this.needsApproval[submission] || approved) return 'takes';
    const isDated = now >= this.portfolio.approvedFrom[this.portfolio.model.of[submission]];
    return isDated && this.route.before.length === 0 ? 'takes' : 'intends';
  }
}

/**
 * One uniform a provider, stratified by size (by rank, where the population is described): within a stratum the
 * uniforms are spread evenly, so the share of firms that takes the route is near its probability in every replication,
 * and a higher share keeps all who took a lower one.
 */
const stratified = (
  portfolio: Portfolio,
  meant: Mask,
  uniform: (subject: number, draw: number) => number,
): Float64Array => {
  const places = portfolio.places ?? placesBySize(portfolio, meant);
  return Float64Array.from(places, (place) => {
    if (place < 0) return 1;
    const k = Math.floor(place / STRATUM);
    const isFirst = uniform(k, 1) < uniform(k, 2) === (place % STRATUM === 0);
    return ((isFirst ? 0 : 1) + uniform(k, 0)) / STRATUM;
  });
};

/** By provider: the place in order of size among those who own any component that is meant; -1 for the others. */
const placesBySize = (portfolio: Portfolio, meant: Mask): Int32Array => {
  const owns = new Uint8Array(portfolio.provider.names.length);
  for (let s = 0; s < portfolio.submissions; s++) if (meant[s]) owns[portfolio.provider.of[s]] = 1;
  const places = new Int32Array(owns.length).fill(-1);
  const order = orderBySize(sizesBy(portfolio, portfolio.provider)).filter((p) => owns[p]);
  order.forEach((p, place) => {
    places[p] = place;
  });
  return places;
};

/** By route: its offer; undefined where the route takes whoever is left. */
export const offersOf = (
  program: Program,
  portfolio: Portfolio,
  key: SeedKey,
  replication: number,
): (Offer | undefined)[] =>
  program.routes.map((route) => (route.takes ? new Offer(route, portfolio, key, replication) : undefined));

export const isOpen = (route: ProgramRoute, now: number): boolean => now >= route.opens && now < route.closes;
