import { given, type Language, type MethodologyRecord } from '@esep/domain';
import type { MethodologyDraft } from '@esep/intake';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { personView } from '../second/proposal-view.ts';
import { officeWords } from '../words.ts';
import { methodologyWords } from './words.ts';

export interface MethodologyListView {
  /** The newest first. */
  readonly versions: readonly {
    readonly record: MethodologyRecord;
    readonly state: 'now' | 'coming' | 'past';
  }[];
  readonly drafts: readonly {
    readonly draft: MethodologyDraft;
    readonly state: 'open' | 'waits' | 'adopted';
  }[];
  /** The version that ships, where the council has not adopted it. */
  readonly shipped: string | undefined;
  readonly csrf: string;
  readonly self: string;
  readonly timeZone: string;
  /** Why a draft was not begun. */
  readonly problem?: string;
}

/** Versions with the quarters that they hold from, and the drafts of the next one. */
export function methodologyListPage(language: Language, view: MethodologyListView): OfficePage {
  const words = methodologyWords[language];
  return {
    title: officeWords[language].items.methodology,
    item: 'methodology',
    help: 'methodology',
    body: (
      <>
        {view.problem && <Notice tone="wrong">{view.problem}</Notice>}
        <p class="soft">{words.lead}</p>
        <h2>{words.drafts}</h2>
        <Drafts language={language} view={view} />
        <h2>{words.versions}</h2>
        <p class="soft">{words.fixed}</p>
        <Versions language={language} view={view} />
        {view.shipped && (
          <form method="post" action={`/${language}/office/methodology/drafts`} class="actions">
            <Csrf csrf={view.csrf} />
            <span class="soft">{words.shipped(view.shipped)}</span>
            <button type="submit" name="from" value="" class="button button-quiet">
              {words.beginOf(view.shipped)}
            </button>
          </form>
        )}
      </>
    ),
  };
}

interface PartProps {
  readonly language: Language;
  readonly view: MethodologyListView;
}

const tones = { now: 'chip chip-good', coming: 'chip chip-care', past: 'chip' } as const;

function Versions({ language, view: { versions, csrf } }: PartProps) {
  const words = methodologyWords[language];
  const { f } = speechIn(language);
  if (versions.length === 0) return <p class="soft">{words.noVersions}</p>;
  return (
    <form method="post" action={`/${language}/office/methodology/drafts`} class="sheet-scroll">
      <Csrf csrf={csrf} />
      <table class="sheet">
        <thead>
          <tr>
            <th scope="col">{words.columns.version}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.decision}</th>
            <th scope="col">{words.columns.step}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ record: { methodology, from, decision, adoptedOn, trial }, state }) => (
            <tr>
              <th scope="row">
                <a href={`/${language}/methodology?version=${methodology.version}`}>{methodology.version}</a>
                <span class="methodology-title">{given(methodology.title, language)}</span>
              </th>
              <td>{f.period(from)}</td>
              <td>
                <span class={tones[state]}>{words.states[state]}</span>
                {trial && <span class="chip">{words.trial}</span>}
              </td>
              <td>{[decision, f.dateShort(adoptedOn)].filter(Boolean).join(', ')}</td>
              <td>
                <button
                  type="submit"
                  name="from"
                  value={methodology.version}
                  class="link-button"
                  aria-label={words.beginOf(methodology.version)}
                >
                  {words.begin}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  );
}

const draftTones = { open: 'chip', waits: 'chip chip-care', adopted: 'chip chip-good' } as const;

function Drafts({ language, view: { drafts, self, timeZone } }: PartProps) {
  const words = methodologyWords[language];
  const { f } = speechIn(language, timeZone);
  if (drafts.length === 0) return <p class="soft">{words.noDrafts}</p>;
  return (
    <div class="sheet-scroll">
      <table class="sheet">
        <thead>
          <tr>
            <th scope="col">{words.columns.version}</th>
            <th scope="col">{words.columns.base}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.saved}</th>
            <th scope="col">{words.columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ draft: { id, whole, base, savedAt, savedBy, note }, state }) => (
            <tr>
              <th scope="row">
                <a href={`/${language}/office/methodology/drafts/${id}`}>{whole.version}</a>
                <span class="methodology-title">{given(whole.title, language)}</span>
              </th>
              <td>{base.version}</td>
              <td>
                <span class={draftTones[state]}>{words.states[state]}</span>
              </td>
              <td>{`${f.instant(savedAt)}, ${personView(savedBy, self, language)}`}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
