import type { Language } from '@esep/domain';
import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { Notice } from '../../components/forms.tsx';
import type { OfficePage } from '../frame.tsx';
import { Submit, TextField } from '../parts.tsx';
import { type SignInFailure, signInWords } from './words.ts';

interface SignInView {
  /** The page's own address: it belongs to one sign-in that waits. */
  readonly action: string;
  /** The person is signed in and proves it anew. */
  readonly again: boolean;
  readonly login: string;
  readonly demonstration: boolean;
  readonly problem?: { readonly problem: 'wrong' } | { readonly problem: 'wait'; readonly seconds: number };
}

export function signInPage(language: Language, view: SignInView): OfficePage {
  const words = signInWords[language];
  const { action, again, login, demonstration, problem } = view;
  return {
    title: again ? words.again : words.title,
    body: (
      <form method="post" action={action} class="form">
        {again && <p class="lead">{words.againLead}</p>}
        {problem && (
          <Notice tone="wrong">
            <p>{problem.problem === 'wait' ? words.wait(problem.seconds) : words.wrong}</p>
          </Notice>
        )}
        <TextField
          name="login"
          label={words.login}
          value={login}
          autocomplete="username"
          maxlength={100}
          required
          autofocus={login === ''}
        />
        <TextField
          name="password"
          type="password"
          label={words.password}
          autocomplete="current-password"
          maxlength={512}
          required
          autofocus={login !== ''}
        />
        <TextField
          name="code"
          label={words.code}
          help={demonstration ? words.demonstration : words.codeHelp}
          autocomplete="one-time-code"
          maxlength={40}
          required={!demonstration}
        />
        <div class="actions">
          <Submit>{words.enter}</Submit>
        </div>
        {!demonstration && <p class="quiet">{words.forgotten}</p>}
      </form>
    ),
  };
}

/** Shown for the moment in which the browser leaves for an issuer elsewhere. */
export function leavingPage(language: Language, href: string, way: 'in' | 'out'): OfficePage {
  const { title, leaving, goOn } = way === 'in' ? signInWords[language] : signInWords[language].leavingOut;
  return {
    title,
    body: (
      <>
        <p class="lead">{leaving}</p>
        <div class="actions">
          <a class="button" href={href}>
            {goOn}
          </a>
        </div>
      </>
    ),
  };
}

export function signedOutPage(language: Language): OfficePage {
  const words = signInWords[language];
  return {
    title: words.signedOut,
    body: (
      <div class="actions">
        <a class="button" href={`/${language}/office/sign-in`}>
          {words.enter}
        </a>
      </div>
    ),
  };
}

export function signInFailedPage(language: Language, why: SignInFailure): OfficePage {
  const words = signInWords[language];
  return {
    title: words.failedTitle,
    body: (
      <>
        <Notice tone={why === 'ended' ? 'care' : 'wrong'}>
          <p>{words.failed[why]}</p>
        </Notice>
        <div class="actions">
          <a class="button" href={`/${language}/office/sign-in`}>
            {words.beginAgain}
          </a>
        </div>
      </>
    ),
  };
}

interface SetUpView {
  readonly login: string;
  readonly secret: string;
  /** `otpauth://…`, for the QR code. */
  readonly uri: string;
  readonly action: string;
  readonly problem?: 'short' | 'long' | 'obvious' | 'names' | 'differs' | 'code' | 'gone';
}

export function setUpPage(
  language: Language,
  { login, secret, uri, action, problem }: SetUpView,
): OfficePage {
  const words = signInWords[language];
  const told = problem === undefined || problem === 'gone' ? undefined : words.problems[problem];
  const isAt = (...problems: readonly SetUpView['problem'][]) =>
    problems.includes(problem) ? told : undefined;
  return {
    title: words.setUpTitle,
    body: (
      <form method="post" action={action} class="form">
        <p class="lead">{words.setUpLead(login)}</p>
        <input
          type="text"
          name="login"
          value={login}
          autocomplete="username"
          class="hidden"
          tabindex={-1}
          aria-label={words.login}
          readonly
        />
        <TextField
          name="password"
          type="password"
          label={words.newPassword}
          help={words.passwordHelp}
          error={isAt('short', 'long', 'obvious', 'names')}
          autocomplete="new-password"
          required
          autofocus
        />
        <TextField
          name="again"
          type="password"
          label={words.passwordAgain}
          error={isAt('differs')}
          autocomplete="new-password"
          required
        />
        <h2>{words.factor}</h2>
        <p>{words.factorLead}</p>
        <div class="set-up-qr" role="img" aria-label={words.qr}>
          {raw(renderSVG(uri, { border: 2 }))}
        </div>
        <p>
          {words.secret}: <span class="code">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>
        </p>
        <TextField
          name="code"
          label={words.code}
          error={isAt('code')}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={10}
          required
        />
        <div class="actions">
          <Submit>{words.setUp}</Submit>
        </div>
      </form>
    ),
  };
}

export function setUpGonePage(language: Language): OfficePage {
  const words = signInWords[language];
  return {
    title: words.goneTitle,
    body: (
      <Notice tone="care">
        <p>{words.gone}</p>
      </Notice>
    ),
  };
}

export function recoveryPage(language: Language, codes: readonly string[], signInHref: string): OfficePage {
  const words = signInWords[language];
  return {
    title: words.doneTitle,
    body: (
      <>
        <p>{words.recovery}</p>
        <ul class="recovery-codes">
          {codes.map((code) => (
            <li class="code">{code}</li>
          ))}
        </ul>
        <div class="actions">
          <a class="button" href={signInHref}>
            {words.enter}
          </a>
        </div>
      </>
    ),
  };
}
