import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { LineList } from '../components/lines.tsx';
import { Pager } from '../components/pager.tsx';
import type { LineView } from '../views/lines.ts';

export interface LinesPageView {
  readonly name: string;
  readonly periodLong: string;
  readonly deputyHref: string;
  /** The criterion whose entries alone are listed. */
  readonly criterion: string | undefined;
  readonly allHref: string;
  readonly lines: readonly LineView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  pageHref(page: number): string;
}

/** Everything that was recorded about a deputy in a period, or what one criterion counts. */
export function LinesPage({ chrome, view }: { readonly chrome: Chrome; readonly view: LinesPageView }) {
  const { speech } = chrome;
  const { t } = speech;
  return (
    <Layout chrome={chrome} title={t.deputy.lines(view.name)} current="ranking" unlisted>
      <p class="crumb">
        <a href={view.deputyHref}>{view.name}</a>
      </p>
      <h1>{t.deputy.lines(view.name)}</h1>
      <p class="lead">{view.periodLong}</p>
      {view.criterion && (
        <p>
          {`${t.deputy.filtered(view.criterion)}. `}
          <a href={view.allHref}>{t.deputy.noFilter}</a>
        </p>
      )}
      {view.total === 0 ? <p>{t.deputy.timelineEmpty}</p> : <LineList lines={view.lines} />}
      <Pager page={view.page} pages={view.pages} href={view.pageHref} speech={speech} />
    </Layout>
  );
}
