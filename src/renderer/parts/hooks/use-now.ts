/** Ticks for clocks and timers: the only thing on a screen that moves by itself. Decides no time limit. */
import { useEffect, useState } from 'react'

/** Gives the present instant in milliseconds, renewed on each full step of `everyMs`. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer = 0
    const wait = () => {
      timer = window.setTimeout(
        () => {
          setNow(Date.now())
          wait()
        },
        everyMs - (Date.now() % everyMs),
      )
    }
    wait()
    return () => window.clearTimeout(timer)
  }, [everyMs])
  return now
}
