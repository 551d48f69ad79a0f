import fc from 'fast-check';
import { day, deputy, hash, small, told } from './test-arbitraries.ts';
import type { Fact } from './test-builders.ts';
import { addDays } from './time.ts';

/** Histories of what deputies do between sittings. */

const deputies = fc.array(deputy, { minLength: 1, maxLength: 3 });
const promises = fc.subarray(['p', 'r']);
const promise = fc.constantFrom({}, { promise: 'p' }, { promise: 'r' });

const meeting = [
  told(
    'meeting.held',
    fc
      .record({ deputies, attendees: small, remote: fc.boolean(), report: fc.boolean(), promises })
      .map((said) => ({ meeting: 'm', evidence: ['https://a.example/'], ...said })),
    () => ({ inDistrict: ['d-01'], onPromise: ['d-02'] }),
  ),
];

const report = [
  told(
    'report.delivered',
    fc.record({ deputy, attendees: small }).map((said) => ({ report: 'r', ...said })),
  ),
];

const request = [
  told(
    'request.sent',
    fc
      .tuple(fc.record({ initiators: deputies, signers: fc.array(deputy) }), promise, fc.boolean())
      .map(([said, more, sociallySignificant]) => ({
        request: 'q',
        ...said,
        ...more,
        title: hash,
        topics: ['roads'],
        sociallySignificant,
      })),
    (on) => (on < '2026-09-01' ? {} : { due: addDays(on, 30), sociallySignificant: on > '2027-01-01' }),
  ),
  told(
    'request.answered',
    fc
      .constantFrom('satisfied', 'partly', 'explained', 'refused')
      .map((outcome) => ({ request: 'q', outcome })),
  ),
  told(
    'deadline.passed',
    day.map((due) => ({ subject: 'request:q', due })),
  ),
];

const action = [
  told(
    'action.planned',
    fc
      .tuple(fc.record({ deputies, due: day }), promise)
      .map(([said, more]) => ({ action: 'a', plan: 'p', title: hash, outcome: hash, ...said, ...more })),
  ),
  told('action.completed', fc.constant({ action: 'a', result: hash })),
  told('action.missed', fc.constantFrom({ action: 'a' }, { action: 'a', reason: hash })),
  told(
    'deadline.passed',
    day.map((due) => ({ subject: 'action:a', due })),
  ),
];

const thesis = [
  told(
    'thesis.defined',
    small.map((number) => ({ thesis: 't', organization: 'amanat', number, name: { kk: 'Тезис' } })),
  ),
];

const plan = [
  told(
    'plan.agreed',
    fc
      .constantFrom('prosecutor', 'anti-corruption', 'police', 'akimat', 'other')
      .map((partner) => ({ plan: 'p', with: partner, title: hash, from: '2026-08-01', to: '2027-08-01' })),
  ),
];

const training = [
  told(
    'training.completed',
    fc.record({ deputies, hours: small }).map((said) => ({ training: 't', title: hash, ...said })),
  ),
];

const outreach = [
  told(
    'outreach.published',
    fc.record({ deputies, reach: small }).map((said) => ({ outreach: 'o', channel: 'radio', ...said })),
  ),
];

const advisory = [
  told(
    'advisory.met',
    fc
      .record({ deputies, participants: small })
      .map((said) => ({ advisory: 'a', organization: 'k', title: hash, ...said })),
  ),
];

export const workFacts: Readonly<Record<string, readonly fc.Arbitrary<Fact>[]>> = {
  meeting,
  report,
  request,
  action,
  thesis,
  plan,
  training,
  outreach,
  advisory,
};
