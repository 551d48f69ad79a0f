import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { Submit, TextField } from '../parts.tsx';
import type { DayReception } from './day-page.tsx';
import { fridayWords } from './words.ts';

interface PrintingsProps {
  readonly on: CivilDate;
  readonly one: DayReception;
  readonly printings: readonly {
    readonly cards: string;
    readonly state: 'frozen' | 'done' | 'void';
    readonly number: number;
    readonly seq?: number;
  }[];
  readonly csrf: string;
  readonly wrong: { readonly cards: string; readonly error: string } | undefined;
}

/** The printings of one reception, each of which can be taken back with a reason. */
export function printingsPage(language: Language, props: PrintingsProps): OfficePage {
  const { on, one, printings } = props;
  const words = fridayWords[language];
  return {
    title: words.printingsTitle(one.name),
    item: 'friday',
    help: 'friday',
    body: (
      <>
        <p class="lead">{words.printingsLead}</p>
        <p>
          {speechIn(language).f.date(on)} · {words.visitors}: {one.visitors} · {words.cards}: {one.cards}
        </p>
        {printings.length === 0 && <p>{words.noCards}</p>}
        {printings.map((printing, place) => (
          <PrintingPart language={language} {...props} printing={printing} place={place + 1} />
        ))}
        <p>
          <a href={`/${language}/office/receptions/day/${on}`}>{words.back}</a>
        </p>
      </>
    ),
  };
}

function PrintingPart({
  language,
  on,
  one,
  csrf,
  wrong,
  printing,
  place,
}: PrintingsProps & {
  readonly language: Language;
  readonly printing: PrintingsProps['printings'][number];
  readonly place: number;
}) {
  const words = fridayWords[language];
  const { cards, state, number, seq } = printing;
  return (
    <section>
      <h2>
        {words.printing} {place}: {number}{' '}
        <span class={state === 'done' ? 'chip chip-good' : 'chip chip-care'}>
          {words.printingStates[state]}
        </span>
      </h2>
      {seq !== undefined && (
        <p class="small soft">
          {words.entry} <a href={`/${language}/entries/${seq}`}>№ {seq}</a>
        </p>
      )}
      {state === 'frozen' && (
        <form
          method="post"
          action={`/${language}/office/receptions/day/${on}/cards`}
          target="_blank"
          rel="noopener"
          class="actions"
        >
          <Csrf csrf={csrf} />
          <input type="hidden" name="reception" value={one.reception} />
          <Submit>{words.print}</Submit>
        </form>
      )}
      {state === 'done' && (
        <form method="post" action={`/${language}/office/receptions/${one.reception}/cards/void`}>
          <Csrf csrf={csrf} />
          <input type="hidden" name="cards" value={cards} />
          <TextField
            name={`reason-${place}`}
            label={words.why}
            help={`${words.whyHelp} ${words.voidLead}`}
            list={`reasons-${place}`}
            maxlength={500}
            required
            error={wrong?.cards === cards ? wrong.error : undefined}
          />
          <datalist id={`reasons-${place}`}>
            {words.reasons.map((reason) => (
              <option value={reason} />
            ))}
          </datalist>
          <div class="actions">
            <Submit quiet>{words.voidCards}</Submit>
          </div>
        </form>
      )}
    </section>
  );
}
