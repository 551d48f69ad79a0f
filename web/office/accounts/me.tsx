import type { Language } from '@esep/domain';
import type { PasswordChange } from '@esep/staff';
import { Notice } from '../../components/forms.tsx';
import { Csrf, type OfficePage } from '../frame.tsx';
import { Submit, TextField } from '../parts.tsx';
import { signInWords } from '../sign-in/words.ts';
import { officeWords } from '../words.ts';
import type { AccountShown } from './pages.tsx';
import { accountWords } from './words.ts';

interface MeView {
  readonly account: AccountShown;
  readonly csrf: string;
  readonly demonstration: boolean;
  /** Why the password was not changed. */
  readonly told?: Exclude<PasswordChange, { readonly changed: true }>;
}

/** One's own account. */
export function mePage(language: Language, view: MeView): OfficePage {
  const words = accountWords[language];
  const { account, csrf } = view;
  return {
    title: words.me,
    help: 'sign-in',
    body: (
      <>
        <dl class="office-facts">
          <div>
            <dt>{words.name}</dt>
            <dd>{account.name}</dd>
          </div>
          <div>
            <dt>{words.login}</dt>
            <dd>{account.login}</dd>
          </div>
          <div>
            <dt>{words.role}</dt>
            <dd>
              {officeWords[language].roles[account.role]} {account.deputy}
            </dd>
          </div>
        </dl>
        {account.source === 'own' ? (
          <NewPassword language={language} view={view} />
        ) : (
          <p class="soft">{words.meElsewhere}</p>
        )}
        <h2>{words.devices}</h2>
        <p class="soft">{words.meLead}</p>
        <form method="post" action={`/${language}/office/me/sign-out`} class="actions">
          <Csrf csrf={csrf} />
          <Submit quiet>{words.signOutEverywhere}</Submit>
        </form>
      </>
    ),
  };
}

function NewPassword({ language, view }: { readonly language: Language; readonly view: MeView }) {
  const words = accountWords[language];
  const signIn = signInWords[language];
  const { account, csrf, demonstration, told } = view;
  const problem = told?.problem;
  const aboutNew =
    problem === 'short' || problem === 'long' || problem === 'obvious' || problem === 'names'
      ? signIn.problems[problem]
      : problem === 'same'
        ? words.samePassword
        : undefined;
  return (
    <form method="post" action={`/${language}/office/me/password`} class="form password-form">
      <h2>{words.newPassword}</h2>
      <Csrf csrf={csrf} />
      <input
        type="text"
        name="login"
        value={account.login}
        autocomplete="username"
        class="hidden"
        tabindex={-1}
        aria-label={signIn.login}
        readonly
      />
      {told?.problem === 'wait' && (
        <Notice tone="wrong">
          <p>{signIn.wait(told.seconds)}</p>
        </Notice>
      )}
      <TextField
        name="current"
        type="password"
        label={words.currentPassword}
        error={problem === 'wrong' ? words.wrongProof : undefined}
        autocomplete="current-password"
        maxlength={512}
        required
      />
      <TextField
        name="code"
        label={signIn.code}
        help={demonstration ? words.noCode : words.freshCode}
        autocomplete="one-time-code"
        maxlength={40}
        required={!demonstration}
      />
      <TextField
        name="password"
        type="password"
        label={signIn.newPassword}
        help={signIn.passwordHelp}
        error={aboutNew}
        autocomplete="new-password"
        required
      />
      <TextField
        name="again"
        type="password"
        label={signIn.passwordAgain}
        error={problem === 'differs' ? signIn.problems.differs : undefined}
        autocomplete="new-password"
        required
      />
      <p class="soft">{words.passwordLead}</p>
      <div class="actions">
        <Submit>{words.changePassword}</Submit>
      </div>
    </form>
  );
}
