/** What may be asked to prepare, run and end a meeting. */
import { z } from 'zod'
import { agendaKinds, itemOutcomes, stages } from '../domain/meeting/agenda.ts'
import { attendanceKinds, capacities } from '../domain/meeting/attendance.ts'
import { meetingForms, meetingStates } from '../domain/meeting/meeting.ts'
import { legalTracks } from '../domain/rules/legal-track.ts'
import { topicCategories } from '../domain/rules/track.ts'
import {
  clockTime,
  day,
  done,
  id,
  instant,
  neededWords,
  nothing,
  oneOf,
  wholeNumber,
  words,
} from './fields.ts'
import { command, query } from './operation.ts'
import { meetingRecord } from './records.ts'
import { taskLine } from './tasks.ts'
import { topic } from './topics.ts'

// The pages of a meeting's papers are drawn from its facts.
const touches = ['meetings', 'topics', 'documents'] as const
const onMeeting = z.strictObject({ meetingId: id<'meeting'>() })
const withReason = z.strictObject({ meetingId: id<'meeting'>(), reason: neededWords('原因', 300) })

export const meetingLine = z.strictObject({
  id: id<'meeting'>(),
  form: z.enum(meetingForms),
  title: z.string(),
  state: z.enum(meetingStates),
  heldOn: z.string(),
  startTime: z.string(),
  estateName: z.string(),
  theme: z.string(),
  seriesId: id<'series'>().nullable(),
  openedAt: z.string().nullable(),
  place: z.string(),
  chairName: z.string(),
  dueCount: z.int(),
  itemCount: z.int(),
  plannedMinutes: z.int(),
})

export const meetings = {
  /** All meetings, the latest day first. */
  list: query({ input: nothing, output: z.array(meetingLine) }),
  /** Everything known of one meeting. */
  record: query({ input: onMeeting, output: meetingRecord }),
  /** Starts a draft of a form with the words that the program proposes. */
  draft: command({
    input: z.strictObject({ form: oneOf('会议形式', meetingForms) }),
    output: id<'meeting'>(),
    touches,
  }),
  /** Starts a draft like an earlier meeting: form, place, chair, recorder, roll and agenda; of a meeting that was held only the items that it left open (no outcome, 保留分歧, 暂缓, 提交上一级). */
  copy: command({ input: onMeeting, output: id<'meeting'>(), touches }),
  /** Writes form, title, time, place, chair and recorder; changing the form puts its rule in place. Once people sign in, only place, chair and recorder may differ. */
  arrange: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      form: oneOf('会议形式', meetingForms),
      title: words('会议名称', 80),
      heldOn: day('会议日期'),
      startTime: clockTime('开始时间'),
      place: words('地点', 80),
      estateName: words('小区', 40),
      chairId: id<'person'>().nullable(),
      recorderId: id<'person'>().nullable(),
      occasion: words('缘由', 500),
    }),
    output: done,
    touches,
  }),
  /** Sets what a consultation asks for; rules of law can't be changed and refuse with `wrong-state`. */
  setRule: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      quorum: oneOf('到会要求', ['none', 'majority']),
      eachParty: z.boolean('各方到会应当是开或关'),
      agreement: oneOf('同意要求', ['majority', 'no-objection']),
    }),
    output: done,
    touches,
  }),
  /** Sets 主题 of a meeting that is being prepared; empty for none. */
  setTheme: command({
    input: z.strictObject({ meetingId: id<'meeting'>(), theme: words('主题', 60) }),
    output: done,
    touches,
  }),
  /** Sets the whole 应到名册; people already on it keep what was recorded for them. */
  setRoll: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      entries: z
        .array(z.strictObject({ personId: id<'person'>(), capacity: oneOf('身份', capacities) }))
        .max(2000, '一次会议最多两千人'),
    }),
    output: done,
    touches,
  }),
  /** Adds one person to the roll while signing in. */
  addToRoll: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      personId: id<'person'>(),
      capacity: oneOf('身份', capacities),
    }),
    output: id<'rollEntry'>(),
    touches,
  }),
  /** The meeting is arranged and the notice is out; refuses an empty roll or agenda, and a missing chair, title or place. */
  call: command({ input: onMeeting, output: done, touches }),
  /** Back to the draft, before anybody signed in. */
  recall: command({ input: onMeeting, output: done, touches }),
  beginSignIn: command({ input: onMeeting, output: done, touches }),
  /** Opens the meeting; refuses while the quorum of its rule is missing, naming what is missing, and while another runs. */
  open: command({ input: onMeeting, output: done, touches }),
  suspend: command({ input: onMeeting, output: done, touches }),
  resume: command({ input: onMeeting, output: done, touches }),
  /** Ends the meeting; refuses while items are unfinished or a vote is open. */
  close: command({ input: onMeeting, output: done, touches }),
  cancel: command({ input: withReason, output: done, touches }),
  adjourn: command({ input: withReason, output: done, touches }),
  /** Settles the time between a crash and the reopening: a break, or part of the meeting. */
  settleInterruption: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      startedAt: instant,
      endedAt: instant,
      wasBreak: z.boolean('是否中断应当是开或关'),
    }),
    output: done,
    touches: [...touches, 'application'],
  }),
  /** 核对完成; refuses while something is missing, naming it. */
  finishMinutes: command({ input: onMeeting, output: done, touches }),
  reopenMinutes: command({ input: withReason, output: done, touches }),
  archive: command({ input: onMeeting, output: done, touches }),
  /** Writes a passage of the minutes in the secretary's own words. */
  editPassage: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      anchor: neededWords('段落', 80),
      text: words('文字', 10_000),
    }),
    output: done,
    touches,
  }),
  /** Takes the drafted words again. */
  restorePassage: command({
    input: z.strictObject({ meetingId: id<'meeting'>(), anchor: neededWords('段落', 80) }),
    output: done,
    touches,
  }),
}

