import { createHash } from 'node:crypto';
import { type CaseFiles, isCaseFileName } from '@esep/intake';
import type { FunctionAccess } from './access.ts';
import { OutOfReach } from './errors.ts';
import { request, type S3FilesOptions } from './files-s3.ts';

/** Ten megabytes over a slow line. */
const timeoutMs = 20_000;

/**
 * Sealed scans under `<council>/case-files/` in a bucket that no distribution shows. Whole or not at all, durable when a put is
 * answered. A bucket that keeps versions must let old ones expire, or what was erased lives on in it. Throws `FilesFailure`.
 */
export function createS3CaseFiles(options: S3FilesOptions): CaseFiles {
  const slow = { timeoutMs, ...options };
  const keyOf = (council: string, name: string) => {
    if (!isCaseFileName(name)) throw new Error('not a name of a scan');
    return `${council}/case-files/${name}`;
  };
  return {
    async put(council, name, bytes) {
      const body = new Uint8Array(bytes);
      const hash = createHash('sha256').update(body);
      await request(slow, keyOf(council, name), {
        method: 'PUT',
        body,
        headers: {
          'content-type': 'application/octet-stream',
          'x-amz-checksum-sha256': hash.copy().digest('base64'),
          'x-amz-content-sha256': hash.digest('hex'),
        },
      });
    },
    async get(council, name) {
      const response = await request(slow, keyOf(council, name), { method: 'GET' });
      return response.status === 404 ? undefined : new Uint8Array(await response.arrayBuffer());
    },
    async delete(council, name) {
      await request(slow, keyOf(council, name), { method: 'DELETE' });
    },
  };
}

/** The scans as the manifest grants them. */
export function grantCaseFiles({ name, stores }: FunctionAccess, files: CaseFiles): CaseFiles {
  const { caseFiles: granted } = stores;
  const refuse = (action: string) => () => Promise.reject(new OutOfReach(name, `${action} scans`));
  return {
    put: granted === 'write' ? files.put : refuse('put'),
    get: granted === 'write' ? files.get : refuse('get'),
    delete: granted === undefined ? refuse('delete') : files.delete,
  };
}
