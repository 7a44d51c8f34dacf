/** The owners that decide, two hundred a page, found by name, pinyin, room or number; marks whose part is occupied. */
import { SearchOutlined } from '@ant-design/icons'
import { Checkbox, Input, Table, type TableProps } from 'antd'
import { useDeferredValue, useEffect, useState } from 'react'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed } from '../../parts/Asking.tsx'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { writtenText } from '../../text/written.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'

const text = writtenPrepareText
const quietMs = 150
/** As many as the program answers at once. */
const headsAPage = 200

type Found = OutputOf<'writtenVotes.electorate'>
type Head = Found['heads'][number]

/** What was typed, once the typing rests. */
const useRested = (typed: string): string => {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), quietMs)
    return () => window.clearTimeout(timer)
  }, [typed])
  return rested
}

export function HeadTable({ vote }: { readonly vote: WrittenVote }) {
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const words = useRested(typed.trim())
  const asked = useAsk('writtenVotes.electorate', {
    writtenVoteId: vote.id,
    text: words,
    from: (page - 1) * headsAPage,
  })
  const [kept, setKept] = useState<Found | undefined>(asked.data)
  // What was found last stays until the next answer is there, so that the page does not jump.
  if (asked.data !== undefined && asked.data !== kept) setKept(asked.data)
  const shown = useDeferredValue(kept)
  const asksAffected = vote.matters.some((matter) => matter.rule.affectedMustAgree)
  const columns = useColumns(vote, asksAffected)
  return (
    <Section title={text.headList} className="written-prepare-heads">
      <div className="row written-prepare-search">
        <Input
          prefix={<SearchOutlined />}
          allowClear
          autoComplete="off"
          maxLength={40}
          disabled={false}
          aria-label={text.search}
          placeholder={text.searchHint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setPage(1)
          }}
        />
        <span className="second" role="status">
          {shown !== undefined && text.found(shown.foundCount)}
        </span>
      </div>
      {asksAffected && vote.state === 'frozen' && <p className="hint">{text.affectedHint}</p>}
      {asked.error !== null ? (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      ) : shown?.foundCount === 0 && words !== '' ? (
        <p className="second">{text.nothingFound(words)}</p>
      ) : (
        <Table<Head>
          rowKey={(head) => head.headId ?? head.ownerIds.join(' ')}
          columns={columns}
          dataSource={shown === undefined ? [] : [...shown.heads]}
          loading={shown === undefined}
          pagination={
            shown === undefined || shown.foundCount <= headsAPage
              ? false
              : {
                  current: page,
                  pageSize: headsAPage,
                  total: shown.foundCount,
                  showSizeChanger: false,
                  disabled: false,
                  showTotal: (total, [from, to]) => text.range(from, to, total),
                  onChange: setPage,
                }
          }
        />
      )}
    </Section>
  )
}

function useColumns(vote: WrittenVote, asksAffected: boolean): NonNullable<TableProps<Head>['columns']> {
  const { sayRefused } = useWritten()
  const mark = async (head: Head, isAffected: boolean) => {
    if (head.headId === null) return
    const reply = await tell('writtenVotes.markAffected', { headId: head.headId, isAffected })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return [
    ...(vote.state === 'prepared'
      ? []
      : [
          {
            key: 'number',
            title: text.columns.number,
            className: 'number',
            render: (_: unknown, head: Head) => head.number,
          },
        ]),
    {
      key: 'names',
      title: text.columns.names,
      render: (_, head) => (
        <>
          {head.names} {head.isDeveloper && <Badge tone="slate">{text.developer}</Badge>}
          {head.maskedPhone !== '' && <span className="hint"> {head.maskedPhone}</span>}
        </>
      ),
    },
    { key: 'rooms', title: text.columns.rooms, render: (_, head) => sayRooms(head.rooms) },
    {
      key: 'area',
      title: text.columns.area,
      className: 'number no-break',
      render: (_, head) => writtenText.area(head.area),
    },
    {
      key: 'source',
      title: text.columns.source,
      className: 'not-narrow',
      render: (_, head) => head.areaSources.map((source) => text.areaSources[source]).join('、'),
    },
    ...(asksAffected && vote.state !== 'prepared'
      ? [
          {
            key: 'affected',
            title: text.columns.affected,
            render: (_: unknown, head: Head) => (
              <Checkbox
                aria-label={text.affectedOf(head.names)}
                checked={head.isAffected}
                disabled={vote.state !== 'frozen'}
                onChange={(event) => void mark(head, event.target.checked)}
              />
            ),
          },
        ]
      : []),
  ]
}

const mostRooms = 8

function sayRooms(rooms: readonly string[]) {
  if (rooms.length <= mostRooms) return rooms.join('、')
  return text.manyRooms(rooms.slice(0, mostRooms), rooms.length)
}
