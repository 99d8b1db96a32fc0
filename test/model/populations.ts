// Sampled populations for tests: a described group or two, as YAML.

/** What a group says, with sound defaults; every value as YAML, and undefined where the key is left out. */
export const group = (words: Readonly<Record<string, string | undefined>>): string =>
  Object.entries({
    cmus: '10',
    components: '1000',
    providers: '4',
    prefix: 'D',
    device: 'charger',
    models: '[m1, m2]',
    'rated-kw': '5',
    derating: '0.2',
    arrives: '[{ from: 2027-04-05, to: 2027-06-30 }]',
    ...words,
  })
    .flatMap(([key, value]) => (value === undefined ? [] : `    ${key}: ${value}`))
    .join('\n');

/** A portfolio of groups; `models` and `grows` as they are written, and more keys if need be. */
export const populationOf = (
  groups: Readonly<Record<string, string>>,
  { models = '{ meter: {}, m1: {}, m2: {}, m3: {} }', grows = '', more = '' } = {},
): string =>
  [
    `models: ${models}`,
    ...(grows === '' ? [] : [`grows: ${grows}`]),
    ...(more === '' ? [] : [more]),
    'groups:',
    ...Object.entries(groups).flatMap(([name, words]) => [`  ${name}:`, words]),
  ].join('\n');

/** One route of nothing but an hour of waiting. */
export const WAIT = 'bespoke: { steps: [{ id: note, per: component, lead: 1 hours }] }';
