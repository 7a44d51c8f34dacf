/** What may be asked about owners' votes in writing: electorate, ballots, delivery, entry, result. */
import { z } from 'zod'
import { paperChoices } from '../domain/owners/owners-vote.ts'
import {
  ballotStates,
  deliveryWays,
  entryPasses,
  matterKinds,
  voidReasons,
} from '../domain/owners/written-vote.ts'
import { areaSources, dwellingStates } from '../domain/roster/roster-unit.ts'
import { ownersRuleIds } from '../domain/rules/owners-rule.ts'
import { clockTime, day, done, id, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { command, query } from './operation.ts'
import {
  ballotFigures,
  carrier,
  matterResult,
  measureLine,
  measures,
  objection,
  scope,
  writtenBallot,
  writtenElection,
  writtenResult,
  writtenVote,
} from './written-records.ts'

const writtenVoteId = id<'writtenVote'>()
const ballotId = id<'writtenBallot'>()
const which = z.strictObject({ writtenVoteId })
const touches = ['writtenVotes', 'documents'] as const
const who = (name: string) => neededWords(name, 40)
const reason = neededWords('原因', 300)
const count = z.int().min(0)

/** What one person reads from one paper. */
const entry = z.strictObject({
  ballotId,
  returnedOn: day('交回日期'),
  /** In the order of the matters; empty where the whole ballot is void. */
  choices: z.array(oneOf('意见', paperChoices)).max(100, '一张票最多一百个事项'),
  voidReason: oneOf('作废原因', voidReasons).nullable(),
  voidNote: words('作废说明', 200),
  proxyId: id<'proxy'>().nullable(),
  /** Takes the place of what the same pass read before; without it a ballot that was entered already is refused. */
  replaces: z.boolean('是否改录应当是开或关').default(false),
})

export const writtenVotes = {
  /** All written votes, newest first. */
  list: query({
    input: nothing,
    output: z.array(z.strictObject({ vote: writtenVote, figures: ballotFigures })),
  }),
  /** One vote with its figures and, per matter, who takes part; never who is for or against. */
  read: query({
    input: which,
    output: z.strictObject({
      vote: writtenVote,
      figures: ballotFigures,
      participation: z.array(z.strictObject({ matterId: id<'matter'>(), lines: z.array(measureLine) })),
      singleEntryCount: count,
      differenceCount: count,
      carriers: z.array(carrier),
      objections: z.array(objection),
    }),
  }),
  /** Drafts a vote of the owners of an estate, a building or an entrance; its title, days and organiser are proposed. */
  draft: command({
    input: z.strictObject({ estateId: id<'estate'>(), scope }),
    output: writtenVoteId,
    touches,
  }),
  /** Arranges title, days and ways while nothing is frozen; days may still be moved until it opens. */
  arrange: command({
    input: z.strictObject({
      writtenVoteId,
      title: neededWords('名称', 100),
      organiser: words('组织单位', 100),
      place: words('领票和交票地点', 200),
      contact: words('联系电话', 60),
      explanation: words('情况说明', 4000),
      opensOn: day('开始日期'),
      untilOn: day('截止日期'),
      untilTime: clockTime('截止时间'),
      objectionDays: wholeNumber('异议期', 0, 60),
      countsParking: z.boolean('车位是否计入应当是开或关'),
      isDoubleEntry: z.boolean('是否双人录入应当是开或关'),
      proxyLimit: wholeNumber('一人最多代理', 1, 1000).nullable(),
      seats: wholeNumber('应选名额', 1, 50).nullable(),
    }),
    output: done,
    touches,
  }),
  /** Sets what is asked; all lines of an election are candidates. */
  setMatters: command({
    input: z.strictObject({
      writtenVoteId,
      matters: z
        .array(
          z.strictObject({
            kind: oneOf('事项种类', matterKinds),
            question: neededWords('表决事项', 1000),
            explanation: words('说明', 2000),
            ruleId: oneOf('适用规则', ownersRuleIds),
          }),
        )
        .max(100, '一张票最多一百个事项'),
    }),
    output: done,
    touches,
  }),
  /** The electorate as it would be, or is, frozen: heads and area, a page of heads, and what must be settled first. */
  electorate: query({
    input: z.strictObject({
      writtenVoteId,
      text: words('查找', 40),
      from: wholeNumber('起始行', 0, 1_000_000),
    }),
    output: z.strictObject({
      total: measures,
      unitCount: count,
      /** Buildings in the scope, and homes in these that it leaves out. */
      buildingCount: count,
      outsideCount: count,
      parkingCount: count,
      developerUnitCount: count,
      foundCount: count,
      heads: z.array(
        z.strictObject({
          /** Null before freezing. */
          headId: id<'head'>().nullable(),
          number: count.nullable(),
          ownerIds: z.array(id<'owner'>()),
          names: z.string(),
          maskedPhone: z.string(),
          isDeveloper: z.boolean(),
          isAffected: z.boolean(),
          area: count,
          rooms: z.array(z.string()),
          areaSources: z.array(z.enum(areaSources)),
        }),
      ),
      /** Units without area: freezing waits for them. */
      withoutArea: z.array(
        z.strictObject({
          dwellingId: id<'dwelling'>(),
          room: z.string(),
          names: z.string(),
          state: z.enum(dwellingStates),
        }),
      ),
      /** Units whose owner is not known; each is a head of its own. */
      withoutOwnerCount: count,
      /** Owners of the same names and different phones, counted apart unless joined. */
      alike: z.array(
        z.strictObject({
          names: z.string(),
          owners: z.array(
            z.strictObject({
              ownerId: id<'owner'>(),
              maskedPhone: z.string(),
              rooms: z.array(z.string()),
            }),
          ),
          isJoined: z.boolean(),
        }),
      ),
    }),
  }),
  /** Fills in what the roster lacks: area with its source, and whether the unit is sold. */
  correctDwelling: command({
    input: z.strictObject({
      dwellingId: id<'dwelling'>(),
      area: wholeNumber('面积', 1, 10_000_000),
      areaSource: oneOf('面积来源', areaSources),
      state: oneOf('状态', dwellingStates),
    }),
    output: done,
    touches: ['rosters', 'writtenVotes'],
  }),
  /** Joins owners of the same names into one head, or counts them apart again. */
  joinOwners: command({
    input: z.strictObject({
      writtenVoteId,
      ownerIds: z.array(id<'owner'>()).min(2, '至少选两位').max(200, '一次最多合并二百位'),
      isJoined: z.boolean('合并与否应当是开或关'),
    }),
    output: done,
    touches,
  }),
  /** Freezes electorate and matters, and numbers a ballot for each head in the order of the buildings. */
  freeze: command({ input: which, output: z.strictObject({ ballotCount: count }), touches }),
  /** Takes the frozen electorate back, before any ballot was delivered; the reason stays in the journal. */
  thaw: command({ input: z.strictObject({ writtenVoteId, reason }), output: done, touches }),
  /** Marks the owners whose exclusive part is occupied, before it opens. */
  markAffected: command({
    input: z.strictObject({ headId: id<'head'>(), isAffected: z.boolean('是否占用应当是开或关') }),
    output: done,
    touches,
  }),
  /** Begins the window; ballots may be delivered from now on. */
  open: command({ input: which, output: done, touches }),
  /** Names who carries the ballots of each building. */
  assignCarriers: command({
    input: z.strictObject({
      writtenVoteId,
      carriers: z.array(carrier).max(2000, '送达人太多'),
    }),
    output: done,
    touches,
  }),
  /** Writes down how ballots were delivered; a whole building at once if need be. */
  deliver: command({
    input: z.strictObject({
      writtenVoteId,
      ballotIds: z.array(ballotId).min(1, '请选择表决票').max(20_000, '一次最多两万张'),
      way: oneOf('送达方式', deliveryWays),
      on: day('送达日期'),
      carrier: words('送达人', 40),
      noticeOn: day('公告日期').nullable(),
      note: words('备注', 200),
    }),
    /** The deliveries as they were written down, so that all of them can be taken back at once. */
    output: z.strictObject({ deliveredCount: count, deliveryIds: z.array(id<'delivery'>()) }),
    touches,
  }),
  /** Takes deliveries back that were written down by mistake, all or none; refused once a ballot came back. */
  withdrawDelivery: command({
    input: z.strictObject({
      deliveryIds: z.array(id<'delivery'>()).min(1, '请选择送达记录').max(20_000, '一次最多两万条'),
    }),
    output: done,
    touches,
  }),
  /** Writes down a visit at which no ballot changed hands. */
  visit: command({
    input: z.strictObject({
      ballotId,
      on: day('上门日期'),
      carrier: words('上门人', 40),
      note: neededWords('情况', 200),
    }),
    output: done,
    touches,
  }),
  /** The buildings with one cell a unit, in the order of the floors. */
  map: query({
    input: which,
    output: z.array(
      z.strictObject({
        building: z.string(),
        carrierName: z.string(),
        returnedCount: count,
        unitCount: count,
        cells: z.array(
          z.strictObject({
            ballotId,
            entrance: z.string(),
            room: z.string(),
            state: z.enum(ballotStates),
          }),
        ),
      }),
    ),
  }),
  /** Who is still to be visited in a building (or in all), with the last visit; phones masked. */
  visits: query({
    input: z.strictObject({ writtenVoteId, building: words('楼栋', 40).nullable() }),
    output: z.array(
      z.strictObject({
        ballotId,
        number: count,
        building: z.string(),
        entrance: z.string(),
        rooms: z.string(),
        names: z.string(),
        maskedPhone: z.string(),
        dwellingId: id<'dwelling'>(),
        state: z.enum(ballotStates),
        carrierName: z.string(),
        lastVisit: z.strictObject({ on: z.string(), note: z.string() }).nullable(),
      }),
    ),
  }),
  /** All ballots in short, for finding one by number, barcode, name or room while entering. */
  ballots: query({
    input: which,
    output: z.array(
      z.strictObject({
        ballotId,
        number: count,
        names: z.string(),
        /** The owners' names as the roster spells them, `zhangsan lisi` and `zs ls`. */
        pinyin: z.string(),
        initials: z.string(),
        rooms: z.string(),
        area: count,
        state: z.enum(ballotStates),
        firstBy: z.string().nullable(),
        secondBy: z.string().nullable(),
        isSettled: z.boolean(),
        differs: z.boolean(),
        hasProxy: z.boolean(),
      }),
    ),
  }),
  /** One ballot with everything that happened to it. */
  ballot: query({
    input: z.strictObject({ ballotId }),
    output: z.strictObject({
      ballot: writtenBallot,
      names: z.string(),
      maskedPhone: z.string(),
      rooms: z.array(z.string()),
      /** The units behind the ballot, in the order of `rooms`. */
      units: z.array(z.strictObject({ room: z.string(), area: count, areaSource: z.enum(areaSources) })),
      area: count,
      isDeveloper: z.boolean(),
      isAffected: z.boolean(),
    }),
  }),
  /**
   * Enters returned ballots, one or many: all are taken or none. A second reading is another person's. Entering one anew
   * in the same pass replaces what was read, and keeps it. A ballot that was not delivered counts as handed that day.
   */
  enter: command({
    input: z.strictObject({
      writtenVoteId,
      pass: oneOf('录入', ['first', 'second']),
      enteredBy: who('录入人'),
      entries: z.array(entry).min(1, '没有要录入的票').max(5000, '一次最多五千张'),
    }),
    output: ballotFigures,
    touches,
  }),
  /** Takes a ballot back out that was entered under the wrong number; what was read stays on record. */
  retract: command({
    input: z.strictObject({ ballotId, pass: oneOf('录入', entryPasses), reason }),
    output: done,
    touches,
  }),
  /** The ballots that two people read differently. */
  differences: query({
    input: which,
    output: z.array(z.strictObject({ ballot: writtenBallot, names: z.string(), rooms: z.array(z.string()) })),
  }),
  /** Settles what a ballot says where two readings differ, after looking at the paper. */
  settle: command({
    input: z.strictObject({ entry, settledBy: who('核定人'), reason }),
    output: done,
    touches,
  }),
  /** Registers a written proxy; refuses staff of the 物业, more owners than one person may stand for, and a second agent for the same matter. */
  appointProxy: command({
    input: z.strictObject({
      ballotId,
      agentName: who('受托人'),
      relation: words('与业主的关系', 40),
      isPropertyStaff: z.boolean('是否物业工作人员应当是开或关'),
      matterIds: z.array(id<'matter'>()).max(100, '事项太多'),
      writtenOn: day('委托日期'),
      note: words('备注', 200),
    }),
    output: id<'proxy'>(),
    touches,
  }),
  /** Ends a proxy; ballots that the agent already signed stay. */
  withdrawProxy: command({ input: z.strictObject({ proxyId: id<'proxy'>() }), output: done, touches }),
  /** Gives an owner a new ballot before the end; the former one is kept and no longer counted. */
  replaceBallot: command({
    input: z.strictObject({ ballotId, on: day('换发日期'), reason }),
    output: z.strictObject({ ballotId, number: count }),
    touches,
  }),
  /** Makes the window longer. */
  extend: command({
    input: z.strictObject({
      writtenVoteId,
      untilOn: day('截止日期'),
      untilTime: clockTime('截止时间'),
      reason,
    }),
    output: done,
    touches,
  }),
  /** 看暂时结果: shows for and against before closing; journaled. */
  peek: command({
    input: which,
    output: z.strictObject({ matters: z.array(matterResult), election: writtenElection.nullable() }),
    touches: [],
  }),
  /** Closes: refuses before the end unless every ballot is back, and while readings are missing or differ. */
  close: command({
    input: z.strictObject({ writtenVoteId, tellers: words('计票人', 80), scrutineer: words('监票人', 40) }),
    output: writtenResult,
    touches,
  }),
  /** Takes an objection to the electorate or to the preliminary result. */
  object: command({
    input: z.strictObject({
      writtenVoteId,
      name: who('提出人'),
      text: neededWords('异议内容', 2000),
      on: day('提出日期'),
    }),
    output: id<'objection'>(),
    touches,
  }),
  /** Answers an objection. */
  answerObjection: command({
    input: z.strictObject({
      objectionId: id<'objection'>(),
      answer: neededWords('答复', 2000),
      isUpheld: z.boolean('是否成立应当是开或关'),
      on: day('答复日期'),
    }),
    output: done,
    touches,
  }),
  /** 更正 of one ballot in the preliminary result; the former result stays. */
  correct: command({
    input: z.strictObject({ entry, correctedBy: who('更正人'), reason }),
    output: writtenResult,
    touches,
  }),
  /** 更正: takes a ballot out of the preliminary result that never came back, its paper being another one's; it is outstanding again. */
  strike: command({
    input: z.strictObject({ ballotId, correctedBy: who('更正人'), reason }),
    output: writtenResult,
    touches,
  }),
  /** Makes the result final: refuses before the objections' last day has passed and while one is not answered. */
  finalize: command({ input: which, output: writtenResult, touches: [...touches, 'topics'] }),
  /** 宣布无效; every former result stays readable. */
  annul: command({
    input: z.strictObject({ writtenVoteId, by: who('宣布人'), reason }),
    output: done,
    touches: [...touches, 'topics'],
  }),
  /** 第二轮: drafts a vote on some of the matters over the same scope, which refers to this one; refused while one on them is under way. */
  beginRound: command({
    input: z.strictObject({
      writtenVoteId,
      matterIds: z.array(id<'matter'>()).min(1, '请选择事项').max(100, '事项太多'),
      by: who('决定人'),
      reason,
    }),
    output: writtenVoteId,
    touches,
  }),
}
