/** A version of a paper as it was made, to be looked at, printed and written once more. Changes nothing of it. */
import { InfoCircleOutlined, PrinterOutlined, SyncOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { PagePreview } from '../../parts/page/PagePreview.tsx'
import { MakingLine } from '../../parts/paper/PaperButtons.tsx'
import { Shortened } from '../../parts/paper/PaperPages.tsx'
import { paperPath } from '../../parts/paper/paper-path.ts'
import type { Listed } from '../../parts/paper/use-paper.ts'
import { usePaper } from '../../parts/paper/use-paper.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'
import { PaperDesk, type PaperDeskProps } from './PaperDesk.tsx'
import { useWriteAgain } from './use-write-again.ts'

export type MadePageProps = Pick<PaperDeskProps, 'which' | 'name' | 'meeting' | 'made' | 'view'> & {
  readonly shown: Listed
}

export function MadePage(props: MadePageProps) {
  const { which, name, shown } = props
  const { document, isLatest } = shown
  const paper = usePaper(which, name)
  const writeAgain = useWriteAgain(paper)
  const year = useToday().slice(0, 4)
  const asked = useAsk('documents.page', { documentId: document.id })
  const when = `${dayWithinYear(dayOf(document.madeAt), year)} ${clockOf(document.madeAt)} `
  const isTemplate = document.templateId !== null
  return (
    <PaperDesk
      {...props}
      paper={paper}
      shownId={document.id}
      badge={<Badge tone={isLatest ? 'jade' : 'plain'}>{documentsText.version(document.version)}</Badge>}
      choices={null}
      tools={
        paper.making !== null ? (
          <MakingLine making={paper.making} name={name} onCancel={paper.cancel} />
        ) : (
          <>
            <Button
              type={isTemplate ? 'primary' : 'default'}
              icon={<SyncOutlined />}
              loading={paper.busy !== null && paper.busy !== 'print'}
              disabled={paper.busy === 'print'}
              onClick={() => void writeAgain(document)}
            >
              {document.files.length === 0 ? documentsText.write : documentsText.again}
            </Button>
            {!isTemplate && (
              <Button
                type="primary"
                icon={<PrinterOutlined />}
                loading={paper.busy === 'print'}
                disabled={paper.busy !== null && paper.busy !== 'print'}
                onClick={() => void paper.takeMade(document.id, 'print')}
              >
                {documentsText.reprint}
              </Button>
            )}
          </>
        )
      }
      strip={
        <p className="paper-page-strip tone-indigo">
          <InfoCircleOutlined />
          <span className="grow">
            {isLatest
              ? documentsText.latestVersion(document.version, when)
              : documentsText.formerVersion(document.version, when)}
            {isTemplate && papersText.templateVersion}
          </span>
          <Link to={paperPath(which)} replace>
            {documentsText.backToNow}
          </Link>
        </p>
      }
    >
      {(look, onCount) =>
        asked.data === undefined ? (
          asked.error === null ? (
            <AskWaiting words={papersText.drawing} />
          ) : (
            <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
          )
        ) : (
          <div className="papers">
            <Shortened {...asked.data} />
            <PagePreview
              key={document.id}
              html={asked.data.page}
              label={name}
              look={look}
              onCount={onCount}
            />
          </div>
        )
      }
    </PaperDesk>
  )
}
