import { Refusal } from '@esep/domain';
import {
  acceptProposal,
  decideReview,
  InvalidSubmission,
  type Proposal,
  readProposal,
  refuseProposal,
  takeBackProposal,
} from '@esep/intake';
import { authorOf } from '@esep/staff';
import { secondPage } from '@esep/web';
import { problemOf } from '../problem.ts';
import { folded, record } from '../record.ts';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { secondView } from './sources.ts';

const proposal = '/second/proposals/:id{[0-9a-f]{16}}';

/** Where a second person looks: proposals, ballots that were set aside, disputes. */
export const second: Area = () => [
  {
    method: 'GET',
    path: '/second',
    act: 'today.read',
    handle: async (visit) => visit.page(secondPage(visit.language, await secondView(visit))),
  },
  { method: 'POST', path: `${proposal}/accept`, act: 'second.decide', handle: (visit) => accept(visit) },
  // A methodology decides every score: whoever confirms it proves anew who they are, as whoever adopts it does.
  {
    method: 'POST',
    path: `${proposal}/adopt`,
    act: 'second.decide',
    fresh: true,
    handle: (visit) => accept(visit, { isFresh: true }),
  },
  { method: 'POST', path: `${proposal}/refuse`, act: 'second.decide', handle: refuse },
  { method: 'POST', path: `${proposal}/take-back`, act: 'today.read', handle: takeBack },
  {
    method: 'POST',
    path: '/second/ballots/:reception{[a-z0-9][a-z0-9-]{0,63}}',
    act: 'second.decide',
    handle: decideBallots,
  },
  {
    method: 'POST',
    path: '/second/disputes/:dispute{[a-z0-9][a-z0-9-]{0,63}}',
    act: 'disputes.answer',
    handle: answerDispute,
  },
];

async function accept(visit: OfficeVisit, { isFresh = false } = {}): Promise<Response> {
  const { deps, params, session } = visit;
  const id = params['id'] ?? '';
  return settled(visit, id, 'confirmed', async () => {
    const { rows } = await readProposal(deps.vault, deps.council, id);
    if (!isFresh && rows.some(({ kind }) => kind === 'methodology.adopted'))
      throw new Refusal('role_forbids');
    const { results, size } = await acceptProposal(deps, deps.council, { id, by: authorOf(session.person) });
    const refused = results.find((result) => result.outcome === 'refused');
    if (refused) throw refused.refusal;
    await folded(visit, size);
  });
}

async function refuse(visit: OfficeVisit): Promise<Response> {
  const { deps, params, session, form } = visit;
  const id = params['id'] ?? '';
  return settled(visit, id, 'refused', async () => {
    const reason = form.text(`reason-${id}`).slice(0, 500);
    if (!reason)
      throw new InvalidSubmission([{ field: `/reason-${id}`, code: 'reason_missing', params: {} }]);
    await refuseProposal(deps, deps.council, { id, by: authorOf(session.person), reason });
  });
}

async function takeBack(visit: OfficeVisit): Promise<Response> {
  const { deps, params, session } = visit;
  const id = params['id'] ?? '';
  return settled(visit, id, 'taken', async () => {
    await takeBackProposal(deps, deps.council, { id, by: authorOf(session.person) });
  });
}

/** Back to the list when it is done; the list with what was wrong when it was refused. */
async function settled(
  visit: OfficeVisit,
  id: Proposal['id'],
  done: string,
  act: () => Promise<void>,
): Promise<Response> {
  try {
    await act();
  } catch (error) {
    return failed(visit, error, `proposal/${id}`, {});
  }
  return visit.redirect('/second', done);
}

async function decideBallots(visit: OfficeVisit): Promise<Response> {
  const { deps, params, session, form } = visit;
  const reception = params['reception'] ?? '';
  try {
    const decision = form.text('decision');
    if (decision !== 'count' && decision !== 'discard') throw new Refusal('not_a_form');
    await decideReview(deps.vault, deps.council, reception, decision, authorOf(session.person));
  } catch (error) {
    return failed(visit, error, `ballots/${reception}`, {});
  }
  return visit.redirect('/second', 'saved');
}

async function answerDispute(visit: OfficeVisit): Promise<Response> {
  const { params, form } = visit;
  const dispute = params['dispute'] ?? '';
  const { today } = await visit.look();
  const values = {
    outcome: form.text(`outcome-${dispute}`),
    text: form.text(`text-${dispute}`),
    correction: form.text(`correction-${dispute}`),
  };
  const { outcome, text, correction } = values;
  const body = {
    dispute,
    ...(outcome ? { outcome } : {}),
    ...(text ? { text } : {}),
    ...(correction ? { correction: /^\d{1,9}$/.test(correction) ? Number(correction) : correction } : {}),
  };
  // The form's own key: sent twice, it is one answer.
  const row = {
    kind: 'dispute.answered',
    id: `answer-${dispute}-${form.text('form')}`,
    occurredOn: today,
    body,
  };
  try {
    const [result] = (await record(visit, [row])).results;
    if (result?.outcome === 'refused') throw result.refusal;
    return visit.redirect('/second', result?.outcome === 'proposed' ? 'proposed' : 'recorded');
  } catch (error) {
    return failed(visit, error, `dispute/${dispute}`, values);
  }
}

async function failed(
  visit: OfficeVisit,
  error: unknown,
  of: string,
  values: Readonly<Record<string, string>>,
): Promise<Response> {
  if (!(error instanceof Refusal)) throw error;
  const problem = problemOf(error, visit.language, '');
  const status = problem.status as 422;
  return visit.page(secondPage(visit.language, await secondView(visit, { of, problem, values })), status);
}
