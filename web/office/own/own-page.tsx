import type { AppealRow, CivilDate, Language } from '@esep/domain';
import { addDays, daysBetween, firstDayToPublish } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { LineList } from '../../components/lines.tsx';
import { Notes } from '../../components/notes.tsx';
import { PeriodSwitch } from '../../components/periods.tsx';
import { ScorecardLines } from '../../components/scorecard.tsx';
import { type Speech, speechIn } from '../../locales/speech.ts';
import { editionName } from '../../views/edition-name.ts';
import type { LineView } from '../../views/lines.ts';
import type { OfficePage } from '../frame.tsx';
import { SheetScroll } from '../parts.tsx';
import type { OwnRead } from './read-own.ts';
import { ownWords } from './words.ts';

export interface OwnPageView extends Omit<OwnRead, 'read'> {
  readonly today: CivilDate;
  readonly deputy: string;
}

/** A deputy's own page: what is frozen and until when it may be disputed, what is due, each figure with what it is made of. */
export function ownPage(language: Language, own: OwnPageView): OfficePage {
  const speech = speechIn(language);
  const words = ownWords[language];
  const { view, links, notes, appeals, today, deputy } = own;
  return {
    title: view.name,
    item: 'own',
    help: 'own',
    body: (
      <>
        <p class="soft">{words.lead}</p>
        <PeriodSwitch links={links} speech={speech} />
        <Edition own={own} speech={speech} />
        <section aria-labelledby="due">
          <h2 id="due">{words.due}</h2>
          <Due appeals={appeals} today={today} speech={speech} />
        </section>
        <section aria-labelledby="figures">
          <h2 id="figures">{`${words.scorecard}: ${view.periodLong}`}</h2>
          {view.unranked && <p class="soft">{view.unranked}</p>}
          <p class="say">
            <Say
              about={`period=${view.period}`}
              words={[words.disputeWhole, words.replyWhole]}
              language={language}
            />
          </p>
          <ScorecardLines
            {...view}
            linesHref={`/${language}/office/own/lines?period=${view.period}`}
            notes={notes.filter(({ about }) => about.includes(view.periodLong))}
            speech={speech}
            sayAbout={(criterion) => (
              <p class="say">
                <Say
                  about={`period=${view.period}&criterion=${criterion.id}`}
                  words={[words.dispute, words.reply]}
                  of={criterion.title}
                  language={language}
                />
              </p>
            )}
            sayEntry={(line) => <SayEntry line={line} language={language} />}
          />
        </section>
        <section aria-labelledby="said">
          <h2 id="said">{words.said}</h2>
          {notes.length === 0 && <p class="soft">{words.nothingSaid}</p>}
          <Notes notes={notes} language={language} hidesDeputy />
          {notes
            .filter(({ kind }) => kind === 'reply')
            .map(({ id, about }) => (
              <p>
                <a href={`/${language}/office/own/reply?reply=${id}`}>{`${words.changeReply}: ${about}`}</a>
              </p>
            ))}
        </section>
        <p>
          <a href={`/${language}/deputies/${deputy}?period=${view.period}`}>{words.publicPage}</a>
        </p>
      </>
    ),
  };
}

interface Props {
  readonly own: OwnPageView;
  readonly speech: Speech;
}

function Edition({ own: { edition, liveRow, today }, speech }: Props) {
  const { f, language, t } = speech;
  const words = ownWords[language];
  const rank = (value: number | null | undefined) => (value == null ? words.noRank : String(value));
  const total = (value: number | null | undefined) => (value == null ? words.noRank : f.points(value));
  const now = liveRow && <p>{words.live(rank(liveRow.rank), total(liveRow.total))}</p>;
  if (!edition) {
    return (
      <Notice>
        <p>{words.noEdition}</p>
        {now}
        <p class="soft small">{words.openToAll}</p>
      </Notice>
    );
  }
  const { record, row } = edition;
  const from = firstDayToPublish(record.previewed.on);
  const left = daysBetween(today, from);
  const differs = row && (liveRow?.rank !== row.rank || liveRow.total !== row.total);
  return (
    <Notice
      tone={record.published ? 'good' : 'care'}
      title={words.editionTitle(editionName(record.edition, speech))}
    >
      {record.published && <p>{words.publishedOn(f.date(record.published.on))}</p>}
      {!record.published && (
        <p>
          {left > 0
            ? words.until(f.date(addDays(from, -1)), t.counted.days(left))
            : words.closed(f.date(from))}
        </p>
      )}
      {row && (
        <p>
          <strong>{words.frozen(rank(row.rank), total(row.total))}</strong>
        </p>
      )}
      {differs && now}
      <p class="soft small">{words.openToAll}</p>
    </Notice>
  );
}

interface DueProps {
  readonly appeals: readonly AppealRow[];
  readonly today: CivilDate;
  readonly speech: Speech;
}

function Due({ appeals, today, speech: { f, language } }: DueProps) {
  const words = ownWords[language];
  if (appeals.length === 0) return <p class="soft">{words.nothingDue}</p>;
  return (
    <>
      <p class="soft">{words.dueLead}</p>
      <SheetScroll label={words.due}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.registered}</th>
              <th scope="col">{words.columns.due}</th>
              <th scope="col">{words.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {appeals.map(({ appeal, registeredOn, due }) => (
              <tr>
                <th scope="row">{appeal}</th>
                <td>{f.dateShort(registeredOn)}</td>
                <td>{due ? f.dateShort(due) : '–'}</td>
                <td>
                  {due !== undefined && due < today ? (
                    <span class="chip chip-wrong">{words.overdue}</span>
                  ) : (
                    words.open
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SheetScroll>
    </>
  );
}

interface SayProps {
  /** Query of what is spoken of. */
  readonly about: string;
  readonly words: readonly [string, string];
  /** For whoever hears the link without what stands around it. */
  readonly of?: string;
  readonly language: Language;
}

function Say({ about, words: [dispute, reply], of, language }: SayProps) {
  const hidden = of && <span class="hidden">{`: ${of}`}</span>;
  return (
    <>
      <a href={`/${language}/office/own/dispute?${about}`}>
        {dispute}
        {hidden}
      </a>
      {' · '}
      <a href={`/${language}/office/own/reply?${about}`}>
        {reply}
        {hidden}
      </a>
    </>
  );
}

function SayEntry({ line: { seqs }, language }: { readonly line: LineView; readonly language: Language }) {
  const [first] = seqs;
  const words = ownWords[language];
  if (!first) return null;
  return (
    <a href={`/${language}/office/own/dispute?entry=${first.seq}`}>
      {words.dispute}
      <span class="hidden">{`: ${words.aboutEntry(String(first.seq))}`}</span>
    </a>
  );
}

export interface OwnLinesView {
  readonly title: string;
  readonly period: string;
  readonly lines: readonly LineView[];
}

/** Every entry behind a criterion, or behind the whole period. */
export function ownLinesPage(language: Language, { title, period, lines }: OwnLinesView): OfficePage {
  const words = ownWords[language];
  return {
    title: words.evidence(title),
    item: 'own',
    help: 'own',
    body: (
      <>
        <p class="crumb">
          <a href={`/${language}/office/own?period=${period}`}>{words.scorecard}</a>
        </p>
        <LineList lines={lines} say={(line) => <SayEntry line={line} language={language} />} />
      </>
    ),
  };
}
