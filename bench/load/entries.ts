import { requestHead } from './connection.ts';
import type { EntryTemplate } from './job.ts';

/** Whole HTTP requests that each post `rows` new meetings; the same bytes for Esep and for the peer. */
export function createPosts(template: EntryTemplate, rows: number): () => string {
  const { council, tokens, prefix, occurredOn, deputies, withText } = template;
  const path = `/api/v1/${council}/entries${rows === 1 ? '/meeting.held' : ''}`;
  const heads = tokens.map((token) =>
    requestHead('POST', path, {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json',
    }),
  );
  let requests = 0;
  let last = 0;

  function entry(): string {
    last += 1;
    const id = `${prefix}-${last}`;
    const deputy = deputies[last % deputies.length];
    const topic = withText ? `,"topic":"Road repair and lighting, meeting ${id}"` : '';
    const body = `{"meeting":"${id}","deputies":["${deputy}"],"remote":${last % 5 === 0},"attendees":${
      10 + (last % 60)
    },"report":false${topic}}`;
    return `"id":"${id}","occurredOn":"${occurredOn}","body":${body}`;
  }

  return () => {
    const content =
      rows === 1
        ? `{${entry()}}`
        : `[${Array.from({ length: rows }, () => `{"kind":"meeting.held",${entry()}}`).join(',')}]`;
    requests += 1;
    return `${heads[requests % heads.length]}content-length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
  };
}
