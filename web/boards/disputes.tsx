import { disputesBoard } from '@esep/boards';
import type { DeputyRecord, DisputeRecord, MethodologyRecord } from '@esep/domain';
import { civilDateIn } from '@esep/domain';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import { Notes } from '../components/notes.tsx';
import { asDispute, noteHashes, noteViews } from '../views/notes.ts';
import { contentOf, open } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { disputesWords } from './disputes.words.ts';

export const disputesPage: BoardPage = {
  path: '/disputes',
  words: disputesWords,
  async page(visit) {
    const [{ chrome, documents }, board] = await Promise.all([
      open(visit, ['shared/deputies', 'shared/methodologies']),
      readBoard(visit, disputesBoard),
    ]);
    if (!board) return undefined;
    const { deps, language } = visit;
    const { f } = chrome.speech;
    const words = disputesWords[language];
    const all = [...board.open, ...board.answered].map(asDispute);
    const methodologies = contentOf<Readonly<Record<string, MethodologyRecord>>>(
      documents,
      'shared/methodologies',
      {},
    );
    const sources = {
      deputies: contentOf<Readonly<Record<string, DeputyRecord>>>(documents, 'shared/deputies', {}),
      methodologies: Object.values(methodologies).map(({ methodology }) => methodology),
      texts: await deps.texts.get(deps.council, [...new Set(noteHashes(all))]),
      today: civilDateIn(chrome.council?.timeZone ?? 'Asia/Almaty', deps.now()),
    };
    const views = (records: readonly DisputeRecord[]) =>
      records.flatMap((one) => noteViews([asDispute(one)], sources, chrome.speech));
    const { accepted, partly, refused } = board.outcomes;
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="soft">{words.how}</p>
        {all.length === 0 ? (
          <Notice>
            <p>{words.none}</p>
          </Notice>
        ) : (
          <>
            <p>
              {words.summary(
                f.number(board.open.length),
                f.number(accepted),
                f.number(partly),
                f.number(refused),
              )}
              {board.medianDays !== null && ` ${words.median(f.number(board.medianDays))}`}
            </p>
            <h2>{words.openHeading}</h2>
            {board.open.length > 0 ? (
              <Notes notes={views(board.open)} language={language} />
            ) : (
              <p class="soft">{words.noneOpen}</p>
            )}
            <h2>{words.answeredHeading}</h2>
            {board.answered.length > 0 ? (
              <Notes notes={views(board.answered)} language={language} />
            ) : (
              <p class="soft">{words.noneAnswered}</p>
            )}
          </>
        )}
      </Layout>
    );
  },
};
