import type { Language } from '@esep/domain';
import { raw } from 'hono/html';
import { readChrome } from './chrome.ts';
import { Layout } from './components/layout.tsx';
import type { WebDeps } from './deps.ts';

type Deps = Pick<WebDeps, 'council' | 'documents' | 'assets' | 'baseUrl'>;

/**
 * The site's frame around a page that another function makes: `path` is the address after the language, `body` is HTML
 * that the function has escaped itself.
 */
export function createFrame(deps: Deps) {
  return async (language: Language, path: string, title: string, body: string): Promise<string> => {
    const chrome = await readChrome(deps, language, path);
    const page = (
      <Layout chrome={chrome} title={title}>
        {raw(body)}
      </Layout>
    );
    return `<!doctype html>${page}`;
  };
}
