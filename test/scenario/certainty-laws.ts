// What is said of each certainty that cannot be answered: a law, the YAML that breaks it, and the one sentence.

export const LAWS: [title: string, certainty: string, sentence: string][] = [
  [
    'a conclusion is at a level of the scenario',
    'components: 1500',
    'found a level of 1500; expected a level of the scenario: 1000, 2000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'so is what is needed',
    'limits: { needs: [{ change: hours, between: [1, 4], components: [2000, 1500] }] }',
    'found a level of 1500; expected a level of the scenario: 1000, 2000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'so is a map',
    'limits: { map: { over: { hours: [1], fixed: [1] }, components: [9] } }',
    'found a level of 9; expected a level of the scenario: 1000, 2000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'so is a named future',
    'stress: { components: [9] }',
    'found a level of 9; expected a level of the scenario: 1000, 2000. To mend it: choose one of these, or add it to `components` of the scenario.',
  ],
  [
    'growth levels of saturation are not below the base',
    'limits: { saturation: { components: [500, 1500] } }',
    'found a level of 500; expected 1000, the smallest of the scenario, or more. To mend it: raise it.',
  ],
  [
    'growth levels of saturation ascend',
    'limits: { saturation: { components: [1500, 1200] } }',
    'found 1200 after 1500; expected ascending levels. To mend it: sort them.',
  ],
  [
    'saturation varies one assumption at most',
    'limits: { saturation: { over: { hours: [1, 2], fixed: [1] } } }',
    'found a second assumption, `fixed`; expected one assumption and its values. To mend it: remove one.',
  ],
  [
    'each value is there once',
    'limits: { saturation: { over: { hours: [1, 2, 1] } } }',
    'found `1` a second time for `hours`; expected each value once. To mend it: remove one of them.',
  ],
  [
    'saturation takes values that can be',
    'limits: { saturation: { over: { people: [1.5, 2] } } }',
    'found `1.5` for `people`; expected a whole number of 0 or more. To mend it: change the value.',
  ],
  [
    'a map varies two assumptions, not one',
    'limits: { map: { over: { hours: [1, 2] } } }',
    'found 1 assumptions; expected two: the first across, the second up. To mend it: name two.',
  ],
  [
    'nor three',
    'limits: { map: { over: { hours: [1], fixed: [1], people: [1] } } }',
    'found 3 assumptions; expected two: the first across, the second up. To mend it: name two.',
  ],
  [
    'ends go up',
    'limits: { needs: [{ change: hours, between: [4, 1] }] }',
    'found ends 4 and 1; expected a lower end and a higher one. To mend it: swap them.',
  ],
  [
    'ends of dates go up',
    'limits: { needs: [{ change: start, between: ["2027-07-01", "2027-06-01"] }] }',
    'found ends 2027-07-01 and 2027-06-01; expected a lower end and a higher one. To mend it: swap them.',
  ],
  [
    'a date is not looked for among numbers',
    'limits: { needs: [{ change: hours, between: [1, "2027-06-01"] }] }',
    'found `2027-06-01` for `hours`; expected a number. To mend it: write the number alone.',
  ],
  [
    'nor a number among dates',
    'limits: { needs: [{ change: start, between: ["2027-06-01", 3] }] }',
    'found `3` for `start`; expected a date, as its unit says. To mend it: write it as 2027-04-15.',
  ],
  [
    'a share is looked for among shares',
    'limits: { needs: [{ change: share, between: [0, 1.5] }] }',
    'found `1.5` for `share`; expected a share from 0 to 1. To mend it: change the value.',
  ],
  [
    'what is given can be',
    'limits: { needs: [{ change: hours, between: [1, 4], given: { share: 60 } }] }',
    'found `share: 60` for `share`; expected a share from 0 to 1. To mend it: change the value.',
  ],
  [
    'no date is given by its number',
    'limits: { needs: [{ change: hours, between: [1, 4], given: { start: 20999 } }] }',
    'found `start`, whose unit is date; expected an assumption that is a number. To mend it: vary a number.',
  ],
  [
    'what may happen is a value that can be',
    'limits: { what-ifs: [{ id: x, title: X, set: { people: -1 } }] }',
    'found `people: -1` for `people`; expected a whole number of 0 or more. To mend it: change the value.',
  ],
  [
    'what may happen on a day is a date',
    'limits: { what-ifs: [{ id: x, title: X, set: { start: 5 } }] }',
    'found `5` for `start`; expected a date, as its unit says. To mend it: write it as 2027-04-15.',
  ],
  [
    'what may happen has an id of its own',
    'limits: { what-ifs: [{ id: x, title: X, set: { people: 1 } }, { id: x, title: Y, set: { people: 2 } }] }',
    'found a second `x`; expected ids of their own. To mend it: rename one.',
  ],
  [
    'nothing is correlated with itself',
    'stress: { correlations: [{ between: [hours, hours], rank: 0.5, because: So. }] }',
    'found `hours` with itself; expected two assumptions. To mend it: name another.',
  ],
  [
    'what is correlated is drawn',
    'stress: { correlations: [{ between: [hours, fixed], rank: 0.5, because: So. }] }',
    'found `fixed`, of which no distribution is known; expected what is believed of it. To mend it: write a `distribution` at `fixed`, or leave it out.',
  ],
  [
    'a pair is correlated once, whichever comes first',
    'stress: { correlations: [{ between: [hours, share], rank: 0.5, because: So. }, { between: [share, hours], rank: 0.1, because: So. }] }',
    'found `share` and `hours` a second time; expected each pair once. To mend it: remove one of them.',
  ],
  [
    'decisions have ids of their own',
    'stress: { decisions: [{ id: x, title: X, regime: old }, { id: x, title: Y, regime: now }] }',
    'found a second decision `x`; expected decisions with ids of their own. To mend it: rename one.',
  ],
  [
    'whoever waits a year stays as it is in it',
    'stress: { decisions: [{ id: x, title: X, regime: old }, { id: y, title: Y, regime: now, first: now }] }',
    'found `first: now`; expected `old`, as of the first decision, which is to stay. To mend it: write `first: old`.',
  ],
];
