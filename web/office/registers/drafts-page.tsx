import type { Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { formWords } from './form-words.ts';
import { Keys } from './keys.tsx';
import { registerWords } from './words.ts';

export interface DraftsView {
  readonly csrf: string;
  readonly drafts: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly changedAt: string;
    readonly href: string;
  }[];
  href(path: string): string;
}

/** Forms that the person began. */
export function draftsPage(language: Language, view: DraftsView): OfficePage {
  const words = registerWords[language];
  const forms = formWords[language];
  const { f } = speechIn(language);
  return {
    title: words.drafts,
    item: 'registers',
    help: 'forms',
    body: (
      <>
        <p class="lead">{view.drafts.length === 0 ? words.noDrafts : words.draftsLead}</p>
        {view.drafts.length > 0 && (
          <table class="sheet" data-rows>
            <thead>
              <tr>
                <th scope="col">{forms.kind}</th>
                <th scope="col">{forms.changed}</th>
                <th scope="col">
                  <span class="unseen">{forms.deleteDraft}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.drafts.map(({ id, title, number, changedAt, href }) => (
                <tr>
                  <th scope="row">
                    <a href={href} data-open>
                      {[title, number].filter(Boolean).join(' · ')}
                    </a>
                  </th>
                  <td>{f.instant(changedAt)}</td>
                  <td>
                    <form method="post" action={view.href(`/drafts/${id}/delete`)}>
                      <Csrf csrf={view.csrf} />
                      <button type="submit" class="link-button">
                        {forms.deleteDraft}
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Keys language={language} />
      </>
    ),
  };
}
