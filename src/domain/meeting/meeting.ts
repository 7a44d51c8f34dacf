/** The forms of meetings and their life cycle, as tables. Knows no clock and no database. */
import type { ClockTime, Day, Instant, MeetingId, PersonId, SeriesId } from '../identity.ts'
import type { AttendanceRule, AttendanceRuleId, HouseRule } from '../rules/rule.ts'
import { committeeRule, consultationRule, ruleFor } from '../rules/rule.ts'

export const meetingForms = [
  'four-party-council',
  'bench-meeting',
  'building-meeting',
  'pavilion-meeting',
  'dialogue-meeting',
  'home-talk',
  'deliberation-meeting',
  'linkage-meeting',
  'hearing-meeting',
  'opinions-meeting',
  'joint-meeting',
  'party-joint-meeting',
  'residents-representatives',
  'residents-assembly',
  'owners-representatives',
  'owners-committee',
  'villagers-representatives',
  'villagers-assembly',
  'villagers-assembly-households',
  'villagers-group',
  'collective-members',
] as const
/** 四方议事会、板凳会、楼栋会、凉亭会、恳谈会、拉家常会、议事协商会、联动协商会、听证协商会、社情民意请进来、联席会议、党建联席会议、居民代表会议、居民会议、业主代表会议、业委会会议、村民代表会议、村民会议（村民或户代表）、村民小组会议、集体经济组织成员大会 */
export type MeetingForm = (typeof meetingForms)[number]

/** How a form is called, which rule it votes under, and what its preset asks of those at the table. */
export type FormDescription = {
  readonly form: MeetingForm
  readonly name: string
  readonly ruleId: AttendanceRuleId
  /**
   * What the preset of a consultation takes from the house rule: all of it, its quorum without asking for each party
   * (where all come from one side), or neither. Has no meaning where the law or the committee's own rule says it.
   */
  readonly asks: 'each-party' | 'quorum' | 'nothing'
  /** Calendar days between notice and meeting; law for 居民会议, a setting elsewhere. */
  readonly noticeDays: number
}

const consulting = (
  form: MeetingForm,
  name: string,
  asks: FormDescription['asks'],
  noticeDays: number,
): FormDescription => ({ form, name, ruleId: 'consultation', asks, noticeDays })

const deciding = <Form extends MeetingForm & AttendanceRuleId>(
  form: Form,
  name: string,
  noticeDays: number,
): FormDescription => ({ form, name, ruleId: form, asks: 'quorum', noticeDays })

/**
 * The forms of this version. 业主代表会议 consults: without every owner's vote it yields 协商意见 only.
 * @see 居民委员会组织法（2025年修订）第二十六条（居民会议提前十日通知）
 */
export const formDescriptions: readonly FormDescription[] = [
  consulting('four-party-council', '四方议事会', 'each-party', 3),
  consulting('bench-meeting', '板凳会', 'nothing', 0),
  consulting('building-meeting', '楼栋会', 'nothing', 1),
  consulting('pavilion-meeting', '凉亭会', 'nothing', 0),
  consulting('dialogue-meeting', '恳谈会', 'nothing', 3),
  consulting('home-talk', '拉家常会', 'nothing', 0),
  consulting('deliberation-meeting', '议事协商会', 'each-party', 3),
  consulting('linkage-meeting', '联动协商会', 'each-party', 3),
  consulting('hearing-meeting', '听证协商会', 'quorum', 3),
  consulting('opinions-meeting', '社情民意请进来', 'nothing', 3),
  consulting('joint-meeting', '联席会议', 'each-party', 3),
  consulting('party-joint-meeting', '党建联席会议', 'quorum', 3),
  deciding('residents-representatives', '居民代表会议', 3),
  deciding('residents-assembly', '居民会议', 10),
  consulting('owners-representatives', '业主代表会议', 'quorum', 3),
  deciding('owners-committee', '业委会会议', 7),
  deciding('villagers-representatives', '村民代表会议', 3),
  deciding('villagers-assembly', '村民会议', 10),
  deciding('villagers-assembly-households', '户代表村民会议', 10),
  deciding('villagers-group', '村民小组会议', 3),
  deciding('collective-members', '集体经济组织成员大会', 10),
]

/** The description of a form. */
export const describeForm = (form: MeetingForm): FormDescription =>
  formDescriptions.find((description) => description.form === form) ?? {
    form,
    name: '会议',
    ruleId: 'consultation',
    asks: 'nothing',
    noticeDays: 0,
  }

