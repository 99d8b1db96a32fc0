// Who takes which route: asked at notification, by declared attributes and by one uniform a provider.
import { streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import { orderBySize, type Portfolio, sizesBy } from './portfolio.ts';
import { type Mask, maskOf, needsApproval } from './predicate.ts';
import type { Program, ProgramRoute } from './program.ts';

/** Firms next to each other in size share a stratum: of two, a half means exactly one. */
const STRATUM = 2;

export type Answer = 'takes' | 'refused' | 'intends';

/** One route's question to each submission, answered in columns before the play begins. */
export class Offer {
  readonly route: ProgramRoute;
  private readonly meant: Mask;
  private readonly needsApproval: Mask;
  private readonly uniforms: (submission: number, component: number) => number;
  private readonly portfolio: Portfolio;

  constructor(route: ProgramRoute, portfolio: Portfolio, key: SeedKey, replication: number) {
    this.route = route;
    this.portfolio = portfolio;
    const { takes } = route;
    if (!takes) throw new RangeError(`route ${route.id} makes no offer`);
    this.meant = maskOf(takes.who, portfolio, true);
    this.needsApproval = needsApproval(takes.who, portfolio);
    const stream = streamFor(key, replication, `${route.id}.takes`);
    if (takes.share >= 1) this.uniforms = () => 0;
    else if (takes.per === 'component') this.uniforms = (_s, c) => stream.uniform(c, 0);
    else if (takes.per === 'submission') this.uniforms = (s) => stream.uniform(s, 0);
    else if (takes.per === 'cmu') this.uniforms = (s) => stream.uniform(portfolio.cmu.of[s], 0);
    else {
      const byProvider = stratified(portfolio, this.meant, (subject, draw) => stream.uniform(subject, draw));
      this.uniforms = (s) => byProvider[portfolio.provider.of[s]];
    }
  }

  get splits(): boolean {
    return this.route.takes?.per === 'component' && this.route.takes.share < 1;
  }

  /** Whether a component would take the route, were type approval in force. */
  wants(submission: number, component: number): boolean {
    return this.meant[submission] === 1 && this.uniforms(submission, component) < this.route.takes!.share;
  }

  /** @param approved whether type approval is in force now for the submission's model and agent */
  ask(submission: number, component: number, now: number, approved: boolean): Answer {
    if (!this.wants(submission, component)) return 'refused';
    if (!this.needsApproval[submission] || approved) return 'takes';
    if (now >= this.portfolio.approvedFrom[this.portfolio.model.of[submission]]) return 'takes';
    return 'intends';
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

/** The offers of a program's routes, in the order they are asked; and who takes whoever is left. */
export const offersOf = (program: Program, portfolio: Portfolio, key: SeedKey, replication: number): Offer[] =>
  program.routes.filter((route) => route.takes).map((route) => new Offer(route, portfolio, key, replication));

export const isOpen = (route: ProgramRoute, now: number): boolean => now >= route.opens && now < route.closes;
