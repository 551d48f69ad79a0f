/** Lines without their line break, which is 0x0A and nothing else. Bytes that are not UTF-8 throw. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + utf8.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  rest += utf8.decode();
  if (rest !== '') yield rest;
}
