/** The dwellings of one estate, two hundred a page, found by name, pinyin or room. Shows a phone only when asked. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, App as Messages, Table, type TableProps } from 'antd'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import type { DwellingId, EstateId } from '../../../domain/identity.ts'
import { describePlace } from '../../../domain/roster/roster-wording.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed } from '../../parts/Asking.tsx'
import { sayFailure } from '../../text/failures.ts'
import { rosterText } from '../../text/roster.ts'
import { namePage } from './name-page.ts'

type Found = OutputOf<'rosters.dwellings'>
type Dwelling = Found['dwellings'][number]

/** As many as the program answers at once. */
const dwellingsAPage = 200
const quietMs = 150

/** What was typed, once the typing rests. */
const useRested = (typed: string): string => {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), quietMs)
    return () => window.clearTimeout(timer)
  }, [typed])
  return rested
}

export type DwellingTableProps = {
  readonly estateId: EstateId
  readonly dwellingCount: number
  /** What is looked for at first. */
  readonly firstWords: string
  /** Buttons at the right of the search. */
  readonly children: ReactNode
}

export function DwellingTable({ estateId, dwellingCount, firstWords, children }: DwellingTableProps) {
  const [typed, setTyped] = useState(firstWords)
  const [page, setPage] = useState(1)
  const text = useRested(typed.trim())
  const answer = useAsk('rosters.dwellings', { estateId, text, from: (page - 1) * dwellingsAPage })
  const [kept, setKept] = useState<Found | undefined>(answer.data)
  // What was found last stays until the next answer is there, so that the page does not jump.
  if (answer.data !== undefined && answer.data !== kept) setKept(answer.data)
  const shown = useDeferredValue(kept)
  const type = (value: string) => {
    setTyped(value)
    setPage(1)
  }
  return (
    <>
      <div className="row roster-search">
        <Input
          className="roster-search-field"
          prefix={<SearchOutlined />}
          allowClear
          autoFocus
          autoComplete="off"
          maxLength={40}
          aria-label={rosterText.searchLabel}
          placeholder={rosterText.searchHint}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <span className="second" role="status">
          {text === ''
            ? rosterText.found(dwellingCount)
            : answer.data !== undefined && rosterText.foundFor(answer.data.total)}
        </span>
        <span className="roster-search-buttons">{children}</span>
      </div>
      {answer.error !== null ? (
        <AskFailed failure={answer.error.failure} onRetry={() => void answer.refetch()} />
      ) : shown !== undefined && shown.total === 0 && text !== '' ? (
        <div className="section stack">
          <p>{rosterText.nothingFound(text)}</p>
          <div>
            <Button onClick={() => type('')}>{rosterText.clearSearch}</Button>
          </div>
        </div>
      ) : (
        <Dwellings found={shown} page={page} onPage={setPage} />
      )}
    </>
  )
}

type DwellingsProps = {
  readonly found: Found | undefined
  readonly page: number
  readonly onPage: (page: number) => void
}

function Dwellings({ found, page, onPage }: DwellingsProps) {
  const columns: TableProps<Dwelling>['columns'] = [
    { key: 'building', title: rosterText.building, dataIndex: 'building', className: 'not-narrow' },
    { key: 'entrance', title: rosterText.entrance, dataIndex: 'entrance', className: 'not-narrow' },
    {
      key: 'room',
      title: rosterText.room,
      render: (_, dwelling) => (
        <>
          <b className="not-narrow">{dwelling.room}</b>
          <b className="only-narrow">{describePlace(dwelling)}</b>
        </>
      ),
    },
    {
      key: 'owner',
      title: rosterText.owner,
      render: (_, { names, note }) => (
        <>
          {names === '' ? <span className="second">{rosterText.noOwner}</span> : names}
          {note !== '' && <span className="roster-note">{note}</span>}
        </>
      ),
    },
    {
      key: 'area',
      title: rosterText.areaColumn,
      className: 'number no-break',
      render: (_, { area }) =>
        area === null ? <span className="second">{rosterText.noArea}</span> : rosterText.area(area),
    },
    {
      key: 'kind',
      title: rosterText.kind,
      className: 'not-narrow no-break',
      render: (_, { kind, state }) => rosterText.kindAndState(kind, state),
    },
    {
      key: 'phone',
      title: rosterText.phone,
      render: (_, dwelling) => <Phone key={dwelling.id} dwelling={dwelling} />,
    },
  ]
  return (
    <Table<Dwelling>
      className="roster-dwellings"
      rowKey="id"
      columns={columns}
      dataSource={found === undefined ? [] : [...found.dwellings]}
      loading={found === undefined}
      pagination={
        found === undefined || found.total <= dwellingsAPage
          ? false
          : {
              current: page,
              pageSize: dwellingsAPage,
              total: found.total,
              showSizeChanger: false,
              itemRender: namePage,
              showTotal: (total, [from, to]) => rosterText.rowRange(from, to, total),
              onChange: (next) => {
                onPage(next)
                document.getElementById('content')?.scrollTo({ top: 0 })
              },
            }
      }
    />
  )
}

/** A masked phone; the full one is asked for, and the program notes that it was. */
function Phone({ dwelling }: { readonly dwelling: Dwelling }) {
  const { message } = Messages.useApp()
  const [full, setFull] = useState<string | null>(null)
  if (dwelling.maskedPhone === '') return <span className="second">{rosterText.noPhone}</span>
  const show = async (dwellingId: DwellingId) => {
    const reply = await tell('rosters.showPhone', { dwellingId })
    if (reply.ok) setFull(reply.value)
    else void message.error(sayFailure(reply.failure))
  }
  const place = describePlace(dwelling)
  return (
    <span className="roster-phone">
      <span>{full ?? dwelling.maskedPhone}</span>
      <Button
        type="link"
        aria-label={full === null ? rosterText.showPhoneOf(place) : rosterText.hidePhoneOf(place)}
        onClick={() => (full === null ? void show(dwelling.id) : setFull(null))}
      >
        {full === null ? rosterText.showPhone : rosterText.hidePhone}
      </Button>
    </span>
  )
}
