/** The versions of a paper beside its pages: day, number, files and prints of each, and what may be done with it. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { MadeDocument } from '../../../domain/papers/paper-subject.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { paperPath } from '../../parts/paper/paper-path.ts'
import type { Listed, PaperState, PaperWhich } from '../../parts/paper/use-paper.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'
import { PaperChanges } from './PaperChanges.tsx'
import { useWriteAgain } from './use-write-again.ts'

export type PaperVersionsProps = {
  readonly which: PaperWhich
  readonly made: readonly Listed[]
  readonly shownId: number | null
  readonly paper: PaperState
  readonly onClose: () => void
}

export function PaperVersions({ which, made, shownId, paper, onClose }: PaperVersionsProps) {
  const [compared, setCompared] = useState<MadeDocument | null>(null)
  const titles = new Set(made.map((one) => one.document.title))
  return (
    <aside className="paper-page-versions" aria-label={documentsText.versions}>
      <div className="paper-page-versions-head">
        <h2 className="section-title grow">{documentsText.versions}</h2>
        <button
          type="button"
          className="paper-page-close"
          title={documentsText.close}
          aria-label={documentsText.close}
          onClick={onClose}
        >
          <CloseOutlined />
        </button>
      </div>
      {made.length === 0 && <p className="second">{documentsText.noVersions}</p>}
      <ul>
        {made.map((listed) => (
          <VersionLine
            key={listed.document.id}
            which={which}
            listed={listed}
            isShown={listed.document.id === shownId}
            isNamed={titles.size > 1}
            paper={paper}
            onCompare={() => setCompared(listed.document)}
          />
        ))}
      </ul>
      {compared !== null && <PaperChanges document={compared} onClose={() => setCompared(null)} />}
    </aside>
  )
}

type VersionLineProps = Pick<PaperVersionsProps, 'which' | 'paper'> & {
  readonly listed: Listed
  readonly isShown: boolean
  /** Several papers of the kind, as one a resolution. */
  readonly isNamed: boolean
  readonly onCompare: () => void
}

function VersionLine({ which, listed, isShown, isNamed, paper, onCompare }: VersionLineProps) {
  const { document, isLatest } = listed
  const year = useToday().slice(0, 4)
  const writeAgain = useWriteAgain(paper)
  const { reveal } = useWritten()
  const { id, version, size, title, number, code, madeAt, files, printCount } = document
  const facts = [
    number,
    code === null ? '' : documentsText.code(code),
    files.length === 0
      ? documentsText.noFiles
      : documentsText.formats([...new Set(files.map((one) => one.format))]),
    printCount === 0 ? '' : documentsText.printed(printCount),
  ].filter((one) => one !== '')
  const isBusy = paper.busy !== null
  const [file] = files
  return (
    <li className={isShown ? 'paper-page-version is-shown' : 'paper-page-version'}>
      <div className="row">
        <Badge tone={isLatest ? 'jade' : 'plain'}>{documentsText.version(version)}</Badge>
        {size !== 'page' && <Badge tone="indigo">{documentsText.sizes[size]}</Badge>}
        <time className="hint">
          {dayWithinYear(dayOf(madeAt), year)} {clockOf(madeAt)}
        </time>
      </div>
      {isNamed && <p>{title}</p>}
      <p className="paper-page-facts hint">
        {facts.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <div className="paper-page-version-acts">
        {!isShown && (
          <Link to={paperPath({ ...which, size }, id)} replace aria-label={documentsText.lookOf(version)}>
            {documentsText.look}
          </Link>
        )}
        {version > 1 && (
          <Button type="link" aria-label={documentsText.changesOf(version)} onClick={onCompare}>
            {documentsText.changes}
          </Button>
        )}
        {document.templateId === null && (
          <Button
            type="link"
            aria-label={documentsText.reprintOf(version)}
            disabled={isBusy}
            onClick={() => void paper.takeMade(id, 'print')}
          >
            {documentsText.reprint}
          </Button>
        )}
        {file !== undefined && (
          <Button
            type="link"
            title={documentsText.revealOf(file.fileName)}
            onClick={() => void reveal(file.path)}
          >
            {papersText.reveal}
          </Button>
        )}
        <Button
          type="link"
          aria-label={files.length === 0 ? documentsText.writeOf(version) : documentsText.againOf(version)}
          disabled={isBusy}
          onClick={() => void writeAgain(document)}
        >
          {files.length === 0 ? documentsText.write : documentsText.again}
        </Button>
      </div>
    </li>
  )
}
