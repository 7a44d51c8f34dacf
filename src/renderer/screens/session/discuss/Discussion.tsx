/** Introducing and discussing an item: the prompt, what is explained, and the points as they are said. */

import { Button } from 'antd'
import type { RefObject } from 'react'
import type { AgendaItem } from '../../../../domain/meeting/agenda.ts'
import { sessionText } from '../../../text/session.ts'
import { voteText } from '../../../text/session-vote.ts'
import { Prompt } from '../Prompt.tsx'
import type { Table } from '../table/use-table.ts'
import { PointEntry } from './PointEntry.tsx'
import { PointList } from './PointList.tsx'

export type DiscussionProps = {
  readonly table: Table
  readonly item: AgendaItem
  readonly pointField: RefObject<HTMLTextAreaElement | null>
}

export function Discussion({ table, item, pointField }: DiscussionProps) {
  const { prompts } = sessionText.item
  const usual =
    item.kind === 'inform' ? prompts.inform : item.stage === 'discuss' ? prompts.discuss : prompts.introduce
  return (
    <>
      <Prompt words={item.prompt.trim() === '' ? usual : item.prompt} />
      <Explanation words={item.explanation} isMinor={item.stage !== 'introduce'} />
      <PointEntry key={item.id} record={table.record} point={table.point} field={pointField} />
      <PointList item={item} />
      {item.outcome === null && (
        <Button
          type="link"
          className="session-aside"
          onClick={() => table.outcome.set({ ...table.outcome.value, isOpen: true })}
        >
          {item.kind === 'vote' ? voteText.noVote : sessionText.outcome.open}
        </Button>
      )}
    </>
  )
}

/** One card a line; what stands before a colon is its title. */
type ExplanationProps = { readonly words: string; readonly isMinor: boolean }

function Explanation({ words, isMinor }: ExplanationProps) {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return null
  return (
    <div
      className={isMinor ? 'session-explained not-narrow gives-way' : 'session-explained'}
      role="note"
      aria-label={sessionText.item.explanation}
    >
      {lines.map((line) => {
        const [title = '', rest] = splitTitle(line)
        return (
          <p key={line} className="session-plan">
            {rest === undefined ? (
              title
            ) : (
              <>
                <b>{title}</b>
                <span>{rest}</span>
              </>
            )}
          </p>
        )
      })}
    </div>
  )
}

const longestTitle = 18

const splitTitle = (line: string): readonly [string, string?] => {
  const at = line.search(/[：:]/u)
  return at < 1 || at > longestTitle ? [line] : [line.slice(0, at), line.slice(at + 1)]
}
