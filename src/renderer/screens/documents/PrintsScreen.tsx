/** 打印记录: what was handed to the printer, newest first, to be looked at and printed once more. Decides nothing. */
import { EyeOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PaperTabs } from '../../parts/frame/PaperTabs.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { useMaking } from '../../parts/paper/use-making.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { documentsText } from '../../text/documents.ts'
import './documents.css'

type Print = OutputOf<'documents.prints'>[number]

const shownAtOnce = 60

export function PrintsScreen() {
  const navigate = useNavigate()
  const asked = useAsk('documents.prints', {})
  const documents = useAsk('documents.list', {}).data
  const { busy, work, takeVersions } = useMaking()
  const [shownCount, setShownCount] = useState(shownAtOnce)
  const prints = asked.data
  const look = ({ documentId }: Print): void => {
    const listed = documents?.find((one) => one.document.id === documentId)
    if (listed === undefined) return
    const { kind, size } = listed.document
    void navigate(paperPath({ subject: listed.subject, kind, size }, documentId))
  }
  const reprint = ({ documentId }: Print): void =>
    void work('print', async () => void (await takeVersions([documentId], 'print')))
  return (
    <Frame
      title={documentsText.title}
      subtitle={
        prints === undefined || prints.length === 0 ? undefined : documentsText.printsCount(prints.length)
      }
    >
      <PaperTabs />
      {prints === undefined && asked.error === null && <AskWaiting />}
      {prints === undefined && asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {prints?.length === 0 && (
        <Section>
          <EmptyState
            title={documentsText.printsEmpty}
            actions={
              <Button type="primary" onClick={() => void navigate('/documents')}>
                {documentsText.toDocuments}
              </Button>
            }
          >
            {documentsText.printsEmptyHint}
          </EmptyState>
        </Section>
      )}
      {prints !== undefined && prints.length > 0 && (
        <Section title={documentsText.prints}>
          <ul>
            {prints.slice(0, shownCount).map((print) => (
              <PrintRow
                key={`${print.at} ${print.documentId}`}
                print={print}
                isBusy={busy !== null}
                onLook={() => look(print)}
                onReprint={() => reprint(print)}
              />
            ))}
          </ul>
          {prints.length > shownCount && (
            <Button onClick={() => setShownCount(shownCount + shownAtOnce)}>
              {documentsText.more(Math.min(shownAtOnce, prints.length - shownCount))}
            </Button>
          )}
        </Section>
      )}
    </Frame>
  )
}

type PrintRowProps = {
  readonly print: Print
  readonly isBusy: boolean
  readonly onLook: () => void
  readonly onReprint: () => void
}

function PrintRow({ print, isBusy, onLook, onReprint }: PrintRowProps) {
  const year = useToday().slice(0, 4)
  const { at, title, number, version, size, occasionTitle } = print
  return (
    <li className="documents-row">
      <time className="documents-time hint">
        {dayWithinYear(dayOf(at), year)} {clockOf(at)}
      </time>
      <div className="documents-name">
        <span>{title}</span>
        <span className="documents-facts hint">
          {occasionTitle !== '' && <span>{occasionTitle}</span>}
          {number !== '' && <span>{number}</span>}
        </span>
      </div>
      {size !== 'page' && <Badge tone="indigo">{documentsText.sizes[size]}</Badge>}
      <Badge>{documentsText.version(version)}</Badge>
      <Button type="text" icon={<EyeOutlined />} aria-label={documentsText.lookAt(title)} onClick={onLook}>
        {documentsText.lookShort}
      </Button>
      <Button icon={<PrinterOutlined />} disabled={isBusy} onClick={onReprint}>
        {documentsText.reprintShort}
      </Button>
    </li>
  )
}
