// Checks how a file finds what it extends, and what is said of chains without an end.
import { describe, expect, it } from 'vitest';
import { load, loadTold } from './told.ts';

const regime = (id: string, base: string): string => `id: ${id}\nextends: ${base}\n`;
const summaryOf = (changes: Record<string, string>): unknown => load(changes).regimes[0].summary;

describe('extends', () => {
  it('a variation has the steps of its base and says what differs', () => {
    const { regimes } = load({
      'my/question.yaml': 'id: question\nregimes: [slow]\nportfolio: few\n',
      'my/regimes/slow.yaml': `${regime('slow', 'plain')}routes: { bespoke: { steps: [{ id: test, minutes: 90 }] } }\n`,
    });
    expect(regimes).toMatchObject([
      { id: 'slow', routes: { bespoke: { steps: [{ id: 'test', per: 'component', by: 'examiners', minutes: 90 }] } } },
    ]);
  });

  it('a file of the same id further up may be extended, so that one can vary what is shipped', () => {
    expect(summaryOf({ 'my/regimes/plain.yaml': `${regime('plain', 'plain')}summary: mine\n` })).toBe('mine');
  });

  it('a path names a file from where it is written', () => {
    const changes = {
      'my/question.yaml': 'id: question\nregimes: [./odd/r.yaml]\nportfolio: few\n',
      'my/odd/r.yaml': regime('r', '../../shipped/regimes/plain.yaml'),
      'shipped/regimes/plain.yaml': 'id: plain\nsummary: far\nroutes: { b: { steps: [{ id: t, per: cmu }] } }\n',
    };
    expect(summaryOf(changes)).toBe('far');
  });

  it('a regime written in the scenario may extend a file', () => {
    const text = 'id: question\nregimes: [{ id: inline, extends: plain, summary: here }]\nportfolio: few\n';
    const { regimes, scenario } = load({ 'my/question.yaml': text });
    expect(regimes).toMatchObject([{ id: 'inline', summary: 'here', routes: { bespoke: {} } }]);
    expect(scenario.regimes).toEqual(regimes);
  });

  it('a scenario extends one beside it, and names in the base are looked for beside the base', () => {
    const { scenario, regimes } = load({
      'my/question.yaml': 'id: question\nextends: ../other/base.yaml\ntitle: mine\n',
      'other/base.yaml': 'id: base\nregimes: [near]\nportfolio: few\n',
      'other/regimes/near.yaml': 'id: near\nroutes: { b: { steps: [{ id: t, per: cmu }] } }\n',
    });
    expect([scenario.id, scenario.title, regimes[0].id]).toEqual(['question', 'mine', 'near']);
  });

  it('a file that extends itself is refused', () => {
    expect(loadTold({ 'shipped/regimes/plain.yaml': regime('plain', 'plain') })).toEqual({
      phases: ['names'],
      sentences: [
        'shipped/regimes/plain.yaml:2:1: found a file that extends itself: shipped/regimes/plain.yaml; expected a chain that ends in a file without `extends`. To mend it: delete one `extends` of it.',
      ],
    });
  });

  it('where a chain has no end, nothing is checked that would need the file', () => {
    const told = loadTold({ 'shipped/portfolios/few.yaml': 'id: few\nextends: few\n' }, {}, 'own');
    expect(told.sentences).toHaveLength(1);
    expect(told.sentences[0]).toContain('found a file that extends itself: shipped/portfolios/few.yaml');
  });

  it('a ring is refused, and printed all round', () => {
    const files = {
      'shipped/regimes/plain.yaml': regime('plain', 'b'),
      'shipped/regimes/b.yaml': regime('b', 'c'),
      'shipped/regimes/c.yaml': regime('c', 'b'),
    };
    expect(loadTold(files)).toEqual({
      phases: ['names'],
      sentences: [
        'shipped/regimes/c.yaml:2:1: found files that extend each other in a ring: shipped/regimes/b.yaml extends shipped/regimes/c.yaml extends shipped/regimes/b.yaml; expected a chain that ends in a file without `extends`. To mend it: delete one `extends` of it.',
      ],
    });
  });

  it('a scenario in a ring with its base is refused', () => {
    const files = { 'my/question.yaml': regime('question', 'base'), 'my/base.yaml': regime('base', 'question') };
    expect(loadTold(files).sentences[0]).toContain(
      'my/base.yaml:2:1: found files that extend each other in a ring: my/question.yaml extends my/base.yaml extends my/question.yaml',
    );
  });

  it('a chain of more than twenty files is refused, one of twenty is not', () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, k) => [
          `shipped/regimes/${k === 0 ? 'plain' : `r${k}`}.yaml`,
          k === length - 1
            ? 'id: last\nroutes: { b: { steps: [{ id: t, per: cmu }] } }\n'
            : regime(k === 0 ? 'plain' : `r${k}`, `r${k + 1}`),
        ]),
      );
    expect(load(chain(20)).regimes[0].id).toBe('plain');
    expect(loadTold(chain(21)).sentences[0]).toContain('found more than 20 files that extend one another');
  });
});
