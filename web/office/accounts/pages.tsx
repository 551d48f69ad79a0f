import type { Language } from '@esep/domain';
import { type AccountProblem, type StaffRole, staffRoles } from '@esep/staff';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { type Choice, SelectField, Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { accountWords } from './words.ts';

export interface AccountShown {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly deputy?: string;
  readonly source: 'own' | 'issuer';
  readonly isSetUp: boolean;
  readonly hasFactor: boolean;
  readonly disabled: boolean;
  readonly signedInAt?: string;
}

export interface AccountsView {
  readonly csrf: string;
  /** The reader's own account. */
  readonly own: string;
  readonly accounts: readonly AccountShown[];
  readonly deputies: readonly Choice[];
  /** What was sent and refused. */
  readonly typed: {
    readonly login?: string;
    readonly name?: string;
    readonly role?: string;
    readonly deputy?: string;
    readonly problem?: AccountProblem;
  };
}

export function accountsPage(language: Language, view: AccountsView): OfficePage {
  const words = accountWords[language];
  const { roles } = officeWords[language];
  return {
    title: officeWords[language].items.accounts,
    item: 'accounts',
    help: 'accounts',
    wide: true,
    body: (
      <>
        <div class="sheet-scroll">
          <table class="sheet">
            <thead>
              <tr>
                {[words.name, words.login, words.role, words.state, words.last, words.steps].map(
                  (heading) => (
                    <th scope="col">{heading}</th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {view.accounts.map((account) => (
                <tr>
                  <th scope="row">{account.name}</th>
                  <td>{account.login}</td>
                  <td>
                    {roles[account.role]} {account.deputy}
                  </td>
                  <td>{stateOf(account, language)}</td>
                  <td>
                    {account.signedInAt ? speechIn(language).f.instant(account.signedInAt) : words.never}
                  </td>
                  <td>
                    <Steps account={account} view={view} language={language} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <NewAccount view={view} language={language} />
      </>
    ),
  };
}

function stateOf({ disabled, isSetUp, source, hasFactor }: AccountShown, language: Language) {
  const words = accountWords[language];
  if (disabled) return <span class="chip chip-wrong">{words.disabled}</span>;
  if (source === 'issuer') return words.elsewhere;
  if (!isSetUp) return <span class="chip chip-care">{words.waits}</span>;
  return hasFactor ? words.isSetUp : `${words.isSetUp}, ${words.noFactor}`;
}

interface StepsProps {
  readonly account: AccountShown;
  readonly view: AccountsView;
  readonly language: Language;
}

function Steps({ account, view, language }: StepsProps) {
  const words = accountWords[language];
  const steps = account.disabled
    ? (['enable'] as const)
    : ([
        ...(account.source === 'own' ? (['link'] as const) : []),
        'sign-out',
        ...(account.id === view.own ? [] : (['disable'] as const)),
      ] as const);
  const labels = {
    enable: words.enable,
    disable: words.disable,
    link: words.link,
    'sign-out': words.signOut,
  };
  return (
    <form method="post" action={`/${language}/office/accounts/${account.id}`} class="account-steps">
      <Csrf csrf={view.csrf} />
      {steps.map((step) => (
        <button
          type="submit"
          name="step"
          value={step}
          class="link-button"
          aria-label={`${labels[step]}: ${account.name}`}
        >
          {labels[step]}
        </button>
      ))}
    </form>
  );
}

function NewAccount({ view, language }: { readonly view: AccountsView; readonly language: Language }) {
  const words = accountWords[language];
  const { roles } = officeWords[language];
  const { login, name, role = 'secretariat', deputy, problem } = view.typed;
  const at = (...problems: readonly AccountProblem[]) =>
    problem && problems.includes(problem) ? words.problems[problem] : undefined;
  return (
    <form method="post" action={`/${language}/office/accounts`} class="form">
      <h2>{words.add}</h2>
      <p class="soft">{words.addHelp}</p>
      <Csrf csrf={view.csrf} />
      <div class="fields">
        <TextField
          name="name"
          label={words.name}
          value={name}
          error={at('name_missing')}
          maxlength={120}
          required
        />
        <TextField
          name="login"
          label={words.login}
          help={words.loginHelp}
          value={login}
          error={at('login_shape', 'login_taken')}
          maxlength={32}
          required
        />
        <SelectField
          name="role"
          label={words.role}
          value={role}
          choices={staffRoles.map((one) => ({ value: one, label: roles[one] }))}
        />
        <SelectField
          name="deputy"
          label={words.deputy}
          value={deputy}
          none={words.noDeputy}
          choices={view.deputies}
          error={at('deputy_missing', 'deputy_extra')}
        />
      </div>
      <div class="actions">
        <Submit>{words.create}</Submit>
      </div>
    </form>
  );
}

export function linkPage(
  language: Language,
  { name, login, href }: { readonly name: string; readonly login: string; readonly href: string },
): OfficePage {
  const words = accountWords[language];
  return {
    title: words.linkTitle,
    item: 'accounts',
    help: 'accounts',
    body: (
      <>
        <p class="lead">{words.linkLead(name, login)}</p>
        <pre class="hash">{href}</pre>
        <div class="actions">
          <a href={`/${language}/office/accounts`}>{words.back}</a>
        </div>
      </>
    ),
  };
}
