/** Shows one kind of paper as pages, drawn from the same facts as its files. Knows no wording of the papers. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { type PaperKind, type PaperSize, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { useAsk } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { AskFailed, AskWaiting } from '../Asking.tsx'
import { PagePreview, type PagePreviewProps } from '../page/PagePreview.tsx'
import './paper.css'

export type PaperPagesProps = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly size?: PaperSize | undefined
  /** What the paper is called here, where that is more exact than the name of its kind. */
  readonly name?: string | undefined
} & Pick<PagePreviewProps, 'litAnchor' | 'shownAnchor' | 'onPick' | 'onPoint' | 'look' | 'onCount'>

/** The pages of one kind; several papers of a kind are turned over by number. */
export function PaperPages({ subject, kind, size = 'page', name, ...preview }: PaperPagesProps) {
  const asked = useAsk('documents.preview', { subject, kind, size, anchor: null })
  const [place, setPlace] = useState(0)
  if (asked.error !== null && asked.data === undefined)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <AskWaiting words={papersText.drawing} />
  const { papers } = asked.data
  const at = Math.min(place, papers.length - 1)
  const shown = papers[at]
  if (shown === undefined) return <p className="papers-nothing second">{papersText.nothingOf(kind)}</p>
  return (
    <div className="papers">
      {papers.length > 1 && (
        <div className="papers-turn">
          <Segmented
            aria-label={papersText.whichSheet(at + 1, papers.length)}
            options={papers.map((_, index) => ({ value: index, label: papersText.sheet(index + 1) }))}
            value={at}
            onChange={setPlace}
          />
        </div>
      )}
      <Shortened shownCount={shown.shownCount} wholeCount={shown.wholeCount} />
      <PagePreview
        key={`${kind} ${size} ${at}`}
        html={shown.page}
        label={name ?? paperTraits[kind].name}
        {...preview}
      />
    </div>
  )
}

export type ShortenedProps = { readonly shownCount: number; readonly wholeCount: number }

/** Says that only the first rows or sheets of a long paper are drawn. */
export function Shortened({ shownCount, wholeCount }: ShortenedProps) {
  if (shownCount >= wholeCount) return null
  return (
    <p className="papers-shortened hint" role="note">
      {papersText.shortened(shownCount, wholeCount)}
    </p>
  )
}
