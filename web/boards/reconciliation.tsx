import { type ReconciliationBoard, reconciliationBoard } from '@esep/boards';
import type { Counter, DeputyRecord } from '@esep/domain';
import { given } from '@esep/domain';
import type { ReconciledTotal } from '@esep/rating';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { Pager } from '../components/pager.tsx';
import { subjectLabel } from '../locales/subject-labels.ts';
import { TotalTable } from '../pages/reconciliation.tsx';
import { totalView } from '../views/reconciliation.ts';
import { contentOf, open } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { reconciliationWords } from './reconciliation.words.ts';

type Deputies = Readonly<Record<string, DeputyRecord>>;

/** One printed total with the entries behind the ledger's count. */
export const totalPage: BoardPage = {
  path: '/reconciliation/:total',
  words: reconciliationWords,
  listed: false,
  async page(visit) {
    const [{ chrome, documents }, board] = await Promise.all([
      open(visit, ['shared/deputies']),
      readBoard(visit, reconciliationBoard),
    ]);
    const total = board?.totals[0];
    if (!board || !total) return undefined;
    const deputies = contentOf<Deputies>(documents, 'shared/deputies', {});
    const { speech } = chrome;
    const { language } = speech;
    const words = reconciliationWords[language];
    const view = totalView(total, speech);
    return (
      <Layout chrome={chrome} title={view.label} description={words.lead} current="reconciliation">
        <p class="crumb">
          <a href={`/${language}/reconciliation`}>{words.all}</a>
        </p>
        <h1>{view.label}</h1>
        <p class="lead">{words.lead}</p>
        <TotalTable chrome={chrome} total={view} />
        {board.counted ? (
          <Counted
            chrome={chrome}
            total={total}
            counted={board.counted}
            deputies={deputies}
            href={view.href}
          />
        ) : (
          <p class="soft">{words.notCounted}</p>
        )}
      </Layout>
    );
  },
};

interface CountedProps {
  readonly chrome: Chrome;
  readonly total: ReconciledTotal;
  readonly counted: NonNullable<ReconciliationBoard['counted']>;
  readonly deputies: Deputies;
  readonly href: string;
}

function Counted({ chrome, total, counted, deputies, href }: CountedProps) {
  const { speech } = chrome;
  const { f, language } = speech;
  const words = reconciliationWords[language];
  const name = (id: string) => (deputies[id] ? given(deputies[id].name, language) : id);
  const { counters, from, to } = total.printed.counted ?? { counters: [], from: '', to: '' };
  const said = counters.map((counter) => f.counter(counter as Counter)).join(', ');
  const { deputy } = counted;
  return (
    <>
      <p class="soft">{words.what(said, f.period(from), f.period(to))}</p>
      <div class="columns">
        <section>
          <h2>{words.byDeputy}</h2>
          <table class="board-table">
            <tbody>
              {total.byDeputy.map((one) => (
                <tr>
                  <th scope="row">
                    <a
                      href={`${href}?deputy=${one.deputy}#entries`}
                      aria-current={one.deputy === deputy ? 'true' : undefined}
                    >
                      {name(one.deputy)}
                    </a>
                  </th>
                  <td class="number">{f.number(one.value)}</td>
                </tr>
              ))}
              <tr class="sum">
                <th scope="row">{words.sum}</th>
                <td class="number">{f.number(total.byDeputy.reduce((sum, { value }) => sum + value, 0))}</td>
              </tr>
            </tbody>
          </table>
        </section>
        {counted.months.length > 0 && (
          <section>
            <h2>{words.byMonth}</h2>
            <table class="board-table">
              <tbody>
                {counted.months.map(({ month, value }) => (
                  <tr>
                    <th scope="row">{f.month(month)}</th>
                    <td class="number">{f.number(value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
      <h2 id="entries">{deputy === null ? words.entries : words.entriesOf(name(deputy))}</h2>
      {deputy !== null && (
        <p>
          <a href={`${href}#entries`}>{words.everybody}</a>
        </p>
      )}
      {counted.tooMany && <p>{words.choose}</p>}
      {!counted.tooMany && counted.count === 0 && <p class="soft">{words.none}</p>}
      {counted.lines.length > 0 && (
        <>
          <p class="soft small">{words.count(f.number(counted.count))}</p>
          <section class="wide" aria-label={words.entries} tabindex={0}>
            <table class="edition">
              <thead>
                <tr>
                  <th scope="col">{words.day}</th>
                  <th scope="col">{words.deputy}</th>
                  <th scope="col">{words.subject}</th>
                  <th scope="col" class="number">
                    {words.value}
                  </th>
                  <th scope="col">{words.entry}</th>
                </tr>
              </thead>
              <tbody>
                {counted.lines.map(({ deputy: of, on, subject, value, seqs }) => (
                  <tr>
                    <td class="nowrap">{f.dateShort(on)}</td>
                    <td>
                      <a href={`/${language}/deputies/${of}`}>{name(of)}</a>
                    </td>
                    <td>{subjectLabel(subject, language)}</td>
                    <td class="number">{f.number(value)}</td>
                    <td>
                      {seqs.map((seq, i) => (
                        <>
                          {i > 0 && ', '}
                          <a href={`/${language}/entries/${seq}`}>{seq}</a>
                        </>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      <Pager
        page={counted.page}
        pages={counted.pages}
        href={(page) => `${href}?${deputy === null ? '' : `deputy=${deputy}&`}page=${page}#entries`}
        speech={speech}
      />
    </>
  );
}
