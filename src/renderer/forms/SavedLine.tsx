/** The save state at the foot of a page that keeps itself; says so before the first change, and what stands unsaved. */
import { WarningFilled } from '@ant-design/icons'
import { useSaving } from '../api.ts'
import { Saved } from '../parts/frame/Saved.tsx'
import { formsText } from '../text/forms.ts'
import { useUnsaved } from './unsaved.ts'

export function SavedLine() {
  const isIdle = useSaving((state) => state.saving.kind === 'idle')
  return <UnsavedOr>{isIdle ? <span className="hint">{formsText.savedAlways}</span> : <Saved />}</UnsavedOr>
}

/** The save state where a form keeps itself, without words before the first change. */
export function FormSaved() {
  return (
    <UnsavedOr>
      <Saved />
    </UnsavedOr>
  )
}

function UnsavedOr({ children }: { readonly children: React.ReactNode }) {
  const reason = useUnsaved()
  const isFailed = useSaving((state) => state.saving.kind === 'failed')
  if (reason === null || isFailed) return children
  return (
    <span className="field-error" role="status">
      <WarningFilled /> {formsText.unsaved(reason)}
    </span>
  )
}
