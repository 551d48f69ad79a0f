import { describe, expect, it } from 'vitest';
import { newBallotKeys, openRating, type Rating, sealRating } from './seal.ts';

describe('a sealed rating', () => {
  it('opens with the counting key only, for its own invitation only', async () => {
    const keys = await newBallotKeys();
    const others = await newBallotKeys();
    for (const rating of [1, 2, 3, 4, 5] as Rating[]) {
      const sealed = await sealRating(rating, 'invitation-1', keys.publicKey);
      expect(await openRating(sealed, 'invitation-1', keys.privateKey)).toBe(rating);
      expect(await openRating(sealed, 'invitation-2', keys.privateKey)).toBeUndefined();
      expect(await openRating(sealed, 'invitation-1', others.privateKey)).toBeUndefined();
    }
  });

  it('does not show the rating by its length or by repetition', async () => {
    const { publicKey } = await newBallotKeys();
    const sealed = await Promise.all(
      ([1, 5, 5] as Rating[]).map((rating) => sealRating(rating, 'i', publicKey)),
    );
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    expect(new Set(sealed).size).toBe(3);
  });
});
