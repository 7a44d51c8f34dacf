/** Asks which form a new meeting has, each with its rule in words, and starts the draft. */
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { formDescriptions, type MeetingForm, ruleForForm } from '../../../domain/meeting/meeting.ts'
import { describeRule } from '../../../domain/vote/vote-wording.ts'
import { tell, useAsk } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { meetingsText } from '../../text/meetings.ts'

export function NewMeeting({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const kept = useAsk('communities.get', {}).data ?? undefined
  const [isBusy, setIsBusy] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (kept !== undefined) list.current?.querySelector('button')?.focus()
  }, [kept])
  useKeys({
    escape: onClose,
    arrowdown: () => moveFocus(list.current, 1),
    arrowup: () => moveFocus(list.current, -1),
  })
  const begin = async (form: MeetingForm) => {
    if (isBusy) return
    setIsBusy(true)
    const drafted = await tell('meetings.draft', { form })
    setIsBusy(false)
    if (!drafted.ok) return void message.error(sayFailure(drafted.failure))
    void navigate(`/meetings/${drafted.value}/prepare?step=time`)
  }
  return (
    <Section
      title={meetingsText.whatForm}
      extra={
        <Button type="link" onClick={onClose}>
          {meetingsText.cancelNew}
        </Button>
      }
    >
      <p className="hint">{meetingsText.whatFormHint}</p>
      <ul ref={list} className="meetings-forms">
        {formDescriptions.map(({ form, name, noticeDays }) => {
          const rule = kept === undefined ? null : ruleForForm(form, kept.houseRule, kept.committeeRule)
          return (
            <li key={form}>
              <button type="button" className="meetings-form" onClick={() => void begin(form)}>
                <span className="meetings-form-name">{name}</span>
                <span className="meetings-form-rule">
                  {rule === null ? '' : describeRule(rule)}
                  <span className="hint">
                    {rule?.source === 'V' ? meetingsText.byLaw : meetingsText.byHouse}
                    {'，'}
                    {meetingsText.noticeDays(noticeDays)}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function moveFocus(list: HTMLUListElement | null, step: 1 | -1): unknown {
  const buttons = [...(list?.querySelectorAll('button') ?? [])]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  if (at < 0) return false
  buttons[at + step]?.focus()
  return true
}
