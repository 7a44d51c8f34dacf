/** What may be asked about topics: taken in, screened, consulted on level by level, followed until closed out. */
import { z } from 'zod'
import { capacities } from '../domain/meeting/attendance.ts'
import { legalTracks } from '../domain/rules/legal-track.ts'
import { topicCategories } from '../domain/rules/track.ts'
import { badgeLooks, type TimelineEntry, timelineKinds } from '../domain/topic/dossier.ts'
import {
  noteKinds,
  type Topic,
  type TopicWords,
  topicLevels,
  topicProcedures,
  topicSources,
  topicUrgencies,
} from '../domain/topic/topic.ts'
import { topicStates, topicSteps } from '../domain/topic/topic-life.ts'
import { replyWays } from '../domain/topic/topic-wording.ts'
import { day, done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { act, command, query } from './operation.ts'

const touches = ['topics', 'documents'] as const
const count = z.int().min(0)
const onTopic = z.strictObject({ topicId: id<'topic'>() })
const by = words('经办人', 40)

const proposer = z.strictObject({
  name: words('提出人', 40),
  role: words('提出人身份', 40),
  room: words('楼栋房号', 40),
  phone: words('联系电话', 40),
  count: wholeNumber('联名人数', 1, 100_000),
})

/** What the secretary writes of a topic. */
export const topicWords = z.strictObject({
  title: neededWords('议题', 200),
  description: words('情况描述', 4000),
  demand: words('诉求', 1000),
  source: oneOf('来源', topicSources),
  category: oneOf('议题类别', topicCategories).nullable(),
  urgency: oneOf('紧急程度', topicUrgencies),
  estateName: words('小区', 40),
  place: words('地点', 80),
  householdCount: wholeNumber('涉及户数', 0, 1_000_000).nullable(),
  proposer,
  receivedOn: day('收到日期'),
  receivedBy: words('受理人', 40),
}) satisfies z.ZodType<TopicWords>

const topicFields = {
  id: id<'topic'>(),
  number: z.string(),
  state: z.enum(topicStates),
  level: z.enum(topicLevels).nullable(),
  title: z.string(),
  description: z.string(),
  demand: z.string(),
  source: z.enum(topicSources),
  category: z.enum(topicCategories).nullable(),
  urgency: z.enum(topicUrgencies),
  estateName: z.string(),
  place: z.string(),
  householdCount: count.nullable(),
  proposer: z.strictObject({
    name: z.string(),
    role: z.string(),
    room: z.string(),
    /** Masked; `topics.showPhone` tells the whole one. */
    phone: z.string(),
    count,
  }),
  receivedOn: z.string(),
  receivedBy: z.string(),
  track: z.enum(legalTracks).nullable(),
  procedure: z.enum(topicProcedures),
  mergedIntoId: id<'topic'>().nullable(),
  mergedIntoNumber: z.string(),
  transferredTo: z.string(),
  caseId: id<'case'>().nullable(),
  caseTitle: z.string(),
  createdAt: instant,
  closedOn: z.string().nullable(),
  reopenedCount: count,
  taskCount: count,
  closedTaskCount: count,
  meetingCount: count,
} as const
export const topic: z.ZodType<Topic, Topic> = z.strictObject(topicFields)

/** One thing that happened, for the one timeline of a dossier. `link` names what opens when it is pressed. */
const timelineEntry: z.ZodType<TimelineEntry, TimelineEntry> = z.strictObject({
  kind: z.enum(timelineKinds),
  on: z.string(),
  /** Orders entries of one day. */
  at: instant,
  title: z.string(),
  /** One line beneath the title; empty for none. */
  text: z.string(),
  /** The word of its badge: 达成协商意见, 待验收; empty for none. */
  badge: z.string(),
  badgeLook: z.enum(badgeLooks),
  /** The figures of a vote: 到会、同意、反对、弃权; null for everything else. */
  figures: z.strictObject({ present: count, for: count, against: count, abstain: count }).nullable(),
  /** The level at which a meeting was held, and which meeting of that level it was. */
  level: z.enum(topicLevels).nullable(),
  link: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('meeting'), meetingId: id<'meeting'>() }),
      z.strictObject({ kind: z.literal('written-vote'), writtenVoteId: id<'writtenVote'>() }),
      z.strictObject({ kind: z.literal('notice'), noticeId: id<'notice'>() }),
      z.strictObject({ kind: z.literal('task'), taskId: id<'task'>() }),
      z.strictObject({ kind: z.literal('document'), documentId: id<'document'>() }),
      z.strictObject({ kind: z.literal('questionnaire'), questionnaireId: id<'questionnaire'>() }),
      z.strictObject({ kind: z.literal('photo'), photoId: id<'topicPhoto'>() }),
    ])
    .nullable(),
})

