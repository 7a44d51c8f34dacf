/** The save state at the foot of a page that keeps itself; says so before the first change. */
import { useSaving } from '../api.ts'
import { Saved } from '../parts/Saved.tsx'
import { formsText } from '../text/forms.ts'

export function SavedLine() {
  const isIdle = useSaving((state) => state.saving.kind === 'idle')
  return isIdle ? <span className="hint">{formsText.savedAlways}</span> : <Saved />
}
