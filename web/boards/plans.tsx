import { type ActionShown, type ActionState, actionStates, plansBoard } from '@esep/boards';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import {
  type Deputies,
  EntryLink,
  openBoard,
  State,
  type Texts,
  Tiles,
  type Tone,
  textsFor,
} from './board-parts.tsx';
import { Filter, hrefWith } from './filter.tsx';
import { valueWords } from './kind-words.ts';
import { plansWords } from './plans.words.ts';

const tones: Readonly<Record<ActionState, Tone>> = {
  overdue: 'wrong',
  missed: 'wrong',
  late: 'care',
  planned: 'plain',
  'on-time': 'good',
};

export const plansPage: BoardPage = {
  path: '/plans',
  words: plansWords,
  async page(visit) {
    const [{ chrome, deputies }, board] = await Promise.all([openBoard(visit), readBoard(visit, plansBoard)]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = plansWords[language];
    const { plan, deputy, state, counts, partners } = board;
    const plans = partners.flatMap((partner) => partner.plans);
    const path = `/${language}/plans`;
    const text = await textsFor(
      visit,
      [...plans.map((one) => one.title), ...board.actions.flatMap(hashesOf)],
      speech,
    );
    const partnerName = valueWords(visit, 'plan.agreed', 'with');
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Filter
          action={path}
          words={words}
          kept={plan ? { plan } : {}}
          choices={[
            {
              name: 'deputy',
              label: words.deputy,
              chosen: deputy,
              options: deputies.options(board.deputies),
            },
            {
              name: 'state',
              label: words.state,
              chosen: state,
              options: actionStates.map((one) => ({ value: one, label: words.states[one] })),
            },
          ]}
        />
        {counts.total > 0 && (
          <Tiles
            tiles={actionStates.map((one) => ({
              label: words.states[one],
              value: f.number(counts[one]),
              href: hrefWith(path, { plan, deputy, state: one }),
              tone: tones[one],
            }))}
          />
        )}
        <p class="soft small">{words.statesHelp}</p>
        {plans.length === 0 && <p class="soft">{words.none}</p>}
        {plans.length > 0 && (
          <>
            <h2>{words.byPartner}</h2>
            <ol class="board-list">
              {plans.map((one) => (
                <li>
                  <p class="what">
                    <a href={hrefWith(path, { plan: one.plan })}>{text(one.title)}</a>
                  </p>
                  <p class="small">{`${partnerName(one.with)}${one.partner ? `: ${given(one.partner, language)}` : ''}`}</p>
                  <p class="about">
                    <span>{words.term(f.dateShort(one.from), f.dateShort(one.to))}</span>
                    {actionStates
                      .filter((each) => one.counts[each] > 0)
                      .map((each) => (
                        <State
                          tone={tones[each]}
                        >{`${words.states[each]}: ${f.number(one.counts[each])}`}</State>
                      ))}
                    {one.link && (
                      <a href={one.link} rel="nofollow">
                        {words.document}
                      </a>
                    )}
                    <EntryLink seq={one.seq} speech={speech} words={words} />
                  </p>
                </li>
              ))}
            </ol>
            {plan && (
              <p>
                <a href={path}>{words.clear}</a>
              </p>
            )}
            <h2>{words.list}</h2>
            {board.actions.length === 0 && <p class="soft">{words.noneLike}</p>}
            <ol class="board-list">
              {board.actions.map((action) => (
                <Action action={action} text={text} deputies={deputies} speech={speech} />
              ))}
            </ol>
          </>
        )}
      </Layout>
    );
  },
};

function hashesOf({ title, outcome, result, reason }: ActionShown): readonly (string | undefined)[] {
  return [title, outcome, result, reason];
}

interface ActionProps {
  readonly action: ActionShown;
  readonly text: Texts;
  readonly deputies: Deputies;
  readonly speech: Speech;
}

/** One action: what was to come of it, and what did. */
function Action({ action, text, deputies, speech }: ActionProps) {
  const { language, f } = speech;
  const words = plansWords[language];
  return (
    <li>
      <p class="what">{text(action.title) || action.action}</p>
      {action.outcome && <p class="small">{`${words.outcome}: ${text(action.outcome)}`}</p>}
      {action.result && <p class="small">{`${words.result}: ${text(action.result)}`}</p>}
      {action.reason && <p class="small">{`${words.reason}: ${text(action.reason)}`}</p>}
      <p class="about">
        <State tone={tones[action.state]}>{words.states[action.state]}</State>
        <span>{words.due(f.dateShort(action.due))}</span>
        <span>
          <deputies.Links ids={action.deputies} />
        </span>
        {action.promise && <a href={`/${language}/promises/${action.promise}`}>{words.promise}</a>}
        <EntryLink seq={action.seq} speech={speech} words={words} />
        {action.closedSeq !== undefined && <EntryLink seq={action.closedSeq} speech={speech} words={words} />}
      </p>
    </li>
  );
}
