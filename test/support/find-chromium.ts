import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that can be launched: its program, and the environment that program needs. */
export interface ChromiumFound {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');
const systemChromium = '/usr/bin/chromium';

/** `$CHROMIUM_PATH`, then the packaged one, then the system's; undefined when this machine has none. */
export async function findChromium(): Promise<ChromiumFound | undefined> {
  return fromEnvironment() ?? (await packaged()) ?? fromSystem();
}

/**
 * Launches with web security on: the package's own `args` would switch it off, and a page that breaks its own
 * Content-Security-Policy would then pass.
 */
export function launchChromium(found: ChromiumFound): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu'],
    env: { ...definedEnv(), ...found.env },
  });
}

function fromEnvironment(): ChromiumFound | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (!path) return undefined;
  accessSync(path, constants.X_OK); // A wrong path is a mistake to hear about, not a reason to look elsewhere.
  return { executablePath: path, env: {} };
}

function fromSystem(): ChromiumFound | undefined {
  return existsSync(systemChromium) ? { executablePath: systemChromium, env: {} } : undefined;
}

/**
 * Unpacks @sparticuz/chromium (Linux x64 only) into node_modules/.cache, once per version: 200 MB, about 3 s.
 * The folder appears by a rename, so a run that was killed leaves no half of a browser behind.
 */
async function packaged(): Promise<ChromiumFound | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    await unpackInto(unfinished);
    writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    moveUnlessThere(unfinished, folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/**
 * The package unpacks into the temporary folder, adds its shared libraries only where it believes to run on Lambda,
 * and sets variables for the whole process. All of that is put back afterwards.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The package's own file names /tmp/fonts; without a font Chromium lays out no text at all. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>\n`;
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!existsSync(to)) throw cause;
    rmSync(from, { recursive: true, force: true });
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]),
  );
}
