/** Many people in posts at once from pasted lines: looked at first, then appointed. */
import { Alert, App, Checkbox, Input, Select, Table } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import { maskPhone } from '../../../../domain/mask.ts'
import type { Person } from '../../../../domain/people/person.ts'
import {
  type PostArea,
  type PostKind,
  postKindNames,
  postKinds,
  withWord,
} from '../../../../domain/people/post.ts'
import { type PostLine, splitPostLines } from '../../../../domain/people/post-lines.ts'
import { tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { Badge } from '../../../parts/StateBadge.tsx'
import { postsText } from '../../../text/posts.ts'
import { TermField } from './AreaFields.tsx'

const text = postsText
/** The first lines are looked at; the count tells of the others. */
const shownLines = 60

export type PastePostsProps = {
  readonly startArea: PostArea
  readonly people: readonly Person[]
  readonly onClose: () => void
}

/** The only person of that name whose phone does not speak against it. */
const sameOnList = (line: PostLine, people: readonly Person[]): Person | null => {
  const figures = (phone: string): string => phone.replace(/\D/gu, '')
  const [one, other] = people.filter((person) => person.name === line.name)
  if (one === undefined || other !== undefined) return null
  const isContrary = line.phone !== '' && one.phone !== '' && figures(line.phone) !== figures(one.phone)
  return isContrary ? null : one
}

export function PastePosts({ startArea, people, onClose }: PastePostsProps) {
  const { message } = App.useApp()
  const today = useToday()
  const [pasted, setPasted] = useState('')
  const [kind, setKind] = useState<PostKind>('neighbour-lead')
  const [estateName, setEstateName] = useState(startArea.estateName)
  const [until, setUntil] = useState<string | null>(null)
  const [isJoining, setIsJoining] = useState(true)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const lines = useMemo(() => splitPostLines(pasted), [pasted])
  const good = lines.filter((line) => line.problem === null)
  const bad = lines.filter((line) => line.problem !== null)
  const same = useMemo(
    () => new Map(lines.map((line) => [line.lineNumber, isJoining ? sameOnList(line, people) : null])),
    [lines, isJoining, people],
  )
  const appoint = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('posts.appoint', {
      ...{ kind, from: today, until },
      holders: good.map((line) => {
        const known = same.get(line.lineNumber) ?? null
        return {
          holder:
            known === null
              ? { kind: 'new' as const, name: line.name, phone: line.phone }
              : { kind: 'known' as const, personId: known.id },
          kind: line.kind,
          ...{ estateName, building: line.building, entrance: line.entrance, grid: '' },
        }
      }),
    })
    isBusy.current = false
    if (!reply.ok) return setRefusal(reply.failure)
    void message.success(text.pasteAdded(reply.value.length))
    onClose()
  }
  return (
    <EntryDrawer
      isWide
      title={text.paste}
      submit={text.pasteAdd(good.length)}
      isDisabled={good.length === 0}
      refusal={refusal}
      onSubmit={() => appoint()}
      onClose={onClose}
    >
      <p className="second">{text.pasteHint}</p>
      <div className="columns">
        <Field label={text.pasteDefault}>
          {(ties) => (
            <Select<PostKind>
              {...ties}
              value={kind}
              options={postKinds.map((one) => ({ value: one, label: postKindNames[one] }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={text.estate}>
          {(ties) => (
            <Input
              {...ties}
              value={estateName}
              maxLength={40}
              onChange={(event) => setEstateName(event.target.value)}
            />
          )}
        </Field>
        <TermField label={text.until} hint={text.untilHint} value={until} onChange={setUntil} mayClear />
      </div>
      <Field label={text.pasteField}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoFocus
            value={pasted}
            placeholder={text.pasteExample}
            rows={4}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <Checkbox checked={isJoining} onChange={(event) => setIsJoining(event.target.checked)}>
        {text.pasteJoin}
      </Checkbox>
      {bad.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={bad
            .slice(0, 5)
            .map((line) => text.pasteProblem(line.lineNumber, line.problem ?? ''))
            .join('；')}
        />
      )}
      {good.length > 0 && (
        <Table<PostLine>
          pagination={false}
          rowKey="lineNumber"
          dataSource={good.slice(0, shownLines)}
          columns={[
            {
              title: text.name,
              render: (_, line) => (
                <>
                  {line.name} {same.get(line.lineNumber) != null && <Badge>{text.pasteKnown}</Badge>}
                </>
              ),
            },
            { title: text.kind, render: (_, line) => postKindNames[line.kind ?? kind] },
            {
              title: text.building,
              render: (_, line) => `${withWord(line.building, '栋')}${withWord(line.entrance, '单元')}`,
            },
            { title: text.phone, render: (_, line) => maskPhone(line.phone) },
          ]}
        />
      )}
    </EntryDrawer>
  )
}
