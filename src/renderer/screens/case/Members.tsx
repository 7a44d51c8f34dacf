/** Who works in a 专班, in office, and who left it. */
import { PlusOutlined } from '@ant-design/icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { cases, memberEntry } from '../../../contract/cases.ts'
import {
  type Case,
  type CaseMember,
  currentMembers,
  headOf,
  memberRoleNames,
  memberRoles,
} from '../../../domain/case/case.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { Failure } from '../../../domain/failure.ts'
import { tell } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { caseText } from '../../text/cases.ts'
import { sayFailure } from '../../text/failures.ts'
import type { CasePartProps } from './Milestones.tsx'

const text = caseText.member
type Entry = z.input<typeof memberEntry>

export function Members({ found, today, isQuiet }: CasePartProps) {
  const { message } = App.useApp()
  const [opened, setOpened] = useState<CaseMember | 'new' | null>(null)
  const members = currentMembers(found.members)
  const former = found.members.filter((member) => member.leftOn !== null)
  const isOpen = found.state === 'open'
  const restore = async (member: CaseMember) => {
    const reply = await tell('cases.restoreMember', { memberId: member.id })
    if (!reply.ok) void message.error(sayFailure(reply.failure))
  }
  const addButton = isOpen && (
    <Button
      type={isQuiet || opened !== null ? 'default' : 'primary'}
      icon={<PlusOutlined />}
      onClick={() => setOpened('new')}
    >
      {text.add}
    </Button>
  )
  return (
    <Section className="case-part">
      {found.members.length === 0 ? (
        <EmptyState title={text.empty} actions={addButton}>
          <p>{text.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <div className="row row-end">{addButton}</div>
          <ul>
            {members.map((member) => (
              <li key={member.id} className="case-row">
                <span className="case-row-day">
                  <Badge tone={member.role === 'head' ? 'cinnabar' : 'plain'}>
                    {memberRoleNames[member.role]}
                  </Badge>
                </span>
                <span className="case-row-words">
                  <b>{member.name}</b>
                  <span className="second">{member.unit}</span>
                </span>
                <span className="second">{member.contact}</span>
                {isOpen && (
                  <Button
                    type="link"
                    aria-label={text.changeOf(member.name)}
                    onClick={() => setOpened(member)}
                  >
                    {text.change}
                  </Button>
                )}
              </li>
            ))}
            {former.map((member) => (
              <li key={member.id} className="case-row">
                <span className="case-row-day">
                  <Badge tone="slate">{text.former}</Badge>
                </span>
                <span className="case-row-words">
                  <b>{member.name}</b>
                  <span className="second">
                    {[member.unit, text.left(dayInChinese(member.leftOn ?? today), member.leftReason)]
                      .filter((words) => words !== '')
                      .join('　')}
                  </span>
                </span>
                {isOpen && (
                  <Button type="link" onClick={() => void restore(member)}>
                    {text.restore}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {opened !== null && (
        <MemberDrawer
          found={found}
          member={opened === 'new' ? null : opened}
          today={today}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  )
}

type MemberDrawerProps = {
  readonly found: Case
  readonly member: CaseMember | null
  readonly today: string
  readonly onClose: () => void
}

function MemberDrawer({ found, member, today, onClose }: MemberDrawerProps) {
  const [isLeaving, setIsLeaving] = useState(false)
  return isLeaving && member !== null ? (
    <LeaveDrawer member={member} today={today} onClose={onClose} />
  ) : (
    <MemberForm
      found={found}
      member={member}
      today={today}
      onClose={onClose}
      onLeave={() => setIsLeaving(true)}
    />
  )
}

function MemberForm(props: MemberDrawerProps & { readonly onLeave: () => void }) {
  const { found, member, today, onClose, onLeave } = props
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<Entry>({
    resolver: zodResolver(memberEntry),
    defaultValues:
      member === null
        ? {
            ...{ name: '', unit: '', contact: '', joinedOn: today },
            // The first to be written down is mostly the one who leads.
            role: headOf(found.members) === null ? 'head' : 'member',
          }
        : {
            ...{ name: member.name, unit: member.unit, role: member.role },
            ...{ contact: member.contact, joinedOn: member.joinedOn },
          },
  })
  const keep = handleSubmit(async (entry) => {
    const reply =
      member === null
        ? await tell('cases.addMembers', { caseId: found.id, members: [entry] })
        : await tell('cases.changeMember', { memberId: member.id, member: entry })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={member === null ? text.add : text.changeTitle}
      submit={caseText.keep}
      refusal={refusal}
      onSubmit={() => keep()}
      onClose={onClose}
      foot={member !== null && <Button onClick={onLeave}>{text.leave}</Button>}
    >
      <TextField control={control} name="name" label={text.name} />
      <TextField control={control} name="unit" label={text.unit} />
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <Field label={text.role}>
            {(ties) => (
              <Segmented
                id={ties.id}
                aria-label={text.role}
                value={field.value}
                options={memberRoles.map((role) => ({ value: role, label: memberRoleNames[role] }))}
                onChange={field.onChange}
              />
            )}
          </Field>
        )}
      />
      <TextField control={control} name="contact" label={text.contact} />
      <DayField control={control} name="joinedOn" label={text.joinedOn} />
    </EntryDrawer>
  )
}

const leaving = cases.endMembership.input.omit({ memberId: true })

function LeaveDrawer({
  member,
  today,
  onClose,
}: Omit<MemberDrawerProps, 'found'> & { readonly member: CaseMember }) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<z.input<typeof leaving>>({
    resolver: zodResolver(leaving),
    defaultValues: { on: today, reason: '' },
  })
  const leave = handleSubmit(async (words) => {
    const reply = await tell('cases.endMembership', { memberId: member.id, ...words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.leaveTitle}
      submit={text.leave}
      refusal={refusal}
      onSubmit={() => leave()}
      onClose={onClose}
    >
      <p>
        <b>{member.name}</b>
      </p>
      <DayField control={control} name="on" label={text.leftOn} />
      <TextField control={control} name="reason" label={text.leftReason} />
    </EntryDrawer>
  )
}
