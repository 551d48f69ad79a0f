import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf } from '../frame.tsx';
import { AreaField, type Choice, SelectField, Submit, TextField } from '../parts.tsx';
import { caseWords } from './case-words.ts';
import type { StepKind } from './case-words-shape.ts';
import { Problem } from './problem.tsx';
import { appealListWords } from './words.ts';

export interface CaseStepsView {
  readonly action: string;
  readonly csrf: string;
  /** Makes a step that is sent twice one entry. */
  readonly id: string;
  readonly today: CivilDate;
  /** What can happen now, the likeliest first. */
  readonly steps: readonly StepKind[];
  readonly deputies: readonly Choice[];
  readonly latest?: CivilDate | undefined;
  readonly forwardBy?: CivilDate | undefined;
  /** Notes need a case file. */
  readonly keepsNotes: boolean;
  /** The step that was refused, as it was typed, with what is wrong. */
  readonly wrong?:
    | {
        readonly kind: StepKind;
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
        readonly problem?: string | undefined;
      }
    | undefined;
}

/** What can happen next, each a form of its own; the likeliest stands open. */
export function CaseSteps({ language, view }: { readonly language: Language; readonly view: CaseStepsView }) {
  const words = caseWords[language];
  if (view.steps.length === 0) return null;
  const open = view.wrong?.kind ?? view.steps[0];
  return (
    <>
      <h2 id="steps">{words.steps}</h2>
      {view.steps.map((kind) => (
        <details class="step" open={kind === open}>
          <summary>{words.do[kind]}</summary>
          <StepForm language={language} view={view} kind={kind} />
        </details>
      ))}
    </>
  );
}

interface StepProps {
  readonly language: Language;
  readonly view: CaseStepsView;
  readonly kind: StepKind;
}

function StepForm({ language, view, kind }: StepProps) {
  const words = caseWords[language];
  const wrong = view.wrong?.kind === kind ? view.wrong : undefined;
  const short = kind.slice('appeal.'.length);
  const field = (name: string) => ({
    name: `${short}-${name}`,
    value: wrong?.values[name],
    error: wrong?.errors[name],
  });
  return (
    <form method="post" action={view.action}>
      <Csrf csrf={view.csrf} />
      <input type="hidden" name="id" value={view.id} />
      {wrong?.problem && <Problem>{wrong.problem}</Problem>}
      <div class="fields">
        <StepFields language={language} view={view} kind={kind} field={field} />
        <TextField
          {...field('on')}
          value={field('on').value ?? view.today}
          label={words.on}
          type="date"
          required
        />
      </div>
      <div class="actions">
        <Submit name="kind" value={kind} dataKey="save">
          {words.do[kind]}
        </Submit>
      </div>
    </form>
  );
}

interface FieldsProps extends StepProps {
  readonly field: (name: string) => { name: string; value: string | undefined; error: string | undefined };
}

function StepFields({ language, view, kind, field }: FieldsProps) {
  const words = caseWords[language];
  const { f } = speechIn(language);
  switch (kind) {
    case 'appeal.assigned':
      return (
        <SelectField
          {...field('deputy')}
          label={appealListWords[language].deputy}
          choices={view.deputies}
          none="—"
          required
        />
      );
    case 'appeal.answered':
      if (!view.keepsNotes) return null;
      return (
        <AreaField {...field('note')} label={words.answerNote} help={words.answerNoteHelp} rows={2} whole />
      );
    case 'appeal.extended':
      return (
        <>
          <TextField
            {...field('until')}
            label={words.until}
            help={view.latest && words.untilHelp(f.date(view.latest))}
            type="date"
            required
          />
          <AreaField {...field('reason')} label={words.reason} rows={2} required whole />
        </>
      );
    case 'appeal.forwarded':
      return (
        <TextField
          {...field('to')}
          label={words.forwardTo}
          help={`${words.forwardHelp}. ${view.forwardBy ? words.forwardBy(f.date(view.forwardBy)) : ''}`}
          required
          whole
        />
      );
    case 'appeal.marked':
      return (
        <SelectField
          {...field('template')}
          label={words.do[kind]}
          help={words.markHelp}
          choices={[
            { value: 'no', label: words.isNotTemplate },
            { value: 'yes', label: words.isTemplate },
          ]}
        />
      );
    default:
      return null;
  }
}