const levelMove = z.strictObject({
  id: id<'topicMove'>(),
  at: instant,
  on: z.string(),
  from: z.enum(topicLevels).nullable(),
  to: z.enum(topicLevels),
  reason: z.string(),
  by: z.string(),
})

/** What a level proposes for its meetings: a preset, because cities differ. */
const levelPreset = z.strictObject({
  level: oneOf('层级', topicLevels),
  /** 议事协商会 */
  name: neededWords('会议名称', 20),
  /** Who sits there, in words: 小区党支部、业委会、物业、居民代表. */
  parties: words('参加方', 200),
  noticeDays: wholeNumber('提前通知天数', 0, 60),
  quorum: oneOf('到会要求', ['none', 'majority']),
  eachParty: z.boolean('各方到会应当是开或关'),
  agreement: oneOf('同意要求', ['majority', 'no-objection']),
})

const screening = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({
      decision: z.literal('list'),
      level: oneOf('层级', topicLevels),
      reason: words('审定意见', 500),
    }),
    /** 直接办理: an order is made at once, waiting to be dispatched. */
    z.strictObject({ decision: z.literal('handle'), reason: words('审定意见', 500) }),
    z.strictObject({
      decision: z.literal('merge'),
      intoId: id<'topic'>(),
      reason: neededWords('并入的原因', 500),
    }),
    z.strictObject({
      decision: z.literal('transfer'),
      to: neededWords('转交单位', 60),
      reason: neededWords('转交的原因', 500),
    }),
    z.strictObject({ decision: z.literal('refuse'), reason: neededWords('不予受理的原因', 500) }),
    z.strictObject({ decision: z.literal('screen-again'), reason: neededWords('重新审定的原因', 500) }),
  ],
  '审定意见不对',
)

const duplicate = z.strictObject({
  topicId: id<'topic'>(),
  number: z.string(),
  title: z.string(),
  state: z.enum(topicStates),
  place: z.string(),
  receivedOn: z.string(),
  /** Why it may be the same, in words: 同在“4栋2单元”，都提到“路灯”. */
  reason: z.string(),
})

/** A row of a pasted or imported list, read into the words of a topic. */
const importRow = z.strictObject({
  /** The line or row it stands on, from 1. */
  row: z.int(),
  words: topicWords.nullable(),
  /** What is wrong with it or remarkable, as a sentence; empty for none. */
  remark: z.string(),
  duplicates: z.array(duplicate),
})

