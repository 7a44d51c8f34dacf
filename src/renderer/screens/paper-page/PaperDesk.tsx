/** What stands around the pages of a paper: toolbar, notes, versions beside them. Knows no paper and makes none. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import { BackButton } from '../../parts/frame/BackButton.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { MissingFonts } from '../../parts/page/MissingFonts.tsx'
import type { PageLook, SheetCount } from '../../parts/page/PagePreview.tsx'
import type { Listed, PaperState, PaperWhich } from '../../parts/paper/use-paper.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'
import { PaperVersions } from './PaperVersions.tsx'

export type PaperDeskProps = {
  readonly which: PaperWhich
  /** What the paper is called here. */
  readonly name: string
  /** The meeting it belongs to. */
  readonly meeting: Meeting | null
  /** Every version of this kind that was made of the subject, newest first. */
  readonly made: readonly Listed[]
  readonly view: DeskView
  readonly paper: PaperState
  readonly badge: ReactNode
  /** Which kind, which size. */
  readonly choices: ReactNode
  readonly tools: ReactNode
  /** Notes between toolbar and pages. */
  readonly strip: ReactNode
  /** The version that is looked at; null for the paper as it is now. */
  readonly shownId?: number | undefined
  readonly children: (look: PageLook, onCount: (sheets: SheetCount | null) => void) => ReactNode
}

const looks = ['spread', 'sheet', 'fit'] as const

/** How the desk is laid out; it stays so from one version to the next. */
export type DeskView = {
  readonly look: PageLook
  readonly setLook: (look: PageLook) => void
  /** The versions lie beside the pages. */
  readonly isListed: boolean
  readonly setIsListed: (isListed: boolean) => void
}

/** On a large display two sheets lie side by side; on a laptop one fills the width. */
const firstLook = (): PageLook =>
  window.innerWidth >= 80 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    ? 'spread'
    : 'fit'

export const useDeskView = (): DeskView => {
  const [look, setLook] = useState<PageLook>(firstLook)
  const [isListed, setIsListed] = useState(false)
  return { look, setLook, isListed, setIsListed }
}

export function PaperDesk(props: PaperDeskProps) {
  const { which, name, meeting, made, paper, badge, choices, tools, strip } = props
  const { look, setLook, isListed, setIsListed } = props.view
  const navigate = useNavigate()
  const { reveal } = useWritten()
  const [sheets, setSheets] = useState<SheetCount | null>(null)
  const leave = () => void navigate('/documents')
  useKeys({ escape: isListed ? () => setIsListed(false) : leave })
  const file = (made.find((one) => one.document.id === props.shownId) ?? made[0])?.document.files[0]
  const occasion = meeting?.title ?? made[0]?.occasionTitle ?? ''
  return (
    <Frame
      title={name}
      subtitle={occasion === '' ? undefined : occasion}
      badge={
        <>
          {meeting !== null && <StateBadge of="meeting" state={meeting.state} />}
          {badge}
          <span className="paper-page-laptop">
            <MissingFonts isShort />
          </span>
        </>
      }
      isBare
    >
      <div className="paper-page">
        <div className="paper-page-tools">
          <BackButton words={documentsText.back} onPress={leave} />
          <div className="paper-page-choices">{choices}</div>
          <Segmented
            aria-label={documentsText.whichLook}
            options={looks.map((one) => ({ value: one, label: documentsText.looks[one] }))}
            value={look}
            onChange={setLook}
          />
          {sheets !== null && (
            <span className="second no-break">
              {documentsText.sheets(sheets.count)}
              {sheets.layout === 'official' && (
                <span className="paper-page-wide">{documentsText.official}</span>
              )}
            </span>
          )}
          <span className="paper-page-wide">
            <MissingFonts />
          </span>
          <span className="grow" />
          <Button type="link" aria-expanded={isListed} onClick={() => setIsListed(!isListed)}>
            {documentsText.versionsCount(made.length)}
          </Button>
          {file !== undefined && (
            <Button
              className="paper-page-wide"
              type="link"
              icon={<FolderOpenOutlined />}
              title={documentsText.revealOf(file.fileName)}
              onClick={() => void reveal(file.path)}
            >
              {papersText.reveal}
            </Button>
          )}
          {tools}
        </div>
        {strip}
        <div className="paper-page-desk">
          {props.children(look, setSheets)}
          {isListed && (
            <PaperVersions
              which={which}
              made={made}
              shownId={props.shownId ?? null}
              paper={paper}
              onClose={() => setIsListed(false)}
            />
          )}
        </div>
      </div>
    </Frame>
  )
}
