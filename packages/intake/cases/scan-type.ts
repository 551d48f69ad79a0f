import { unzipSync } from 'fflate';

/** What a scan may be, told by its first bytes: what its name says counts for nothing. */
export const scanTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type ScanType = keyof typeof scanTypes;

/** Undefined for everything else, also for a document with macros. */
export function scanTypeOf(bytes: Uint8Array): ScanType | undefined {
  const latin = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (latin(0, 5) === '%PDF-') return 'pdf';
  if (latin(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (latin(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP') return 'webp';
  if (latin(4, 8) === 'ftyp' && /^(heic|heix|hevc|hevx|mif1|msf1)$/.test(latin(8, 12))) return 'heic';
  if (latin(0, 4) === 'PK\x03\x04' && isPlainDocument(bytes)) return 'docx';
  return undefined;
}

/** A Word document by its parts' names, without a macro among them. Nothing is unpacked, so no bomb goes off. */
function isPlainDocument(bytes: Uint8Array): boolean {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return names.includes('word/document.xml') && !names.some((name) => /vbaProject/i.test(name));
}
