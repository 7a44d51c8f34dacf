/** A paper as it would be made now: its pages, what it lacks, and the ways to take it along. Edits nothing. */
import { ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Gap } from '../../../domain/papers/document.ts'
import { meetingPaperKinds, type PaperSize } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { isConsultation } from '../../../domain/vote/vote-wording.ts'
import { useAsk } from '../../api.ts'
import { PaperTools, SizeChoice } from '../../parts/paper/PaperButtons.tsx'
import { PaperChoice } from '../../parts/paper/PaperChoice.tsx'
import { PaperGapList } from '../../parts/paper/PaperGaps.tsx'
import { PaperPages } from '../../parts/paper/PaperPages.tsx'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { usePaper } from '../../parts/paper/use-paper.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'
import { templatesText } from '../../text/templates.ts'
import { PaperDesk, type PaperDeskProps } from './PaperDesk.tsx'

export type PaperPageProps = Pick<PaperDeskProps, 'which' | 'name' | 'meeting' | 'made' | 'view'>

export function PaperPage(props: PaperPageProps) {
  const { which, name, meeting } = props
  const { subject, kind, size } = which
  const navigate = useNavigate()
  const paper = usePaper(which, name)
  const preview = useAsk('documents.preview', { ...which, anchor: null }).data
  const template = preview?.templateName ?? null
  const choose = (next: Partial<typeof which>) =>
    void navigate(paperPath({ subject, kind, size, ...next }), { replace: true })
  const meetingKind = meetingPaperKinds.find((one) => one === kind)
  return (
    <PaperDesk
      {...props}
      paper={paper}
      badge={<VersionBadge papers={preview?.papers ?? []} />}
      choices={
        <>
          {meeting !== null && meetingKind !== undefined && (
            <PaperChoice
              kind={meetingKind}
              names={papersText.kinds(isConsultation(meeting.rule))}
              onChoose={(chosen) => choose({ kind: chosen, size: 'page' })}
            />
          )}
          <SizeChoice kind={kind} size={size} onChoose={(chosen: PaperSize) => choose({ size: chosen })} />
        </>
      }
      tools={
        <PaperTools
          subject={subject}
          kind={kind}
          name={name}
          paper={paper}
          filled={template === null ? 'print' : 'word'}
          ways={template === null ? undefined : ['docx', 'xlsx']}
        />
      }
      strip={
        <>
          {template !== null && (
            <p className="paper-page-strip tone-indigo">
              <InfoCircleOutlined />
              <span className="grow">{documentsText.template(template)}</span>
              <Button type="link" onClick={() => void navigate(`/templates?kind=${kind}`)}>
                {templatesText.look}
              </Button>
            </p>
          )}
          {preview !== undefined && preview.gaps.length > 0 && (
            <GapStrip subject={subject} gaps={preview.gaps} />
          )}
        </>
      }
    >
      {(look, onCount) => (
        <PaperPages
          key={size}
          subject={subject}
          kind={kind}
          size={size}
          name={name}
          look={look}
          onCount={onCount}
        />
      )}
    </PaperDesk>
  )
}

type VersionBadgeProps = {
  readonly papers: readonly { readonly version: number; readonly documentId: number | null }[]
}

/** The version that the paper has, or would get; of several papers of the kind the newest. */
function VersionBadge({ papers }: VersionBadgeProps) {
  const [first] = papers
  if (first === undefined) return null
  const isKept = papers.every((one) => one.documentId !== null)
  const version = Math.max(...papers.map((one) => one.version))
  if (isKept) return <Badge tone="jade">{documentsText.version(version)}</Badge>
  return (
    <Badge tone={version === 1 ? 'plain' : 'amber'}>
      {version === 1 ? documentsText.unmadeBadge : documentsText.willBe(version)}
    </Badge>
  )
}

type GapStripProps = { readonly subject: PaperSubject; readonly gaps: readonly Gap[] }

/** What the paper lacks: how much at first, each sentence with its way when asked. */
function GapStrip({ subject, gaps }: GapStripProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className="paper-page-gaps tone-amber" aria-label={documentsText.gaps(gaps.length)}>
      <div className="paper-page-gaps-head">
        <ExclamationCircleOutlined />
        <b className="grow">{gaps.length === 1 ? gaps[0]?.sentence : documentsText.gaps(gaps.length)}</b>
        <Button type="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? documentsText.hideGaps : documentsText.showGaps}
        </Button>
      </div>
      {isOpen && <PaperGapList subject={subject} gaps={gaps} />}
    </section>
  )
}
