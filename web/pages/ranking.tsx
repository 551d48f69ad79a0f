import { districtWords } from '../boards/districts.words.ts';
import type { Chrome } from '../chrome.ts';
import { AsOf } from '../components/as-of.tsx';
import { Button, Field, GroupedSelect, Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import { PeriodSwitch } from '../components/periods.tsx';
import { RankingTable, UnrankedTable } from '../components/ranking-table.tsx';
import type { EditionNotice } from '../views/edition-notice.ts';
import { peerWords } from '../views/peers.words.ts';
import type { RankingView } from '../views/ranking.ts';

interface RankingProps {
  readonly chrome: Chrome;
  readonly view: RankingView;
  readonly edition?: EditionNotice | undefined;
}

export function RankingPage({ chrome, view, edition }: RankingProps) {
  const { speech } = chrome;
  const { t, language } = speech;
  const lead = t.ranking.lead(t.counted.deputies(view.deputies), view.periodLong);
  const words = peerWords[language];
  const own = `/${language}/rankings/${view.period}`;
  const narrowed = view.query !== '' || view.peers.chosen !== '';
  return (
    <Layout
      chrome={chrome}
      title={`${t.ranking.title}, ${view.periodLong}`}
      description={lead}
      current="ranking"
      islands={['refresh.js']}
      unlisted={narrowed}
    >
      <h1>{t.ranking.title}</h1>
      <p class="lead">{lead}</p>
      <p class="find-mine">
        <a href={`/${language}/districts`}>{districtWords[language].title}</a>
      </p>
      <div class="controls">
        <PeriodSwitch links={view.periods} speech={speech} />
        <search>
          <form class="finder" method="get" action={own}>
            {view.peers.sorts.length > 0 && (
              <GroupedSelect
                name="group"
                label={words.choose}
                first={words.everybody}
                groups={view.peers.sorts.map(({ title, groups }) => ({
                  title,
                  options: groups.map(({ id, label }) => ({ value: id, label })),
                }))}
                chosen={view.peers.chosen}
              />
            )}
            <Field
              name="q"
              type="search"
              label={t.ranking.search}
              value={view.query}
              placeholder={t.ranking.searchHint}
            />
            <Button quiet>{t.ranking.find}</Button>
            {narrowed && <a href={own}>{t.ranking.clear}</a>}
          </form>
        </search>
      </div>
      <div data-live data-live-said={t.ranking.updated}>
        <Standing chrome={chrome} view={view} />
        {edition && <Edition notice={edition} />}
        {view.counts && <p class="soft">{view.counts}</p>}
        {view.peers.note && <p role="status">{view.peers.note}</p>}
        {view.query && (
          <p role="status">
            {view.found ? t.ranking.found(view.found, view.query) : t.ranking.foundNone(view.query)}
          </p>
        )}
        {view.rows.length > 0 && <RankingTable view={view} speech={speech} />}
        {view.unranked.length > 0 && <UnrankedTable view={view} speech={speech} />}
        <AsOf asOf={view.asOf} root={view.root} methodology={view.methodology} speech={speech} />
      </div>
      <details class="legend">
        <summary>{t.ranking.legend}</summary>
        <p>{t.ranking.rangeHelp}</p>
        <p>{t.ranking.moreCounted}</p>
        <p>{`${t.ranking.notEnough}. ${t.ranking.notEnoughHelp}`}</p>
        {view.since && <p>{`${t.ranking.change}: ${t.ranking.changeSince(view.since)}.`}</p>}
      </details>
      <p class="hidden" data-live-status aria-live="polite" />
    </Layout>
  );
}

/** Which edition is the official ranking of the period. */
function Edition({ notice }: { readonly notice: EditionNotice }) {
  return (
    <Notice tone={notice.tone}>
      {notice.links.map(({ text, href }) => (
        <p>
          <a href={href}>{text}</a>
        </p>
      ))}
      {notice.text && <p>{notice.text}</p>}
    </Notice>
  );
}

/** What has to be known before the numbers are read. */
function Standing({ chrome, view }: { readonly chrome: Chrome; readonly view: RankingView }) {
  const { t } = chrome.speech;
  return (
    <>
      {view.trial && (
        <Notice tone="care">
          <p>{t.ranking.trial}</p>
        </Notice>
      )}
      {view.provisional && (
        <Notice tone="care">
          <p>{view.ranked ? t.ranking.provisional : `${t.ranking.provisional} ${t.ranking.notRankedYet}`}</p>
        </Notice>
      )}
      {!view.methodology && (
        <Notice>
          <p>{t.ranking.noMethodology}</p>
        </Notice>
      )}
    </>
  );
}

interface EmptyRankingProps {
  readonly chrome: Chrome;
  /** The roster, by name. */
  readonly deputies: readonly { readonly name: string; readonly href: string }[];
}

/** Before the first ranking: who sits on the council is known already. */
export function EmptyRankingPage({ chrome, deputies }: EmptyRankingProps) {
  const { t } = chrome.speech;
  return (
    <Layout chrome={chrome} title={t.ranking.title} current="ranking">
      <h1>{t.ranking.title}</h1>
      <Notice title={t.ranking.empty}>
        <p>{t.ranking.emptyHelp}</p>
      </Notice>
      {deputies.length > 0 && (
        <section aria-labelledby="unranked">
          <h2 id="unranked">{t.ranking.notEnough}</h2>
          <ul class="unranked">
            {deputies.map(({ name, href }) => (
              <li>
                <a class="unranked-name" href={href}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}
