import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { type Choice, SelectField, Submit } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { historyHref } from './day-page.tsx';
import { type ReceptionStatus, StatusChip } from './parts.tsx';
import { fridayWords } from './words.ts';

export interface DayLine {
  readonly on: CivilDate;
  readonly receptions: number;
  readonly booked: number;
  readonly isToday: boolean;
}

export interface ReceptionLine {
  readonly reception: string;
  readonly on: CivilDate;
  readonly from?: string;
  readonly to?: string;
  readonly name: string;
  readonly status: ReceptionStatus;
  readonly visitors: number | undefined;
  readonly cards: number;
  readonly mayChange: boolean;
}

export interface ListView {
  readonly coming: readonly DayLine[];
  readonly notClosed: readonly {
    readonly on: CivilDate;
    readonly open: number;
    readonly unregistered: number;
    readonly due: CivilDate;
  }[];
  readonly deputies: readonly Choice[];
  readonly chosen: string;
  readonly found: readonly ReceptionLine[];
}

/** Where a reception day begins: what is next, what was left open, and one deputy's receptions. */
export function receptionsPage(language: Language, list: ListView): OfficePage {
  const words = fridayWords[language];
  return {
    title: words.listTitle,
    item: 'friday',
    help: 'friday',
    body: (
      <>
        <p class="lead">{words.listLead}</p>
        <div class="actions">
          <a class="button" href={`/${language}/office/receptions/day`}>
            {words.openDay}
          </a>
          <a class="button button-quiet" href={`/${language}/office/receptions/rota`}>
            {words.rotaTitle}
          </a>
        </div>
        <NotClosed language={language} list={list} />
        <Coming language={language} list={list} />
        <OfDeputy language={language} list={list} />
      </>
    ),
  };
}

interface PartProps {
  readonly language: Language;
  readonly list: ListView;
}

function NotClosed({ language, list: { notClosed } }: PartProps) {
  const words = fridayWords[language];
  const { f } = speechIn(language);
  if (notClosed.length === 0) return null;
  return (
    <section>
      <h2>{words.notClosed}</h2>
      <p class="small soft">{words.notClosedLead}</p>
      <div class="sheet-scroll">
        <table class="sheet">
          <tbody>
            {notClosed.map(({ on, open, unregistered, due }) => (
              <tr>
                <th scope="row">
                  <a href={`/${language}/office/receptions/day/${on}`}>{f.date(on)}</a>
                </th>
                <td>{open > 0 && <span class="chip chip-care">{words.closeBy(f.dateShort(due))}</span>}</td>
                <td>
                  {unregistered > 0 && (
                    <a href={`/${language}/office/appeals/new?channel=reception`}>
                      {words.unregistered(unregistered)}
                    </a>
                  )}
                </td>
                <td>
                  {open > 0 && (
                    <a href={`/${language}/office/receptions/day/${on}/close`}>{words.closeDay(open)}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Coming({ language, list: { coming } }: PartProps) {
  const words = fridayWords[language];
  const { f } = speechIn(language);
  return (
    <section>
      <h2>{words.coming}</h2>
      {coming.length === 0 ? (
        <p>{officeWords[language].nothing}</p>
      ) : (
        <div class="sheet-scroll">
          <table class="sheet">
            <thead>
              <tr>
                <th>{words.day}</th>
                <th class="number">{words.receptionsThere}</th>
                <th class="number">{words.bookedThere}</th>
              </tr>
            </thead>
            <tbody>
              {coming.map(({ on, receptions, booked, isToday }) => (
                <tr>
                  <th scope="row">
                    <a href={`/${language}/office/receptions/day/${on}`}>{f.date(on)}</a>{' '}
                    {isToday && <span class="chip chip-good">{officeWords[language].items.today}</span>}
                  </th>
                  <td class="number">{receptions}</td>
                  <td class="number">{booked}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function OfDeputy({ language, list: { deputies, chosen, found } }: PartProps) {
  const words = fridayWords[language];
  const { f } = speechIn(language);
  return (
    <section>
      <h2>{words.deputy}</h2>
      <form class="tools" method="get" action={`/${language}/office/receptions`}>
        <SelectField name="deputy" label={words.deputy} choices={deputies} value={chosen} none="—" />
        <Submit quiet>{officeWords[language].search}</Submit>
      </form>
      {chosen !== '' && found.length === 0 && <p>{officeWords[language].nothing}</p>}
      {found.length > 0 && (
        <div class="sheet-scroll">
          <table class="sheet">
            <caption class="hidden">{words.ofDeputy(found[0]?.name ?? '')}</caption>
            <thead>
              <tr>
                <th>{words.day}</th>
                <th>{words.hours}</th>
                <th>{words.state}</th>
                <th class="number">{words.visitors}</th>
                <th class="number">{words.cards}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={`/${language}/office/receptions/day/${one.on}`}>{f.date(one.on)}</a>
                  </th>
                  <td>{[one.from, one.to].filter(Boolean).join('–')}</td>
                  <td>
                    <StatusChip language={language} status={one.status} />
                  </td>
                  <td class="number">{one.visitors ?? '—'}</td>
                  <td class="number">{one.cards}</td>
                  <td>
                    {one.mayChange ? (
                      <a href={`/${language}/office/receptions/${one.reception}/change`}>{words.change}</a>
                    ) : (
                      <a href={historyHref(language, one.reception)}>{words.history}</a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
