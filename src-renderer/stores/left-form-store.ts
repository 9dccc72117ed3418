import { create } from 'zustand'

export type ClientFields = { readonly name: string; readonly phones: readonly string[]; readonly email: string; readonly note: string }
type LeftForm = { readonly clientId: string | null; readonly fields: ClientFields }

type LeftFormStore = {
  /** What was typed and left, while it is being taken up again. */
  readonly form: LeftForm | null
  readonly put: (form: LeftForm | null) => void
}

/** A form that was left with something typed can be taken up again from the line that says so. */
export const useLeftFormStore = create<LeftFormStore>((set) => ({ form: null, put: (form) => set({ form }) }))
