// Who pays and who is paid, in words.
import type { Party } from '../scenario/schema/cost.ts';

const WORDS: Readonly<Record<Party, string>> = {
  provider: 'capacity providers',
  cmsb: 'the CM Settlement Body',
  'delivery-body': 'the Delivery Body',
  agent: 'BSC agents',
  'central-systems': 'central systems',
  applicant: 'type-test applicants',
  consumer: 'consumers',
};

/** `capacity providers`; empty is the sum over all. */
export const partyWords = (party: Party | ''): string => (party === '' ? 'all payers together' : WORDS[party]);
