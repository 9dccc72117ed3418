import { z } from 'zod'
import { displaySchema } from '#core/catalogue/display.ts'
import { rights, roles } from '#core/catalogue/person.ts'
import { refusalShape } from './outcome.ts'

/** How the desk stands: what every screen needs around its own matter. */
export const deskShape = z.object({
  phase: z.enum(['first-run', 'ready']),
  isDemo: z.boolean(),
  /** A practice ledger is open: nothing in it counts. */
  isTraining: z.boolean(),
  businessName: z.string(),
  branchName: z.string(),
  deskName: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  cashStepMinor: z.int(),
  language: z.string(),
  /** How this machine shows the desk; its language goes before the branch's. */
  display: displaySchema,
  today: z.string(),
  /** What the clock alone would say; differs from `today` after an answer. */
  clockDay: z.string(),
  lastBusinessDay: z.string().nullable(),
  mustAnswerToday: z.boolean(),
  person: z.object({ id: z.string(), name: z.string(), role: z.enum(roles), rights: z.array(z.enum(rights)) }).nullable(),
  people: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })),
  shift: z.object({ shiftId: z.string(), number: z.int(), openedDay: z.string(), openedTime: z.string(), openedByName: z.string() }).nullable(),
  /** The last sale of the open shift, whose receipt F10 shows again. */
  lastSaleId: z.string().nullable(),
  /** As the sync has it; alone, what is on the disk is saved. */
  status: z.object({ code: z.enum(['all-saved', 'joining', 'catching-up', 'waiting', 'offline', 'needs-a-look', 'stopped']), waiting: z.int(), since: z.string().nullable() }),
  /** Questions that wait for a manager, whether or not the desk belongs to a network. */
  questions: z.int(),
  /** Whether a printer is set up, and how many prints failed and wait for somebody to say what to do. */
  printing: z.object({ hasPrinter: z.boolean(), failed: z.int() }),
  operations: z.int(),
  lastBackup: z.string().nullable(),
  dataFolder: z.string(),
  /** Things the person must know (a damaged ledger set aside, little free disk), in the words of refusals. */
  notices: z.array(refusalShape),
})
export type DeskView = z.infer<typeof deskShape>
