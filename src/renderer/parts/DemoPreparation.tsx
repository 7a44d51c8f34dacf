/** Shows how far the sample community is made. Lets nothing be written meanwhile: it would end up in the one or the other. */
import { Modal, Progress } from 'antd'
import { type OutputOf, useAsk } from '../api.ts'
import { partsText } from '../text/parts.ts'
import { useKeys } from './hooks/use-keys.ts'

export function DemoPreparation() {
  const progress = useAsk('application.demoProgress', {}).data ?? null
  return progress === null ? null : <Preparing {...progress} />
}

function Preparing({ month, place, count }: NonNullable<OutputOf<'application.demoProgress'>>) {
  useKeys({}, { isModal: true })
  return (
    <Modal
      open
      title={partsText.preparingDemo}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      centered
      width="min(30rem, 92vw)"
    >
      <div className="stack">
        <p className="second">{partsText.preparingDemoWhy}</p>
        <div className="stack stack-tight">
          <p role="status">{partsText.demoMonth(month, place, count)}</p>
          <Progress
            aria-label={partsText.preparingDemo}
            percent={Math.round((100 * (place - 1)) / count)}
            showInfo={false}
          />
        </div>
      </div>
    </Modal>
  )
}
