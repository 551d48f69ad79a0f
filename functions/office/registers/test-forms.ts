import { randomUUID } from 'node:crypto';

export const meeting = (more: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  id: randomUUID(),
  kind: 'meeting.held',
  on: '2026-03-19',
  'f.meeting': '2026-7',
  'f.deputies': ['d-01', 'd-02'],
  'f.attendees': '1 204',
  'f.topic': 'Жолдар',
  do: 'save',
  ...more,
});

export const input = (text: string, name: string) =>
  new RegExp(`<input[^>]*\\bname="${name.replaceAll('.', '\\.')}"[^>]*>`).exec(text)?.[0] ?? '';
export const idIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
