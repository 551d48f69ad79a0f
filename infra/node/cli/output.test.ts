import { describe, expect, it } from 'vitest';
import { createOutput, table } from './output.ts';

function sink(isTTY = false) {
  const written: string[] = [];
  return { isTTY, columns: 80, written, write: (text: string) => Boolean(written.push(text)) };
}

describe('output', () => {
  it('draws a bar on a terminal', () => {
    const err = sink(true);
    createOutput({ json: false, out: sink(), err }).progress({ step: 'Folding', done: 1, total: 2 });
    expect(err.written.join('')).toContain('██████████████··············] Folding: 1 of 2 (50 %)');
  });

  it('writes plain lines elsewhere, not one per step', () => {
    const err = sink();
    const output = createOutput({ json: false, out: sink(), err, now: () => 0 });
    for (let done = 0; done <= 1000; done++) output.progress({ step: 'Folding', done, total: 1000 });
    expect(err.written).toEqual(['Folding: 0 of 1 000 (0 %)\n', 'Folding: 1 000 of 1 000 (100 %)\n']);
  });

  it('prints one JSON document and nothing else with --json', () => {
    const [out, err] = [sink(), sink()];
    const output = createOutput({ json: true, out, err });
    output.say('for people');
    output.progress({ step: 'Folding', done: 1, total: 1 });
    output.result({ entries: 3 }, ['3 entries']);
    expect(out.written).toEqual(['{"entries":3}\n']);
    expect(err.written).toEqual([]);
  });

  it('lines up a table by characters, Kazakh ones too', () => {
    expect(
      table([
        ['id', 'name'],
        ['d-1', 'Әсел'],
      ]),
    ).toEqual(['id   name', 'd-1  Әсел']);
  });
});
