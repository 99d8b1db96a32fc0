// Claims of a document held against a study: supported, refuted, dependent on something, or outside; by rules alone.
import type { Claim } from '../scenario/schema/claims.ts';
import type { World } from '../scenario/world.ts';
import { type Unjudged as Found, type Judged, outside } from './claim-judged.ts';
import { onMeasure } from './claim-measure.ts';
import { onCost, onRoute } from './claim-others.ts';
import { boundOf } from './claim-points.ts';
import type { ClaimsStudy } from './study-claims.ts';

const judged = (study: Found, claims: ClaimsStudy, id: string, { test, outside: why = '' }: Claim): Judged => {
  if (!test) return outside(why);
  if ('measure' in test) return onMeasure(study, claims, id, test);
  return 'route' in test ? onRoute(study, claims, id, test) : onCost(study, claims, id, test);
};

/** Every claim of the scenario's file; undefined where it names none. */
export const claimsOf = (study: Found, { claims }: Pick<World, 'claims'>): ClaimsStudy | undefined => {
  if (!claims) return undefined;
  const { about, against, title = claims.id, source = '' } = claims;
  const told = typeof source === 'string' ? source : [source.title, source.date].filter(Boolean).join(', ');
  const whole: ClaimsStudy = { title, source: told, about, against, rows: [] };
  return {
    ...whole,
    rows: Object.entries(claims.claims).map(([id, claim]) => ({
      ...{ id, says: claim.says, where: claim.where, reading: claim.reading ?? '' },
      bound: claim.test ? boundOf(claim.test) : Number.NaN,
      ...judged(study, whole, id, claim),
    })),
  };
};
