import { disputeOutcomes, type Language } from '@esep/domain';
import type { Proposal } from '@esep/intake';
import type { Child } from 'hono/jsx';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';
import { Ballots } from './ballots.tsx';
import { Disputes } from './disputes.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { personView, titleOf } from './proposal-view.ts';
import type { SecondPageView } from './view.ts';
import { secondWords } from './words.ts';

/** Proposals that wait, ballots set aside and open disputes, each settled where it stands. */
export function secondPage(language: Language, view: SecondPageView): OfficePage {
  const words = secondWords[language];
  const { proposals, failed } = view;
  const waiting = proposals.filter(({ state }) => state === 'open' || state === 'accepting');
  const settled = proposals.filter(({ state }) => state !== 'open' && state !== 'accepting');
  const loose =
    failed && !waiting.some(({ id }) => failed.of === `proposal/${id}`) && !failed.of.startsWith('dispute/');
  return {
    title: officeWords[language].items.second,
    item: 'second',
    help: 'second',
    body: (
      <>
        <p class="lead">{words.lead}</p>
        {loose && (
          <Notice tone="wrong" title={failed.problem.title}>
            <p>{failed.problem.remedy}</p>
          </Notice>
        )}
        <Section id="proposals" title={words.proposals} count={waiting.length} empty={words.noProposals}>
          {waiting.map((proposal) => (
            <ProposalCard language={language} proposal={proposal} view={view} />
          ))}
        </Section>
        <Section
          id="ballots"
          title={words.ballots}
          count={view.ballots.reviews.length}
          empty={words.noBallots}
        >
          <Ballots language={language} view={view} />
        </Section>
        <Section id="disputes" title={words.disputes} count={view.disputes.length} empty={words.noDisputes}>
          <Disputes language={language} view={view} outcomes={disputeOutcomes} />
        </Section>
        {settled.length > 0 && <Settled language={language} settled={settled} view={view} />}
      </>
    ),
  };
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  readonly children?: Child;
}

function Section({ id, title, count, empty, children }: SectionProps) {
  return (
    <section class="second-part" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="chip">{count}</span>
      </h2>
      {count === 0 ? <p class="soft">{empty}</p> : children}
    </section>
  );
}

interface SettledProps {
  readonly language: Language;
  readonly settled: readonly Proposal[];
  readonly view: SecondPageView;
}

function Settled({ language, settled, view: { self, sources } }: SettledProps) {
  const words = secondWords[language];
  const { f } = speechIn(language, sources.timeZone);
  return (
    <section aria-labelledby="settled">
      <h2 id="settled">{words.settled}</h2>
      <div class="sheet-scroll">
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.proposer}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {settled.map(({ rows, by, decidedAt, decidedBy, state, reason, seqs }) => (
              <tr>
                <td>{f.instant(decidedAt ?? '')}</td>
                <td>{titleOf(String(rows[0]?.kind), sources.kinds, language)}</td>
                <td>{personView(by, self, language)}</td>
                <td>{decidedBy ? personView(decidedBy, self, language) : '—'}</td>
                <td>
                  <span class={state === 'accepted' ? 'chip chip-good' : 'chip'}>
                    {words.states[state as 'accepted']}
                  </span>{' '}
                  {seqs?.map((seq) => (
                    <a href={`/${language}/entries/${seq}`}>№ {seq}</a>
                  ))}
                  {reason && <span class="second-reason">{reason}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
