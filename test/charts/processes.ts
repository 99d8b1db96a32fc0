// Processes of a made-up study: one route with a step aside, and where few are tested a second one with work before it.
import type { Interval, Study } from '../../src/experiment/study.ts';
import type { ProcessRoute, ProcessStep, ProcessWay, RegimeProcess } from '../../src/experiment/study-process.ts';

const NONE: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };

const step = (id: string, title: string, more: Partial<ProcessStep> = {}): ProcessStep => ({
  ...{ id, title, place: 'main', per: ['component'], pool: 'examiners', poolTitle: 'Examiners', lead: '' },
  ...{ some: false, audit: false, registers: false, started: NONE, failed: NONE, waitDays: NONE, ...more },
});

const way = (from: string, to: string, more: Partial<ProcessWay> = {}): ProcessWay => ({
  ...{ from, why: 'goes-on', leads: 'step', to, after: '', components: NONE, ...more },
});

/** The process of a regime of which so large a share of all components is tested. */
export const processOf = (study: Study, regime: string, tested: number): RegimeProcess => {
  const level = study.levels[study.levels.length - 1];
  const n = study.replications;
  const of = (mean: number): Interval => ({
    mean,
    lower: n > 1 ? 0.98 * mean : mean,
    upper: n > 1 ? 1.02 * mean : mean,
    n,
  });
  const bespoke = Math.min(1, tested) * level;
  const route = (id: string, title: string, took: number): Omit<ProcessRoute, 'steps' | 'ways'> => ({
    ...{ id, title, took: of(took), registered: of(0.99 * took), onTime: of(0.3 * took) },
  });
  const routes: ProcessRoute[] = [
    {
      ...route('bespoke', 'Bespoke route', bespoke),
      steps: [
        step('assess', 'Metering Assessment', {
          per: ['submission'],
          started: of(330),
          failed: of(0),
          waitDays: of(12.3),
        }),
        step('test', 'Metering Test', {
          ...{ registers: true, started: of(1.1 * bespoke), failed: of(0.1 * bespoke), waitDays: of(45.6) },
        }),
        step('rectify', 'Rectification', {
          place: 'aside',
          started: of(0.1 * bespoke),
          failed: of(0),
          waitDays: of(0.01),
        }),
        step('visit', 'Visit on site', { audit: true, some: true, started: of(700), failed: of(7), waitDays: of(99) }),
      ],
      ways: [
        way('', 'assess', { components: of(bespoke) }),
        way('assess', 'test', { components: of(bespoke) }),
        way('test', 'visit', { components: of(0.99 * bespoke) }),
        way('test', 'rectify', { why: 'fails', after: '10 working days', components: of(0.09 * bespoke) }),
        way('test', 'withdraw', { why: 'fails', leads: 'out', components: of(0.01 * bespoke) }),
        way('rectify', 'test', { components: of(0.09 * bespoke) }),
        way('visit', 'visit', { why: 'fails', after: '20 working days' }),
        way('visit', 'revoke', { why: 'fails', leads: 'out' }),
      ],
    },
  ];
  if (tested < 0.4)
    routes.push({
      ...route('cop11', 'CoP 11 route', level - bespoke),
      steps: [
        step('type-approval', 'Type approval', { place: 'before', per: ['model', 'agent'], lead: '4 months' }),
        step('registry', 'Registration of the pair', {
          ...{ pool: 'platform', started: of(level - bespoke), failed: of(500), waitDays: of(3.21), registers: true },
        }),
      ],
      ways: [
        way('', 'registry', { components: of(level - bespoke) }),
        way('registry', 'registry', { why: 'fails', after: '5 working days', components: of(500) }),
        way('registry', 'bespoke', { why: 'gives-up', leads: 'route', after: '2 months', components: of(77) }),
      ],
    });
  return {
    ...{ regime, level, notified: { mean: level, lower: level, upper: level, n } },
    ...{ onTime: of(0.3 * level), later: of(0.69 * level), withdrawn: of(0.01 * level), open: of(0), routes },
  };
};
