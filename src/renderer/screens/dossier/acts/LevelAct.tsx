/** 升级 or 退回: what the next level proposes is shown before it is confirmed, and its meeting is offered afterwards. Decides no level. */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { joinList } from '../../../../domain/chinese-text.ts'
import type { TopicId } from '../../../../domain/identity.ts'
import type { TopicLevel } from '../../../../domain/topic/topic.ts'
import { type LevelPreset, ruleOfLevel } from '../../../../domain/topic/topic-levels.ts'
import { describeRule } from '../../../../domain/vote/vote-wording.ts'
import { tell, useAsk } from '../../../api.ts'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useKeptText } from '../../../parts/hooks/use-kept-text.ts'
import { FactList } from '../../../parts/Section.tsx'
import { dossierText } from '../../../text/dossier.ts'
import { type ActProps, HandlerField, useSending, WordsField } from './act-parts.tsx'

const text = dossierText

export type LevelActProps = ActProps & { readonly isUp: boolean }

export function LevelAct({ known, isUp, onTurn }: LevelActProps) {
  const { topic, up, downs } = known
  const navigate = useNavigate()
  const [by, setBy] = useHandler()
  const [reason, setReason] = useKeptText(`topic ${topic.id} ${isUp ? 'up' : 'down'}`)
  const [search, setSearch] = useSearchParams()
  const levels = useAsk('topics.levels', {}).data ?? []
  const [justMoved, setJustMoved] = useState<LevelPreset | null>(null)
  const { refusal, during } = useSending()
  const [wanted, setWanted] = useState<TopicLevel | null>(null)
  const down = downs.find(({ level }) => level === wanted) ?? downs[0] ?? null
  // After the move the levels beside are others; what was confirmed stays shown, over a reload too, so that nobody moves twice.
  const kept = search.get('moved') === topic.level ? levels.find(({ level }) => level === topic.level) : null
  const moved = justMoved ?? kept ?? null
  const preset = moved ?? (isUp ? up : down)
  if (preset === null) return null
  const level = text.levels[preset.level]
  const move = async () => {
    const reply = await during(() =>
      tell('topics.moveLevel', { topicId: topic.id, to: preset.level, reason: reason.trim(), by }),
    )
    if (reply?.ok !== true) return
    setReason('')
    setJustMoved(preset)
    setSearch({ act: isUp ? 'level-up' : 'level-down', moved: preset.level }, { replace: true })
  }
  const draft = async () => {
    const reply = await during(() => tell('topics.draftMeeting', { topicId: topic.id }))
    if (reply?.ok === true) void navigate(`/meetings/${reply.value}/prepare`)
  }
  if (moved !== null) {
    return (
      <EntryDrawer
        title={text.moved(level)}
        submit={text.draftMeetingOf(preset.name)}
        refusal={refusal}
        foot={<Button onClick={() => onTurn(null)}>{text.later}</Button>}
        onSubmit={() => draft()}
        onClose={() => onTurn(null)}
      >
        <p>{text.movedHint}</p>
        <Proposal preset={preset} topicId={topic.id} />
      </EntryDrawer>
    )
  }
  return (
    <EntryDrawer
      title={isUp ? text.upTo(level) : text.downTo(level)}
      submit={isUp ? text.levelUp : text.levelDown}
      isDisabled={reason.trim() === ''}
      refusal={refusal}
      onSubmit={() => move()}
      onClose={() => onTurn(null)}
      isKept
    >
      {!isUp && downs.length > 1 && (
        <Segmented
          aria-label={text.downWhere}
          options={downs.map((one) => ({ value: one.level, label: text.levels[one.level] }))}
          value={preset.level}
          onChange={setWanted}
        />
      )}
      <WordsField
        label={isUp ? text.upReason : text.downReason}
        value={reason}
        onChange={setReason}
        example={isUp ? text.upExample : text.downExample}
        limit={200}
      />
      <HandlerField value={by} onChange={setBy} />
      <Proposal preset={preset} topicId={topic.id} />
    </EntryDrawer>
  )
}

export type ProposalProps = { readonly preset: LevelPreset; readonly topicId: TopicId }

/** What a level proposes for its meetings, in words, and who would be asked. */
export function Proposal({ preset, topicId }: ProposalProps) {
  const roll = useAsk('topics.levelRoll', { topicId, level: preset.level }).data
  return (
    <section className="dossier-proposal" aria-label={text.next(preset.name)}>
      <b>{text.next(preset.name)}</b>
      <FactList
        facts={[
          { name: text.proposal.parties, value: preset.parties },
          ...(roll === undefined
            ? []
            : [{ name: text.proposal.people, value: text.askedPeople(roll.people) }]),
          { name: text.proposal.notice, value: text.noticeDays(preset.noticeDays) },
          {
            name: text.proposal.rule,
            value: describeRule(ruleOfLevel(preset, { name: preset.name, inForceFrom: '' })),
          },
        ]}
      />
      {roll !== undefined && roll.unfilled.length > 0 && (
        <p className="hint">{text.unfilled(joinList(roll.unfilled))}</p>
      )}
    </section>
  )
}
