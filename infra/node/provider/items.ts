import { createHash } from 'node:crypto';
import type { VaultItem, VaultStore } from '@esep/ledger';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** All of the provider's items; its secrets lie beside them, under `oidc/secrets`. */
const beginning = 'oidc/item/';
const maxAttempts = 20;

// A type, so that it is JSON to the vault.
type Kept = { readonly payload: AdapterPayload & Record<string, never> };

/** Names come from requests as they are: hashed they are short, of plain letters, and no code lies in a key. */
const hashed = (name: string) => createHash('sha256').update(name).digest('hex');
const keyOf = (model: string, id: string) => `${beginning}${model}/${hashed(id)}`;
const uidKey = (uid: string) => `oidc/uid/${hashed(uid)}`;

interface ItemDeps {
  readonly vault: VaultStore;
  readonly council: string;
  readonly now: () => Date;
}

/** What the provider keeps of sign-ins under way, in the vault, each with its end. */
export function providerAdapter({ vault, council, now }: ItemDeps): (model: string) => Adapter {
  return (model) => {
    const get = (id: string) => vault.get<Kept>(council, keyOf(model, id));

    async function find(id: string): Promise<AdapterPayload | undefined> {
      return (await get(id))?.value.payload;
    }

    async function put(
      key: string,
      value: Kept | { id: string },
      expiresIn: number | undefined,
    ): Promise<void> {
      const end = expiresIn === undefined ? undefined : new Date(now().getTime() + expiresIn * 1000);
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        const before = await vault.get(council, key);
        if (await vault.put(council, key, value, before?.version ?? 0, end)) return;
      }
      throw new Error('an item of a sign-in is being changed by others all the time');
    }

    return {
      find,
      async upsert(id, payload, expiresIn) {
        await put(keyOf(model, id), { payload: payload as Kept['payload'] }, expiresIn);
        if (model === 'Session' && payload.uid) await put(uidKey(payload.uid), { id }, expiresIn);
      },
      async findByUid(uid) {
        const item = await vault.get<{ id: string }>(council, uidKey(uid));
        return item ? find(item.value.id) : undefined;
      },
      // The office's client knows no devices.
      findByUserCode: async () => undefined,
      /** Of two who bring one code at the same time, one gets in: the other finds another version, and fails. */
      async consume(id) {
        const item = await get(id);
        if (!item || item.value.payload.consumed) throw new Error('the item was used meanwhile');
        const at = Math.floor(now().getTime() / 1000);
        const { exp } = item.value.payload;
        const value = { payload: { ...item.value.payload, consumed: at } as Kept['payload'] };
        const end = typeof exp === 'number' ? new Date(exp * 1000) : undefined;
        if (!(await vault.put(council, item.key, value, item.version, end)))
          throw new Error('the item was used meanwhile');
      },
      async destroy(id) {
        await remove({ vault, council }, await get(id));
      },
      revokeByGrantId: (grantId) => removeAll({ vault, council }, ({ grantId: of }) => of === grantId),
    };
  };
}

/** Ends everything the provider keeps of an account. Durable on return. */
export function forgetAccount(deps: Omit<ItemDeps, 'now'>, account: string): Promise<void> {
  return removeAll(deps, ({ accountId }) => accountId === account);
}

async function removeAll(
  deps: Omit<ItemDeps, 'now'>,
  isMeant: (payload: AdapterPayload) => boolean,
): Promise<void> {
  for (const item of await deps.vault.query<Kept>(deps.council, beginning)) {
    if (isMeant(item.value.payload)) await remove(deps, item);
  }
}

async function remove(
  { vault, council }: Omit<ItemDeps, 'now'>,
  item: VaultItem<Kept> | undefined,
): Promise<void> {
  if (item) await vault.delete(council, item.key, item.version);
}
