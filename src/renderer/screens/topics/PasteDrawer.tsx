/** A whole list of topics from pasted lines or a file: looked at first, then taken in at once. Reads no line itself. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Drawer, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { TopicId } from '../../../domain/identity.ts'
import type { TopicSource } from '../../../domain/topic/topic.ts'
import { isNotSaved, type OutputOf, retryBy, send, tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { useKeptText } from '../../parts/hooks/use-kept-text.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { sourceOptions } from '../../parts/topic/TopicFields.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { topicsText } from '../../text/topics.ts'
import { PasteRows } from './PasteRows.tsx'

const text = topicsText

type Read = OutputOf<'topics.readPaste'>

export type PasteDrawerProps = {
  /** What was pasted elsewhere already; empty where nothing was. */
  readonly first: string
  readonly source: TopicSource
  readonly estateName: string
  readonly onClose: () => void
  readonly onTaken: (topicIds: readonly TopicId[]) => void
}

export function PasteDrawer(props: PasteDrawerProps) {
  const { onClose, onTaken } = props
  const receivedOn = useToday()
  const [kept, keepText] = useKeptText('topics-paste')
  const [pasted, setPasted] = useState(props.first === '' ? kept : props.first)
  const [source, setSource] = useState(props.source)
  const [estateName, setEstateName] = useState(props.estateName)
  const [read, setRead] = useState<Read | null>(null)
  const [fileName, setFileName] = useState('')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState<'look' | 'file' | 'take' | null>(null)
  const isBusy = useRef(false)
  const terms = { source, estateName, receivedOn }
  const good = (read?.rows ?? []).flatMap((row) =>
    row.words === null || left.has(row.row) ? [] : [{ ...row, words: row.words }],
  )

  const during = async (what: 'look' | 'file' | 'take', act: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    setBusy(what)
    setFailure(null)
    await act()
    setBusy(null)
    isBusy.current = false
  }
  const show = (rows: Read) => {
    setRead(rows)
    setLeft(new Set())
  }
  const look = () =>
    during('look', async () => {
      const reply = await send('topics.readPaste', { text: pasted, ...terms })
      if (!reply.ok) return setFailure(reply.failure)
      setFileName('')
      show(reply.value)
    })
  const pick = () =>
    during('file', async () => {
      const reply = await send('topics.readFile', terms)
      if (!reply.ok) return reply.failure.code === 'nothing-chosen' ? undefined : setFailure(reply.failure)
      setFileName(reply.value.fileName)
      show(reply.value)
    })
  const take = () =>
    during('take', async () => {
      const reply = await tell('topics.collectAll', { topics: good.map((row) => row.words) })
      if (!reply.ok) {
        retryBy(reply.failure, take)
        return isNotSaved(reply.failure) ? undefined : setFailure(reply.failure)
      }
      keepText('')
      onTaken(reply.value)
      onClose()
    })
  const isLooking = read !== null
  const step = () => void (isLooking ? good.length > 0 && take() : pasted.trim() !== '' && look())
  useKeys(
    { escape: isLooking ? () => setRead(null) : onClose, 'ctrl+enter': step },
    { isModal: true, insideFields: true },
  )
  const alike = (read?.rows ?? []).filter((row) => row.words !== null && row.duplicates.length > 0)
  return (
    <Drawer
      open
      size="min(54rem, 96vw)"
      title={text.pasteTitle}
      keyboard={false}
      onClose={onClose}
      footer={
        <div className="row row-end topics-paste-foot">
          {isLooking ? (
            <>
              <span className="hint grow">{text.maybeUndone}</span>
              <Button onClick={() => setRead(null)}>
                {text.changeWords} <Keycap>{partsText.keys.escape}</Keycap>
              </Button>
              <Button
                type="primary"
                disabled={good.length === 0}
                loading={busy === 'take'}
                onClick={() => void take()}
              >
                {text.takeAll(good.length)}{' '}
                <Keycap ground={good.length === 0 ? 'card' : 'filled'}>{partsText.keys.ctrlEnter}</Keycap>
              </Button>
            </>
          ) : (
            <>
              <Button icon={<FolderOpenOutlined />} loading={busy === 'file'} onClick={() => void pick()}>
                {text.pickFile}
              </Button>
              <Button
                type="primary"
                disabled={pasted.trim() === ''}
                loading={busy === 'look'}
                onClick={() => void look()}
              >
                {text.look}{' '}
                <Keycap ground={pasted.trim() === '' ? 'card' : 'filled'}>{partsText.keys.ctrlEnter}</Keycap>
              </Button>
            </>
          )}
        </div>
      }
    >
      <div className="stack topics-paste">
        {failure !== null && <Alert type="warning" showIcon title={sayFailure(failure)} />}
        {isLooking ? (
          <>
            <p role="status">
              {fileName !== '' && <b>{text.fileRead(fileName)}　</b>}
              {text.rows(read.rows.length - read.refusedCount, read.refusedCount)}
              {left.size > 0 && `，${text.leftOut(left.size)}`}
            </p>
            {alike.length > 0 && (
              <Checkbox
                checked={alike.every((row) => left.has(row.row))}
                onChange={(event) => {
                  const rest = [...left].filter((row) => !alike.some((one) => one.row === row))
                  setLeft(new Set(event.target.checked ? [...rest, ...alike.map(({ row }) => row)] : rest))
                }}
              >
                {text.leaveOutAlike(alike.length)}
              </Checkbox>
            )}
            <PasteRows
              rows={read.rows}
              left={left}
              onLeave={(row, isLeft) =>
                setLeft(new Set(isLeft ? [...left, row] : [...left].filter((one) => one !== row)))
              }
            />
          </>
        ) : (
          <>
            <p className="second">{text.pasteHint}</p>
            <div className="field-grid">
              <Field label={text.source}>
                {(ties) => <Select {...ties} value={source} options={sourceOptions} onChange={setSource} />}
              </Field>
              <Field label={text.estate}>
                {(ties) => (
                  <Input
                    {...ties}
                    value={estateName}
                    maxLength={40}
                    autoComplete="off"
                    onChange={(event) => setEstateName(event.target.value)}
                  />
                )}
              </Field>
            </div>
            <Field label={text.pasteField}>
              {(ties) => (
                <Input.TextArea
                  {...ties}
                  autoFocus
                  value={pasted}
                  placeholder={text.pasteExample}
                  rows={8}
                  onChange={(event) => {
                    setPasted(event.target.value)
                    keepText(event.target.value)
                  }}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </Drawer>
  )
}
