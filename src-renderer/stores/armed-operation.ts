import { useState } from 'react'
import { v7 } from 'uuid'

/** Id of an operation, made when the action is armed: however often the button is pressed, it is one operation. */
export function newOperationId(): string {
  return v7()
}

export type ArmedOperation = {
  readonly operationId: string
  /** True after the action was done and until it is armed again. */
  readonly isDone: boolean
  readonly markDone: () => void
  readonly arm: () => void
}

/** Arms an action for as long as `purpose` (the service, the membership, the day chosen) stays the same. */
export function useArmedOperation(purpose: string): ArmedOperation {
  const [armed, setArmed] = useState(() => ({ purpose, operationId: newOperationId(), isDone: false }))
  if (armed.purpose !== purpose) setArmed({ purpose, operationId: newOperationId(), isDone: false })
  return {
    operationId: armed.operationId,
    isDone: armed.isDone && armed.purpose === purpose,
    markDone: () => setArmed((now) => ({ ...now, isDone: true })),
    arm: () => setArmed({ purpose, operationId: newOperationId(), isDone: false }),
  }
}
