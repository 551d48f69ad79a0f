import { flagIn, slugsIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
}

/** An initiator counts as nothing else; what the request is about counts for its initiators. */
export const request = defineSubject<State>({
  type: 'request',
  initial: {},
  apply(state, { kind, body, occurredOn, seq }) {
    if (kind !== 'request.sent') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_sent');
    const place = { quarter: quarterOf(occurredOn), seq };
    const initiators = slugsIn(body, 'initiators');
    const significant = Number(flagIn(body, 'sociallySignificant'));
    const onPromise = body['promise'] === undefined ? 0 : 1;
    const initiated = initiators.flatMap((owner): readonly Move[] => [
      { ...place, owner, counter: 'requests.initiated', by: 1 },
      { ...place, owner, counter: 'requests.sociallySignificant', by: significant },
      { ...place, owner, counter: 'requests.onPromise', by: onPromise },
    ]);
    const signed = slugsIn(body, 'signers')
      .filter((owner) => !initiators.includes(owner))
      .map((owner): Move => ({ ...place, owner, counter: 'requests.signed', by: 1 }));
    return { moves: nonZero([...initiated, ...signed]) };
  },
  moves: ({ moves }) => moves ?? [],
});
