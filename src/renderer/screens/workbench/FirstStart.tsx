/** Explains the next step while there is no meeting yet. */
import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { send } from '../../api.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useShell } from '../../parts/frame/shell.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { workbenchText } from '../../text/workbench.ts'

export function FirstStart({ hasCommunity }: { readonly hasCommunity: boolean }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const isDemo = useShell().demo !== undefined
  const isEntering = useRef(false)
  const begin = () => void navigate(hasCommunity ? '/meetings?new' : '/settings?first')
  useKeys({ 'ctrl+enter': begin })
  const enterDemo = async () => {
    if (isEntering.current) return
    isEntering.current = true
    const reply = await send('application.enterDemo', {})
    isEntering.current = false
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  return (
    <Section>
      <EmptyState
        title={workbenchText.empty}
        actions={
          <>
            <KeyButton
              look="filled"
              icon={<PlusOutlined />}
              label={workbenchText.newFirst}
              hint={partsText.keys.ctrlEnter}
              onPress={begin}
            />
            <Button icon={<ImportOutlined />} onClick={() => void navigate('/roster/import')}>
              {workbenchText.importRoster}
            </Button>
            {!isDemo && (
              <Button type="link" onClick={() => void enterDemo()}>
                {workbenchText.enterDemo}
              </Button>
            )}
          </>
        }
      >
        <p>{hasCommunity ? workbenchText.emptyHere : workbenchText.emptyFirst}</p>
        <p>{workbenchText.emptySecond}</p>
      </EmptyState>
    </Section>
  )
}
