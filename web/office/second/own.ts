import { pseudonymOf } from '@esep/domain';

/** True for what the person did, in whatever role. */
export function isOwn({ by }: { readonly by: string }, self: string): boolean {
  return pseudonymOf(by) === self;
}