const onItem = z.strictObject({ itemId: id<'agendaItem'>() })

export const agenda = {
  /** Adds items at the end, one a title; a 临时议题 while the meeting runs. */
  add: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      kind: oneOf('议程类型', agendaKinds),
      titles: z.array(neededWords('议题', 200)).min(1, '请写下议题').max(100, '一次最多一百项'),
    }),
    output: z.array(id<'agendaItem'>()),
    touches,
  }),
  /** Puts open tasks on the agenda as 通报 items, one each. */
  addTasks: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      taskIds: z.array(id<'task'>()).min(1, '请选择事项').max(100, '一次最多一百项'),
    }),
    output: z.array(id<'agendaItem'>()),
    touches,
  }),
  /** Puts topics on the agenda, one item each; a listed topic is then scheduled. */
  addTopics: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      topicIds: z.array(id<'topic'>()).min(1, '请选择议题').max(100, '一次最多一百项'),
      kind: oneOf('议程类型', agendaKinds),
    }),
    output: z.array(id<'agendaItem'>()),
    touches,
  }),
  /** What could come on the agenda: items that the meeting before left open, tasks (overdue first), topics that wait. */
  offers: query({
    input: onMeeting,
    output: z.strictObject({
      /** 上次未完, of the meeting before in the same series or of the same form and estate. */
      leftOpen: z.array(
        z.strictObject({
          itemId: id<'agendaItem'>(),
          title: z.string(),
          meetingTitle: z.string(),
          heldOn: z.string(),
          outcome: z.enum(itemOutcomes).nullable(),
        }),
      ),
      tasks: z.array(taskLine),
      topics: z.array(topic),
    }),
  }),
  /** 上次未完: puts items of an earlier meeting on this agenda, with their explanation and topic. */
  carryOver: command({
    input: z.strictObject({
      meetingId: id<'meeting'>(),
      itemIds: z.array(id<'agendaItem'>()).min(1, '请选择议程').max(100, '一次最多一百项'),
    }),
    output: z.array(id<'agendaItem'>()),
    touches,
  }),
  /** Writes an item; its kind is fixed once it was begun. */
  change: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      kind: oneOf('议程类型', agendaKinds),
      title: neededWords('议题', 200),
      presenter: words('汇报人', 40),
      plannedMinutes: wholeNumber('用时', 0, 600),
      prompt: words('主持提词', 1000),
      explanation: words('说明', 4000),
    }),
    output: done,
    touches,
  }),
  /** Files an item under a category and a legal track; null leaves either to the program's proposal. Not once the minutes are finished. */
  setTrack: command({
    input: z.strictObject({
      ...onItem.shape,
      category: oneOf('议题类别', topicCategories).nullable(),
      track: oneOf('法律路径', legalTracks).nullable(),
    }),
    output: done,
    touches,
  }),
  /** Removes an item that was not begun. */
  remove: command({ input: onItem, output: done, touches }),
  /** Moves an item that was not begun to another position. */
  move: command({
    input: z.strictObject({ itemId: id<'agendaItem'>(), position: wholeNumber('位置', 1, 1000) }),
    output: done,
    touches,
  }),
  /** Takes an item up (again); the one before rests. */
  begin: command({ input: onItem, output: done, touches }),
  /** Moves to the stage beside the present one; refuses to leave 表决 forward without an announced result. */
  moveStage: command({
    input: z.strictObject({ itemId: id<'agendaItem'>(), to: oneOf('阶段', stages) }),
    output: done,
    touches,
  }),
  /** States an outcome that no vote decides; 通过 and 未通过 are refused here. */
  conclude: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      outcome: oneOf('结论', itemOutcomes),
      text: words('说明', 1000),
    }),
    output: done,
    touches,
  }),
  /** Ends an item that has its outcome. */
  finish: command({ input: onItem, output: done, touches }),
}

