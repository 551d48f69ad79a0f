/** The folder or bucket that holds what is published. Names have `/` between their parts. */
export interface Files {
  read(name: string): Promise<string | undefined>;
  /** Whole or not at all; durable on return. Puts over what is there. */
  write(name: string, content: string): Promise<void>;
}

/** The newest checkpoint; each one also stays under `checkpoints/<size12>`. */
export const newestCheckpoint = 'checkpoint';
export const verifierKeyFile = 'log.pub';

export function checkpointFile(size: number): string {
  return `checkpoints/${String(size).padStart(12, '0')}`;
}
