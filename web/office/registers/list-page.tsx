import type { Language } from '@esep/domain';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';
import { Keys } from './keys.tsx';
import { type RegisterId, registerGroups, registerTitles } from './titles.ts';
import { registerWords } from './words.ts';

export interface RegisterListView {
  /** Lines of each register. */
  readonly counts: Readonly<Record<string, number>>;
  /** What may be entered there: title and address of a form. */
  readonly forms: Readonly<Record<string, readonly { readonly title: string; readonly href: string }[]>>;
  readonly drafts: number;
  href(path: string): string;
}

/** All registers, with what may be entered in each. */
export function registerListPage(language: Language, view: RegisterListView): OfficePage {
  const words = registerWords[language];
  return {
    title: officeWords[language].items.registers,
    item: 'registers',
    help: 'registers',
    body: (
      <>
        {view.drafts > 0 && (
          <p>
            <a href={view.href('/drafts')}>
              {words.drafts}: {view.drafts}
            </a>
          </p>
        )}
        <div class="register-groups">
          {registerGroups.map(({ title, registers }) => (
            <section>
              <h2>{title[language]}</h2>
              <table class="sheet register-list" data-rows>
                <tbody>
                  {registers.map((id) => (
                    <Line id={id} language={language} view={view} />
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </div>
        <Keys language={language} />
      </>
    ),
  };
}

function Line({
  id,
  language,
  view,
}: {
  readonly id: RegisterId;
  readonly language: Language;
  readonly view: RegisterListView;
}) {
  return (
    <tr>
      <th scope="row">
        <a href={view.href(`/registers/${id}`)} data-open>
          {registerTitles[id][language]}
        </a>
      </th>
      <td class="num">{view.counts[id] ?? 0}</td>
      <td>
        {(view.forms[id] ?? []).map(({ title, href }, at) => (
          <>
            {at > 0 && ' · '}
            <a href={href}>{title}</a>
          </>
        ))}
      </td>
    </tr>
  );
}
