/** What stands around one notice: its bar with the way back and the next step, the words left, the page right. Decides no step. */
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { standingOfNotice } from '../../../domain/notice/notice-standing.ts'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { BackButton } from '../../parts/frame/BackButton.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { NoticeBadge } from '../../parts/NoticeBadge.tsx'
import { noticeText } from '../../text/notice.ts'
import type { Known } from './known.ts'

const views = ['words', 'pages'] as const

export type NoticeFrameProps = {
  readonly known: Known
  /** The check line, or how it stands. */
  readonly line: ReactNode
  /** The next step, filled, and what else may be done. */
  readonly steps: ReactNode
  readonly words: ReactNode
  readonly pages: ReactNode
}

export function NoticeFrame({ known, line, steps, words, pages }: NoticeFrameProps) {
  const navigate = useNavigate()
  const today = useToday()
  const [view, setView] = useState<(typeof views)[number]>('words')
  const leave = () => void navigate('/notices')
  // Escape in a field shuts its list or its calendar, never the page.
  useKeys({ escape: (event) => (isFree(event.target) ? leave() : false) })
  return (
    <Frame
      title={noticeTraits[known.notice.kind].name}
      badge={<NoticeBadge standing={standingOfNotice(known.notice, today)} />}
      subtitle={<FormSaved />}
      tellsSaved
      isBare
    >
      <div className="notice-page">
        <div className="notice-bar">
          <BackButton words={noticeText.back} onPress={leave} />
          <div className="notice-line">{line}</div>
          <div className="notice-steps">{steps}</div>
        </div>
        <div className="notice-columns" data-view={view}>
          <div className="notice-views">
            <Segmented
              block
              aria-label={noticeText.views}
              options={views.map((one) => ({ value: one, label: noticeText[one] }))}
              value={view}
              onChange={setView}
            />
          </div>
          <section className="notice-words" aria-label={noticeText.words}>
            {words}
          </section>
          <section className="notice-pages" aria-label={noticeText.pages}>
            {pages}
          </section>
        </div>
      </div>
    </Frame>
  )
}

const isFree = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.closest('input, textarea, [role="combobox"]') === null
