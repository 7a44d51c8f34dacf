/** The way out of a step that holds typed words: whoever leads elsewhere goes through it. Knows no form. */
import { createContext, type RefObject, useContext } from 'react'

/** Goes on with `then`, at once or after it was asked whether the words may go. */
export type Leave = (then: () => void) => void

/** Set by the step that is open, null while none is. */
export const LeaveContext = createContext<RefObject<Leave | null>>({ current: null })

/** Leads on past an open step, which may ask first. */
export function useLeave(): Leave {
  const leave = useContext(LeaveContext)
  return (then) => (leave.current === null ? then() : leave.current(then))
}
