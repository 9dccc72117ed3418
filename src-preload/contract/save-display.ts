import { oc } from '@orpc/contract'
import { displaySchema } from '#core/catalogue/display.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Language, density, theme and sound of this machine's screen: those that are named, the others stay. */
export const saveDisplay = oc
  .route({ method: 'POST', path: '/save-display' })
  .input(displaySchema.partial())
  .output(outcomeOf(displaySchema))
