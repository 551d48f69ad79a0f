import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { StatusChip } from './parts.tsx';
import { fridayWords } from './words.ts';

export interface DaySlot {
  readonly at: string;
  readonly state: 'free' | 'waits' | 'came';
  readonly name?: string;
  readonly note?: string;
}

export interface DayReception {
  readonly reception: string;
  readonly deputy: string;
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly status: 'scheduled' | 'held' | 'missed' | 'excused';
  readonly onLeave: boolean;
  readonly walkIns: number;
  /** With a booking and without, by the desk's count. */
  readonly came: number;
  /** As recorded; by the desk's count while nothing is. */
  readonly visitors: number;
  /** Issued so far. */
  readonly cards: number;
  readonly slots: readonly DaySlot[];
  /** Appeals that the clerk says were taken. */
  readonly appeals: number | undefined;
}

export interface DayView {
  readonly on: CivilDate;
  readonly today: CivilDate;
  /** The last day on which an outcome may be recorded. */
  readonly due: CivilDate;
  readonly receptions: readonly DayReception[];
}

interface DayProps {
  readonly day: DayView;
  readonly csrf: string;
  readonly turn: string;
  /** What was pressed last: its button has the focus again. */
  readonly focused: string | undefined;
}

/** The desk: every reception of the day in one row, a visitor with one press. */
export function dayPage(language: Language, props: DayProps): OfficePage {
  const { day, csrf, turn } = props;
  const words = fridayWords[language];
  const open = day.receptions.filter(({ status }) => status === 'scheduled');
  const path = `/${language}/office/receptions/day/${day.on}`;
  return {
    title: words.dayTitle(speechIn(language).f.date(day.on)),
    item: 'friday',
    help: 'friday',
    wide: true,
    islands: ['friday.js'],
    body: (
      <>
        <form id="tap" method="post" action={`${path}/tap`}>
          <Csrf csrf={csrf} />
          <input type="hidden" name="turn" value={turn} />
        </form>
        <form id="print" method="post" action={`${path}/cards`} target="_blank" rel="noopener">
          <Csrf csrf={csrf} />
        </form>
        <div data-day>
          {day.receptions.length === 0 ? (
            <p class="lead">{words.noneThatDay}</p>
          ) : (
            <>
              <DayTable language={language} {...props} />
              <DayActions language={language} day={day} open={open.length} path={path} />
            </>
          )}
        </div>
        <p class="small soft no-print">{words.keys}</p>
        <p class="small no-print">
          <a href={`/${language}/office/receptions`}>{words.allDays}</a>
        </p>
      </>
    ),
  };
}

