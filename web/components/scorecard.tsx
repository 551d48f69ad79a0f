import type { Child } from 'hono/jsx';
import { disputesWords } from '../boards/disputes.words.ts';
import type { Speech } from '../locales/speech.ts';
import type { LineView } from '../views/lines.ts';
import type { NoteView } from '../views/notes.ts';
import type { CriterionView, GroupView } from '../views/scorecard.ts';
import { Bar } from './bar.tsx';
import { LineList } from './lines.tsx';

interface ScorecardProps {
  readonly groups: readonly GroupView[];
  readonly totalText: string;
  readonly linesHref: string;
  /** Disputes and replies; those about a criterion are told beside it. */
  readonly notes?: readonly NoteView[];
  readonly speech: Speech;
  /** What the deputy can say to a criterion, and to a line behind it; on the own page only. */
  readonly sayAbout?: (criterion: CriterionView) => Child;
  readonly sayEntry?: (line: LineView) => Child;
}

/** The total, line by line: each opens its formula, the numbers put in, and the entries behind them. */
export function ScorecardLines(props: ScorecardProps) {
  const { groups, totalText, linesHref, notes = [], speech, sayAbout, sayEntry } = props;
  const { t } = speech;
  return (
    <div class="card">
      <div class="card-head" aria-hidden="true">
        <span>{t.deputy.criterion}</span>
        <span>{t.deputy.points}</span>
        <span>{t.deputy.weight}</span>
        <span>{t.deputy.contribution}</span>
      </div>
      {groups.map((group, i) => (
        <section>
          <h3 class="card-group">
            <span>{group.title}</span>
            <Figures
              points={group.points}
              pointsText={group.pointsText}
              weight={group.weight}
              contribution={group.contribution}
              colour={i}
              speech={speech}
            />
          </h3>
          {group.criteria.map((criterion) => (
            <Criterion
              criterion={criterion}
              colour={i}
              linesHref={linesHref}
              notes={notes.filter((note) => note.criterion === criterion.id)}
              speech={speech}
              sayAbout={sayAbout}
              sayEntry={sayEntry}
            />
          ))}
        </section>
      ))}
      {totalText && (
        <p class="card-total">
          <span>{t.deputy.total}</span>
          <strong>{totalText}</strong>
        </p>
      )}
    </div>
  );
}

interface FiguresProps extends Pick<CriterionView, 'points' | 'pointsText' | 'weight' | 'contribution'> {
  readonly colour: number;
  readonly speech: Speech;
}

function Figures({ points, pointsText, weight, contribution, colour, speech }: FiguresProps) {
  const { t } = speech;
  return (
    <span class="figures">
      <span class="figure-points">
        <span class="hidden">{`${t.deputy.points}: `}</span>
        <Bar points={points} text={pointsText} colour={colour} />
      </span>
      <span class="figure-weight">
        <span class="figure-name">{`${t.deputy.weight} `}</span>
        {weight}
      </span>
      <span class="figure-contribution">
        <span class="figure-name">{`${t.deputy.contribution} `}</span>
        {contribution}
      </span>
    </span>
  );
}

interface CriterionProps {
  readonly criterion: CriterionView;
  readonly colour: number;
  readonly linesHref: string;
  readonly notes: readonly NoteView[];
  readonly speech: Speech;
  readonly sayAbout: ScorecardProps['sayAbout'];
  readonly sayEntry: ScorecardProps['sayEntry'];
}

function Criterion(props: CriterionProps) {
  const { criterion, colour, linesHref, notes, speech, sayAbout, sayEntry } = props;
  const { t, language } = speech;
  const words = disputesWords[language].note;
  const { points, remark } = criterion;
  return (
    <details class={points === null ? 'criterion criterion-none' : 'criterion'} id={`c-${criterion.id}`}>
      <summary>
        <span class="criterion-title">
          {criterion.title}
          {criterion.isNew && <span class="badge">{t.deputy.newLine}</span>}
          {notes.map(({ kind, status }) => (
            <span class="badge">{kind === 'reply' ? words.reply : `${words.dispute}: ${status}`}</span>
          ))}
          {remark && <span class="criterion-remark">{remark}</span>}
        </span>
        {points !== null && <Figures {...criterion} colour={colour} speech={speech} />}
      </summary>
      <div class="criterion-body">
        {sayAbout?.(criterion)}
        <dl>
          <dt>{t.deputy.formula}</dt>
          <dd>
            <p class="formula">{criterion.formula}</p>
            {criterion.rules.map((rule) => (
              <p class="soft small">{rule}</p>
            ))}
          </dd>
          {criterion.numbers.length > 0 && (
            <>
              <dt>{t.deputy.numbers}</dt>
              <dd>
                {criterion.numbers.map((line) => (
                  <p class="formula">{line}</p>
                ))}
              </dd>
            </>
          )}
          <dt>{t.deputy.counts}</dt>
          <dd>
            <ul class="counts">
              {criterion.counts.map(({ label, value, note }) => (
                <li>
                  <span>{label}</span>
                  <strong>{value}</strong>
                  {note && <span class="soft small">{note}</span>}
                </li>
              ))}
            </ul>
          </dd>
          {notes.length > 0 && (
            <>
              <dt>{words.heading}</dt>
              <dd>
                {notes.map(({ id, kind, title, status, text }) => (
                  <p>
                    <a href={`#${kind}-${id}`}>{title}</a>
                    {status && <span class="soft">{` (${status})`}</span>}
                    {`: ${text}`}
                  </p>
                ))}
              </dd>
            </>
          )}
          <dt>{t.deputy.evidence}</dt>
          <dd>
            {criterion.evidence.length === 0 && <p class="soft">{t.deputy.noEvidence}</p>}
            {criterion.evidence.length > 0 && <LineList lines={criterion.evidence} say={sayEntry} />}
            {criterion.evidenceTotal > criterion.evidence.length && (
              <p>
                <a href={`${linesHref}&criterion=${criterion.id}`}>
                  {t.deputy.allEvidence(criterion.evidenceTotal)}
                </a>
              </p>
            )}
          </dd>
        </dl>
      </div>
    </details>
  );
}
