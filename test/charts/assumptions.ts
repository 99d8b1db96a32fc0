// Assumptions for a made-up study: of each confidence, with and without a range and a web address.
import type { AssumptionRow } from '../../src/experiment/study.ts';

const row = (own: Partial<AssumptionRow>): AssumptionRow => ({
  id: 'an-assumption',
  title: 'An assumption',
  value: '1',
  unit: 'number',
  low: '',
  high: '',
  source: 'Supposed',
  url: '',
  date: '2026-09',
  confidence: 'low',
  basis: 'assumed',
  changed: false,
  ...own,
});

export const ASSUMPTIONS: AssumptionRow[] = [
  row({
    id: 'components-2024-25',
    title: 'Components tested for 2024/25',
    value: '73109',
    unit: 'components',
    confidence: 'high',
    basis: 'stated',
    source: 'CP392 report, Solution',
    url: 'https://www.elexon.co.uk/',
  }),
  row({
    id: 'dsr-test-deadline',
    title: 'DSR Test Certificate deadline',
    value: '2027-08-31',
    unit: 'date',
    low: '2027-08-20',
    high: '2027-09-30',
    confidence: 'medium',
    basis: 'inferred',
    source: 'Capacity Market Rules',
  }),
  row({ id: 'cop11-uptake', title: 'CoP 11 uptake', value: '0.75', unit: 'share', low: '0', high: '1', changed: true }),
  row({
    id: 'utilisation-2024',
    title: 'How busy examiners were to the cut-off, Delivery Year 2024/25 (u)',
    value: '0.84',
    low: '0.6',
    high: '1.05',
  }),
  row({
    id: 'effort-industrial-to-domestic',
    title: 'Effort per industrial over effort per domestic component (m_I : m_D)',
    value: '20',
    low: '1',
    high: '90',
  }),
  row({ id: 'test-minutes', title: 'Minutes per test', value: '1.3304728493622273', unit: 'minutes' }),
  row({
    id: 'examiner-heads',
    title: 'Examiners',
    value: '6',
    unit: 'heads',
    low: '3',
    high: '15',
    confidence: 'none',
  }),
];
