import type { Language } from '@esep/domain';
import type { Proposal } from '@esep/intake';
import { Notice } from '../../components/forms.tsx';
import { ChangeTable, Fields } from '../../components/shown.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf } from '../frame.tsx';
import { Submit, TextField } from '../parts.tsx';
import { isOwn } from './own.ts';
import { personView, type StepView, stepViews } from './proposal-view.ts';
import type { SecondPageView } from './view.ts';
import { secondWords } from './words.ts';

interface CardProps {
  readonly language: Language;
  readonly proposal: Proposal;
  readonly view: SecondPageView;
}

/** One proposal: what it would change, and what this person may do about it. */
export function ProposalCard({ language, proposal, view }: CardProps) {
  const words = secondWords[language];
  const speech = speechIn(language, view.sources.timeZone);
  const { id, by, at, until, state, trouble } = proposal;
  const steps = stepViews(proposal, view.sources, speech);
  const expired = view.expired.has(id);
  const failed = view.failed?.of === `proposal/${id}` ? view.failed : undefined;
  return (
    <article class="second-card" id={`proposal-${id}`}>
      {steps.map((step) => (
        <Step step={step} speech={speech} />
      ))}
      <p class="card-meta">
        {words.by(personView(by, view.self, language), speech.f.instant(at))}
        {' · '}
        <span class={expired ? 'chip chip-wrong' : undefined}>
          {expired ? words.expired(speech.f.instant(until)) : words.until(speech.f.instant(until))}
        </span>
      </p>
      {state === 'accepting' && <Notice tone="care">{words.going}</Notice>}
      {trouble && <Notice tone="care">{words.trouble(view.troubles.get(trouble) ?? trouble)}</Notice>}
      {failed && (
        <Notice tone="wrong" title={failed.problem.title}>
          {failed.problem.detail && <p>{failed.problem.detail}</p>}
          <p>{failed.problem.remedy}</p>
        </Notice>
      )}
      <Actions language={language} proposal={proposal} view={view} expired={expired} steps={steps} />
    </article>
  );
}

function Step({ step, speech }: { readonly step: StepView; readonly speech: ReturnType<typeof speechIn> }) {
  return (
    <div class="card-step">
      <h3>
        {step.title} <span class="card-date">{step.date}</span>
      </h3>
      {step.about && (
        <p>
          <a href={step.about.href}>{step.about.text}</a>
        </p>
      )}
      {step.rows?.length === 0 && <p class="soft">{secondWords[speech.language].unchanged}</p>}
      {step.rows && step.rows.length > 0 && <ChangeTable rows={step.rows} speech={speech} />}
      {step.fields.length > 0 && <Fields fields={step.fields} />}
    </div>
  );
}

interface ActionProps extends CardProps {
  readonly expired: boolean;
  readonly steps: readonly StepView[];
}

function Actions({ language, proposal, view, expired, steps }: ActionProps) {
  const words = secondWords[language];
  const { id, state, rows } = proposal;
  const base = `/${language}/office/second/proposals/${id}`;
  const label = steps[0]?.title;
  if (isOwn(proposal, view.self)) {
    return (
      <div class="actions">
        <p class="soft">{words.yours}</p>
        {state === 'open' && !expired && (
          <form method="post" action={`${base}/take-back`}>
            <Csrf csrf={view.csrf} />
            <Submit quiet>{words.takeBack}</Submit>
          </form>
        )}
      </div>
    );
  }
  if (!view.may.decide) return <p class="soft">{words.onlyReading}</p>;
  if (expired) return null;
  const reasonError = view.failed?.problem.errors?.find(({ field }) => field === `/reason-${id}`)?.detail;
  const adopts = rows.some(({ kind }) => kind === 'methodology.adopted');
  return (
    <div class="actions">
      <form method="post" action={`${base}/${adopts ? 'adopt' : 'accept'}`}>
        <Csrf csrf={view.csrf} />
        <button type="submit" class="button" aria-label={`${words.accept}: ${label}`}>
          {words.accept}
        </button>
      </form>
      {state === 'open' && (
        <details class="refuse" open={reasonError !== undefined}>
          <summary>{words.refuse}…</summary>
          <form method="post" action={`${base}/refuse`} class="refuse-form">
            <Csrf csrf={view.csrf} />
            <TextField
              name={`reason-${id}`}
              label={words.refuseWhy}
              help={words.refuseHelp}
              error={reasonError}
              required
              maxlength={500}
            />
            <Submit quiet>{words.refuse}</Submit>
          </form>
        </details>
      )}
    </div>
  );
}
