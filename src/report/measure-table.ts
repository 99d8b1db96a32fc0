// Tables of one measure: regimes down, growth levels across; and its differences to each reference.
import { againstOf } from '../experiment/plan.ts';
import type { Study } from '../experiment/study.ts';
import type { MeasureId } from '../model/measures.ts';
import { figure, finder, levelCell, measureOf, unitOf } from './figures.ts';
import { element, joined, type Markup, paragraph, table } from './html.ts';
import { intervalLine } from './interval-line.ts';

export const measureTable = (study: Study, id: MeasureId): Markup => {
  const measure = measureOf(study, id);
  const find = finder(study);
  const shown = study.regimes.flatMap((r) => study.levels.flatMap((level) => find(r.id, level, id) ?? []));
  return table({
    caption: joined([
      `${measure.title} (${unitOf(measure)}), by regime and components notified `,
      element('small', [`${measure.meaning} `, intervalLine(shown)]),
    ]),
    heads: ['Regime', ...study.levels.map((level) => levelCell(study, level))],
    rows: study.regimes.map((r) => [
      r.title,
      ...study.levels.map((level) => figure(find(r.id, level, id), measure, study.replications)),
    ]),
    numbersFrom: 1,
  });
};

/** Measures one below the other; nothing where no level was played. */
export const measureTables = (study: Study, ids: readonly MeasureId[]): Markup[] =>
  study.levels.length === 0
    ? []
    : ids
        .filter((id) => study.summaries.some((row) => row.measure === id))
        .map((id) => element('div', measureTable(study, id), { class: 'keep' }));

/** Differences to each reference, replication by replication; undefined where there is nothing to compare. */
export const differenceTables = (study: Study, ids: readonly MeasureId[]): Markup | undefined => {
  const find = finder(study);
  const measures = ids.map((id) => measureOf(study, id));
  const tables = study.references.flatMap((reference) => {
    const rows = study.regimes
      .filter((r) => againstOf(study.references, r.id).includes(reference))
      .flatMap((r) => study.levels.map((level) => ({ regime: r, level })));
    const shown = rows.flatMap(({ regime, level }) =>
      measures.flatMap((m) => find(regime.id, level, m.id, reference) ?? []),
    );
    const title = study.regimes.find((r) => r.id === reference)?.title ?? reference;
    return rows.length === 0
      ? []
      : [
          table({
            caption: joined([`Difference to ${title} `, element('small', intervalLine(shown))]),
            heads: ['Regime', 'Components', ...measures.map((m) => `${m.title} (${unitOf(m, true)})`)],
            rows: rows.map(({ regime, level }) => [
              regime.title,
              levelCell(study, level),
              ...measures.map((m) => figure(find(regime.id, level, m.id, reference), m, study.replications)),
            ]),
            numbersFrom: 1,
          }),
        ];
  });
  if (tables.length === 0) return undefined;
  return joined([
    paragraph(
      'All regimes meet the same luck in a replication, so each is compared with the reference replication by replication.',
    ),
    ...tables,
  ]);
};
