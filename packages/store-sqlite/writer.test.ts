import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@esep/ledger';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Writer } from './writer.ts';
import { createWriter } from './writer.ts';

let db: DatabaseSync;
let writer: Writer;
let groups: number;
let broken: Error | undefined;

beforeEach(() => {
  db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY)');
  groups = 0;
  broken = undefined;
  writer = createWriter({
    db,
    name: 'numbers.db',
    check() {
      if (broken) throw broken;
    },
    written() {
      groups++;
    },
  });
});

const insert = (n: number) => () => {
  db.prepare('INSERT INTO numbers VALUES (?)').run(n);
  return n;
};
const numbers = () =>
  db
    .prepare('SELECT n FROM numbers ORDER BY n')
    .all()
    .map((row) => row['n']);

describe('group commit', () => {
  test('what is asked for in one turn shares one transaction', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => writer.write(insert(n))));
    expect(answers).toEqual([1, 2, 3]);
    expect(groups).toBe(1);
    await writer.write(insert(4));
    expect(groups).toBe(2);
  });

  test('nothing is answered before it is written', async () => {
    const answer = writer.write(() => db.isTransaction);
    expect(db.isTransaction).toBe(false);
    expect(await answer).toBe(true);
    expect(db.isTransaction).toBe(false);
  });

  test('heavy work is split into groups, in order', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4, 5].map((n) => writer.write(() => order.push(n), 900)));
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(groups).toBe(3);
    await writer.write(insert(1), 1_000_000);
    expect(groups).toBe(4);
  });

  test('who throws is rejected alone, and nothing of it stays', async () => {
    const bad = writer.write(() => {
      insert(2)();
      throw new RangeError('mine');
    });
    const [first, second, third] = await Promise.allSettled([
      writer.write(insert(1)),
      bad,
      writer.write(insert(3)),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(RangeError) });
    expect(third.status).toBe('fulfilled');
    expect(numbers()).toEqual([1, 3]);
  });

  test('when the store fails, all of the group are told and nothing of it stays', async () => {
    const full = writer.write(() => {
      db.exec('PRAGMA max_page_count = 1; CREATE TABLE more (text)');
    });
    const outcome = await Promise.allSettled([writer.write(insert(1)), full]);
    for (const { status, ...rest } of outcome) {
      expect(status).toBe('rejected');
      expect(rest).toMatchObject({ reason: { name: 'StoreFailure', code: 'full' } });
    }
    expect(numbers()).toEqual([]);
    expect(db.isTransaction).toBe(false);
  });

  test('goes on after a failure', async () => {
    broken = new StoreFailure('missing', 'the file is gone');
    await expect(writer.write(insert(1))).rejects.toBe(broken);
    broken = undefined;
    expect(await writer.write(insert(1))).toBe(1);
  });

  test('closing writes what is waiting and refuses what comes later', async () => {
    const waiting = writer.write(insert(1));
    writer.close();
    expect(numbers()).toEqual([1]);
    expect(await waiting).toBe(1);
    await expect(writer.write(insert(2))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