export const topics = {
  /** Topics that fit, newest first, with how many there are in each state. */
  list: query({
    input: z.strictObject({
      /** Which: the basket waiting to be screened, those under way, closed ones, or all. */
      tab: oneOf('范围', ['basket', 'open', 'closed', 'all']),
      source: oneOf('来源', topicSources).nullable(),
      estateName: words('小区', 40).nullable(),
      /** Any of its words, any number of characters. */
      words: words('查找', 60),
      offset: wholeNumber('起始', 0, 10_000_000),
      limit: wholeNumber('条数', 1, 1000),
    }),
    output: z.strictObject({
      topics: z.array(topic),
      total: count,
      counts: z.strictObject({ basket: count, open: count, closed: count, all: count, urgent: count }),
    }),
  }),
  /** One dossier: everything that is known of a topic. */
  dossier: query({
    input: onTopic,
    output: z.strictObject({
      topic,
      /** The track that its words propose, with the reason. */
      proposal: z.strictObject({
        track: z.enum(legalTracks),
        reason: z.string(),
        categoryName: z.string(),
      }),
      moves: z.array(levelMove),
      stages: z.array(
        z.strictObject({
          id: id<'topicStage'>(),
          position: count,
          name: z.string(),
          doneOn: z.string().nullable(),
          note: z.string(),
        }),
      ),
      photos: z.array(
        z.strictObject({
          id: id<'topicPhoto'>(),
          hash: z.string(),
          fileName: z.string(),
          takenOn: z.string(),
          note: z.string(),
        }),
      ),
      notes: z.array(
        z.strictObject({
          id: id<'topicNote'>(),
          kind: z.enum(noteKinds),
          at: instant,
          on: z.string(),
          by: z.string(),
          text: z.string(),
          step: z.enum(topicSteps).nullable(),
        }),
      ),
      /** Newest first. */
      timeline: z.array(timelineEntry),
      /** Its meetings for the lanes, oldest first. */
      lane: z.array(
        z.strictObject({
          meetingId: id<'meeting'>(),
          title: z.string(),
          on: z.string(),
          level: z.enum(topicLevels),
          isHeld: z.boolean(),
          /** Where the topic was decided. */
          isDeciding: z.boolean(),
        }),
      ),
      /** Steps that the life cycle and the facts allow now. */
      steps: z.array(z.enum(topicSteps)),
      /** The level up and those down from here, the nearest first, with what their presets propose. */
      up: levelPreset.nullable(),
      downs: z.array(levelPreset),
      /** Topics merged into this one. */
      merged: z.array(z.strictObject({ topicId: id<'topic'>(), number: z.string(), title: z.string() })),
      tasks: z.array(
        z.strictObject({
          taskId: id<'task'>(),
          number: z.string(),
          title: z.string(),
          leadUnit: z.string(),
          state: z.string(),
        }),
      ),
    }),
  }),
  /** Takes a topic in; one line is enough. Answers its number. */
  collect: command({ input: z.strictObject({ words: topicWords }), output: id<'topic'>(), touches }),
  /** Takes a whole list in, at once or not at all; answers the ids in its order. */
  collectAll: command({
    input: z.strictObject({
      topics: z.array(topicWords).min(1, '没有可登记的议题').max(5000, '一次最多登记五千条'),
    }),
    output: z.array(id<'topic'>()),
    touches,
  }),
  /** Takes back what was just taken in by mistake, all of them or none; refuses what was used since. */
  withdraw: command({
    input: z.strictObject({
      topicIds: z.array(id<'topic'>()).min(1, '请选择议题').max(5000, '一次最多五千条'),
    }),
    output: done,
    touches,
  }),
  /** Reads pasted text, one topic a line, or columns copied from a table; stores nothing. */
  readPaste: query({
    input: z.strictObject({
      text: z.string('粘贴的内容应当是文字').max(1_000_000, '粘贴的内容太长'),
      source: oneOf('来源', topicSources),
      estateName: words('小区', 40),
      receivedOn: day('收到日期'),
    }),
    output: z.strictObject({ rows: z.array(importRow), refusedCount: count }),
  }),
  /** Lets the user pick an .xlsx, .xls or .csv list and reads it like pasted text; stores nothing. */
  readFile: act({
    input: z.strictObject({
      source: oneOf('来源', topicSources),
      estateName: words('小区', 40),
      receivedOn: day('收到日期'),
    }),
    output: z.strictObject({ fileName: z.string(), rows: z.array(importRow), refusedCount: count }),
  }),
  /** Topics that may be the same: by place and by words of two characters and more. */
  duplicates: query({
    input: z.strictObject({
      topicId: id<'topic'>().nullable(),
      title: words('议题', 200),
      place: words('地点', 80),
      estateName: words('小区', 40),
    }),
    output: z.array(duplicate),
  }),
  /** Changes the words of a topic that is not closed out; the phone stays where it is given masked. */
  reword: command({
    input: z.strictObject({ topicId: id<'topic'>(), words: topicWords }),
    output: done,
    touches,
  }),
  /** 审定: lists, handles, merges, transfers or refuses a topic, or examines it again. */
  screen: command({
    input: z.strictObject({ topicId: id<'topic'>(), screening, by }),
    output: z.strictObject({ taskId: id<'task'>().nullable() }),
    touches: [...touches, 'tasks'],
  }),
  /** Several small ones of the basket handled directly, one order each. */
  handleAll: command({
    input: z.strictObject({
      topicIds: z.array(id<'topic'>()).min(1, '请选择议题').max(5000, '一次最多五千条'),
      by,
    }),
    output: z.array(id<'task'>()),
    touches: [...touches, 'tasks'],
  }),
  /** Sets the legal track; null takes the proposed one. */
  setTrack: command({
    input: z.strictObject({ topicId: id<'topic'>(), track: oneOf('法律路径', legalTracks).nullable() }),
    output: done,
    touches,
  }),
  /** Puts a topic under a 专班, or takes it out. */
  setCase: command({
    input: z.strictObject({ topicId: id<'topic'>(), caseId: id<'case'>().nullable() }),
    output: done,
    touches: [...touches, 'cases'],
  }),
  /** Begins 四议两公开 on a topic: its six stages wait to be done in order. */
  beginStages: command({ input: onTopic, output: done, touches }),
  /** A stage of 四议两公开 is done; refuses one before its former. */
  finishStage: command({
    input: z.strictObject({
      stageId: id<'topicStage'>(),
      on: day('完成日期'),
      note: words('说明', 500),
    }),
    output: done,
    touches,
  }),
  /** The last stage that is done is taken back, with the reason; refuses one after which another is done. */
  takeBackStage: command({
    input: z.strictObject({ stageId: id<'topicStage'>(), reason: neededWords('收回的原因', 200), by }),
    output: done,
    touches,
  }),
  /** 升级 or 退回 to the level beside, with the reason. */
  moveLevel: command({
    input: z.strictObject({
      topicId: id<'topic'>(),
      to: oneOf('层级', topicLevels),
      reason: neededWords('原因', 200),
      by,
    }),
    output: done,
    touches,
  }),
  /** Who would be asked to the topic's next meeting of a level: those of its last one, else a proposal; and the 参加方 for whom nobody is known. */
  levelRoll: query({
    input: z.strictObject({ topicId: id<'topic'>(), level: oneOf('层级', topicLevels) }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          personId: id<'person'>(),
          name: z.string(),
          capacity: z.enum(capacities),
          /** Sat at the last meeting on the topic; else from the list of people. */
          isFromLast: z.boolean(),
        }),
      ),
      unfilled: z.array(z.string()),
    }),
  }),
  /** Drafts a meeting of the topic's level with its preset and puts the topic on the agenda. */
  draftMeeting: command({
    input: onTopic,
    output: id<'meeting'>(),
    touches: [...touches, 'meetings'],
  }),
  /** Makes an order from a topic, waiting to be dispatched. */
  order: command({
    input: z.strictObject({
      topicId: id<'topic'>(),
      title: neededWords('任务', 200),
      demand: words('要求', 1000),
    }),
    output: id<'task'>(),
    touches: [...touches, 'tasks'],
  }),
  /** Links a written vote of the owners to the topic. */
  linkWrittenVote: command({
    input: z.strictObject({ topicId: id<'topic'>(), writtenVoteId: id<'writtenVote'>() }),
    output: done,
    touches,
  }),
  /** Moves along the life cycle where no other act does: 形成意见, 再次协商, 办结待评议. */
  advance: command({
    input: z.strictObject({
      topicId: id<'topic'>(),
      step: oneOf('步骤', ['decide', 'implement', 'consult-again', 'review']),
      text: words('说明', 500),
      by,
    }),
    output: done,
    touches,
  }),
  /** 登记落实进展, or any other word of the dossier. */
  note: command({
    input: z.strictObject({ topicId: id<'topic'>(), text: neededWords('内容', 1000), by }),
    output: done,
    touches,
  }),
  /** 反馈: the proposer was told; a 回复单 can be printed. */
  reply: command({
    input: z.strictObject({
      topicId: id<'topic'>(),
      on: day('反馈日期'),
      way: oneOf('反馈方式', replyWays),
      text: neededWords('反馈内容', 1000),
      by,
    }),
    output: done,
    touches,
  }),
  /** 销号; refused while one of its tasks is not closed out. */
  closeOut: command({
    input: z.strictObject({ topicId: id<'topic'>(), text: words('说明', 500), by }),
    output: done,
    touches,
  }),
  /** Opens a reviewed or closed topic again; it keeps its number. */
  reopen: command({
    input: z.strictObject({ topicId: id<'topic'>(), reason: neededWords('重新办理的原因', 300), by }),
    output: done,
    touches,
  }),
  /** Shows the proposer's full phone; journaled. */
  showPhone: command({ input: onTopic, output: z.string(), touches: [] }),
  /** Lets the user pick a photo and keeps its file beside the database; it belongs to nothing before `addPhoto`. */
  choosePhoto: act({
    input: nothing,
    output: z.strictObject({ hash: z.string(), fileName: z.string(), byteCount: count }),
  }),
  addPhoto: command({
    input: z.strictObject({
      topicId: id<'topic'>(),
      hash: z.string('照片编号应当是文字').regex(/^[0-9a-f]{64}$/u, '照片编号不对'),
      fileName: neededWords('照片文件名', 200),
      takenOn: day('拍照日期'),
      note: words('说明', 200),
    }),
    output: id<'topicPhoto'>(),
    touches,
  }),
  removePhoto: command({ input: z.strictObject({ photoId: id<'topicPhoto'>() }), output: done, touches }),
  /** A photo as a data address for the window. */
  photo: query({
    input: z.strictObject({ photoId: id<'topicPhoto'>() }),
    output: z.strictObject({ address: z.string() }),
  }),
  /** The presets of the three levels. */
  levels: query({ input: nothing, output: z.array(levelPreset) }),
  setLevels: command({
    input: z.strictObject({ levels: z.array(levelPreset).min(1, '三个层级都要写').max(3, '层级只有三个') }),
    output: done,
    touches,
  }),
}
