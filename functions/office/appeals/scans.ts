import { Refusal } from '@esep/domain';
import { addScan, deleteScan, type NewScan, readScan, type ScanDeps, scanTypes } from '@esep/intake';
import type { OfficeDeps } from '../deps.ts';
import type { Area, OfficeRoute } from '../route.ts';
import { formWith, scanLimitsOf } from '../upload-limits.ts';
import type { OfficeVisit } from '../visit.ts';
import { askOf, caseDepsOf, toldOf } from './asking.ts';
import { showCase } from './case-view.ts';

export const scans: Area = (deps) => [
  {
    method: 'POST',
    path: '/appeals/:appeal/scans',
    act: 'cases.write',
    ...scansFit(deps),
    handle: upload,
  },
  { method: 'GET', path: '/appeals/:appeal/scans/:scan{[0-9a-f]{16}}', act: 'cases.read', handle: open },
  {
    method: 'POST',
    path: '/appeals/:appeal/scans/:scan{[0-9a-f]{16}}/delete',
    act: 'cases.write',
    handle: remove,
  },
];

/** How large a form with scans may be, and what is said of a larger one. */
export function scansFit(deps: OfficeDeps): Pick<OfficeRoute, 'maxBytes' | 'tooLarge'> {
  const { togetherMb: limit } = scanLimitsOf(deps);
  return { maxBytes: formWith(limit), tooLarge: () => new Refusal('scans_too_large', undefined, { limit }) };
}

/**
 * The files of the form. Throws `Refusal` `too_many_scans` or `scans_too_large` for more than may come at once, and where none are
 * kept.
 */
export async function uploadedScans({ form, deps }: OfficeVisit): Promise<readonly NewScan[]> {
  const files = form.files('scans');
  const most = scanLimitsOf(deps);
  const limit = deps.caseFiles ? most.files : 0;
  if (files.length > limit) throw new Refusal('too_many_scans', '/scans', { limit });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > most.togetherMb * 1_000_000)
    throw new Refusal('scans_too_large', '/scans', { limit: most.togetherMb });
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Where scans lie. Throws `Refusal` `not_found` where no place for them is set up. */
function scanDepsOf(visit: OfficeVisit): ScanDeps {
  const { files, ...deps } = caseDepsOf(visit);
  if (!files) throw new Refusal('not_found');
  return { ...deps, files };
}

async function upload(visit: OfficeVisit): Promise<Response> {
  const ask = askOf(visit);
  const deps = scanDepsOf(visit);
  try {
    for (const scan of await uploadedScans(visit)) {
      await addScan(deps, visit.deps.council, { ...ask, ...scan });
    }
  } catch (error) {
    const { errors, problem } = toldOf(error, visit, ['scans']);
    return showCase(visit, { scanError: errors['scans'] ?? problem }, 422);
  }
  return visit.redirect(`/appeals/${ask.appeal}`, 'saved');
}

/** The bytes with a type that was told by them, in a sandbox, never sniffed: nothing in a scan runs as this site. */
async function open(visit: OfficeVisit): Promise<Response> {
  const ask = askOf(visit);
  const scan = visit.params['scan'] ?? '';
  const { name, type, bytes } = await readScan(scanDepsOf(visit), visit.deps.council, { ...ask, scan });
  const place = type === 'docx' || type === 'heic' ? 'attachment' : 'inline';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': scanTypes[type],
      'content-disposition': `${place}; filename="scan.${type}"; filename*=UTF-8''${encodeRfc5987(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

/** RFC 5987: `encodeURIComponent` leaves a few signs that a header's value may not have. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

async function remove(visit: OfficeVisit): Promise<Response> {
  const ask = askOf(visit);
  const scan = visit.params['scan'] ?? '';
  await deleteScan(scanDepsOf(visit), visit.deps.council, { ...ask, scan });
  return visit.redirect(`/appeals/${ask.appeal}`, 'deleted');
}
