/** Papers of a written vote in rows: look at one, write it, print it, open its folder. Knows no wording of the papers. */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { type WrittenPaperKind, writtenPaperNames } from '../../../domain/papers/written-paper-kinds.ts'
import { useAsk } from '../../api.ts'
import { writtenPapersText } from '../../text/written-papers.ts'
import { useToday } from '../use-today.ts'
import { PaperTools } from './PaperTools.tsx'
import { WrittenPaper } from './WrittenPaper.tsx'
import './written-papers.css'

export type WrittenPapersProps = {
  readonly writtenVoteId: WrittenVoteId
  readonly kinds: readonly WrittenPaperKind[]
  /** Lists and ballots of this building only. */
  readonly building?: string | null | undefined
  /** This ballot, or the proxy form for it. */
  readonly ballotId?: WrittenBallotId | null | undefined
}

export function WrittenPapers({
  writtenVoteId,
  kinds,
  building = null,
  ballotId = null,
}: WrittenPapersProps) {
  const [opened, setOpened] = useState<WrittenPaperKind | null>(null)
  const list = useAsk('writtenPapers.list', { writtenVoteId }).data
  const year = useToday().slice(0, 4)
  const stateOf = (kind: WrittenPaperKind): string => {
    const latest = list?.find((paper) => paper.kind === kind)
    if (latest === undefined) return writtenPapersText.unwritten
    const day = dayWithinYear(dayOf(latest.writtenAt), year)
    return writtenPapersText.version(latest.version, `${day} ${clockOf(latest.writtenAt)}`)
  }
  return (
    <>
      <ul className="written-papers">
        {kinds.map((kind) => (
          <li key={kind} className="written-papers-row">
            <div className="written-papers-name">
              <strong>{writtenPaperNames[kind]}</strong>
              <span className="hint">{stateOf(kind)}</span>
            </div>
            <Button
              icon={<EyeOutlined />}
              title={writtenPapersText.previewOf(writtenPaperNames[kind])}
              onClick={() => setOpened(kind)}
            >
              {writtenPapersText.preview}
            </Button>
            <PaperTools which={{ writtenVoteId, kind, building, ballotId }} />
          </li>
        ))}
      </ul>
      {opened !== null && (
        <Drawer
          open
          size="min(60rem, 96vw)"
          title={writtenPaperNames[opened]}
          onClose={() => setOpened(null)}
        >
          <WrittenPaper writtenVoteId={writtenVoteId} kind={opened} building={building} ballotId={ballotId} />
        </Drawer>
      )}
    </>
  )
}