function DayTable({ language, day, focused }: DayProps & { readonly language: Language }) {
  const words = fridayWords[language];
  const counts = day.today >= day.on;
  return (
    <div class="sheet-scroll">
      <table class="sheet desk">
        <thead>
          <tr>
            <th class="number">№</th>
            <th>{words.deputy}</th>
            <th>{words.booked}</th>
            <th class="desk-count">{words.visitors}</th>
            <th class="number">{words.cards}</th>
            <td />
            <th>{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {day.receptions.map((one, place) => (
            <Row language={language} one={one} place={place + 1} counts={counts} focused={focused} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colspan={3}>{words.total}</th>
            <td class="desk-count">
              <span class="desk-number">{sum(day, 'visitors')}</span>
            </td>
            <td class="number">{sum(day, 'cards')}</td>
            <td colspan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  readonly language: Language;
  readonly one: DayReception;
  readonly place: number;
  readonly counts: boolean;
  readonly focused: string | undefined;
}

function Row({ language, one, place, counts, focused }: RowProps) {
  const words = fridayWords[language];
  const { reception, name, from, to, status } = one;
  const isOpen = status === 'scheduled' && counts;
  const href = `/${language}/office/receptions/${reception}`;
  return (
    <tr id={reception}>
      <td class="number soft">{place}</td>
      <th scope="row">
        {name}
        <span class="desk-where">
          {[from && to ? `${from}–${to}` : from, one.place].filter(Boolean).join(', ')}{' '}
          {one.onLeave && <span class="chip chip-care">{words.onLeave}</span>}
        </span>
      </th>
      <td class="desk-slots">
        {one.slots
          .filter(({ state }) => state !== 'free')
          .map((slot) => (
            <Slot language={language} one={one} slot={slot} isOpen={isOpen} focused={focused} />
          ))}
        {status === 'scheduled' && <a href={`${href}/booking`}>{words.book}</a>}
      </td>
      <td class="desk-count">
        {isOpen && <TapButton one={one} what="-" label={words.oneFewer(name)} sign="−" focused={focused} />}
        <span class="desk-number">{one.visitors}</span>
        {isOpen && (
          <TapButton
            one={one}
            what="+"
            label={words.oneMore(name)}
            sign="+1"
            focused={focused}
            digit={place}
          />
        )}
      </td>
      <td class="number">
        <span class="narrow">{words.cards}: </span>
        {one.cards > 0 ? <a href={`${href}/cards`}>{words.cardsOf(one.cards, one.visitors)}</a> : '0'}
      </td>
      <td class="desk-print">
        {counts && missingCards(one) > 0 && (
          <button type="submit" form="print" name="reception" value={reception} class="link-button">
            {words.print}
            <span class="hidden"> {name}</span>
          </button>
        )}
      </td>
      <td class={status === 'scheduled' ? 'desk-planned' : 'desk-state'}>
        <StatusChip language={language} status={status} />
        {status !== 'scheduled' && <a href={historyHref(language, reception)}>{words.history}</a>}
      </td>
    </tr>
  );
}

function Slot({
  language,
  one,
  slot,
  isOpen,
  focused,
}: {
  readonly language: Language;
  readonly one: DayReception;
  readonly slot: DaySlot;
  readonly isOpen: boolean;
  readonly focused: string | undefined;
}) {
  const words = fridayWords[language];
  const { at, state, name } = slot;
  const text = [at, name].filter(Boolean).join(' ');
  if (!isOpen) return <span class={state === 'came' ? 'chip chip-good' : 'chip'}>{text}</span>;
  const value = `${one.reception} ${at}`;
  return (
    <button
      type="submit"
      form="tap"
      name="tap"
      value={value}
      class={state === 'came' ? 'slot slot-came' : 'slot'}
      aria-pressed={state === 'came' ? 'true' : 'false'}
      aria-label={words.cameAt(text, one.name)}
      autofocus={focused === value}
    >
      {text}
    </button>
  );
}

interface TapProps {
  readonly one: DayReception;
  readonly what: '+' | '-';
  readonly label: string;
  readonly sign: string;
  readonly focused: string | undefined;
  readonly digit?: number;
}

function TapButton({ one, what, label, sign, focused, digit }: TapProps) {
  const value = `${one.reception} ${what}`;
  return (
    <button
      type="submit"
      form="tap"
      name="tap"
      value={value}
      class={what === '+' ? 'tap tap-more' : 'tap'}
      autofocus={focused === value}
      {...(digit !== undefined && digit <= 10 ? { 'data-digit': String(digit % 10) } : {})}
      disabled={what === '-' && one.walkIns === 0}
    >
      {sign}
      <span class="hidden"> {label}</span>
    </button>
  );
}

function DayActions({
  language,
  day,
  open,
  path,
}: {
  readonly language: Language;
  readonly day: DayView;
  readonly open: number;
  readonly path: string;
}) {
  const words = fridayWords[language];
  if (day.today < day.on) return <p class="lead">{words.notYet}</p>;
  const missing = day.receptions.reduce((all, one) => all + missingCards(one), 0);
  return (
    <div class="actions no-print">
      {missing > 0 && (
        <button type="submit" form="print" class="button button-quiet">
          {words.printAll(missing)}
        </button>
      )}
      {open > 0 && (
        <a class="button" href={`${path}/close`}>
          {words.closeDay(open)}
        </a>
      )}
      {open === 0 && <p class="chip chip-good">{words.allClosed}</p>}
      <a href={`/${language}/office/appeals/new?channel=reception`}>{words.newAppeal}</a>
    </div>
  );
}

/** Visitors without a card. Nobody gets one at a reception that did not take place. */
export function missingCards({ status, visitors, cards }: DayReception): number {
  return status === 'scheduled' || status === 'held' ? Math.max(0, visitors - cards) : 0;
}

export function historyHref(language: Language, reception: string): string {
  return `/${language}/office/registers/receptions/reception:${reception}`;
}

function sum({ receptions }: DayView, what: 'visitors' | 'cards'): number {
  return receptions.reduce((all, one) => all + one[what], 0);
}
