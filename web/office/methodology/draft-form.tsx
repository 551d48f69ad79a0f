import { flowCounters, given } from '@esep/domain';
import { Csrf } from '../frame.tsx';
import { AreaField, CheckField, Submit } from '../parts.tsx';
import { DraftInput } from './draft-input.tsx';
import { CriterionParts, GroupName } from './draft-measures.tsx';
import type { FormProps } from './draft-view.ts';
import { WeightTable } from './draft-weights.tsx';
import { effectShown } from './effect-view.ts';
import { methodologyWords } from './words.ts';

/** Everything that may be set, from what matters most to what is set once. */
export function DraftForm({ view, speech }: FormProps) {
  const { language } = speech;
  const words = methodologyWords[language];
  const { draft, csrf, version, state, note, effect } = view;
  const period = effect && effectShown(effect, speech)?.period;
  return (
    <form
      id="draft"
      method="post"
      action={`/${language}/office/methodology/drafts/${draft.id}`}
      data-methodology
      data-left-out={words.leftOut}
      novalidate
    >
      <Csrf csrf={csrf} />
      <input type="hidden" name="version" value={String(version)} />
      {period && <input type="hidden" name="at" value={period} />}
      <fieldset class="bare" disabled={state !== 'open'}>
        <section aria-labelledby="weights">
          <h2 id="weights">{words.weights}</h2>
          <p class="soft">{words.weightsLead}</p>
          <WeightTable view={view} speech={speech} />
        </section>
        <section aria-labelledby="counting">
          <h2 id="counting">{words.counting}</h2>
          <p class="soft">{words.countingLead}</p>
          {draft.whole.groups.map((group, g) => (
            <>
              <h3>{given(group.title, language)}</h3>
              <GroupName at={`/groups/${g}`} view={view} speech={speech} />
              {group.criteria.map((criterion, c) => (
                <CriterionParts
                  criterion={criterion}
                  at={`/groups/${g}/criteria/${c}`}
                  view={view}
                  speech={speech}
                />
              ))}
            </>
          ))}
        </section>
        <Rules view={view} speech={speech} />
        <section aria-labelledby="naming">
          <h2 id="naming">{words.naming}</h2>
          <div class="fields">
            <DraftInput pointer="/version" help={words.versionHelp} view={view} speech={speech} />
            {(['kk', 'ru', 'en'] as const).map((one) => (
              <DraftInput pointer={`/title/${one}`} view={view} speech={speech} />
            ))}
            <AreaField name="note" label={words.note} help={words.noteHelp} value={note} rows={2} whole />
          </div>
        </section>
        {state === 'open' && (
          <div class="methodology-save">
            <Submit>{words.save}</Submit>
          </div>
        )}
      </fieldset>
    </form>
  );
}

function Rules({ view, speech }: FormProps) {
  const words = methodologyWords[speech.language];
  const { shown } = view.ticks;
  const isChanged = shown.length !== view.draft.base.whole.shown.length;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      <div class="fields">
        {['high', 'good', 'middle'].map((tier) => (
          <DraftInput pointer={`/tiers/${tier}`} view={view} speech={speech} />
        ))}
        <DraftInput pointer="/minWeightShare" help={words.minWeightShareHelp} view={view} speech={speech} />
        <DraftInput pointer="/provisional/minDeputies" view={view} speech={speech} />
        <DraftInput pointer="/provisional/minShare" view={view} speech={speech} />
      </div>
      <details class="methodology-part" open={isChanged}>
        <summary>{words.shown}</summary>
        <p class="soft">{words.shownLead}</p>
        <div class="methodology-shown">
          {flowCounters.map((counter) => (
            <CheckField
              name="shown"
              value={counter}
              label={speech.f.counter(counter)}
              checked={shown.includes(counter)}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
