import { Refusal } from '@esep/domain';

export const maxFormBytes = 500_000;

/** The fields of a form that was sent. Files count as fields only where they are asked for. */
export interface OfficeForm {
  /** The field as text, without spaces around it; empty when it was not sent. */
  text(name: string): string;
  texts(name: string): readonly string[];
  file(name: string): File | undefined;
  /** Every file that was chosen there; a field without a choice has none. */
  files(name: string): readonly File[];
  has(name: string): boolean;
  /** Every text field, in the order in which they were sent. */
  readonly entries: readonly (readonly [string, string])[];
}

/** Reads no more than `limit` bytes, whatever the header says. Throws what `tooLarge` says, or `Refusal` `not_a_form`. */
export async function readForm(
  request: Request,
  limit: number,
  tooLarge = () => new Refusal('body_too_large', undefined, { limit }),
): Promise<OfficeForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    throw new Refusal('not_a_form');
  const body = await bounded(request, limit, tooLarge);
  const data = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal('not_a_form');
  });
  const entries = [...data.entries()].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.trim()] as const] : [],
  );
  return {
    entries,
    text: (name) => entries.find(([one]) => one === name)?.[1] ?? '',
    texts: (name) => entries.flatMap(([one, value]) => (one === name ? [value] : [])),
    file: (name) => {
      const value = data.get(name);
      return value instanceof File && value.size > 0 ? value : undefined;
    },
    files: (name) =>
      data.getAll(name).filter((value): value is File => value instanceof File && value.size > 0),
    has: (name) => data.has(name),
  };
}

async function bounded(
  request: Request,
  limit: number,
  tooLarge: () => Refusal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
