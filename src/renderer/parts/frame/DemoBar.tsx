/** Says that nothing done here touches the real community, and leads back to it. */
import { ExperimentOutlined } from '@ant-design/icons'
import { partsText } from '../../text/parts.ts'
import type { DemoBarProps } from './shell.ts'
import './frame.css'

export function DemoBar({ communityName, onLeave }: DemoBarProps) {
  return (
    <aside className="demo-bar" aria-label={partsText.demoCommunity}>
      <ExperimentOutlined />
      <span className="demo-bar-words">{partsText.demoNotice}</span>
      <button type="button" className="demo-bar-leave" onClick={onLeave}>
        {partsText.leaveDemo(communityName)}
      </button>
    </aside>
  )
}
