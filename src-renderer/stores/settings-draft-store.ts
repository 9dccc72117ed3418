import { create } from 'zustand'

type SettingsDraftStore = {
  /** What was changed in the settings and not saved, by the record it belongs to. */
  readonly drafts: Readonly<Record<string, unknown>>
  readonly put: (key: string, draft: unknown) => void
}

/** Whoever looks at another record, or is locked out meanwhile, finds their changes as they left them. */
export const useSettingsDraftStore = create<SettingsDraftStore>((set) => ({
  drafts: {},
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
}))

export type Draft<Value extends object> = { readonly value: Value; readonly isChanged: boolean; readonly change: (part: Partial<Value>) => void; readonly forget: () => void }

/** A record as it is being edited: as saved until something is changed. */
export function useDraft<Value extends object>(key: string, saved: Value): Draft<Value> {
  const kept = useSettingsDraftStore(({ drafts }) => drafts[key]) as Value | undefined
  const put = useSettingsDraftStore((store) => store.put)
  const value = kept ?? saved
  return { value, isChanged: kept !== undefined, change: (part) => put(key, { ...value, ...part }), forget: () => put(key, undefined) }
}
