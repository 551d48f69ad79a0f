import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { type Speech, speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { Submit } from '../parts.tsx';
import { personView } from '../second/proposal-view.ts';
import { officeWords } from '../words.ts';
import { DraftForm } from './draft-form.tsx';
import type { DraftConflict, DraftPageView, DraftRemark } from './draft-view.ts';
import { Effect } from './effect.tsx';
import { titledLabel } from './labels.ts';
import { methodologyWords } from './words.ts';

/** A draft as a form, with what it would make of past quarters beside it. */
export function methodologyDraftPage(language: Language, view: DraftPageView): OfficePage {
  const words = methodologyWords[language];
  const speech = speechIn(language, view.timeZone);
  const { draft, state } = view;
  const own = `/${language}/office/methodology`;
  return {
    title: words.draftTitle(draft.whole.version),
    item: 'methodology',
    help: 'methodology',
    wide: true,
    islands: ['methodology.js'],
    body: (
      <>
        <p class="crumb">
          <a href={own}>{officeWords[language].items.methodology}</a>
        </p>
        <p class="soft">
          {`${words.draftLead(draft.base.version)} ${words.savedAt(
            speech.f.instant(draft.savedAt),
            personView(draft.savedBy, view.self, language),
          )}`}
        </p>
        <State view={view} speech={speech} />
        <Remarks view={view} speech={speech} />
        <div class="methodology">
          <div class="methodology-form">
            <DraftForm view={view} speech={speech} />
            <After view={view} speech={speech} />
          </div>
          <aside class="methodology-effect" aria-labelledby="effect">
            <h2 id="effect">{words.effect}</h2>
            {view.effect ? (
              <Effect
                sources={view.effect}
                speech={speech}
                isStale={view.errors.length > 0 || view.conflict !== undefined}
                {...(state === 'open' ? {} : { href: `${own}/drafts/${draft.id}` })}
              />
            ) : (
              <p class="soft">{words.noPeriods}</p>
            )}
          </aside>
        </div>
      </>
    ),
  };
}

interface PartProps {
  readonly view: DraftPageView;
  readonly speech: Speech;
}

function State({ view: { state }, speech: { language } }: PartProps) {
  const words = methodologyWords[language];
  if (state === 'open') return null;
  return (
    <Notice tone={state === 'waits' ? 'care' : 'good'}>
      <p>{state === 'waits' ? words.waits : words.isAdopted}</p>
      {state === 'waits' && (
        <p>
          <a href={`/${language}/office/second`}>{words.seeProposal}</a>
        </p>
      )}
    </Notice>
  );
}

/** What must be mended, what somebody else saved, what should be looked at: each leads to its place. */
function Remarks({ view, speech }: PartProps) {
  const { draft, errors, warnings, conflict, self } = view;
  const words = methodologyWords[speech.language];
  const list = (remarks: readonly DraftRemark[]) => (
    <ul>
      {remarks.map(({ field, told }) => (
        <li>
          <a href={`#${anchorOf(field)}`}>{titledLabel(field, draft.whole, speech)}</a>
          {`: ${told}`}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {errors.length > 0 && (
        <Notice tone="wrong" title={words.wrongTitle(errors.length)}>
          {list(errors)}
          <p>{words.wrongLead}</p>
        </Notice>
      )}
      {conflict && (
        <Notice tone="wrong" title={words.conflictTitle}>
          <p>
            {words.conflict(personView(conflict.by, self, speech.language), speech.f.instant(conflict.at))}
          </p>
          {conflict.fields.length > 0 && <Differences conflict={conflict} speech={speech} />}
          <p>{words.conflictKeep}</p>
          <p>
            <a href={`/${speech.language}/office/methodology/drafts/${draft.id}`}>{words.conflictOpen}</a>
          </p>
        </Notice>
      )}
      {errors.length === 0 && !conflict && warnings.length > 0 && (
        <Notice tone="care" title={words.lookTitle}>
          {list(warnings)}
        </Notice>
      )}
    </>
  );
}

function Differences({ conflict, speech }: { readonly conflict: DraftConflict; readonly speech: Speech }) {
  const words = methodologyWords[speech.language];
  return (
    <div class="sheet-scroll">
      <table class="sheet">
        <thead>
          <tr>
            <th scope="col">{words.conflictField}</th>
            <th scope="col">{words.conflictTheirs}</th>
            <th scope="col">{words.conflictMine}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map(({ label, theirs, mine }) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a remark leads: the field, or the part that it is about. */
export function anchorOf(field: string): string {
  const [part] = /^\/groups\/\d+\/criteria\/\d+(?=\/(measure|withheld|notApplicable)$)/.exec(field) ?? [];
  if (part) return `${part}/counting`;
  if (/^\/groups(\/\d+)?(\/criteria)?$/.test(field)) return 'weights';
  return field === '/tiers' ? '/tiers/high' : field;
}

/** What may be done with the draft as it is saved. */
function After({ view: { draft, version, state, mayAdopt, csrf, errors, conflict }, speech }: PartProps) {
  const words = methodologyWords[speech.language];
  const own = `/${speech.language}/office/methodology/drafts/${draft.id}`;
  return (
    <div class="actions methodology-after">
      {state === 'open' && mayAdopt && errors.length === 0 && !conflict && (
        <a class="button button-quiet" href={`${own}/adopt`}>
          {words.adopt}
        </a>
      )}
      {state === 'open' && !mayAdopt && <span class="soft">{words.adoptByChair}</span>}
      {state !== 'waits' && (
        <details class="refuse">
          <summary>{words.remove}…</summary>
          <form method="post" action={`${own}/delete`} class="refuse-form">
            <Csrf csrf={csrf} />
            <input type="hidden" name="version" value={String(version)} />
            <p class="soft">{words.removeSure}</p>
            <Submit quiet>{words.remove}</Submit>
          </form>
        </details>
      )}
    </div>
  );
}
