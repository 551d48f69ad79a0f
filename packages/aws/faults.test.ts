import { StoreFailure } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { faultOf } from './faults.ts';
import { createSilence } from './silence.ts';

const secret = 'Айгүл Серікқызы +7 701 000 00 00';

function parseError(): unknown {
  try {
    return JSON.parse(`{"name": ${secret}}`);
  } catch (error) {
    return error;
  }
}

describe('a fault', () => {
  it('of ours is told with its code and words, and by the code of its cause', () => {
    const cause = Object.assign(new Error(secret), { name: 'ThrottlingException', code: 'ETIMEDOUT' });
    const fault = faultOf(new StoreFailure('unavailable', 'documents of almaly', cause));
    expect(fault).toMatchObject({
      name: 'StoreFailure',
      code: 'unavailable',
      message: 'documents of almaly',
    });
    expect(fault.cause).toEqual({ name: 'ThrottlingException', code: 'ETIMEDOUT' });
    expect(fault.frames?.[0]).toMatch(/^at .*faults\.test\.ts/);
  });

  it('of a parser, which quotes what it was given, is told without its words', () => {
    const error = parseError();
    expect(String(error)).toContain('Айгүл');
    expect(JSON.stringify(faultOf(error))).not.toMatch(/Айгүл|701/);
    expect(faultOf(error)).toMatchObject({ name: 'SyntaxError' });
  });

  it('whose words look like frames is told without them', () => {
    const error = new TypeError(`broken\n    at ${secret}\n    at another`);
    expect(JSON.stringify(faultOf(error))).not.toMatch(/Айгүл|another/);
  });

  it('that is no error says nothing of what was thrown', () => {
    expect(faultOf({ name: secret })).toEqual({ name: 'NotAnError' });
  });

  it('of an unobserved function is told without id, time or words', () => {
    const lines: string[] = [];
    const silence = createSilence((line) => lines.push(line));
    silence.correlate('request-1');
    silence.info('answered', { status: 200 });
    silence.metric('FoldFaults', 1);
    silence.fault(new StoreFailure('unavailable', 'invitation/abc'), 'request', { faultId: 'f-1' });
    expect(lines).toHaveLength(1);
    const { level, message, fault } = JSON.parse(lines[0]!);
    expect({ level, message }).toEqual({ level: 'ERROR', message: 'request' });
    expect(Object.keys(fault).sort()).toEqual(['code', 'frames', 'name']);
    expect(lines[0]).not.toMatch(/invitation|request-1|f-1/);
  });
});
