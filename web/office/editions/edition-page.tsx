import type { CivilDate, DeputyRecord, FrozenRow, Language, OpenDispute } from '@esep/domain';
import { daysBetween, firstDayToPublish, given } from '@esep/domain';
import type { Ranking } from '@esep/rating';
import { EditionChanges, EditionTable } from '../../components/edition.tsx';
import { Notice } from '../../components/forms.tsx';
import type { Speech } from '../../locales/speech.ts';
import { speechIn } from '../../locales/speech.ts';
import { type EditionSources, editionView } from '../../views/edition.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { AreaField, SheetScroll } from '../parts.tsx';
import { type FormErrors, Told } from '../told.tsx';
import { officeWords } from '../words.ts';
import { editionsOfficeWords } from './words.ts';

export interface OfficeEditionView extends EditionSources {
  readonly today: CivilDate;
  /** Those that touch the period and have no answer. */
  readonly disputes: readonly OpenDispute[];
  readonly mayPublish: boolean;
  readonly csrf: string;
  /** Reasons as they were typed, by dispute. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
}

/** An edition on its way: dates, disputes, what changed, publication. */
export function officeEditionPage(language: Language, view: OfficeEditionView): OfficePage {
  const speech = speechIn(language);
  const words = editionsOfficeWords[language];
  const { record, today, errors, live } = view;
  const shown = editionView(view, speech);
  const earliest = firstDayToPublish(record.previewed.on);
  const left = daysBetween(today, earliest);
  return {
    title: shown.title,
    item: 'editions',
    help: 'editions',
    body: (
      <>
        <p class="crumb">
          <a href={`/${language}/office/editions`}>{officeWords[language].items.editions}</a>
        </p>
        {errors && <Told errors={errors} />}
        <Notice tone={record.published ? 'good' : 'care'}>
          <p>{shown.status}</p>
          {!record.published && (
            <p>
              <strong>{left > 0 ? words.daysLeft(speech.t.counted.days(left)) : words.dueNow}</strong>
            </p>
          )}
          <p>
            <a href={`/${language}/editions/${record.edition}`}>{words.publicPage}</a>
          </p>
        </Notice>
        {!record.published && <Publish view={view} speech={speech} />}
        {!record.published && (
          <section>
            <h2>{words.moved}</h2>
            <Moved rows={view.body.rows} live={live} deputies={view.deputies} speech={speech} />
          </section>
        )}
        {shown.changes.map((changes) => (
          <EditionChanges changes={changes} speech={speech} />
        ))}
        <h2>{words.ranking}</h2>
        <EditionTable view={shown} speech={speech} />
      </>
    ),
  };
}

interface Props {
  readonly view: OfficeEditionView;
  readonly speech: Speech;
}

function Publish({ view, speech }: Props) {
  const { language, f } = speech;
  const words = editionsOfficeWords[language];
  const { record, today, disputes, mayPublish, csrf, reasons, errors } = view;
  const earliest = firstDayToPublish(record.previewed.on);
  const isDue = today >= earliest;
  const asks = isDue && mayPublish;
  return (
    <>
      <h2>{words.openDisputes}</h2>
      {disputes.length === 0 && <p class="soft">{words.noOpenDisputes}</p>}
      <form method="post" action={`/${language}/office/editions/${record.edition}/publish`}>
        <Csrf csrf={csrf} />
        {disputes.length > 0 && (
          <ul class="open-disputes">
            {disputes.map((one) => (
              <li>
                <Disputed one={one} view={view} speech={speech} />
                {asks && !one.deferred.includes(record.edition) && (
                  <AreaField
                    name={`reason-${one.dispute}`}
                    label={words.reason(one.dispute)}
                    help={words.reasonHelp}
                    value={reasons[one.dispute]}
                    error={errors?.fields[`reason-${one.dispute}`]}
                    rows={2}
                    whole
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        <h2>{words.publishTitle}</h2>
        {!isDue && <p>{words.publishFrom(f.date(earliest))}</p>}
        {isDue && !mayPublish && <p>{words.publishByChair}</p>}
        {asks && (
          <>
            <p class="soft">{words.publishLead}</p>
            <p class="actions">
              <button type="submit" class="button">
                {words.publishButton}
              </button>
            </p>
          </>
        )}
      </form>
    </>
  );
}

function Disputed({
  one,
  view: { record, deputies },
  speech: { language },
}: Props & { readonly one: OpenDispute }) {
  const words = editionsOfficeWords[language];
  const deputy = deputies[one.deputy];
  return (
    <p>
      <a href={`/${language}/office/editions/disputes/${one.dispute}`}>{one.dispute}</a>
      {` · ${deputy ? given(deputy.name, language) : one.deputy} · `}
      <a href={`/${language}/office/editions/disputes/${one.dispute}`}>{words.answer}</a>
      {one.deferred.includes(record.edition) && <span class="soft">{` · ${words.reasonGiven}`}</span>}
    </p>
  );
}

interface MovedProps {
  readonly rows: readonly FrozenRow[];
  readonly live: Ranking | undefined;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly speech: Speech;
}

/** Whose rank or total is another one now than in the preview. */
function Moved({ rows, live, deputies, speech: { f, language } }: MovedProps) {
  const words = editionsOfficeWords[language];
  const now = new Map(live?.rows.map((row) => [row.deputy, row]));
  const moved = rows.flatMap((row) => {
    const is = now.get(row.deputy);
    return is && is.rank === row.rank && is.total === row.total ? [] : [{ row, is }];
  });
  if (moved.length === 0) return <p class="soft">{words.movedNone}</p>;
  const points = (total: number | null | undefined) => (total == null ? '–' : f.points(total));
  const { columns } = words;
  return (
    <SheetScroll label={words.moved}>
      <table class="sheet">
        <thead>
          <tr>
            <th scope="col">{columns.deputy}</th>
            <th scope="col" class="number">{`${columns.before}: ${columns.rank}`}</th>
            <th scope="col" class="number">{`${columns.now}: ${columns.rank}`}</th>
            <th scope="col" class="number">{`${columns.before}: ${columns.total}`}</th>
            <th scope="col" class="number">{`${columns.now}: ${columns.total}`}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ row, is }) => (
            <tr>
              <th scope="row">
                {deputies[row.deputy] ? given(deputies[row.deputy]?.name ?? {}, language) : row.deputy}
              </th>
              <td class="number">{row.rank ?? '–'}</td>
              <td class="number">{is?.rank ?? '–'}</td>
              <td class="number">{points(row.total)}</td>
              <td class="number">{points(is?.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetScroll>
  );
}
