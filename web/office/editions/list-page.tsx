import type { EditionRecord, Language, Period } from '@esep/domain';
import { addDays, daysToDispute, firstDayToPublish } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { editionName } from '../../views/edition-name.ts';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';
import { editionsOfficeWords } from './words.ts';

/** Where a period stands on its way to an edition. */
export type PeriodState = 'running' | 'trial' | 'unranked' | 'ready' | 'previewed' | 'unchanged' | 'changed';

export interface PeriodLine {
  readonly period: Period;
  readonly state: PeriodState;
  /** The newest of the period. */
  readonly edition?: EditionRecord;
  readonly openDisputes: number;
}

export interface EditionsView {
  readonly lines: readonly PeriodLine[];
  readonly openDisputes: number;
}

export function editionsListPage(language: Language, { lines, openDisputes }: EditionsView): OfficePage {
  const speech = speechIn(language);
  const words = editionsOfficeWords[language];
  const { columns } = words;
  const own = `/${language}/office/editions`;
  return {
    title: officeWords[language].items.editions,
    item: 'editions',
    help: 'editions',
    body: (
      <>
        <p class="soft">{words.lead(String(daysToDispute))}</p>
        <p>
          <a href={`${own}/disputes`}>{words.disputesWaiting(String(openDisputes))}</a>
        </p>
        <div class="sheet-scroll">
          <table class="sheet">
            <thead>
              <tr>
                <th scope="col">{columns.period}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col" class="number">
                  {columns.disputes}
                </th>
                <th scope="col">{columns.step}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr>
                  <th scope="row">
                    {line.edition ? (
                      <a href={`${own}/${line.edition.edition}`}>
                        {editionName(line.edition.edition, speech)}
                      </a>
                    ) : (
                      speech.f.periodLong(line.period)
                    )}
                  </th>
                  <td>{stateWords(line, language)}</td>
                  <td class="number">{line.openDisputes > 0 ? line.openDisputes : '–'}</td>
                  <td>
                    <Step line={line} language={language} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {lines.length === 0 && <p class="soft">{officeWords[language].nothing}</p>}
      </>
    ),
  };
}

function stateWords({ state, edition }: PeriodLine, language: Language): string {
  const { f } = speechIn(language);
  const words = editionsOfficeWords[language];
  if (state === 'previewed') {
    const from = firstDayToPublish(edition?.previewed.on ?? '');
    return words.previewed(f.date(addDays(from, -1)), f.date(from));
  }
  if (state === 'unchanged' && edition?.published) return words.published(f.date(edition.published.on));
  return words.states[state];
}

function Step({
  line: { state, period, edition },
  language,
}: {
  readonly line: PeriodLine;
  readonly language: Language;
}) {
  const { steps } = editionsOfficeWords[language];
  const own = `/${language}/office/editions`;
  if (state === 'previewed' && edition) return <a href={`${own}/${edition.edition}`}>{steps.open}</a>;
  if (state === 'ready') return <a href={`${own}/preview/${period}`}>{steps.look}</a>;
  if (state === 'changed') return <a href={`${own}/preview/${period}`}>{steps.again}</a>;
  return <span class="soft">–</span>;
}
