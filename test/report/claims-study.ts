// A made-up study with claims, one for each verdict.
import type { Study } from '../../src/experiment/study.ts';
import type { ClaimRow } from '../../src/experiment/study-claims.ts';

const claim = (id: string, more: Partial<ClaimRow>): ClaimRow => ({
  ...{ id, says: `It says ${id}.`, where: 'Summary', reading: `Read as ${id}.`, on: '', at: Number.NaN },
  ...{ verdict: 'supported', bound: Number.NaN, points: 0, found: ['So it was found.'] },
  ...more,
});

export const withClaims = (study: Study): Study => ({
  ...study,
  claims: {
    ...{ title: 'A report', source: 'A report, 2025', about: 'cp392', against: 'bmcs-only' },
    rows: [
      claim('first', {}),
      claim('second', { verdict: 'refuted' }),
      claim('third', { verdict: 'depends', on: 'CoP 11 uptake', at: 0.43 }),
      claim('fourth', { verdict: 'outside', found: ['Nothing speaks to it.'] }),
    ],
  },
});
