/** 列入会议: a new meeting of the topic's level, or one that is being prepared already. Prepares no meeting. */
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { MeetingId } from '../../../../domain/identity.ts'
import { agendaKinds } from '../../../../domain/meeting/agenda.ts'
import { isBeingPrepared } from '../../../../domain/meeting/meeting.ts'
import { tell, useAsk } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { dossierText } from '../../../text/dossier.ts'
import { type ActProps, useSending } from './act-parts.tsx'
import { Proposal } from './LevelAct.tsx'

const text = dossierText

export function ScheduleAct({ known, onTurn }: ActProps) {
  const { topic } = known
  const navigate = useNavigate()
  const { sayDone } = useWritten()
  const levels = useAsk('topics.levels', {}).data ?? []
  const meetings = (useAsk('meetings.list', {}).data ?? []).filter(({ state }) => isBeingPrepared(state))
  const [chosen, setChosen] = useState<MeetingId | null>(null)
  const [kind, setKind] = useState<(typeof agendaKinds)[number]>('discuss')
  const { refusal, during } = useSending()
  const preset = levels.find(({ level }) => level === (topic.level ?? 'deliberation'))
  const meetingId = chosen ?? meetings.at(-1)?.id ?? null
  const draft = async () => {
    const reply = await during(() => tell('topics.draftMeeting', { topicId: topic.id }))
    if (reply?.ok === true) void navigate(`/meetings/${reply.value}/prepare`)
  }
  const add = async () => {
    if (meetingId === null) return
    const reply = await during(() => tell('agenda.addTopics', { meetingId, topicIds: [topic.id], kind }))
    if (reply?.ok !== true) return
    sayDone(text.added(meetings.find(({ id }) => id === meetingId)?.title ?? ''), {
      label: text.goPrepare,
      onPress: () => void navigate(`/meetings/${meetingId}/prepare?step=agenda`),
    })
    onTurn(null)
  }
  return (
    <EntryDrawer
      title={text.acts.schedule}
      submit={preset === undefined ? text.draftMeeting : text.draftMeetingOf(preset.name)}
      refusal={refusal}
      onSubmit={() => draft()}
      onClose={() => onTurn(null)}
    >
      <p className="second">{text.scheduleHint}</p>
      {preset !== undefined && <Proposal preset={preset} topicId={topic.id} />}
      <section className="dossier-proposal" aria-label={text.addToMeeting}>
        <b>{text.addToMeeting}</b>
        {meetingId === null ? (
          <p className="hint">{text.noMeetings}</p>
        ) : (
          <>
            <Field label={text.addToMeeting}>
              {(ties) => (
                <Select
                  {...ties}
                  value={meetingId}
                  options={meetings.map(({ id, heldOn, title }) => ({
                    value: id,
                    label: `${dayInChinese(heldOn)} ${title}`,
                  }))}
                  onChange={setChosen}
                />
              )}
            </Field>
            <div className="row row-apart">
              <Segmented
                aria-label={text.itemKind}
                options={agendaKinds.map((one) => ({ value: one, label: text.itemKinds[one] }))}
                value={kind}
                onChange={setKind}
              />
              <Button onClick={() => void add()}>{text.addNow}</Button>
            </div>
          </>
        )}
      </section>
    </EntryDrawer>
  )
}
