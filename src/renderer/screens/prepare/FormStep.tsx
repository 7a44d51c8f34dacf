/** Step one: the form of the meeting with its rule in words, and what a consultation asks for. */
import { Alert, Radio, Switch } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import {
  describeForm,
  formDescriptions,
  type MeetingForm,
  ruleForForm,
} from '../../../domain/meeting/meeting.ts'
import { proposeTitle } from '../../../domain/meeting/meeting-list.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { describeNotice, noticeRuleForForm } from '../../../domain/rules/notice-rule.ts'
import { describeRule } from '../../../domain/vote/vote-wording.ts'
import { type InputOf, tell, useAsk } from '../../api.ts'
import { LabelRow, Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'
import { arrangementOf } from './arrangement.ts'

export function FormStep({ record }: { readonly record: MeetingRecord }) {
  const { meeting } = record
  const kept = useAsk('communities.get', {}).data ?? undefined
  const lines = useAsk('meetings.list', {}).data ?? []
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const forms = useRef<HTMLDivElement>(null)
  // The list is longer than the window: what the meeting is must be seen without looking for it.
  useEffect(() => {
    forms.current?.querySelector('.ant-radio-wrapper-checked')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const choose = async (form: MeetingForm) => {
    const titles = lines.filter((line) => line.id !== meeting.id).map((line) => line.title)
    const proposed = proposeTitle(meeting, titles)
    const title = meeting.title === proposed ? proposeTitle({ ...meeting, form }, titles) : meeting.title
    const reply = await tell('meetings.arrange', { ...arrangementOf(record), form, title })
    setRefusal(reply.ok ? null : reply.failure)
  }
  return (
    <div ref={forms} className="prepare-form">
      <Section title={prepareText.chooseForm}>
        <Radio.Group
          className="prepare-forms"
          aria-label={prepareText.chooseForm}
          value={meeting.form}
          onChange={(event) => void choose(event.target.value)}
          options={formDescriptions.map(({ form, name }) => ({
            value: form,
            label: (
              <span className="prepare-form-words">
                <span className="prepare-form-name">{name}</span>
                <span className="hint">
                  {kept === undefined
                    ? ''
                    : describeRule(ruleForForm(form, kept.houseRule, kept.committeeRule))}
                </span>
              </span>
            ),
          }))}
        />
      </Section>
      <RuleCard record={record} onRefused={setRefusal} />
      {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
    </div>
  )
}

type RuleCardProps = {
  readonly record: MeetingRecord
  readonly onRefused: (failure: Failure | null) => void
}

function RuleCard({ record, onRefused }: RuleCardProps) {
  const { id: meetingId, rule, form } = record.meeting
  const { name } = describeForm(form)
  const isHouse = rule.id === 'consultation'
  const wanted = {
    quorum: rule.quorum === null ? ('none' as const) : ('majority' as const),
    eachParty: rule.eachParty,
    agreement: rule.agreement.kind === 'share' ? ('majority' as const) : ('no-objection' as const),
  }
  const set = async (change: Partial<Omit<InputOf<'meetings.setRule'>, 'meetingId'>>) => {
    const reply = await tell('meetings.setRule', { meetingId, ...wanted, ...change })
    onRefused(reply.ok ? null : reply.failure)
  }
  return (
    <Section title={prepareText.ruleOf(name)}>
      <div className="stack stack-tight">
        <p className="serif">{describeRule(rule)}</p>
        {isHouse && (
          <>
            <LabelRow label={prepareText.quorum}>
              {(id) => (
                <Switch
                  id={id}
                  checked={wanted.quorum === 'majority'}
                  onChange={(isOn) => void set({ quorum: isOn ? 'majority' : 'none' })}
                />
              )}
            </LabelRow>
            <LabelRow label={prepareText.eachParty}>
              {(id) => (
                <Switch
                  id={id}
                  checked={wanted.eachParty}
                  onChange={(eachParty) => void set({ eachParty })}
                />
              )}
            </LabelRow>
            <LabelRow label={prepareText.noObjection} hint={prepareText.noObjectionOff}>
              {(id) => (
                <Switch
                  id={id}
                  checked={wanted.agreement === 'no-objection'}
                  onChange={(isOn) => void set({ agreement: isOn ? 'no-objection' : 'majority' })}
                />
              )}
            </LabelRow>
          </>
        )}
        <p className="hint">
          {isHouse ? prepareText.byHouse : prepareText[rule.source === 'V' ? 'byLaw' : 'byCommittee']}
        </p>
        <p className="hint">
          {prepareText.article} {rule.article}。{describeNotice(noticeRuleForForm(form))}
        </p>
      </div>
    </Section>
  )
}
