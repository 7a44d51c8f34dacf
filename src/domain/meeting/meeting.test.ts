/** Tries every step from every state of a meeting, and names the rule that each form starts with. */
import { describe, expect, it } from 'vitest'
import { house } from '../../../tests/builders.ts'
import { presetCommitteeRule } from '../rules/rule.ts'
import {
  describeForm,
  formDescriptions,
  isBeingPrepared,
  isOver,
  isRunning,
  isSigningIn,
  type MeetingState,
  type MeetingStep,
  meetingForms,
  meetingStates,
  meetingSteps,
  ruleForForm,
  stateAfter,
} from './meeting.ts'

/** The life cycle written a second time, from the bylaws. */
const lifeCycle: Readonly<Record<MeetingState, Partial<Record<MeetingStep, MeetingState>>>> = {
  draft: { call: 'called', cancel: 'cancelled' },
  called: { recall: 'draft', 'begin-sign-in': 'signing-in', cancel: 'cancelled' },
  'signing-in': { open: 'in-session', cancel: 'cancelled', adjourn: 'adjourned' },
  'in-session': { suspend: 'suspended', close: 'closed', adjourn: 'adjourned' },
  suspended: { resume: 'in-session', close: 'closed', adjourn: 'adjourned' },
  closed: { 'finish-minutes': 'minuted' },
  minuted: { 'reopen-minutes': 'closed', archive: 'archived' },
  archived: {},
  cancelled: {},
  adjourned: { 'finish-minutes': 'minuted' },
}

describe('会议的生命周期', () => {
  const pairs = meetingStates.flatMap((state) => meetingSteps.map((step) => [state, step] as const))

  it.each(pairs)('%s 时 %s', (state, step) => {
    expect(stateAfter(state, step)).toBe(lifeCycle[state][step] ?? null)
  })

  it('从草稿出发，每个状态都到得了；归档、取消之后再无去处', () => {
    const reached = new Set<MeetingState>(['draft'])
    for (const state of reached)
      for (const step of meetingSteps) {
        const next = stateAfter(state, step)
        if (next !== null) reached.add(next)
      }
    expect([...reached].toSorted()).toEqual([...meetingStates].toSorted())
    const ends = meetingStates.filter((state) =>
      meetingSteps.every((step) => stateAfter(state, step) === null),
    )
    expect(ends).toEqual(['archived', 'cancelled'])
  })

  it.each<[MeetingState, string]>([
    ['draft', '筹备'],
    ['called', '筹备'],
    ['signing-in', '签到'],
    ['in-session', '签到 进行'],
    ['suspended', '签到 进行'],
    ['closed', '结束'],
    ['minuted', '结束'],
    ['archived', '结束'],
    ['cancelled', ''],
    ['adjourned', '结束'],
  ])('%s 属于：%s', (state, wanted) => {
    const kinds = [
      isBeingPrepared(state) ? '筹备' : '',
      isSigningIn(state) ? '签到' : '',
      isRunning(state) ? '进行' : '',
      isOver(state) ? '结束' : '',
    ]
    expect(kinds.filter((kind) => kind !== '').join(' ')).toBe(wanted)
  })
})

describe('会议的形式', () => {
  it('每一种形式都有自己的说明', () => {
    expect(formDescriptions.map((description) => description.form)).toEqual([...meetingForms])
    for (const form of meetingForms) expect(describeForm(form).form).toBe(form)
  })

  it('居民会议提前十日通知', () => {
    expect(describeForm('residents-assembly').noticeDays).toBe(10)
  })

  it.each([
    ['four-party-council', 'consultation', true, true],
    ['joint-meeting', 'consultation', true, true],
    ['bench-meeting', 'consultation', false, false],
    ['building-meeting', 'consultation', false, false],
    ['dialogue-meeting', 'consultation', false, false],
    ['pavilion-meeting', 'consultation', false, false],
    ['home-talk', 'consultation', false, false],
    ['opinions-meeting', 'consultation', false, false],
    ['deliberation-meeting', 'consultation', true, true],
    ['linkage-meeting', 'consultation', true, true],
    ['hearing-meeting', 'consultation', true, false],
    ['party-joint-meeting', 'consultation', true, false],
    ['owners-representatives', 'consultation', true, false],
    ['residents-representatives', 'residents-representatives', true, false],
    ['residents-assembly', 'residents-assembly', true, false],
    ['owners-committee', 'owners-committee', true, false],
  ] as const)('%s 按 %s，有到会要求 %s，要各方到会 %s', (form, ruleId, hasQuorum, eachParty) => {
    const rule = ruleForForm(form, house, presetCommitteeRule('2026-01-01'))
    expect([rule.id, rule.quorum !== null, rule.eachParty]).toEqual([ruleId, hasQuorum, eachParty])
  })
})