export const attendance = {
  /** Records 到会, 离场, 请假 or 委托; `at` null is now. Refuses what can't follow the present state. */
  record: command({
    input: z.strictObject({
      entryId: id<'rollEntry'>(),
      kind: oneOf('签到方式', attendanceKinds),
      at: instant.nullable(),
      standInName: words('受托人', 40),
      note: words('说明', 200),
    }),
    output: id<'attendanceEvent'>(),
    touches,
  }),
  /** Puts the time of a member's last record right: the former one is withdrawn and the same is recorded at `at`, in one step. */
  correctTime: command({
    input: z.strictObject({ eventId: id<'attendanceEvent'>(), at: instant }),
    output: id<'attendanceEvent'>(),
    touches,
  }),
  /** Adds somebody new to people and roll and signs them in; 列席 where the rule counts who is due, else 应到. */
  registerNewcomer: command({
    input: z.strictObject({ meetingId: id<'meeting'>(), name: neededWords('姓名', 40) }),
    output: id<'attendanceEvent'>(),
    touches: [...touches, 'people'],
  }),
  /** 撤销: what was recorded stays, and counts for nothing. Refuses once a vote has frozen it. */
  withdraw: command({
    input: z.strictObject({ eventId: id<'attendanceEvent'>() }),
    output: done,
    touches,
  }),
}

export const speeches = {
  /** Puts a speaker in line; `entryId` null for somebody who is not on the roll. */
  queue: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      entryId: id<'rollEntry'>().nullable(),
      speakerName: neededWords('发言人', 40),
      limitSeconds: wholeNumber('发言时间', 30, 7200),
    }),
    output: id<'speech'>(),
    touches,
  }),
  /** Gives the floor; who spoke before has ended. */
  begin: command({ input: z.strictObject({ speechId: id<'speech'>() }), output: done, touches }),
  end: command({ input: z.strictObject({ speechId: id<'speech'>() }), output: done, touches }),
  extend: command({
    input: z.strictObject({ speechId: id<'speech'>(), seconds: wholeNumber('延长', 1, 3600) }),
    output: done,
    touches,
  }),
  withdraw: command({ input: z.strictObject({ speechId: id<'speech'>() }), output: done, touches }),
}

export const points = {
  /** Writes down what was said. */
  write: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      speechId: id<'speech'>().nullable(),
      entryId: id<'rollEntry'>().nullable(),
      speakerName: words('发言人', 40),
      text: neededWords('要点', 2000),
      isDissent: z.boolean('不同意见应当是开或关'),
    }),
    output: id<'point'>(),
    touches,
  }),
  /** Takes a point back; it stays in the record of changes and leaves the minutes. */
  withdraw: command({ input: z.strictObject({ pointId: id<'point'>() }), output: done, touches }),
}
