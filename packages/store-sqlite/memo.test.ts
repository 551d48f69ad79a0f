import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import type { Memo } from './memo.ts';
import { createMemo } from './memo.ts';

let db: DatabaseSync;
let memo: Memo<number>;
let reads: number;

beforeEach(() => {
  db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE facts (n INTEGER); INSERT INTO facts VALUES (1)');
  memo = createMemo(db);
  reads = 0;
});

function fact(): number {
  return memo.get('n', () => {
    reads++;
    return (db.prepare('SELECT n FROM facts').get() as { n: number }).n;
  });
}

function write(n: number): void {
  memo.forget('n');
  db.prepare('UPDATE facts SET n = ?').run(n);
}

test('a fact is read once until it is written', () => {
  expect([fact(), fact(), reads]).toEqual([1, 1, 1]);
  write(2);
  expect([fact(), fact(), reads]).toEqual([2, 2, 2]);
});

test('what a transaction wrote and undid is never seen after it', () => {
  fact();
  db.exec('BEGIN');
  write(2);
  expect(fact()).toBe(2);
  db.exec('ROLLBACK');
  expect(fact()).toBe(1);
});
