import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { codeOf, council, founded, meeting } from '../../../test/support/recorder-world.ts';
import { acceptProposal, propose, readProposals, refuseProposal, takeBackProposal } from './index.ts';

const by = 'secretariat/aigul';
const second = 'chair/berik';
const left = (id = 'x-1') => row('deputy.left', '2026-03-02', { deputy: 'd-01', reason: 'resigned' }, id);

async function waiting(rows = [left()]) {
  let clock = new Date('2026-03-20T05:00:00Z');
  const now = () => clock;
  const { ledger, vault, recorder, founding, other } = await founded({ now });
  const deps = { vault, recorder, now };
  const answer = await propose(deps, council, { rows, by, role: 'office' });
  if (!('proposal' in answer)) throw new Error(answer.results.map(codeOf).join());
  const { id } = answer.proposal;
  const setNow = (to: string) => {
    clock = new Date(to);
  };
  return { deps, ledger, vault, founding, other, id, setNow, size: () => ledger.size(council) };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('a proposal', () => {
  it('leaves the ledger as it is until a second person accepts it; the entry then names both', async () => {
    const { deps, ledger, founding, id, size } = await waiting();
    expect(await size()).toBe(founding);
    const { proposal, results } = await acceptProposal(deps, council, { id, by: second });
    expect(results.map(codeOf)).toEqual(['recorded']);
    expect(proposal).toMatchObject({ state: 'accepted', seqs: [founding + 1], decidedBy: second });
    expect((await ledger.read(council, founding, 1))[0]?.entry).toMatchObject({
      kind: 'deputy.left',
      recordedBy: by,
      confirmedBy: second,
    });
  });

  it('is not accepted by its own author, in another role neither', async () => {
    const { deps, founding, id, size } = await waiting();
    for (const self of [by, 'chair/aigul']) {
      expect(await refusal(acceptProposal(deps, council, { id, by: self }))).toBe('second_person_needed');
      expect(await refusal(refuseProposal(deps, council, { id, by: self, reason: 'x' }))).toBe(
        'second_person_needed',
      );
    }
    expect(await size()).toBe(founding);
  });

  it('is recorded once when two people accept it at once', async () => {
    const { deps, ledger, founding, id, size } = await waiting();
    const answers = await Promise.all(
      [second, 'secretariat/dana'].map((one) => refusal(acceptProposal(deps, council, { id, by: one }))),
    );
    expect(answers.filter((answer) => answer === 'done').length).toBeGreaterThanOrEqual(1);
    expect(await size()).toBe(founding + 1);
    const [proposal] = await readProposals(deps.vault, council);
    const [recorded] = await ledger.read(council, founding, 1);
    expect(recorded?.entry.confirmedBy).toBe(proposal?.decidedBy);
  });

  it('is gone on with after a crash between the decision and the recording, and after it', async () => {
    for (const crash of ['before', 'after'] as const) {
      const { deps, ledger, founding, other, id, size } = await waiting();
      const { recorder } = deps;
      const broken = {
        ...recorder,
        async record(...asked: Parameters<typeof recorder.record>) {
          if (crash === 'after') await recorder.record(...asked);
          throw new Error('killed');
        },
      };
      await expect(
        acceptProposal({ ...deps, recorder: broken }, council, { id, by: second }),
      ).rejects.toThrow();
      const restarted = { ...deps, recorder: other() };
      expect(await refusal(takeBackProposal(restarted, council, { id, by }))).toBe('proposal_settled');
      const { proposal } = await acceptProposal(restarted, council, { id, by: 'secretariat/dana' });
      expect(proposal).toMatchObject({ state: 'accepted', seqs: [founding + 1] });
      expect(await size()).toBe(founding + 1);
      expect((await ledger.read(council, founding, 1))[0]?.entry.confirmedBy).toBe(second);
    }
  });

  it('is one however often it is sent, and other content under its ids is refused', async () => {
    const { deps, vault, id } = await waiting();
    const again = await propose(deps, council, { rows: [left()], by, role: 'office' });
    expect(again).toMatchObject({ proposal: { id } });
    expect(await readProposals(vault, council)).toHaveLength(1);
    const changed = { ...left(), occurredOn: '2026-03-03' };
    expect(await refusal(propose(deps, council, { rows: [changed], by, role: 'office' }))).toBe(
      'proposal_differs',
    );
    await acceptProposal(deps, council, { id, by: second });
    const known = await propose(deps, council, { rows: [left()], by, role: 'office' });
    expect('results' in known && known.results.map(codeOf)).toEqual(['known']);
  });

  it('shows a mistake at once: what a door refuses is kept nowhere, with all that came with it', async () => {
    const { deps, vault } = await waiting();
    const rows = [
      meeting({}, 'm-1'),
      row('deputy.left', '2026-03-02', { deputy: 'd-99', reason: 'died' }, 'x-9'),
    ];
    const answer = await propose(deps, council, { rows, by, role: 'office' });
    expect('results' in answer && answer.results.map(codeOf)).toEqual(['held_back', 'unknown_deputy']);
    expect(await readProposals(vault, council)).toHaveLength(1);
  });

  it('stays open with what a door says by then, and can be accepted once that is mended', async () => {
    const { deps, founding, id, size } = await waiting();
    const earlier = { ...left('x-2'), occurredOn: '2026-03-01' };
    const { results } = await deps.recorder.record(council, [earlier], {
      role: 'office',
      recordedBy: 'office/other',
    });
    expect(results.map(codeOf)).toEqual(['recorded']);
    const tried = await acceptProposal(deps, council, { id, by: second });
    expect(tried.proposal).toMatchObject({ state: 'open' });
    expect(tried.proposal.trouble).toBe(codeOf(tried.results[0]));
    expect(tried.proposal.decidedBy).toBeUndefined();
    expect(await size()).toBe(founding + 1);
    const undo = row('entry.withdrawn', '2026-03-20', { entry: founding + 1, reason: 'x' }, 'w-1');
    await deps.recorder.record(council, [undo], { role: 'office', recordedBy: 'office/other' });
    expect((await acceptProposal(deps, council, { id, by: second })).proposal.state).toBe('accepted');
  });

  it('to withdraw holds from the day on which it is accepted', async () => {
    const { deps, ledger, founding, setNow } = await waiting();
    const office = { role: 'office', recordedBy: 'office/other' } as const;
    await deps.recorder.record(council, [meeting({}, 'm-1')], office);
    const rows = [row('entry.withdrawn', '2026-03-20', { entry: founding + 1, reason: 'x' }, 'w-1')];
    const answer = await propose(deps, council, { rows, by, role: 'office' });
    if (!('proposal' in answer)) throw new Error('not proposed');
    const { today } = await deps.recorder.look(council);
    setNow('2026-03-25T05:00:00Z');
    const { proposal } = await acceptProposal(deps, council, { id: answer.proposal.id, by: second });
    expect(proposal.state).toBe('accepted');
    expect((await ledger.read(council, founding + 1, 1))[0]?.entry.occurredOn).toBe(today);
  });

  it('that was refused with a reason, taken back or left for thirty days is recorded by nobody', async () => {
    const refused = await waiting();
    await refuseProposal(refused.deps, council, { id: refused.id, by: second, reason: 'Рано' });
    expect((await readProposals(refused.vault, council))[0]).toMatchObject({
      state: 'refused',
      reason: 'Рано',
    });

    const taken = await waiting();
    const other = takeBackProposal(taken.deps, council, { id: taken.id, by: second });
    expect(await refusal(other)).toBe('proposal_not_yours');
    await takeBackProposal(taken.deps, council, { id: taken.id, by });

    const old = await waiting();
    old.setNow('2026-04-20T05:00:00Z');

    for (const [{ deps, id, size, founding }, code] of [
      [refused, 'proposal_settled'],
      [taken, 'proposal_settled'],
      [old, 'proposal_expired'],
    ] as const) {
      expect(await refusal(acceptProposal(deps, council, { id, by: second }))).toBe(code);
      expect(await size()).toBe(founding);
    }
    old.setNow('2026-06-01T05:00:00Z');
    expect(await readProposals(old.vault, council)).toEqual([]);
  });
});
