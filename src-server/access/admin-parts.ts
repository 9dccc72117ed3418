import type { ShownReference } from '../ledger-db/reference-records.ts'
import type { openDeskList } from '../ledger-db/desk-list.ts'
import type { openSignInTries } from '../ledger-db/sign-in-tries.ts'
import type { SyncParts } from '../sync/sync-parts.ts'
import type { SyncService } from '../sync/sync-service.ts'

export type AdminParts = SyncParts & {
  readonly service: SyncService
  readonly networks: () => Promise<{ readonly networkId: string; readonly name: string }[]>
  readonly references: (networkId: string, kind: string) => Promise<ShownReference[]>
  readonly tries: ReturnType<typeof openSignInTries>
  readonly list: ReturnType<typeof openDeskList>
}
