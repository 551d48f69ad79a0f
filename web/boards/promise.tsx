import { type PromiseWorkShown, promiseBoard } from '@esep/boards';
import type { Progress, PromiseWorkKind } from '@esep/domain';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import type { Visit } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { type Deputies, EntryLink, openBoard, State, type Texts, textsFor } from './board-parts.tsx';
import { valueWords } from './kind-words.ts';
import { plansWords } from './plans.words.ts';
import { promiseWords } from './promise.words.ts';
import { promiseTones } from './promises.tsx';
import { promisesWords } from './promises.words.ts';
import { requestStatus } from './requests.tsx';

const kinds: readonly PromiseWorkKind[] = ['request', 'meeting', 'indicator', 'action'];

export const promisePage: BoardPage = {
  path: '/promises/:promise',
  words: promiseWords,
  listed: false,
  async page(visit) {
    const [{ chrome, deputies }, board] = await Promise.all([
      openBoard(visit),
      readBoard(visit, promiseBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = promiseWords[language];
    const { promise, thesis, work } = board;
    const linked = kinds.flatMap((kind) => work[kind]);
    const hashes = [promise.text, promise.quote, promise.measure];
    const told = [...promise.history.map(({ reason }) => reason), ...linked.map(({ title }) => title)];
    const text = await textsFor(visit, [...hashes, ...told], speech);
    const path = `/${language}/promises`;
    const title = text(promise.text) || promise.promise;
    const states = promisesWords[language].states;
    return (
      <Layout chrome={chrome} title={title} description={words.lead} current="boards">
        <p class="crumb">
          <a href={path}>{words.allPromises}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <State tone={promiseTones[promise.state]}>{states[promise.state]}</State>
        </p>
        {promise.quote && (
          <blockquote class="board-quote">
            <p class="soft small">{words.quote}</p>
            <p>{text(promise.quote)}</p>
          </blockquote>
        )}
        <dl class="fields">
          <div>
            <dt>{words.deputy}</dt>
            <dd>
              <deputies.Links ids={[promise.deputy]} />
              {' · '}
              <a href={`${path}?deputy=${promise.deputy}`}>{words.ofDeputy}</a>
            </dd>
          </div>
          <div>
            <dt>{words.madeOn}</dt>
            <dd>
              {`${f.date(promise.madeOn)} · `}
              <EntryLink seq={promise.seq} speech={speech} words={words} />
            </dd>
          </div>
          <div>
            <dt>{words.due}</dt>
            <dd>{promise.due ? f.date(promise.due) : <span class="soft">{words.noDue}</span>}</dd>
          </div>
          {promise.measure && (
            <div>
              <dt>{words.measure}</dt>
              <dd>{text(promise.measure)}</dd>
            </div>
          )}
          {thesis && (
            <div>
              <dt>{words.thesis}</dt>
              <dd>
                <a href={`${path}?thesis=${thesis.thesis}`}>
                  {promisesWords[language].thesisName(f.plain(thesis.number), given(thesis.name, language))}
                </a>
                {thesis.party && <span class="soft">{` · ${given(thesis.party, language)}`}</span>}
              </dd>
            </div>
          )}
          {promise.source && (
            <div>
              <dt>{words.source}</dt>
              <dd>
                <a href={promise.source} rel="nofollow">
                  {promise.source}
                </a>
              </dd>
            </div>
          )}
        </dl>
        <h2>{words.history}</h2>
        {promise.history.length === 0 && <p class="soft">{words.noHistory}</p>}
        <ol class="board-list">
          {[...promise.history].reverse().map((step) => (
            <Step step={step} visit={visit} text={text} speech={speech} />
          ))}
        </ol>
        <h2>{words.done}</h2>
        {kinds.map((kind) => (
          <>
            <h3>{words.work[kind]}</h3>
            {work[kind].length === 0 ? (
              <p class="soft">{words.noWork[kind]}</p>
            ) : (
              <ol class="board-list">
                {work[kind].map((one) => (
                  <Work one={one} visit={visit} text={text} deputies={deputies} speech={speech} />
                ))}
              </ol>
            )}
          </>
        ))}
      </Layout>
    );
  },
};

interface StepProps {
  readonly step: Progress;
  readonly visit: Visit;
  readonly text: Texts;
  readonly speech: Speech;
}

/** One step with its reason, and every link with the day it was looked at and the hash of what lay there. */
function Step({ step, visit, text, speech }: StepProps) {
  const { f, language } = speech;
  const words = promiseWords[language];
  const status = valueWords(visit, 'promise.progressed', 'status');
  return (
    <li>
      <p class="what">{status(step.status)}</p>
      {step.reason && <p>{text(step.reason)}</p>}
      {step.evidence.length > 0 && (
        <>
          <p class="soft small">{words.evidence}</p>
          <ul class="plain">
            {step.evidence.map(({ link, seenOn, sha256 }) => (
              <li>
                <a href={link} rel="nofollow">
                  {link}
                </a>
                {seenOn && <span class="soft small">{` ${words.seen(f.dateShort(seenOn))}`}</span>}
                {sha256 && <span class="hash small">{` sha256:${sha256.slice(0, 12)}…`}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="about">
        <time datetime={step.on}>{f.date(step.on)}</time>
        <EntryLink seq={step.seq} speech={speech} words={words} />
      </p>
    </li>
  );
}

interface WorkProps {
  readonly one: PromiseWorkShown;
  readonly visit: Visit;
  readonly text: Texts;
  readonly deputies: Deputies;
  readonly speech: Speech;
}

function Work({ one, visit, text, deputies, speech }: WorkProps) {
  const { language, f } = speech;
  const words = promiseWords[language];
  return (
    <li>
      {one.title && <p class="what">{text(one.title)}</p>}
      <p class="about">
        <time datetime={one.on}>{f.dateShort(one.on)}</time>
        {one.status && <span>{statusWords(visit, one)}</span>}
        <span>
          <deputies.Links ids={one.deputies} />
        </span>
        {one.kind === 'indicator' && (
          <a href={`/${language}/projects?indicator=${one.subject.slice('indicator:'.length)}`}>
            {one.subject.slice('indicator:'.length)}
          </a>
        )}
        <EntryLink seq={one.seq} speech={speech} words={words} />
      </p>
    </li>
  );
}

/** How a request or an action stands. */
function statusWords(visit: Visit, { kind, status = '' }: PromiseWorkShown): string {
  if (kind !== 'action') return requestStatus(visit, status);
  const { states } = plansWords[visit.language];
  return states[status as keyof typeof states] ?? status;
}
