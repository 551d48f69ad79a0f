import { addDays, type CivilDate, type GivenText, given, type Language, type SkippedDay } from '@esep/domain';
import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { Submit } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { couponPageWords, couponWords } from './coupon-words.ts';

export interface CouponView {
  readonly appeal: string;
  readonly council: GivenText;
  /** The office's name and contacts, each beside its own language; empty where nobody set any. */
  readonly office: GivenText;
  /** RFC 3339. */
  readonly acceptedAt: string;
  readonly registeredOn: CivilDate;
  /** The arithmetic of the running term. */
  readonly due: CivilDate;
  readonly counted: number;
  readonly skipped: readonly SkippedDay[];
  /** What it is due by now, when that is another day: extended, or assigned late. */
  readonly dueNow?: CivilDate | undefined;
  readonly deputy?: GivenText | undefined;
  /** Shown for some minutes after it was made, to whoever made it. */
  readonly code?: string | undefined;
  /** It was to be assigned in the same step, and the door would not have it. */
  readonly notAssigned: boolean;
  readonly mayWrite: boolean;
  /** Where the citizen says what became of it, without a scheme. */
  readonly answerUrl: string;
  readonly csrf: string;
  readonly href: (path: string) => string;
}

/** What the applicant is handed, A5, in Kazakh and Russian. */
export function couponPage(language: Language, view: CouponView): OfficePage {
  const words = couponPageWords[language];
  const { appeal, href } = view;
  return {
    title: words.title(appeal),
    item: 'appeals',
    help: 'appeals-new',
    islands: ['appeals.js'],
    body: (
      <>
        <div class="no-print">
          {view.notAssigned && <Notice tone="care">{words.notAssigned}</Notice>}
          {view.mayWrite && <p class="field-help">{view.code ? words.codeOnce : words.noCode}</p>}
          <div class="actions">
            <button type="button" class="button print-button" hidden>
              {officeWords[language].print}
            </button>
            {view.mayWrite && (
              <a class="button button-quiet" href={href('/appeals/new')} data-key="n">
                {words.next}
              </a>
            )}
            <a href={href(`/appeals/${appeal}`)}>{words.toCase}</a>
            {view.mayWrite && !view.code && (
              <form method="post" action={href(`/appeals/${appeal}/code`)}>
                <Csrf csrf={view.csrf} />
                <Submit quiet>{words.withCode}</Submit>
              </form>
            )}
          </div>
        </div>
        <Coupon view={view} />
      </>
    ),
  };
}

const tongues = ['kk', 'ru'] as const;
type Tongue = (typeof tongues)[number];

function Coupon({ view }: { readonly view: CouponView }) {
  const both = (line: (language: Tongue) => string) =>
    tongues.map((language) => <span lang={language}>{line(language)}</span>);
  const date = (day: CivilDate) => both((language) => speechIn(language).f.date(day));
  const { dueNow, deputy } = view;
  return (
    <article class="coupon">
      <header>
        {both((language) => given(view.council, language))}
        {(view.office.kk || view.office.ru) && (
          <small class="coupon-office">{both((language) => view.office[language] ?? '')}</small>
        )}
      </header>
      <h2>{both((language) => couponWords[language].heading)}</h2>
      <p class="coupon-number">{view.appeal}</p>
      <dl>
        <dt>{both((language) => couponWords[language].accepted)}</dt>
        <dd>{both((language) => speechIn(language).f.instant(view.acceptedAt))}</dd>
        <dt>{both((language) => couponWords[language].registered)}</dt>
        <dd>{date(view.registeredOn)}</dd>
        <dt>{both((language) => couponWords[language].due)}</dt>
        <dd class="coupon-due">{date(view.due)}</dd>
        {dueNow && dueNow !== view.due && (
          <>
            <dt>{both((language) => couponWords[language].changed)}</dt>
            <dd>{date(dueNow)}</dd>
          </>
        )}
        <dt>{both((language) => couponWords[language].answers)}</dt>
        <dd>{both((language) => (deputy ? given(deputy, language) : couponWords[language].nobody))}</dd>
      </dl>
      <section>
        <h3>{both((language) => couponWords[language].arithmetic)}</h3>
        <p class="coupon-lines">{both((language) => couponWords[language].counted(view.counted))}</p>
        <Days view={view} />
      </section>
      {view.code && <Code code={view.code} answerUrl={view.answerUrl} both={both} />}
    </article>
  );
}

/** Every day from the registration to the due date: its number among working days, or why it does not count. */
function Days({ view: { registeredOn, due, skipped } }: { readonly view: CouponView }) {
  const why = new Map(skipped.map((day) => [day.date, day.why]));
  const days: { on: CivilDate; n?: number; why?: SkippedDay['why'] }[] = [];
  let n = 0;
  for (let on = addDays(registeredOn, 1); on <= due; on = addDays(on, 1)) {
    const skip = why.get(on);
    if (!skip) n += 1;
    days.push(skip ? { on, why: skip } : { on, n });
  }
  return (
    <ol class="coupon-days">
      {days.map((day) => (
        <li class={day.why && 'coupon-skipped'}>
          <span>{`${day.on.slice(8)}.${day.on.slice(5, 7)}`}</span>
          {day.why ? (
            tongues.map((language) => (
              <small lang={language}>{couponWords[language].skipped[day.why as SkippedDay['why']]}</small>
            ))
          ) : (
            <b>{day.n}</b>
          )}
        </li>
      ))}
    </ol>
  );
}

interface CodeProps {
  readonly code: string;
  readonly answerUrl: string;
  readonly both: (line: (language: Tongue) => string) => unknown;
}

/** The code stands after `#` in the QR link: browsers do not send that part. */
function Code({ code, answerUrl, both }: CodeProps) {
  const typed = answerUrl.replace(/^https?:\/\//, '');
  return (
    <section class="coupon-code">
      <div aria-hidden="true">
        {raw(renderSVG(`${answerUrl}#${code.replaceAll('-', '')}`, { border: 1 }))}
      </div>
      <div>
        <h3>{both((language) => couponWords[language].code)}</h3>
        <p class="coupon-typed">{code}</p>
        <p class="coupon-lines">{both((language) => couponWords[language].codeHow(typed))}</p>
      </div>
    </section>
  );
}
