import { Refusal } from '@esep/domain';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** What an XLSX file may hold: a workbook of 5,000 rows and 40 columns has about 12 MB of XML. */
export const archiveLimits = { files: 2_000, bytes: 64_000_000 };

const chunkBytes = 65_536;

/** The parts of a workbook that are read; pictures, styles of charts and links to other files are not even unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Unpacks the wanted parts. What an archive declares is checked before anything is unpacked, and what it really holds is counted
 * while it is: neither a lie nor 200 MB of zeros take more memory than the limit. Throws `Refusal` `sheet_macros`, `sheet_bomb`
 * or `sheet_broken`.
 */
export function unpack(bytes: Uint8Array, limits = archiveLimits): ReadonlyMap<string, Uint8Array> {
  checkDeclared(bytes, limits);
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!wanted.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      // The library brings what was thrown here back as its own error.
      if (error) throw error instanceof Refusal ? error : new Refusal('sheet_broken');
      total += chunk.byteLength;
      if (total > limits.bytes) throw new Refusal('sheet_bomb');
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
      unzip.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.byteLength);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('sheet_broken');
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

function checkDeclared(bytes: Uint8Array, limits: typeof archiveLimits): void {
  let files = 0;
  let declared = 0;
  let refusal: Refusal | undefined;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        files += 1;
        if (wanted.test(name)) declared += originalSize;
        if (/vbaproject|\.bin$/i.test(name) && /vba/i.test(name)) refusal ??= new Refusal('sheet_macros');
        return false;
      },
    });
  } catch {
    throw new Refusal('sheet_broken');
  }
  if (files > limits.files || declared > limits.bytes) throw new Refusal('sheet_bomb');
  if (refusal) throw refusal;
}
