import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { type Choice, SelectField, Submit, TextField } from '../parts.tsx';
import { fridayWords } from './words.ts';

export interface ChangeTyped {
  readonly deputy: string;
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly reason: string;
}

interface ChangeProps {
  readonly reception: string;
  readonly name: string;
  readonly on: CivilDate;
  readonly typed: ChangeTyped;
  readonly errors: { readonly [Field in keyof ChangeTyped]?: string };
  readonly deputies: readonly Choice[];
  readonly key: string;
  readonly csrf: string;
}

/** Moving a reception or taking it off the schedule, with a reason. */
export function changePage(language: Language, props: ChangeProps): OfficePage {
  const { reception, name, on, typed, errors, deputies, key, csrf } = props;
  const words = fridayWords[language];
  return {
    title: words.changeTitle(name),
    item: 'friday',
    help: 'rota',
    body: (
      <form method="post" action={`/${language}/office/receptions/${reception}/change`}>
        <Csrf csrf={csrf} />
        <input type="hidden" name="key" value={key} />
        <p>{speechIn(language).f.date(on)}</p>
        <p class="lead">{words.changeLead}</p>
        <div class="fields">
          <TextField name="on" label={words.day} type="date" value={typed.on} error={errors.on} />
          <SelectField
            name="deputy"
            label={words.deputy}
            choices={deputies}
            value={typed.deputy}
            error={errors.deputy}
          />
          <TextField name="from" label={words.from} type="time" value={typed.from} error={errors.from} />
          <TextField name="to" label={words.to} type="time" value={typed.to} error={errors.to} />
          <TextField
            name="place"
            label={words.place}
            value={typed.place}
            maxlength={200}
            error={errors.place}
          />
          <TextField
            name="reason"
            label={words.reason}
            help={words.reasonHelp}
            value={typed.reason}
            maxlength={500}
            error={errors.reason}
            whole
          />
        </div>
        <div class="actions">
          <Submit>{words.move}</Submit>
          <Submit name="do" value="cancel" quiet>
            {words.cancel}
          </Submit>
          <a href={`/${language}/office/receptions`}>{words.allDays}</a>
        </div>
        <p class="small soft">{words.cancelLead}</p>
      </form>
    ),
  };
}
