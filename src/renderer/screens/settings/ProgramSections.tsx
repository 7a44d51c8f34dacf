/** Size of type, copies, where the data lie, the sample community, and the version. */
import { SafetyOutlined } from '@ant-design/icons'
import { App, Button, Segmented } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { textSizes } from '../../../domain/text-size.ts'
import { send, useAsk } from '../../api.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { useBackup } from '../../parts/hooks/use-backup.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { FactList, Section } from '../../parts/Section.tsx'
import { backupText } from '../../text/backup.ts'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { settingsText } from '../../text/settings.ts'

const text = settingsText

export function ProgramSections() {
  const { textSize, onTextSize } = useShell()
  const status = useAsk('application.status', {}).data
  const backup = useBackup(useToday())
  return (
    <>
      <Section title={text.textSize} extra={text.textSizeHint}>
        <Segmented
          aria-label={text.textSize}
          value={textSize}
          options={textSizes.map((size) => ({ value: size, label: partsText.textSizes[size] }))}
          onChange={onTextSize}
        />
      </Section>
      <Section title={text.backup}>
        <div className="stack stack-tight">
          <p>{backup.words}</p>
          {backup.path !== null && (
            <p className="settings-path">
              {text.backupPlace} {backup.path}
            </p>
          )}
          <p className="hint">{text.backupHint}</p>
          <div className="row">
            <Button icon={<SafetyOutlined />} loading={backup.isRunning} onClick={() => void backup.backUp()}>
              {backup.isRunning ? backupText.running : backupText.now}
            </Button>
          </div>
        </div>
      </Section>
      <Section title={text.places}>
        {status !== undefined && (
          <FactList
            facts={[
              {
                name: text.dataDirectory,
                value: <span className="settings-path">{status.dataDirectory}</span>,
              },
              {
                name: text.documentsDirectory,
                value: <span className="settings-path">{status.documentsDirectory}</span>,
              },
              { name: text.version, value: status.version },
            ]}
          />
        )}
        <p className="hint">{text.placesHint}</p>
      </Section>
      <Demo isDemo={status?.isDemo ?? false} />
    </>
  )
}

function Demo({ isDemo }: { readonly isDemo: boolean }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const isBusy = useRef(false)
  const change = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await send(isDemo ? 'application.leaveDemo' : 'application.enterDemo', {})
    isBusy.current = false
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    void navigate('/')
  }
  return (
    <Section title={text.demo}>
      <div className="row row-apart">
        <p className="second">{text.demoHint}</p>
        <Button onClick={() => void change()}>{isDemo ? text.leaveDemo : text.enterDemo}</Button>
      </div>
    </Section>
  )
}
