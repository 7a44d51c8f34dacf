/** Asks of which kind a new notice is and where its words come from, and starts the draft. Writes no words. */
import { App, Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type NoticeKind, type NoticeSource, noticeKinds } from '../../../domain/notice/notice.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { sourcesOfNotice } from '../../../domain/notice/notice-standing.ts'
import { tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { noticesText } from '../../text/notices.ts'
import { useSourceLines } from './use-source-lines.ts'

/** Longer lists are searched. */
const searchedFrom = 8

export type NewNoticeProps = {
  /** Chosen elsewhere already; null where it is asked. */
  readonly firstKind: NoticeKind | null
  readonly onClose: () => void
}

export function NewNotice({ firstKind, onClose }: NewNoticeProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [kind, setKind] = useState(firstKind)
  const isBusy = useRef(false)
  const draft = async (chosen: NoticeKind, source: NoticeSource): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('notices.draft', { kind: chosen, source })
    isBusy.current = false
    if (reply.ok) void navigate(`/notices/${reply.value}`)
    else void message.error(sayFailure(reply.failure), 10)
  }
  const choose = (chosen: NoticeKind): void => {
    const [only, more] = sourcesOfNotice[chosen]
    if (only === 'none' && more === undefined) void draft(chosen, { kind: 'none' })
    else setKind(chosen)
  }
  const back = (): void => (kind === null ? onClose() : setKind(null))
  useKeys({ escape: back })
  return kind === null ? (
    <KindChoice onChoose={choose} onClose={onClose} />
  ) : (
    <SourceChoice key={kind} kind={kind} onChoose={(source) => void draft(kind, source)} onBack={back} />
  )
}

type KindChoiceProps = {
  readonly onChoose: (kind: NoticeKind) => void
  readonly onClose: () => void
}

function KindChoice({ onChoose, onClose }: KindChoiceProps) {
  const list = useChoiceKeys()
  return (
    <Section
      title={noticesText.whatKind}
      extra={
        <Button type="link" onClick={onClose}>
          {noticesText.cancelNew}
        </Button>
      }
    >
      <p className="hint">{noticesText.whatKindHint}</p>
      <ul ref={list} className="notices-choices">
        {noticeKinds.map((kind) => {
          const { name, floorDays, standing } = noticeTraits[kind]
          return (
            <li key={kind}>
              <button type="button" className="notices-choice" onClick={() => onChoose(kind)}>
                <span className="notices-choice-name">{name}</span>
                <span className="notices-choice-words">{noticesText.purposes[kind]}</span>
                <span className="hint">{noticesText.floor(floorDays, standing === 'law')}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

type SourceChoiceProps = {
  readonly kind: NoticeKind
  readonly onChoose: (source: NoticeSource) => void
  readonly onBack: () => void
}

function SourceChoice({ kind, onChoose, onBack }: SourceChoiceProps) {
  const list = useChoiceKeys()
  const [wanted, setWanted] = useState('')
  const sources = sourcesOfNotice[kind]
  const { lines, isWaiting } = useSourceLines(kind)
  const shown = lines.filter((line) => line.title.includes(wanted.trim()))
  const [missing] = sources.filter(
    (source) => source !== 'none' && !lines.some((line) => line.source.kind === source),
  )
  return (
    <Section
      title={noticesText.chosen(noticeTraits[kind].name)}
      extra={
        <Button type="link" onClick={onBack}>
          {noticesText.otherKind}
        </Button>
      }
    >
      {lines.length > searchedFrom && (
        <Input
          className="notices-find"
          value={wanted}
          aria-label={noticesText.find}
          placeholder={noticesText.find}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul ref={list} className="notices-choices">
        {sources.includes('none') && (
          <li>
            <button type="button" className="notices-choice" onClick={() => onChoose({ kind: 'none' })}>
              <span className="notices-choice-name">{noticesText.sources.none}</span>
              <span className="notices-choice-words second">{noticesText.noneHint}</span>
            </button>
          </li>
        )}
        {shown.map(({ key, source, title, fact }) => (
          <li key={key}>
            <button type="button" className="notices-choice" onClick={() => onChoose(source)}>
              <span className="notices-choice-name">{noticesText.sources[source.kind]}</span>
              <span className="notices-choice-words">{title}</span>
              <span className="hint">{fact}</span>
            </button>
          </li>
        ))}
      </ul>
      {isWaiting && (
        <p className="hint" role="status">
          {noticesText.searching}
        </p>
      )}
      {!isWaiting && lines.length > 0 && shown.length === 0 && <p className="hint">{noticesText.notFound}</p>}
      {!isWaiting && missing !== undefined && lines.length === 0 && (
        <p className="hint">{noticesText.noSource[missing]}</p>
      )}
    </Section>
  )
}

/** The first choice has the cursor; arrows go from one to the next. */
function useChoiceKeys() {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const move = (by: 1 | -1): unknown => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    if (at < 0) return false
    buttons[at + by]?.focus()
    return true
  }
  useKeys({ arrowdown: () => move(1), arrowup: () => move(-1) })
  return list
}
