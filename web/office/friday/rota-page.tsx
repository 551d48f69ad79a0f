import type { CivilDate, Language, Quarter } from '@esep/domain';
import { firstDay, lastDay, quarterOf, shiftQuarter } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { type Choice, SelectField, SheetScroll, Submit, TextField } from '../parts.tsx';
import { type ReceptionStatus, StatusChip } from './parts.tsx';
import { fridayWords } from './words.ts';

export interface RotaAsked {
  readonly quarter: Quarter;
  readonly weekday: number;
  readonly each: number;
  readonly from: string;
  readonly to: string;
  readonly place: string;
}

/** One reception to be; an empty date is none. */
export interface RotaLine {
  readonly deputy: string;
  readonly on: string;
  readonly error?: string;
}

export interface RotaView {
  readonly asked: RotaAsked;
  /** Undefined before anything was proposed. */
  readonly lines?: readonly RotaLine[];
  readonly short?: readonly { readonly name: string; readonly days: number }[];
  readonly endsEarly?: boolean;
  readonly scheduled: readonly {
    readonly reception: string;
    readonly on: CivilDate;
    readonly name: string;
    readonly hours: string;
    readonly place: string;
    readonly status: ReceptionStatus;
    readonly mayChange: boolean;
  }[];
  readonly deputies: readonly Choice[];
  readonly today: CivilDate;
  readonly csrf: string;
}

/** The rota of a quarter: what is scheduled, for the wall, and what may be added to it. */
export function rotaPage(language: Language, view: RotaView): OfficePage {
  const { asked, scheduled } = view;
  const words = fridayWords[language];
  const { f } = speechIn(language);
  return {
    title: scheduled.length > 0 ? words.scheduledTitle(f.periodLong(asked.quarter)) : words.rotaTitle,
    item: 'friday',
    help: 'rota',
    wide: true,
    body: (
      <>
        <AskForm language={language} view={view} />
        {view.lines && <Lines language={language} view={view} lines={view.lines} />}
        {scheduled.length > 0 && <Scheduled language={language} view={view} />}
      </>
    ),
  };
}

interface PartProps {
  readonly language: Language;
  readonly view: RotaView;
}

function AskForm({ language, view: { asked, today, endsEarly } }: PartProps) {
  const words = fridayWords[language];
  const { f } = speechIn(language);
  const quarters = [0, 1, 2].map((by) => shiftQuarter(quarterOf(today), by));
  return (
    <form method="get" action={`/${language}/office/receptions/rota`} class="no-print">
      <p class="lead">{words.rotaLead}</p>
      <div class="tools">
        <SelectField
          name="quarter"
          label={words.quarter}
          choices={quarters.map((quarter) => ({ value: quarter, label: f.period(quarter) }))}
          value={asked.quarter}
        />
        <SelectField
          name="weekday"
          label={words.weekday}
          choices={words.weekdays.map((label, i) => ({ value: String(i + 1), label }))}
          value={String(asked.weekday)}
        />
        <TextField name="each" label={words.each} type="number" value={String(asked.each)} />
        <TextField name="from" label={words.from} type="time" value={asked.from} />
        <TextField
          name="to"
          label={words.to}
          type="time"
          value={asked.to}
          error={endsEarly ? words.endsEarly : undefined}
        />
        <TextField name="place" label={words.place} value={asked.place} maxlength={200} />
        <Submit name="propose" value="1" quiet>
          {words.propose}
        </Submit>
      </div>
    </form>
  );
}

function Lines({ language, view, lines }: PartProps & { readonly lines: readonly RotaLine[] }) {
  const words = fridayWords[language];
  const { asked, short = [], deputies, csrf } = view;
  const isEmpty = lines.every(({ on }) => on === '');
  return (
    <form method="post" action={`/${language}/office/receptions/rota`} class="no-print">
      <Csrf csrf={csrf} />
      {Object.entries(asked).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <h2>{words.proposed}</h2>
      <p class="small soft">{isEmpty ? words.nothingProposed : words.proposedLead}</p>
      {short.length > 0 && (
        <Notice tone="care">
          {short.map(({ name, days }) => (
            <p>{words.short(name, days)}</p>
          ))}
        </Notice>
      )}
      <div class="rota-lines">
        {lines.map((line, i) => (
          <Line language={language} line={line} place={i + 1} asked={asked} deputies={deputies} />
        ))}
      </div>
      <div class="actions">
        <Submit>{words.record}</Submit>
      </div>
    </form>
  );
}

interface LineProps {
  readonly language: Language;
  readonly line: RotaLine;
  readonly place: number;
  readonly asked: RotaAsked;
  readonly deputies: readonly Choice[];
}

function Line({ language, line: { deputy, on, error }, place, asked, deputies }: LineProps) {
  const words = fridayWords[language];
  const wrong = error ? { 'aria-invalid': 'true' as const, 'aria-describedby': `line-${place}` } : {};
  return (
    <div class="rota-line">
      <select name="deputy" aria-label={`${words.deputy} ${place}`} {...wrong}>
        <option value="">{words.extra}</option>
        {deputies.map(({ value, label }) => (
          <option value={value} selected={value === deputy}>
            {label}
          </option>
        ))}
      </select>
      <input
        type="date"
        name="on"
        value={on}
        min={firstDay(asked.quarter)}
        max={lastDay(asked.quarter)}
        aria-label={`${words.day} ${place}`}
        {...wrong}
      />
      {error && (
        <p class="field-error" id={`line-${place}`}>
          {error}
        </p>
      )}
    </div>
  );
}

function Scheduled({ language, view: { asked, scheduled } }: PartProps) {
  const words = fridayWords[language];
  const { f } = speechIn(language);
  return (
    <SheetScroll label={words.scheduledTitle(f.periodLong(asked.quarter))}>
      <table class="sheet rota">
        <thead>
          <tr>
            <th>{words.day}</th>
            <th>{words.deputy}</th>
            <th>{words.hours}</th>
            <th>{words.place}</th>
            <th>{words.state}</th>
            <td class="no-print" />
          </tr>
        </thead>
        <tbody>
          {scheduled.map((one, i) => (
            <tr>
              <td>
                {scheduled[i - 1]?.on === one.on ? (
                  <span class="hidden">{f.date(one.on)}</span>
                ) : (
                  f.date(one.on)
                )}
              </td>
              <th scope="row">{one.name}</th>
              <td>{one.hours}</td>
              <td>{one.place}</td>
              <td>
                <StatusChip language={language} status={one.status} />
              </td>
              <td class="no-print">
                {one.mayChange && (
                  <a href={`/${language}/office/receptions/${one.reception}/change`}>
                    {words.change}
                    <span class="hidden">
                      {' '}
                      {one.name} {f.date(one.on)}
                    </span>
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetScroll>
  );
}
