/** Says that a meeting was left open and leads back into it. */
import { WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { partsText } from '../../text/parts.ts'
import '../page/pages.css'

export type OpenMeetingCardProps = {
  /** 四方议事会（第三次）还没有结束 */
  readonly title: string
  /** 停在第二项表决，19:58 断开，票数都在 */
  readonly detail: string
  readonly onContinue: () => void
  readonly continueLabel?: string | undefined
}

export function OpenMeetingCard({ title, detail, onContinue, continueLabel }: OpenMeetingCardProps) {
  return (
    <section className="open-meeting">
      <WarningFilled />
      <div className="grow">
        <h2 className="open-meeting-title">{title}</h2>
        <p className="hint">{detail}</p>
      </div>
      <Button type="primary" onClick={onContinue}>
        {continueLabel ?? partsText.continueMeeting}
      </Button>
    </section>
  )
}
