import { hash } from 'node:crypto';

/**
 * Blocks of chance that nobody can choose: `SHA-256(root ‖ counter)`, the tree's root hash in its 32 bytes and the
 * counter in eight, the highest first. `root` is base64, as documents and checkpoints print it. The root stands before
 * anybody can know what will be drawn from it, and a stranger draws the same.
 */
export function drawBlocks(root: string): (counter: number) => Uint8Array {
  const message = new Uint8Array(40);
  message.set(Buffer.from(root, 'base64').subarray(0, 32));
  const view = new DataView(message.buffer);
  return (counter) => {
    view.setBigUint64(32, BigInt(counter));
    return hash('sha256', message, 'buffer');
  };
}
