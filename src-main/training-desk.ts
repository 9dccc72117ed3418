import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { DeskParts } from './desk-state/desk-parts.ts'
import { fillTraining } from './desk-state/fill-training.ts'
import type { OpenDesk } from './open-desk.ts'
import type { Training } from './ports/training.ts'

export type SwitchableDesk = { readonly parts: DeskParts; readonly close: () => Promise<void> }

/**
 * The real desk, and a practice desk that can take its place: a folder, a ledger and a device of its own, alone and without
 * a printer. Actions and questions are given one set of parts that always means the desk at work.
 */
export function withTraining(real: OpenDesk, dataDirectory: string, openIn: (folder: string) => OpenDesk): SwitchableDesk {
  const folder = join(dataDirectory, 'training')
  let practice: OpenDesk | null = null
  const throwAway = async (): Promise<void> => {
    const desk = practice
    practice = null
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const training: Training = {
    isOn: () => practice !== null,
    begin: () => {
      rmSync(folder, { recursive: true, force: true })
      const opened = openIn(folder)
      fillTraining(real.parts.ledger.read, opened.parts.ledger, real.parts.clock.now(), v7)
      practice = opened
    },
    end: throwAway,
  }
  const parts = new Proxy(real.parts, {
    get: (_, name) => (name === 'training' ? training : (Reflect.get((practice ?? real).parts, name) as unknown)),
  })
  return {
    parts,
    close: async () => {
      await throwAway()
      await real.close()
    },
  }
}
