import { disputesWords } from '../boards/disputes.words.ts';
import type { Chrome } from '../chrome.ts';
import { AsOf } from '../components/as-of.tsx';
import { Bar, TierMark, Whisker } from '../components/bar.tsx';
import { Notice } from '../components/forms.tsx';
import { Histogram } from '../components/histogram.tsx';
import { Layout } from '../components/layout.tsx';
import { LineList } from '../components/lines.tsx';
import { Notes } from '../components/notes.tsx';
import { PeriodSwitch } from '../components/periods.tsx';
import { ScorecardLines } from '../components/scorecard.tsx';
import type { DeputyView } from '../views/deputy.ts';
import type { NoteView } from '../views/notes.ts';

interface DeputyProps {
  readonly chrome: Chrome;
  readonly view: DeputyView;
}

export function DeputyPage({
  chrome,
  view,
  notes = [],
}: DeputyProps & { readonly notes?: readonly NoteView[] }) {
  const { speech } = chrome;
  const { t, language } = speech;
  return (
    <Layout chrome={chrome} title={view.name} description={`${view.name}, ${view.office}`} current="ranking">
      <p class="crumb">
        <a href={`/${language}/rankings/${view.period}`}>{t.deputy.back}</a>
      </p>
      <h1>{view.name}</h1>
      <p class="lead">
        {view.office}
        {view.left && ` · ${t.deputy.left}`}
      </p>
      <div class="profile">
        <dl class="facts">
          {view.facts.map(({ label, values }) => (
            <div>
              <dt>{label}</dt>
              {values.map(({ text, href }) => (
                <dd>{href ? <a href={href}>{text}</a> : text}</dd>
              ))}
            </div>
          ))}
        </dl>
        <Standing view={view} chrome={chrome} />
      </div>
      <PeriodSwitch links={view.periods} speech={speech} />
      {view.groups.length === 0 && (
        <Notice>
          <p>{t.deputy.undated}</p>
        </Notice>
      )}
      {view.groups.length > 0 && (
        <section aria-labelledby="how">
          <h2 id="how">{t.deputy.how100}</h2>
          <p class="soft">{t.deputy.howHelp}</p>
          <p class="soft small">{`${t.deputy.weight}: ${t.deputy.weightHelp}.`}</p>
          {view.tooLittle && (
            <Notice tone="care">
              <p>{t.deputy.tooLittle}</p>
            </Notice>
          )}
          <ScorecardLines {...view} notes={notes} speech={speech} />
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">{disputesWords[language].note.heading}</h2>
          <Notes notes={notes} language={language} hidesDeputy />
        </section>
      )}
      <div class="columns">
        <Feedback view={view} chrome={chrome} />
        <Shown view={view} chrome={chrome} />
      </div>
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t.deputy.timeline}</h2>
        <p class="soft">{view.timelineTotal > 0 ? t.deputy.timelineHelp : t.deputy.timelineEmpty}</p>
        {view.timelineTotal > 0 && <LineList lines={view.timeline} />}
        {view.timelineTotal > view.timeline.length && (
          <p>
            <a href={view.linesHref}>{t.deputy.allEvidence(view.timelineTotal)}</a>
          </p>
        )}
      </section>
      <AsOf asOf={view.asOf} root={view.root} methodology={view.methodology} speech={speech} />
    </Layout>
  );
}

/** Where the deputy stands in the period: rank with its range, total, tier, the groups' bars. */
function Standing({ chrome, view }: DeputyProps) {
  const { t } = chrome.speech;
  const { rank, best, worst, change } = view;
  return (
    <section class="standing" aria-label={t.deputy.card(view.periodLong)}>
      <p class="standing-period">{view.periodLong}</p>
      <div class="standing-figures">
        <p>
          <span class="standing-name">{t.ranking.rank}</span>
          {rank === null ? (
            <span class="standing-none">{t.deputy.unranked}</span>
          ) : (
            <>
              <span class="standing-value">{rank}</span>
              {best !== null && worst !== null && (
                <span class="range">{` (${t.ranking.rangeOf(String(best), String(worst))})`}</span>
              )}
              <span class="soft small">{` ${t.deputy.ofRanked(String(view.positions))}`}</span>
            </>
          )}
        </p>
        {view.totalText && (
          <p>
            <span class="standing-name">{t.ranking.total}</span>
            <span class="standing-value">{view.totalText}</span>
            <span class="soft small">{` ${t.ranking.outOf100}`}</span>
          </p>
        )}
      </div>
      {rank !== null && best !== null && worst !== null && (
        <Whisker width={240} rank={rank} best={best} worst={worst} positions={view.positions} />
      )}
      {view.tier && (
        <p>
          <TierMark tier={view.tier} label={`${t.ranking.tier}: ${t.ranking.tiers[view.tier]}`} />
        </p>
      )}
      {view.groups.map(
        ({ title, points, pointsText }, i) =>
          view.totalText && (
            <div class="standing-group">
              <span>{title}</span>
              <Bar points={points} text={pointsText} colour={i} />
            </div>
          ),
      )}
      {(change.kind === 'up' || change.kind === 'down') && (
        <p class="small">
          <span class={`change change-${change.kind}`}>{t.ranking[change.kind](change.places)}</span>
          {` ${t.ranking.changeSince(view.since)}`}
          {view.delta && `; ${t.ranking.total}: ${view.delta}`}
        </p>
      )}
      {change.kind === 'same' && (
        <p class="small">
          {`${t.ranking.same}, ${t.ranking.changeSince(view.since)}`}
          {view.delta && `; ${t.ranking.total}: ${view.delta}`}
        </p>
      )}
      {view.moreCounted && <p class="small soft">{t.ranking.moreCounted}</p>}
      {view.unranked && <p class="small soft">{view.unranked}</p>}
      {view.provisional && <p class="small care">{t.ranking.provisional}</p>}
      {view.trial && <p class="small care">{t.ranking.trial}</p>}
    </section>
  );
}

function Feedback({ chrome, view }: DeputyProps) {
  const { t } = chrome.speech;
  if (!view.feedback) return null;
  const { bars, summary, described } = view.feedback;
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{t.deputy.feedback}</h2>
      <p class="soft">{summary}</p>
      {bars && <Histogram bars={bars} described={described} />}
    </section>
  );
}

function Shown({ chrome, view }: DeputyProps) {
  const { t } = chrome.speech;
  if (view.shown.length === 0) return null;
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{t.deputy.shown}</h2>
      <p class="soft">{t.deputy.shownHelp}</p>
      <ul class="counts">
        {view.shown.map(({ label, value }) => (
          <li>
            <span>{label}</span>
            <strong>{value}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
