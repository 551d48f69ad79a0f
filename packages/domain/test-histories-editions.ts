import fc from 'fast-check';
import { deputy, hash, quarter, small, told } from './test-arbitraries.ts';
import type { Fact } from './test-builders.ts';

const none = fc.constant({});

const frozen = fc.record({ size: small, period: fc.constantFrom('2026-Q3', '2026-Q4') }).map((said) => ({
  edition: '2026-Q3-1',
  number: 1,
  root: 'x',
  methodology: 'esep-1',
  rows: [],
  ...said,
}));

const edition = [told('edition.previewed', frozen), told('edition.published', frozen)];

const about = fc.oneof(
  small.map((entry) => ({ entry: entry + 1 })),
  quarter.map((period) => ({ period })),
  fc.constant({ period: '2026', criterion: 'meetings' }),
  fc.constant({ entry: 1, period: '2026' }),
);

const dispute = [
  told(
    'dispute.raised',
    fc.tuple(deputy, about).map(([id, of]) => ({ dispute: 'k', deputy: id, text: hash, ...of })),
    (on) => ({
      quarters: ['2026-Q3'],
      recordedBy: ['office/test'],
      ...(on < '2026-10-01' ? {} : { onPaper: true }),
    }),
  ),
  told(
    'dispute.deferred',
    none.map(() => ({ dispute: 'k', edition: '2026-Q3-1', reason: hash })),
  ),
  told(
    'dispute.answered',
    fc
      .constantFrom('accepted', 'partly', 'refused')
      .map((outcome) => ({ dispute: 'k', outcome, text: hash })),
  ),
];

const reply = [
  told(
    'reply.published',
    fc.tuple(deputy, about).map(([id, of]) => ({ reply: 't', deputy: id, text: hash, ...of })),
  ),
];

/** Editions, disputes and replies, by subject type. */
export const editionFacts: Readonly<Record<string, readonly fc.Arbitrary<Fact>[]>> = {
  edition,
  dispute,
  reply,
};
