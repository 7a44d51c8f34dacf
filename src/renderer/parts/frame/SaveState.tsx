/** Says whether what was done is on the disk; a failure stays until it is done again. Saves nothing itself. */
import { CheckOutlined, LoadingOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { partsText } from '../../text/parts.ts'
import '../meeting/meeting.css'

export type SaveStanding =
  /** `at` is the local clock with seconds, 19:42:07; null before the first change. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: string; readonly onRetry: () => void }

export type SaveStateProps = { readonly standing: SaveStanding }

export function SaveState({ standing }: SaveStateProps) {
  if (standing.kind === 'failed') {
    return (
      <span className="save-state is-failed" role="alert">
        <WarningFilled />
        <span className="save-reason">{partsText.notSaved(standing.reason)}</span>
        <Button danger onClick={standing.onRetry}>
          {partsText.retry}
        </Button>
      </span>
    )
  }
  if (standing.kind === 'saving') {
    return (
      <span className="save-state">
        <LoadingOutlined spin={false} />
        {partsText.saving}
      </span>
    )
  }
  return (
    <span className="save-state">
      <CheckOutlined />
      <span>
        {partsText.saved}
        {standing.at !== null && <span className="not-narrow not-tight"> {standing.at}</span>}
      </span>
    </span>
  )
}
