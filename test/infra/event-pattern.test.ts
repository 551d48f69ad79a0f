import { describe, expect, it } from 'vitest';
import { matches, UnknownOperator } from './support/event-pattern.ts';

const event = {
  source: 'esep',
  'detail-type': 'RankingChanged',
  detail: { id: 'almaly/7', data: { asOf: 7, tags: ['a', 'b'], none: null } },
};

describe('the matcher of event patterns', () => {
  it.each([
    ['an exact value', { source: ['esep'] }, true],
    ['another value', { source: ['other'] }, false],
    ['one of several', { 'detail-type': ['EntryRecorded', 'RankingChanged'] }, true],
    ['all fields, not one of them', { source: ['esep'], 'detail-type': ['EntryRecorded'] }, false],
    ['a field inside', { detail: { id: ['almaly/7'] } }, true],
    ['a field that is not there', { account: ['1'] }, false],
    ['a number is not its text', { detail: { data: { asOf: ['7'] } } }, false],
    ['a number', { detail: { data: { asOf: [7] } } }, true],
    ['null', { detail: { data: { none: [null] } } }, true],
    ['an item of a list', { detail: { data: { tags: ['b'] } } }, true],
    ['a prefix', { detail: { id: [{ prefix: 'almaly/' }] } }, true],
    ['another prefix', { detail: { id: [{ prefix: 'medeu/' }] } }, false],
    ['exists', { detail: { id: [{ exists: true }] } }, true],
    ['exists, of an object, does not', { detail: [{ exists: true }] }, false],
    ['exists not', { account: [{ exists: false }] }, true],
    ['anything but', { source: [{ 'anything-but': ['aws.s3', 'aws.ec2'] }] }, true],
    ['anything but this', { source: [{ 'anything-but': 'esep' }] }, false],
    ['anything but, of nothing', { account: [{ 'anything-but': 'esep' }] }, false],
  ])('%s', (_, pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  it.each([
    ['an operator it does not know', { source: [{ wildcard: 'es*' }] }],
    ['alternatives across fields', { $or: [{ source: ['esep'] }] }],
    ['anything-but with an operator inside', { source: [{ 'anything-but': { prefix: 'aws' } }] }],
    ['a value outside a list', { source: 'esep' }],
    ['two operators at once', { source: [{ prefix: 'e', exists: true }] }],
  ])('never guesses at %s', (_, pattern) => {
    expect(() => matches(pattern, event)).toThrow(UnknownOperator);
  });
});
