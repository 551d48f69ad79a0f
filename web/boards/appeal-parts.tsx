import type { AppealFigures } from '@esep/boards';
import type { DistrictRecord, OrganizationRecord, Period, Topics } from '@esep/domain';
import { given, isQuarter, quartersOf, topicsInUse } from '@esep/domain';
import type { Document } from '@esep/ledger';
import type { Speech } from '../locales/speech.ts';
import { contentOf } from '../visit.ts';
import type { AppealWords } from './appeal-shared.words.ts';
import { WideTable } from './board-parts.tsx';
import { hrefWith } from './filter.tsx';

export const appealKeys = ['shared/topics', 'shared/districts', 'shared/organizations'];

/** Names for the ids that boards of appeals speak of; an id without a name keeps itself. */
export interface AppealNames {
  readonly topics: Topics;
  topic(id: string): string;
  district(id: string): string;
  organization(id: string): string;
  /** All of them, for a filter. */
  districtOptions(): readonly { readonly value: string; readonly label: string }[];
  topicOptions(): readonly { readonly value: string; readonly label: string }[];
}

export function appealNames(documents: ReadonlyMap<string, Document>, { language }: Speech): AppealNames {
  const records = <Value,>(key: string) => contentOf<Readonly<Record<string, Value>>>(documents, key, {});
  const topics = topicsInUse(records(appealKeys[0] as string));
  const districts = records<DistrictRecord>('shared/districts');
  const organizations = records<OrganizationRecord>('shared/organizations');
  const nameIn =
    (from: Readonly<Record<string, { readonly name: DistrictRecord['name'] }>>) => (id: string) =>
      Object.hasOwn(from, id) && from[id] ? given(from[id].name, language) : id;
  const topic = nameIn(topics);
  const district = nameIn(districts);
  const options = (ids: readonly string[], label: (id: string) => string) =>
    ids.map((value) => ({ value, label: label(value) }));
  const byName = (a: string, b: string) => topic(a).localeCompare(topic(b), language);
  const tops = Object.values(topics).filter(({ parent }) => parent === undefined);
  return {
    topics,
    topic,
    district,
    organization: nameIn(organizations),
    districtOptions: () => options(Object.keys(districts).sort(), district),
    topicOptions: () =>
      tops
        .map((top) => top.topic)
        .sort(byName)
        .flatMap((top) => {
          const under = Object.values(topics).filter(({ parent }) => parent === top);
          return [
            { value: top, label: topic(top) },
            ...options(under.map((one) => one.topic).sort(byName), (id) => `– ${topic(id)}`),
          ];
        }),
  };
}

interface StepsProps {
  readonly path: string;
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly board: {
    readonly period: Period;
    readonly before: Period;
    readonly after?: Period;
    readonly daysSoFar?: number;
  };
  readonly words: AppealWords;
  readonly speech: Speech;
}

/** From quarter to quarter, or year to year, and between the two. */
export function AppealSteps({ path, asked, board, words, speech: { f } }: StepsProps) {
  const { period, before, after, daysSoFar } = board;
  const to = (other: Period) => hrefWith(path, { ...asked, period: other });
  return (
    <>
      <nav class="steps-between" aria-label={words.title}>
        <a href={to(before)} rel="prev">
          {words.earlier}
        </a>
        <strong>{f.periodLong(period)}</strong>
        {after && (
          <a href={to(after)} rel="next">
            {words.later}
          </a>
        )}
        {isQuarter(period) ? (
          <a href={to(period.slice(0, 4))}>{words.year}</a>
        ) : (
          quartersOf(period).map((quarter) => <a href={to(quarter)}>{f.period(quarter)}</a>)
        )}
      </nav>
      {daysSoFar !== undefined && (
        <p class="soft small">{words.soFar(f.number(daysSoFar), f.period(before))}</p>
      )}
    </>
  );
}

export interface FiguresRow {
  readonly label: string;
  readonly figures: AppealFigures;
  /** What the list behind its figures is asked for. */
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly isUnder?: boolean;
}

const columns = [
  'received',
  'onTime',
  'late',
  'overdue',
  'forwarded',
  'open',
  'template',
  'reopened',
] as const;

interface FiguresProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly FiguresRow[];
  readonly listPath: string;
  readonly words: AppealWords;
  readonly speech: Speech;
}

/** One line for each thing that appeals have in common; every figure leads to the appeals that it counts. */
export function FiguresTable({ title, head, rows, listPath, words, speech: { f } }: FiguresProps) {
  return (
    <>
      <h2>{title}</h2>
      <WideTable label={title} many>
        <table>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {[...columns.map((column) => words.columns[column]), words.medianHead, words.ninetiethHead].map(
                (one) => (
                  <th scope="col" class="figure">
                    {one}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, figures, asked, isUnder }) => (
              <tr>
                <th scope="row" class={isUnder ? 'under' : undefined}>
                  {label}
                </th>
                {columns.map((column) => (
                  <td class="number">
                    {figures[column] === 0 ? (
                      <span class="soft">0</span>
                    ) : (
                      <a
                        href={hrefWith(listPath, {
                          ...asked,
                          ...(column === 'received' ? {} : { show: column }),
                        })}
                      >
                        {f.number(figures[column])}
                      </a>
                    )}
                  </td>
                ))}
                {figures.days ? (
                  [figures.days.median, figures.days.ninetieth].map((days) => (
                    <td class="number">{f.number(days)}</td>
                  ))
                ) : (
                  <td colspan={2} class="number soft small">
                    {words.notEnough}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
