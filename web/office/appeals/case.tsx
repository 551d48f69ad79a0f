import type { AppealStatus, CivilDate, Language } from '@esep/domain';
import { appealWords } from '../../boards/appeal-shared.words.ts';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';
import { CasePerson } from './case-person.tsx';
import type { CasePersonView } from './case-person-view.ts';
import { CaseSteps, type CaseStepsView } from './case-steps.tsx';
import { caseWords } from './case-words.ts';
import { leftInWords } from './left.ts';
import { appealListWords } from './words.ts';

export interface CourseEvent {
  readonly on: CivilDate;
  readonly title: string;
  /** What else there is to say: to whom, until when, why. */
  readonly detail: string;
  readonly by: string;
  /** Withdrawn, or it moved nothing. */
  readonly void?: boolean;
}

export interface CaseView {
  readonly appeal: string;
  readonly today: CivilDate;
  readonly status: AppealStatus;
  readonly registeredOn: CivilDate;
  readonly dueOn?: CivilDate | undefined;
  readonly isRunning: boolean;
  readonly channel: string;
  readonly topic: string;
  readonly district: string;
  readonly deputy: string;
  readonly course: readonly CourseEvent[];
  readonly solved?: boolean | undefined;
  readonly unheard: boolean;
  readonly steps?: CaseStepsView | undefined;
  readonly person: CasePersonView;
  /** Absent for whoever may not see who looked. */
  readonly looks?: readonly { readonly at: string; readonly by: string; readonly what: string }[] | undefined;
  readonly href: (path: string) => string;
}

/** One appeal: what happened, what is next, and, on demand, who wrote it. */
export function casePage(language: Language, view: CaseView): OfficePage {
  const words = caseWords[language];
  return {
    title: words.title(view.appeal),
    item: 'appeals',
    help: 'appeals-case',
    islands: ['appeals.js', 'upload-size.js'],
    body: (
      <>
        <p class="crumb">
          <a href={view.href('/appeals')}>{officeWords[language].items.appeals}</a>
        </p>
        <Says language={language} view={view} />
        <div class="case">
          <div class="case-course">
            <Facts language={language} view={view} />
            <h2>{words.course}</h2>
            <Course language={language} view={view} />
            {view.steps && <CaseSteps language={language} view={view.steps} />}
          </div>
          <div class="case-person">
            <CasePerson language={language} view={view.person} />
            <Looks language={language} view={view} />
          </div>
        </div>
      </>
    ),
  };
}

interface Props {
  readonly language: Language;
  readonly view: CaseView;
}

function Says({ language, view: { unheard, solved } }: Props) {
  const { citizenSays } = caseWords[language];
  if (unheard) return <Notice tone="care">{citizenSays.unheard}</Notice>;
  if (solved === undefined) return null;
  return (
    <Notice tone={solved ? 'good' : 'care'}>{solved ? citizenSays.solved : citizenSays.unsolved}</Notice>
  );
}

function Facts({ language, view }: Props) {
  const list = appealListWords[language];
  const words = caseWords[language];
  const { f } = speechIn(language);
  const { dueOn, isRunning, today } = view;
  const isLate = isRunning && dueOn !== undefined && dueOn < today;
  const fact = (name: string, value: string) =>
    value && (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    );
  return (
    <>
      <dl class="office-facts">
        <div>
          <dt>{list.standing}</dt>
          <dd>
            <span class={isLate ? 'chip chip-wrong' : 'chip'}>
              {appealWords[language].statuses[view.status]}
            </span>
          </dd>
        </div>
        {dueOn && (
          <div>
            <dt>{words.due}</dt>
            <dd class={isLate ? 'appeals-late' : undefined}>
              {f.date(dueOn)}
              {isRunning && ` · ${leftInWords(language, today, dueOn)}`}
            </dd>
          </div>
        )}
        {fact(list.deputy, view.deputy)}
        {fact(list.topic, view.topic)}
        {fact(list.district, view.district)}
        {fact(list.channel, view.channel)}
        {fact(list.registered, f.date(view.registeredOn))}
      </dl>
      <p class="actions">
        <a href={view.href(`/appeals/${view.appeal}/coupon`)}>{words.coupon}</a>
        <a href={view.href(`/registers/appeals/${view.appeal}`)}>{words.history}</a>
      </p>
    </>
  );
}

function Course({ language, view: { course } }: Props) {
  const { f } = speechIn(language);
  return (
    <ol class="course">
      {course.map((event) => (
        <li class={event.void ? 'course-void' : undefined}>
          <time datetime={event.on}>{f.dateShort(event.on)}</time>
          <div>
            <strong>{event.title}</strong>
            {event.detail && <span>{event.detail}</span>}
            <small>{event.by}</small>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Looks({ language, view: { looks } }: Props) {
  const words = caseWords[language].looks;
  const { f } = speechIn(language);
  if (!looks || looks.length === 0) return null;
  return (
    <details class="looks">
      <summary>
        {words.title} · {looks.length}
      </summary>
      <ul>
        {looks.map(({ at, by, what }) => (
          <li>
            {f.instant(at)} · {by} · {words.what[what as keyof typeof words.what]}
          </li>
        ))}
      </ul>
    </details>
  );
}
