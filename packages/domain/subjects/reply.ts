import type { About } from '../about.ts';
import { aboutIn, entryNoteKey, quartersIn } from '../about.ts';
import type { ReplyRecord } from '../edition-records.ts';
import type { Json, JsonObject } from '../entry.ts';
import { slugIn } from '../recorded-body.ts';
import { defineSubject, setAside } from '../subject.ts';

interface State {
  readonly said?: Omit<ReplyRecord, 'text'> & { readonly about: About; readonly text: Json };
}

/** What a deputy says beside a number. The newest under one id stands. */
export const reply = defineSubject<State>({
  type: 'reply',
  initial: {},
  apply(state, { kind, body, door, seq, occurredOn }) {
    if (kind !== 'reply.published') return setAside('kind_not_of_subject');
    const deputy = slugIn(body, 'deputy');
    if (state.said && state.said.deputy !== deputy) return setAside('other_deputy');
    const about = aboutIn(body);
    const onPaper = door['onPaper'] === true ? { onPaper: true } : {};
    const quarters = quartersIn(door);
    const said = { reply: slugIn(body, 'reply'), deputy, about, on: occurredOn, seq, quarters, ...onPaper };
    return { said: { ...said, text: body['text'] ?? null } };
  },
  moves: () => [],
  records({ said }) {
    if (!said) return [];
    return [{ collection: `replies/${said.deputy}`, key: said.reply, value: replyValue(said) }];
  },
  rows({ said }) {
    if (!said || !('entry' in said.about)) return [];
    const key = entryNoteKey(said.about.entry, `reply-${said.reply}`);
    return [{ table: 'entry-notes', key, value: { note: 'reply', ...replyValue(said) } }];
  },
});

function replyValue({ about, ...said }: NonNullable<State['said']>): JsonObject {
  return { ...said, ...about } as unknown as JsonObject;
}
