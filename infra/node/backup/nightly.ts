import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { civilDateIn } from '@esep/domain';
import type { BackupSummary } from '@esep/store-sqlite';

export interface NightlyDeps {
  readonly council: string;
  readonly timeZone: string;
  readonly dir: string;
  readonly kept: number;
  readonly now: () => Date;
  readonly backup: (dir: string) => Promise<BackupSummary>;
}

/** Hour of the council's day from which a night's backup is made. */
const fromHour = 2;

/**
 * Makes a backup once a night, also when the machine slept at two o'clock, and keeps the newest `kept` of them. Only
 * folders of this name pattern are ever deleted. Called every few minutes; resolves to undefined when nothing was due.
 */
export async function nightlyBackup(deps: NightlyDeps): Promise<BackupSummary | undefined> {
  const { council, timeZone, dir, kept, now, backup } = deps;
  const prefix = `${council}-nightly-`;
  const today = civilDateIn(timeZone, now());
  const target = join(dir, `${prefix}${today}`);
  if (hourIn(timeZone, now()) < fromHour || existsSync(target)) return undefined;
  const made = await backup(target);
  const nights = readdirSync(dir).filter(
    (name) => name.startsWith(prefix) && /^\d{4}-\d{2}-\d{2}$/.test(name.slice(prefix.length)),
  );
  for (const old of nights.sort().slice(0, -kept)) rmSync(join(dir, old), { recursive: true, force: true });
  return made;
}

function hourIn(timeZone: string, instant: Date): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
    instant,
  );
  return Number(hour);
}
