import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { SelectField, SheetScroll, Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import type { DayReception, DaySlot } from './day-page.tsx';
import { fridayWords } from './words.ts';

interface BookingProps {
  readonly on: CivilDate;
  readonly one: DayReception;
  /** The day is not over and the reception not closed. */
  readonly isOpen: boolean;
  readonly typed: {
    readonly at?: string;
    readonly name?: string;
    readonly note?: string;
    readonly error?: string;
  };
  readonly csrf: string;
  readonly turn: string;
}

/** Who comes when: a time is enough. */
export function bookingPage(language: Language, props: BookingProps): OfficePage {
  const { on, one, isOpen } = props;
  const words = fridayWords[language];
  return {
    title: words.bookingTitle(one.name),
    item: 'friday',
    help: 'friday',
    body: (
      <>
        <p>
          {[speechIn(language).f.date(on), one.from && one.to && `${one.from}–${one.to}`, one.place]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p class="lead no-print">{words.bookingLead}</p>
        {isOpen && <BookForm language={language} {...props} />}
        <SlotTable language={language} {...props} />
        <p class="no-print">
          <a href={`/${language}/office/receptions/day/${on}`}>{words.back}</a>
        </p>
      </>
    ),
  };
}

function BookForm({ language, one, typed, csrf, turn }: BookingProps & { readonly language: Language }) {
  const words = fridayWords[language];
  const optional = officeWords[language].optional;
  const free = one.slots.filter(({ state }) => state === 'free');
  return (
    <form method="post" action={`/${language}/office/receptions/${one.reception}/booking`} class="no-print">
      <Csrf csrf={csrf} />
      <input type="hidden" name="turn" value={turn} />
      <div class="fields">
        <SelectField
          name="at"
          label={words.time}
          choices={free.map(({ at }) => ({ value: at, label: at }))}
          value={typed.at}
          error={typed.error}
        />
        <TextField
          name="name"
          label={`${words.firstName} (${optional})`}
          help={words.nameHelp}
          value={typed.name}
          maxlength={60}
        />
        <TextField name="note" label={`${words.note} (${optional})`} value={typed.note} maxlength={200} />
      </div>
      <div class="actions">
        <Submit>{words.book}</Submit>
      </div>
    </form>
  );
}

function SlotTable({ language, one, isOpen, csrf, turn }: BookingProps & { readonly language: Language }) {
  const words = fridayWords[language];
  const path = `/${language}/office/receptions/${one.reception}/booking`;
  return (
    <>
      <form id="book" method="post" action={path}>
        <Csrf csrf={csrf} />
        <input type="hidden" name="turn" value={turn} />
      </form>
      <form id="free" method="post" action={`${path}/free`}>
        <Csrf csrf={csrf} />
        <input type="hidden" name="turn" value={turn} />
      </form>
      <SheetScroll label={words.bookingTitle(one.name)}>
        <table class="sheet">
          <thead>
            <tr>
              <th>{words.time}</th>
              <th>{words.state}</th>
              <th>{words.firstName}</th>
              <th>{words.note}</th>
              <td class="no-print" />
            </tr>
          </thead>
          <tbody>
            {one.slots.map((slot) => (
              <tr>
                <th scope="row">{slot.at}</th>
                <td>{words.slotStates[slot.state]}</td>
                <td>{slot.name}</td>
                <td>{slot.note}</td>
                <td class="no-print">{isOpen && <SlotButton language={language} slot={slot} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SheetScroll>
    </>
  );
}

function SlotButton({
  language,
  slot: { at, state },
}: {
  readonly language: Language;
  readonly slot: DaySlot;
}) {
  const words = fridayWords[language];
  const isFree = state === 'free';
  return (
    <button type="submit" form={isFree ? 'book' : 'free'} name="at" value={at} class="link-button">
      {isFree ? words.book : words.freeUp}
      <span class="hidden"> {at}</span>
    </button>
  );
}
