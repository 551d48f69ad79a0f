import type { CivilDate, DeputyRecord, FrozenRow, Language, Period } from '@esep/domain';
import { addDays, firstDayToPublish, given } from '@esep/domain';
import type { Ranking } from '@esep/rating';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { editionName } from '../../views/edition-name.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { SheetScroll } from '../parts.tsx';
import { type FormErrors, Told } from '../told.tsx';
import { officeWords } from '../words.ts';
import { editionsOfficeWords } from './words.ts';

export interface PreviewView {
  readonly period: Period;
  readonly today: CivilDate;
  readonly ranking: Ranking;
  /** The edition before, to compare with. */
  readonly before?: { readonly edition: string; readonly rows: readonly FrozenRow[] };
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly csrf: string;
  readonly errors?: FormErrors;
}

/** What would be frozen, and until when it may be disputed, before it is shown to the deputies. */
export function previewPage(language: Language, view: PreviewView): OfficePage {
  const { f } = speechIn(language);
  const words = editionsOfficeWords[language];
  const { period, today, csrf, errors } = view;
  const from = firstDayToPublish(today);
  return {
    title: words.previewTitle(f.periodLong(period)),
    item: 'editions',
    help: 'editions',
    elsewhere: `/editions/preview/${period}`,
    body: (
      <>
        <p class="crumb">
          <a href={`/${language}/office/editions`}>{officeWords[language].items.editions}</a>
        </p>
        {errors && <Told errors={errors} />}
        <Notice tone="care">
          <p>{words.previewLead}</p>
          <p>{words.previewDates(f.date(today), f.date(addDays(from, -1)), f.date(from))}</p>
        </Notice>
        <form method="post" action={`/${language}/office/editions/preview`} class="actions">
          <Csrf csrf={csrf} />
          <input type="hidden" name="period" value={period} />
          <button type="submit" class="button">
            {words.previewButton}
          </button>
          <a href={`/${language}/office/editions`}>{officeWords[language].cancel}</a>
        </form>
        <h2>{words.previewNumbers}</h2>
        <Rows view={view} language={language} />
      </>
    ),
  };
}

function Rows({ view, language }: { readonly view: PreviewView; readonly language: Language }) {
  const speech = speechIn(language);
  const { f } = speech;
  const words = editionsOfficeWords[language];
  const { ranking, before, deputies } = view;
  const earlier = new Map(before?.rows.map((row) => [row.deputy, row]));
  const name = (id: string) => (deputies[id] ? given(deputies[id].name, language) : id);
  return (
    <>
      {before && <p class="soft">{words.previewBefore(editionName(before.edition, speech))}</p>}
      <SheetScroll label={words.previewNumbers}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.columns.rank}
              </th>
              <th scope="col">{words.columns.deputy}</th>
              <th scope="col" class="number">
                {words.columns.total}
              </th>
              {before && (
                <>
                  <th scope="col" class="number">{`${words.columns.before}: ${words.columns.rank}`}</th>
                  <th scope="col" class="number">{`${words.columns.before}: ${words.columns.total}`}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {ranking.rows.map(({ deputy, rank, total }) => {
              const was = earlier.get(deputy);
              return (
                <tr class={was && (was.rank !== rank || was.total !== total) ? 'row-moved' : undefined}>
                  <td class="number">{rank ?? '–'}</td>
                  <th scope="row">{name(deputy)}</th>
                  <td class="number">{total === null ? '–' : f.points(total)}</td>
                  {before && (
                    <>
                      <td class="number">{was?.rank ?? '–'}</td>
                      <td class="number">{was?.total == null ? '–' : f.points(was.total)}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </SheetScroll>
    </>
  );
}
