import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawBlocks } from './draw-blocks.ts';

const root = Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('base64');

test('a block is the SHA-256 of the root and of the counter in eight bytes, the highest first', () => {
  const counter = [0, 0, 0, 0, 0, 0, 3, 232];
  const expected = createHash('sha256')
    .update(Buffer.from([...Array.from({ length: 32 }, (_, i) => i), ...counter]))
    .digest('hex');
  expect(Buffer.from(drawBlocks(root)(1000)).toString('hex')).toBe(expected);
});

test('the order of asking does not matter, and another root draws otherwise', () => {
  const draw = drawBlocks(root);
  const first = Buffer.from(draw(0)).toString('hex');
  draw(1);
  expect(Buffer.from(draw(0)).toString('hex')).toBe(first);
  const other = drawBlocks(Buffer.alloc(32, 7).toString('base64'));
  expect(Buffer.from(other(0)).toString('hex')).not.toBe(first);
});
