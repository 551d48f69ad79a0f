import type { Language, Quarter } from '@esep/domain';
import type { MethodologyDraft } from '@esep/intake';
import { Notice } from '../../components/forms.tsx';
import { type Speech, speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { CheckField, SelectField, Submit, TextField } from '../parts.tsx';
import { type FormErrors, Told } from '../told.tsx';
import { officeWords } from '../words.ts';
import { changesOf } from './changes.ts';
import { type EffectSources, effectShown } from './effect-view.ts';
import { methodologyWords } from './words.ts';

export interface AdoptPageView {
  readonly draft: MethodologyDraft;
  /** The version of the draft that is looked at. */
  readonly version: number;
  /** Quarters that a door would take. */
  readonly quarters: readonly Quarter[];
  readonly typed: {
    readonly decision: string;
    readonly decidedOn: string;
    readonly from: string;
    readonly trial: boolean;
  };
  /** Adoptions wait for a second person in this council. */
  readonly waits: boolean;
  readonly effect: EffectSources | undefined;
  readonly csrf: string;
  readonly errors?: FormErrors;
}

/** What is about to be adopted, against what it was begun from, and the decision that adopts it. */
export function methodologyAdoptPage(language: Language, view: AdoptPageView): OfficePage {
  const words = methodologyWords[language];
  const speech = speechIn(language);
  const { draft, version, quarters, typed, waits, effect, csrf, errors } = view;
  const own = `/${language}/office/methodology`;
  const shown = effect && effectShown(effect, speech);
  return {
    title: words.adoptTitle(draft.whole.version),
    item: 'methodology',
    help: 'methodology',
    body: (
      <>
        <p class="crumb">
          <a href={own}>{officeWords[language].items.methodology}</a>
          {' · '}
          <a href={`${own}/drafts/${draft.id}`}>{words.draftTitle(draft.whole.version)}</a>
        </p>
        {errors && <Told errors={errors} />}
        <Notice tone="care">
          <p>{words.adoptLead}</p>
          {waits && <p>{words.adoptSecond}</p>}
        </Notice>
        <form method="post" action={`${own}/drafts/${draft.id}/adopt`}>
          <Csrf csrf={csrf} />
          <input type="hidden" name="version" value={String(version)} />
          <div class="fields">
            <TextField
              name="decision"
              label={words.decision}
              help={words.decisionHelp}
              value={typed.decision}
              error={errors?.fields['decision']}
              maxlength={100}
              required
            />
            <TextField
              name="occurredOn"
              type="date"
              label={words.decidedOn}
              help={words.decidedOnHelp}
              value={typed.decidedOn}
              error={errors?.fields['occurredOn']}
              required
            />
            <SelectField
              name="from"
              label={words.from}
              help={words.fromHelp}
              value={typed.from}
              choices={quarters.map((value) => ({ value, label: speech.f.periodLong(value) }))}
              error={errors?.fields['from']}
              required
            />
            <CheckField name="trial" label={words.trialCheck} help={words.trialHelp} checked={typed.trial} />
          </div>
          <div class="actions">
            <Submit>{words.adoptButton}</Submit>
            <a href={`${own}/drafts/${draft.id}`}>{officeWords[language].cancel}</a>
          </div>
        </form>
        <h2>{words.changes}</h2>
        <Changes draft={draft} speech={speech} />
        {shown && (
          <>
            <h2>{`${words.effect}: ${shown.title}`}</h2>
            <p>{shown.sentences.join(' ')}</p>
          </>
        )}
      </>
    ),
  };
}

function Changes({ draft, speech }: { readonly draft: MethodologyDraft; readonly speech: Speech }) {
  const words = methodologyWords[speech.language];
  const changes = changesOf(draft.base, draft, speech);
  if (changes.length === 0) return <p class="soft">{words.noChanges}</p>;
  return (
    <div class="sheet-scroll">
      <table class="sheet">
        <thead>
          <tr>
            <th scope="col">{words.changeColumns.what}</th>
            <th scope="col" class="number">
              {words.changeColumns.before}
            </th>
            <th scope="col" class="number">
              {words.changeColumns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ label, before, after }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="number">{before}</td>
              <td class="number">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
