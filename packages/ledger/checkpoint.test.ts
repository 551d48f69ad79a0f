import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { InvalidCheckpoint } from './errors.ts';
import { leafHash } from './hashes.ts';
import { createNoteSigner, openNote, signNote } from './signed-note.ts';

/** The example of golang.org/x/mod/sumdb/note: secret and verifier key, text and signed note. */
const peter = {
  secret: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifierKey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const peterSeed = Buffer.from(peter.secret.split('+').slice(4).join('+'), 'base64').subarray(1);

/** A key that signed nothing here: that of the Go checksum database. */
const goSum = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

const signer = createNoteSigner('esep.example/demo', Buffer.alloc(32, 7));
const other = createNoteSigner('esep.example/other', Buffer.alloc(32, 8));
const code = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidCheckpoint) return error.code;
    throw error;
  }
  return 'no error';
};

describe('signed notes', () => {
  test('are byte for byte those of the Go implementation', () => {
    const go = createNoteSigner('PeterNeumann', peterSeed);
    expect(go.verifierKey).toBe(peter.verifierKey);
    expect(signNote(peter.text, [go])).toBe(`${peter.text}\n${peter.signature}`);
  });

  test('by a trusted key open to the text, whatever other keys signed too', () => {
    const note = signNote(peter.text, [signer, createNoteSigner('PeterNeumann', peterSeed)]);
    expect(openNote(note, [goSum, peter.verifierKey])).toEqual({
      text: peter.text,
      signedBy: ['PeterNeumann'],
    });
    expect(code(() => openNote(note, [goSum]))).toBe('unknown_key');
  });

  test('keep a text with empty lines whole', () => {
    const text = 'a\n\nb\n\n';
    expect(openNote(signNote(text, [signer]), [signer.verifierKey]).text).toBe(text);
  });

  test.each([
    ['no signature', 'text\n'],
    ['no line break at the end', `text\n\n${signer.sign('text\n').trimEnd()}`],
    ['a hyphen for the dash', `text\n\n${signer.sign('text\n').replace('—', '-')}`],
    ['a control character', `te\u0000xt\n\n${signer.sign('te\u0000xt\n')}`],
    ['base64 that is not strict', `text\n\n${signer.sign('text\n').replace('\n', '=\n')}`],
    ['an empty signature line', `text\n\n${signer.sign('text\n')}\n`],
  ])('with %s are malformed', (_, note) => {
    expect(code(() => openNote(note, [signer.verifierKey]))).toBe('malformed');
  });

  test.each([
    ['another key id', signer.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['another algorithm', 'a+00000000+AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['no key', 'esep.example/demo'],
  ])('are not checked with a verifier key of %s', (_, key) => {
    expect(code(() => openNote(signNote('text\n', [signer]), [key]))).toBe('malformed');
  });

  test('are not signed under a name or for a text that the format cannot carry', () => {
    expect(() => createNoteSigner('two words', Buffer.alloc(32))).toThrow(RangeError);
    expect(() => createNoteSigner('a+b', Buffer.alloc(32))).toThrow(RangeError);
    expect(() => createNoteSigner('a', Buffer.alloc(31))).toThrow(RangeError);
    expect(() => signNote('no line break', [signer])).toThrow(RangeError);
  });
});

describe('checkpoints', () => {
  const root = leafHash('x');

  test('come back as they were signed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 40 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (size, bytes) => {
          const note = signCheckpoint(size, bytes, signer);
          const checkpoint = { origin: signer.name, size, root: Buffer.from(bytes) };
          expect(verifyCheckpoint(note, [signer.verifierKey])).toEqual(checkpoint);
          expect(parseCheckpoint(note)).toEqual(checkpoint);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('have the C2SP form', () => {
    const lines = signCheckpoint(42, root, signer).split('\n');
    expect(lines.slice(0, 4)).toEqual(['esep.example/demo', '42', Buffer.from(root).toString('base64'), '']);
    expect(lines[4]).toMatch(/^— esep\.example\/demo [A-Za-z0-9+/]{91}=$/);
    expect(lines).toHaveLength(6);
  });

  test('show any changed character', () => {
    const note = signCheckpoint(42, root, signer);
    fc.assert(
      fc.property(fc.nat({ max: note.length - 1 }), fc.constantFrom('0', 'A', '\n', ' '), (at, character) => {
        const changed = note.slice(0, at) + character + note.slice(at + 1);
        fc.pre(changed !== note);
        expect(() => verifyCheckpoint(changed, [signer.verifierKey])).toThrow(InvalidCheckpoint);
      }),
    );
  });

  test('of another log are refused, also when a trusted key signed them', () => {
    const borrowed = signNote(signCheckpoint(42, root, signer).split('\n\n')[0]!.concat('\n'), [other]);
    expect(code(() => verifyCheckpoint(borrowed, [signer.verifierKey, other.verifierKey]))).toBe(
      'other_origin',
    );
    expect(code(() => verifyCheckpoint(borrowed, [signer.verifierKey]))).toBe('unknown_key');
  });

  test('with a wrong signature name it', () => {
    const note = signCheckpoint(42, root, signer).replace('\n42\n', '\n43\n');
    expect(code(() => verifyCheckpoint(note, [signer.verifierKey]))).toBe('bad_signature');
  });

  test.each(['042', '-1', '1.5', '99999999999999999', ''])('of size "%s" are malformed', (size) => {
    const text = `${signer.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
    expect(code(() => parseCheckpoint(signNote(text, [signer])))).toBe('malformed');
  });
});