/** The rule that a new meeting of a form starts with: the law's, a house rule, or the loose preset of a bench meeting. */
export const ruleForForm = (form: MeetingForm, house: HouseRule, committee: HouseRule): AttendanceRule => {
  const { ruleId, asks } = describeForm(form)
  if (ruleId === 'owners-committee') return committeeRule(committee)
  if (ruleId !== 'consultation') return ruleFor(ruleId, house)
  if (asks === 'each-party') return consultationRule(house)
  return consultationRule({
    ...house,
    quorum: asks === 'quorum' ? house.quorum : 'none',
    eachParty: false,
  })
}

export const meetingStates = [
  'draft',
  'called',
  'signing-in',
  'in-session',
  'suspended',
  'closed',
  'minuted',
  'archived',
  'cancelled',
  'adjourned',
] as const
/** 草稿、已通知、签到中、开会中、休息、待整理、已整理、已归档、已取消、改期再开 */
export type MeetingState = (typeof meetingStates)[number]

export const meetingSteps = [
  'call',
  'recall',
  'begin-sign-in',
  'open',
  'suspend',
  'resume',
  'close',
  'finish-minutes',
  'reopen-minutes',
  'archive',
  'cancel',
  'adjourn',
] as const
/** What moves a meeting along its life cycle. */
export type MeetingStep = (typeof meetingSteps)[number]

/** The life cycle as the bylaws tell it: from, step, to. */
export const meetingLifeCycle: readonly {
  readonly from: MeetingState
  readonly step: MeetingStep
  readonly to: MeetingState
}[] = [
  { from: 'draft', step: 'call', to: 'called' },
  { from: 'called', step: 'recall', to: 'draft' },
  { from: 'called', step: 'begin-sign-in', to: 'signing-in' },
  { from: 'signing-in', step: 'open', to: 'in-session' },
  { from: 'in-session', step: 'suspend', to: 'suspended' },
  { from: 'suspended', step: 'resume', to: 'in-session' },
  { from: 'in-session', step: 'close', to: 'closed' },
  { from: 'suspended', step: 'close', to: 'closed' },
  { from: 'closed', step: 'finish-minutes', to: 'minuted' },
  { from: 'adjourned', step: 'finish-minutes', to: 'minuted' },
  { from: 'minuted', step: 'reopen-minutes', to: 'closed' },
  { from: 'minuted', step: 'archive', to: 'archived' },
  { from: 'draft', step: 'cancel', to: 'cancelled' },
  { from: 'called', step: 'cancel', to: 'cancelled' },
  { from: 'signing-in', step: 'cancel', to: 'cancelled' },
  { from: 'signing-in', step: 'adjourn', to: 'adjourned' },
  { from: 'in-session', step: 'adjourn', to: 'adjourned' },
  { from: 'suspended', step: 'adjourn', to: 'adjourned' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const stateAfter = (from: MeetingState, step: MeetingStep): MeetingState | null =>
  meetingLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

/** Whether the agenda, time and roll may still be arranged freely. */
export const isBeingPrepared = (state: MeetingState): boolean => state === 'draft' || state === 'called'

/** Whether people can be signed in and out. */
export const isSigningIn = (state: MeetingState): boolean =>
  state === 'signing-in' || state === 'in-session' || state === 'suspended'

/** Whether the meeting was opened and not yet ended. */
export const isRunning = (state: MeetingState): boolean => state === 'in-session' || state === 'suspended'

/** Whether the meeting is over and its papers can be written. */
export const isOver = (state: MeetingState): boolean =>
  state === 'closed' || state === 'minuted' || state === 'archived' || state === 'adjourned'

/** 会议: its arrangement and where it stands. */
export type Meeting = {
  readonly id: MeetingId
  readonly form: MeetingForm
  readonly title: string
  readonly state: MeetingState
  /** The rule that votes and quorum of this meeting go by. */
  readonly rule: AttendanceRule
  readonly heldOn: Day
  readonly startTime: ClockTime
  readonly place: string
  /** 小区 or 楼栋 that it concerns; leads the file names. */
  readonly estateName: string
  readonly chairId: PersonId | null
  readonly chairName: string
  readonly recorderId: PersonId | null
  readonly recorderName: string
  /** 缘由和依据, for the notice. */
  readonly occasion: string
  /** 主题, as in 一月一主题; empty for none. */
  readonly theme: string
  /** The series that it was made from. */
  readonly seriesId: SeriesId | null
  readonly calledAt: Instant | null
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  readonly minutedAt: Instant | null
  /** Why it was cancelled or adjourned. */
  readonly endReason: string
}

export const breakKinds = ['break', 'interruption'] as const
/** 休息 / 中断（断电、死机） */
export type BreakKind = (typeof breakKinds)[number]

/** A time during which nothing was going on; timers stand still. */
export type Break = {
  readonly kind: BreakKind
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}
