/** In narrow windows the agenda is a button, 2 / 3 项, with the list under it. */
import { DownOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { currentItem } from '../../../../domain/meeting/next-step.ts'
import { sessionText } from '../../../text/session.ts'
import { AgendaColumn } from './AgendaColumn.tsx'

export type AgendaButtonProps = {
  readonly record: MeetingRecord
  /** Only the numbers, beside the stages. */
  readonly isCompact?: boolean | undefined
}

export function AgendaButton({ record, isCompact }: AgendaButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const at = currentItem(record.agenda)?.position ?? 0
  return (
    <span className="only-narrow">
      <Popover
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={
          <div className="agenda-popover">
            <AgendaColumn record={record} onDone={() => setIsOpen(false)} />
          </div>
        }
      >
        <Button
          icon={isCompact === true ? undefined : <UnorderedListOutlined />}
          aria-label={`${sessionText.agenda.title} ${sessionText.agenda.short(at, record.agenda.length)}`}
        >
          {isCompact === true ? (
            `${at} / ${record.agenda.length}`
          ) : (
            <>
              {sessionText.agenda.short(at, record.agenda.length)} <DownOutlined />
            </>
          )}
        </Button>
      </Popover>
    </span>
  )
}
