/** Which act of a dossier is open, as its address says: one that is not allowed opens nothing and is said. Decides no step. */
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { OutputOf } from '../../api.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { dossierText } from '../../text/dossier.ts'
import { type Act, actWords, findActs, mainActs } from './acts/known-acts.tsx'

/** Acts that begin at once and have nothing to write in. */
const withoutPanel: readonly Act[] = ['go-meeting', 'stages', 'notice']

export function useOpenAct(
  known: OutputOf<'topics.dossier'>,
): readonly [Act | null, (act: Act | null) => void] {
  const [search, setSearch] = useSearchParams()
  const { sayNothing } = useWritten()
  const turnTo = (act: Act | null) => setSearch(act === null ? {} : { act }, { replace: true })
  const asked = mainActs.find((act) => act === search.get('act')) ?? null
  const mayOpen =
    asked !== null &&
    !withoutPanel.includes(asked) &&
    (search.has('moved') || findActs(known).includes(asked))
  // What was open stays so, whatever another window does to the topic: words may stand in it.
  const [opened, setOpened] = useState<Act | null>(mayOpen ? asked : null)
  const said = useRef<Act | null>(null)
  useEffect(() => {
    if (asked === null) said.current = null
    if (asked === opened || asked === said.current) return
    if (asked === null || mayOpen) return setOpened(asked)
    said.current = asked
    sayNothing(dossierText.notNow(actWords[asked]))
    turnTo(null)
  })
  return [asked !== null && (mayOpen || asked === opened) ? asked : null, turnTo]
}
