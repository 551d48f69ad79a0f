import type { Language } from '@esep/domain';
import type { NotedLook } from '@esep/intake';
import type { StaffEvent, StaffRole } from '@esep/staff';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { caseWords } from '../appeals/case-words.ts';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';
import { accountWords } from './words.ts';

interface AuditView {
  readonly events: readonly StaffEvent[];
  readonly next: string | undefined;
  roleOf(account: string): StaffRole | undefined;
}

/** Who signed in, and what was done to accounts. */
export function auditPage(language: Language, { events, next, roleOf }: AuditView): OfficePage {
  const words = accountWords[language];
  const shared = officeWords[language];
  const who = (id: string) => {
    const role = roleOf(id);
    return id === 'command' ? words.command : role ? `${shared.roles[role]} · ${id}` : id;
  };
  const rows = events.map(({ at, account, what, by }) => [
    speechIn(language).f.instant(at),
    who(account),
    words.events[what],
    by === undefined ? '' : who(by),
  ]);
  return {
    title: shared.items.audit,
    item: 'audit',
    help: 'accounts',
    body: (
      <>
        <AuditTabs language={language} current="events" />
        <p class="soft">{words.auditLead}</p>
        <Lines headings={[words.when, words.who, words.what, words.by]} rows={rows} none={shared.nothing} />
        <Older href={next && `/${language}/office/audit?after=${next}`} label={words.older} />
      </>
    ),
  };
}

interface LooksView {
  readonly looks: readonly NotedLook[];
  readonly next: string | undefined;
}

/** Who looked at which case file, and to do what: numbers and pseudonyms, nothing of the citizen. */
export function looksPage(language: Language, { looks, next }: LooksView): OfficePage {
  const words = accountWords[language];
  const shared = officeWords[language];
  const who = (by: string) => {
    const [role = '', id = ''] = by.split('/');
    const name = shared.roles[role as StaffRole];
    return name ? `${name} · ${id}` : by;
  };
  const rows = looks.map(({ at, by, what, appeal }) => [
    speechIn(language).f.instant(at),
    who(by),
    caseWords[language].looks.what[what],
    typeof appeal === 'number' ? words.manyCases(appeal) : appeal,
  ]);
  return {
    title: shared.items.audit,
    item: 'audit',
    help: 'accounts',
    body: (
      <>
        <AuditTabs language={language} current="looks" />
        <p class="soft">{words.looksLead}</p>
        <Lines
          headings={[words.when, words.who, words.what, words.appeal]}
          rows={rows}
          none={shared.nothing}
        />
        <Older
          href={next && `/${language}/office/audit/looks?before=${encodeURIComponent(next)}`}
          label={words.older}
        />
      </>
    ),
  };
}

function AuditTabs({
  language,
  current,
}: {
  readonly language: Language;
  readonly current: 'events' | 'looks';
}) {
  const words = accountWords[language];
  const tabs = [
    { is: 'events', path: '/audit', label: words.auditEvents },
    { is: 'looks', path: '/audit/looks', label: words.auditLooks },
  ] as const;
  return (
    <nav class="audit-tabs" aria-label={officeWords[language].items.audit}>
      {tabs.map(({ is, path, label }) => (
        <a href={`/${language}/office${path}`} aria-current={is === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

interface LinesProps {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly none: string;
}

function Lines({ headings, rows, none }: LinesProps) {
  if (rows.length === 0)
    return (
      <Notice>
        <p>{none}</p>
      </Notice>
    );
  return (
    <section class="sheet-scroll" tabindex={0} aria-label={headings.join(', ')}>
      <table class="sheet">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Older({ href, label }: { readonly href: string | undefined; readonly label: string }) {
  return href ? (
    <p>
      <a href={href}>{label}</a>
    </p>
  ) : null;
}
