/** The official wording of minutes, records and opinions, and the checks before they are finished. */
import { describe, expect, test } from 'vitest'
import type { RollEntry } from '../../src/domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../src/domain/meeting/meeting-record.ts'
import { type Block, cleanDocument, type PlainDocument } from '../../src/domain/papers/document.ts'
import { checkMinutes, findGaps } from '../../src/domain/papers/meeting/document-check.ts'
import { composeNotice } from '../../src/domain/papers/meeting/meeting-notice.ts'
import { composeMinutes, draftMinutes } from '../../src/domain/papers/meeting/minutes.ts'
import { composeRecord } from '../../src/domain/papers/meeting/record.ts'
import { composeResolution, resolvedItems } from '../../src/domain/papers/meeting/resolution-document.ts'
import { composeSignInSheet } from '../../src/domain/papers/meeting/sign-in-sheet.ts'
import { composeTaskList } from '../../src/domain/papers/meeting/task-list.ts'
import { composePapers } from '../../src/domain/papers/papers.ts'
import { composeLedger } from '../../src/domain/papers/task/ledger.ts'
import { legalRules } from '../../src/domain/rules/rule.ts'
import {
  lineSentence,
  proposalOf,
  proposeQuestion,
  proposeWording,
} from '../../src/domain/vote/outcome-wording.ts'
import { aTask, aVote, community, evening, id, sampleMeeting, withItem } from './sample-meeting.ts'

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'heading':
      return block.text
    case 'names':
      return `${block.label}：${block.names.join('、')}`
    case 'table':
      return [block.columns.map((column) => column.heading), ...block.rows]
        .map((row) => row.join('|'))
        .join('\n')
    case 'facts':
      return block.rows
        .flat()
        .map((fact) => `${fact.label}：${fact.value}`)
        .join('\n')
    case 'closing':
      return [...block.signers, block.day ?? ''].join('\n')
    case 'signatures':
      return block.signers.map((signer) => signer.label).join('\n')
    case 'blank':
      return ''
    default:
      throw new Error(`${block.kind} stands in no paper of a meeting`)
  }
}

const textOf = (paper: PlainDocument): string => [...paper.title, ...paper.blocks.map(blockText)].join('\n')

const section = (record: MeetingRecord, anchor: string): string =>
  draftMinutes(record).find((one) => one.anchor === anchor)?.text ?? ''

describe('会议纪要', () => {
  test('导语写明时间、名称、地点、主持、人数和议题', () => {
    expect(section(sampleMeeting, 'opening')).toBe(
      '2026年3月12日晚，南方印象小区四方议事会（第三次）在小区党群服务站二楼召开。' +
        '会议由和苑社区党委书记周敏主持，应到36人，实到28人，请假3人，缺席5人。' +
        '会议通报了上次协商事项办理情况，协商了增设停车位方案、东门路灯与人行道两项议题。现将会议情况纪要如下。',
    )
  })

  test('协商表决写达成协商意见，不写通过', () => {
    expect(section(sampleMeeting, 'item-2-result')).toBe(
      '经举手表决，到会28人，同意21人，反对4人，弃权3人，同意人数超过到会人数的半数，' +
        '达成协商意见：按方案一增设停车位130个，提交全体业主书面表决。',
    )
    for (const paper of [composeMinutes(sampleMeeting), composeRecord(sampleMeeting)]) {
      expect(textOf(paper)).not.toMatch(/通过(?!部分)/u)
    }
  })

  test('须业主共同决定的写明协商意见不代替业主表决', () => {
    expect(section(sampleMeeting, 'item-2-limit')).toContain(
      '《中华人民共和国民法典》第二百七十八条，由业主共同决定，本次协商意见不代替业主表决。',
    )
  })

  test('通报只写听取，永远没有结论', () => {
    const item = draftMinutes(sampleMeeting).filter((one) => one.position === 1)
    expect(item.map((one) => one.anchor)).toEqual(['item-1-report'])
    expect(item[0]?.text).toMatch(/^会议听取了物业公司的通报。车棚拆除已经办结/u)
  })

  test('没有过半数的写未达成协商意见和差在哪里', () => {
    const record = withItem(2, {
      outcome: 'rejected',
      resolution: null,
      votes: [aVote({ for: 14, against: 10, abstain: 4 })],
    })
    expect(section(record, 'item-2-result')).toBe(
      '经举手表决，到会28人，同意14人，反对10人，弃权4人，同意人数未超过到会人数的半数，未达成协商意见。',
    )
  })

  test('居民代表会议写通过', () => {
    const rule = legalRules.find((one) => one.id === 'residents-representatives')
    if (rule === undefined) throw new Error('没有规则')
    const base = withItem(2, {
      votes: [aVote({ for: 21, against: 4, abstain: 3 }, { rule })],
    })
    const record: MeetingRecord = {
      ...base,
      meeting: { ...base.meeting, form: 'residents-representatives', rule, title: '居民代表会议' },
    }
    expect(section(record, 'item-2-result')).toContain('同意人数超过到会人数的半数，通过：按方案一')
    expect(section(record, 'opening')).toContain('审议了增设停车位方案、东门路灯与人行道两项议题')
  })

  test.each([
    ['disagreement', '费用分摊', '与会各方未能达成一致，保留分歧：费用分摊。'],
    ['deferred', '等物业报价', '该议题暂缓，原因是等物业报价。'],
    ['referred', '联动协商会', '该议题提交上一级协商：联动协商会。'],
    ['withdrawn', '已经修好', '该议题撤回，原因是已经修好。'],
  ] as const)('没有表决的结论 %s 写明原因', (outcome, outcomeText, words) => {
    const record = withItem(3, { outcome, outcomeText, resolution: null })
    expect(section(record, 'item-3-result')).toBe(words)
  })

  test('更正写明原来的、现在的和原因', () => {
    const former = aVote({ for: 20, against: 5, abstain: 3 })
    const vote = aVote({ for: 21, against: 4, abstain: 3 })
    if (former.tally === null || former.outcome === null || vote.tally === null || vote.outcome === null) {
      throw new Error('没有结果')
    }
    const record = withItem(2, {
      votes: [
        {
          ...vote,
          corrections: [
            {
              at: evening('20:10'),
              reason: '唱票时少记一票',
              correctedBy: '',
              formerTally: former.tally,
              formerOutcome: former.outcome,
              formerChosen: null,
              tally: vote.tally,
              outcome: vote.outcome,
              chosen: null,
            },
          ],
        },
      ],
    })
    const words =
      '20时10分更正表决结果。原宣布：同意20人，反对5人，弃权3人，达成协商意见。' +
      '更正为：同意21人，反对4人，弃权3人，达成协商意见。更正原因：唱票时少记一票。'
    expect(section(record, 'item-2-correction')).toBe(words)
    expect(textOf(composeRecord(record))).toContain(words)
  })

  test('秘书改过的文字替换原来的，段落跟着换行', () => {
    const record: MeetingRecord = {
      ...sampleMeeting,
      passages: [
        { anchor: 'item-2-views', text: '会议认为，先保消防通道。\n再议收费。', editedAt: evening('21:00') },
      ],
    }
    const minutes = composeMinutes(record)
    const passages = minutes.blocks.filter((block) => block.anchor === 'item-2-views').map(blockText)
    expect(passages).toEqual(['会议认为，先保消防通道。', '再议收费。'])
    const edited = draftMinutes(record).find((one) => one.anchor === 'item-2-views')
    expect(edited?.isEdited).toBe(true)
    expect(edited?.drafted).toContain('夜间停车缺口大')
  })

  test('出席、请假、缺席、列席各列一段，受托到会的写明代谁', () => {
    const record: MeetingRecord = {
      ...sampleMeeting,
      roll: sampleMeeting.roll.map((entry) =>
        entry.name === '夏冬梅'
          ? {
              ...entry,
              events: [
                {
                  id: id(9),
                  kind: 'stand-in',
                  at: evening('19:20'),
                  standInName: '夏天',
                  note: '',
                  withdrawnAt: null,
                },
              ],
            }
          : entry,
      ),
    }
    const names = composeMinutes(record).blocks.filter((block) => block.kind === 'names')
    expect(names.map((block) => block.label)).toEqual(['出席', '请假', '缺席', '列席'])
    expect(names[0]?.names).toHaveLength(28)
    expect(names[0]?.names.at(-1)).toBe('夏天（代夏冬梅）')
    expect(names[2]?.names).toEqual(['曾小平', '解庆', '覃文', '卜一凡', '区志'])
    expect(names[3]?.names).toEqual(['贺志平（街道物业办）', '唐文（交警中队）'])
  })
})

describe('别的文书', () => {
  test('会议记录写发言的时间和人、不同意见、每条计算结果', () => {
    const text = textOf(composeRecord(sampleMeeting))
    expect(text).toContain('19时43分，谭桂香：夜间停车缺口大，增设车位应当先保证消防通道畅通。')
    expect(text).toContain('彭志强（不同意见）：收费和出租办法一并写明。')
    expect(text).toContain('应到36，过半数须19人，到会28人，达到。')
    expect(text).toContain('到会28，过半数须15票，同意21票，多6票。')
    expect(text).toContain('缺席：曾小平、解庆、覃文、卜一凡、区志')
    expect(text).toContain('会中到离：19时50分王兰到会')
  })

  test('记名表决把每个人的意见列成表', () => {
    const ballots = Array.from({ length: 28 }, (_, index) => ({
      entryId: id<'rollEntry'>(index + 1),
      choice: index < 21 ? ('for' as const) : index < 25 ? ('against' as const) : ('abstain' as const),
    }))
    const record = withItem(2, {
      votes: [aVote({ for: 21, against: 4, abstain: 3 }, { method: 'roll-call', ballots })],
    })
    const text = textOf(composeRecord(record))
    expect(text).toContain('1|周敏|同意')
    expect(text).toContain('28|夏冬梅|弃权')
    expect(section(record, 'item-2-result')).toMatch(/^经记名表决，/u)
  })

  test('协商意见书不写决议，居民代表会议的才是决议书', () => {
    const [item] = resolvedItems(sampleMeeting)
    if (item === undefined) throw new Error('没有决议')
    const opinion = composeResolution(sampleMeeting, item)
    expect(opinion.title.at(-1)).toBe('协商意见书')
    expect(textOf(opinion)).not.toContain('决议')
    expect(textOf(opinion)).toContain('依据')
    const rule = legalRules.find((one) => one.id === 'residents-representatives')
    if (rule === undefined) throw new Error('没有规则')
    const decided = composeResolution(
      { ...sampleMeeting, meeting: { ...sampleMeeting.meeting, rule } },
      {
        ...item,
        votes: [aVote({ for: 21, against: 4, abstain: 3 }, { rule })],
        resolution: { ...item.resolution, track: 'residents' },
      },
    )
    expect(decided.title.at(-1)).toBe('决议书')
    expect(textOf(decided)).toContain('《中华人民共和国城市居民委员会组织法》第二十八条、第二十九条')
    expect(textOf(decided)).not.toContain('协商意见')
  })

  test('会前的签到表留空，会后写时间、请假和缺席，电话遮住中间四位', () => {
    const after = textOf(composeSignInSheet(sampleMeeting))
    expect(after).toContain('应到36人，实到28人，请假3人，缺席5人')
    expect(after).toContain('138****1234')
    expect(after).not.toContain('13800001234')
    expect(after).toContain('请假')
    const before = textOf(
      composeSignInSheet({
        ...sampleMeeting,
        roll: sampleMeeting.roll.map((entry) => ({ ...entry, events: [] })),
        meeting: { ...sampleMeeting.meeting, state: 'called', openedAt: null, closedAt: null },
      }),
    )
    expect(before).toContain('应到36人，实到　　人')
    expect(before).not.toContain('缺席\n')
  })

  test('任务清单和会议通知', () => {
    expect(textOf(composeTaskList(sampleMeeting))).toContain(
      '1|发布表决事项公告|和苑议〔2026〕3号\n增设停车位方案|业委会|李建国||2026年3月13日|办理中',
    )
    const notice = textOf(composeNotice(sampleMeeting, '2026-03-01'))
    expect(notice).toContain('2026年3月12日（星期四）晚上7时30分。')
    expect(notice).toContain('（二）增设停车位方案（表决，业委会主任李建国）。')
    expect(notice).toContain('2026-03-06')
  })

  test('洗过的文书再洗一遍不变', () => {
    for (const paper of composePapers('minutes', sampleMeeting, {
      number: '',
      madeOn: '2026-03-12',
      size: 'page',
    })) {
      expect(cleanDocument(paper)).toEqual(paper)
    }
  })

  test('是否同意……改写成议定的话', () => {
    expect(proposalOf('是否同意按方案一增设停车位130个？')).toBe('按方案一增设停车位130个')
  })
})

/** The sample ended early for this reason; the third item was never reached. */
const brokenOff = (state: 'adjourned' | 'minuted'): MeetingRecord => {
  const base = withItem(3, {
    presenter: '物业公司',
    outcome: 'deferred',
    outcomeText: '',
    resolution: null,
    spans: [],
  })
  return { ...base, meeting: { ...base.meeting, state, endReason: '因停电' } }
}

const withRoll = (record: MeetingRecord, name: string, events: RollEntry['events']): MeetingRecord => ({
  ...record,
  roll: record.roll.map((entry) => (entry.name === name ? { ...entry, events } : entry)),
})

const event = (kind: 'arrive' | 'leave' | 'stand-in', clock: string, standInName: string | null = null) => ({
  id: id<'attendanceEvent'>(1),
  kind,
  at: evening(clock),
  standInName,
  note: '',
  withdrawnAt: null,
})

describe('如实写会上发生的事', () => {
  test.each(['adjourned', 'minuted'] as const)('改期的会（%s）只写没轮到的议题未及审议', (state) => {
    const record = brokenOff(state)
    const sentence = '因停电，东门路灯与人行道未及审议，改期进行。'
    for (const paper of [composeMinutes(record), composeRecord(record)]) {
      const text = textOf(paper)
      expect(text.split(sentence)).toHaveLength(2)
      expect(text.split('东门路灯与人行道')).toHaveLength(2)
    }
    expect(section(record, 'opening')).toContain(`协商了增设停车位方案。${sentence}现将会议情况纪要如下。`)
    expect(draftMinutes(record).some((one) => one.position === 3)).toBe(false)
    expect(findGaps(record)).toEqual([])
  })

  test('没有开成的会不写召开', () => {
    const base = brokenOff('adjourned')
    const record: MeetingRecord = {
      ...base,
      meeting: { ...base.meeting, openedAt: null, endReason: '到会人数不足' },
      agenda: base.agenda.map((item) => ({
        ...item,
        outcome: null,
        resolution: null,
        points: [],
        votes: [],
      })),
    }
    expect(section(record, 'opening')).toContain('原定在小区党群服务站二楼召开。')
    expect(section(record, 'opening')).toContain(
      '因到会人数不足，上次协商事项办理情况、增设停车位方案、东门路灯与人行道未及审议，改期进行。',
    )
  })

  test('汇报人不在场由受托人汇报的，写受托人', () => {
    const spans = [{ startedAt: evening('19:40'), endedAt: evening('20:03') }]
    const record = withRoll(withItem(2, { spans }), '李建国', [event('stand-in', '19:25', '郝建')])
    expect(section(record, 'item-2-report')).toBe('会议听取了郝建（代李建国）对增设停车位方案的说明。')
    expect(textOf(composeRecord(record))).toContain('汇报：郝建（代李建国）。')
    const later = withRoll(withItem(2, { spans }), '李建国', [
      event('stand-in', '19:25', '郝建'),
      event('arrive', '19:50'),
    ])
    expect(section(later, 'item-2-report')).toContain('会议听取了业委会主任李建国对')
  })

  test('汇报人缺席或者已经离场，又没有受托人的，不写他汇报', () => {
    const spans = [{ startedAt: evening('19:40'), endedAt: evening('20:03') }]
    for (const events of [[], [event('arrive', '19:20'), event('leave', '19:35')]]) {
      const record = withRoll(withItem(2, { spans, explanation: '方案一130个。' }), '李建国', events)
      expect(section(record, 'item-2-report')).toBe('会议听取了有关情况说明。方案一130个。')
      const text = textOf(composeRecord(record))
      expect(text).toContain('汇报：——\n说明：方案一130个。')
      expect(text).not.toContain('汇报：业委会主任李建国')
    }
  })

  test('个人的发言不写成会议认为，说明里有的不重复', () => {
    expect(section(sampleMeeting, 'item-2-views')).toBe(
      '与会人员提出：夜间停车缺口大，增设车位应当先保证消防通道畅通；保留花园东侧的休息长凳。' +
        '也有与会人员提出不同意见：收费和出租办法一并写明。',
    )
    const repeated = withItem(2, { explanation: '一、保留花园东侧的休息长凳。二、其余不变。' })
    expect(section(repeated, 'item-2-views')).not.toContain('长凳')
    const informed = withItem(1, { points: sampleMeeting.agenda[1]?.points.slice(0, 1) ?? [] })
    expect(section(informed, 'item-1-views')).toBe(
      '会上提出：夜间停车缺口大，增设车位应当先保证消防通道畅通。',
    )
    const dissenting = withItem(2, { points: sampleMeeting.agenda[1]?.points.slice(2) ?? [] })
    expect(section(dissenting, 'item-2-views')).toBe('有与会人员提出不同意见：收费和出租办法一并写明。')
  })

  test('表决时的人数和实到人数不同的写明表决时在场几人', () => {
    const whole = aVote({ for: 21, against: 4, abstain: 3 })
    const room = { ...whole.room, voters: whole.room.voters.slice(0, 27) }
    const record = withItem(2, { votes: [aVote({ for: 20, against: 4, abstain: 3 }, { room })] })
    expect(section(record, 'item-2-result')).toMatch(
      /^经举手表决（表决时在场27人），同意20人，反对4人，弃权3人，同意人数超过在场人数的半数，/u,
    )
    const [item] = resolvedItems(record)
    if (item === undefined) throw new Error('没有决议')
    expect(textOf(composeResolution(record, item))).toContain(
      '应到36人，表决时在场27人，在场人数超过应到人数的半数，符合开会要求。',
    )
  })

  test('不到一分钟的休息不写', () => {
    const pause = (startedAt: string, endedAt: string) => ({ kind: 'break' as const, startedAt, endedAt })
    const record: MeetingRecord = {
      ...sampleMeeting,
      breaks: [
        pause('2026-03-12T11:40:05.000Z', '2026-03-12T11:40:50.000Z'),
        pause(evening('19:50'), evening('19:55')),
      ],
    }
    expect(textOf(composeRecord(record))).toContain('（其间19时50分至19时55分休息）')
  })
})

describe('成句、成名', () => {
  test('表决的问句和决议的话只问一次、只同意一次、只点一次', () => {
    for (const question of ['是否同意是否增设停车位？？', '是否同意增设停车位？。', '是否增设停车位?']) {
      expect(proposalOf(question)).toBe('增设停车位')
    }
    for (const title of ['增设停车位', '是否增设停车位？', '是否同意增设停车位？？', '同意增设停车位。']) {
      expect(proposeQuestion(title)).toBe('是否同意增设停车位？')
      expect(proposeWording({ title, votes: [] })).toBe('同意增设停车位。')
    }
    for (const title of ['解决停车难问题', '更换坏了的路灯', '关于改选的方案'])
      expect(proposeQuestion(title)).toBe(`是否同意${title}？`)
    expect(proposeQuestion('消防通道被占，救护车进不来')).toBe(
      '是否同意“消防通道被占，救护车进不来”的处理意见？',
    )
    expect(proposeWording({ title: '楼道灯不亮', votes: [] })).toBe('同意“楼道灯不亮”的处理意见。')
    const votes = [aVote({ for: 21, against: 4, abstain: 3 })]
    expect(proposeWording({ title: '停车位', votes })).toBe(
      '同意按方案一增设停车位130个，并将方案提交全体业主书面表决。',
    )
  })

  test('题目末尾的问号不带进句子', () => {
    const record = withItem(3, { title: '是否同意修补东门人行道？？' })
    expect(section(record, 'item-3-report')).toMatch(/^会议讨论了修补东门人行道。/u)
    for (const paper of [composeMinutes(record), composeNotice(record, '2026-03-01')]) {
      expect(textOf(paper)).not.toMatch(/？[？。（]/u)
    }
    const asked = withItem(2, {
      votes: [aVote({ for: 21, against: 4, abstain: 3 }, { question: '是否同意增设？？' })],
    })
    expect(textOf(composeRecord(asked))).toContain('表决事项：是否同意增设？\n')
  })

  test('没有小区的会冠社区名，题目里已有的不再冠', () => {
    const named = (title: string, name = '清水塘社区'): MeetingRecord => ({
      ...sampleMeeting,
      community: { ...community, name },
      meeting: { ...sampleMeeting.meeting, title, estateName: '' },
    })
    const noticeTitle = (record: MeetingRecord) => composeNotice(record, '2026-03-01').title.join('')
    expect(noticeTitle(named('居民代表会议'))).toBe('关于召开清水塘社区居民代表会议的通知')
    expect(noticeTitle(named('清水塘社区居民代表会议'))).toBe('关于召开清水塘社区居民代表会议的通知')
    expect(noticeTitle(named('居民代表会议', '清水塘社区居民委员会'))).toBe(
      '关于召开清水塘社区居民代表会议的通知',
    )
    const bench = named('板凳会会议')
    expect(composeMinutes(bench).title.join('')).toBe('清水塘社区板凳会会议会议纪要')
    expect(section(bench, 'opening')).toContain('清水塘社区板凳会会议在')
    expect(composeSignInSheet(bench).title.join('')).toContain('清水塘社区板凳会')
  })

  test('通知写缘由、冒号和联系人', () => {
    const called = (occasion: string, contact: string, recorderName = '唐小莉'): string =>
      textOf(
        composeNotice(
          {
            ...sampleMeeting,
            community: { ...community, contact },
            meeting: { ...sampleMeeting.meeting, occasion, recorderName },
          },
          '2026-03-01',
        ),
      )
    expect(called('小区停车难。', '0731-00000000')).toContain(
      '因小区停车难，定于2026年3月12日召开南方印象小区四方议事会（第三次）。现将有关事项通知如下：',
    )
    expect(called('协商停车难', '0731-00000000')).toContain('为协商停车难，定于')
    expect(called('为协商停车难', '0731-00000000')).toContain('联系人及电话：唐小莉，0731-00000000。')
    expect(called('', '0731-00000000', '')).toContain('联系人及电话：周敏，0731-00000000。')
    expect(called('', '唐小莉　0731-00000000')).toContain('联系人及电话：唐小莉　0731-00000000。')
  })

  test('有主题的会议，通知在缘由后面写主题', () => {
    const called = (occasion: string, theme: string): string =>
      textOf(
        composeNotice(
          { ...sampleMeeting, meeting: { ...sampleMeeting.meeting, occasion, theme } },
          '2026-03-01',
        ),
      )
    expect(called('', '停车和充电')).toContain('\n围绕“停车和充电”，定于2026年3月12日召开')
    expect(called('听取居民意见', '停车和充电。')).toContain('为听取居民意见，围绕“停车和充电”，定于')
  })

  test('协商意见书把计算结果写成句子，签字只列有人在名册上的各方', () => {
    const roll = sampleMeeting.roll.map((entry) =>
      entry.partyId === id(3) ? { ...entry, partyId: id<'party'>(4) } : entry,
    )
    const record: MeetingRecord = { ...sampleMeeting, roll }
    const [item] = resolvedItems(record)
    if (item === undefined) throw new Error('没有决议')
    const text = textOf(composeResolution(record, item))
    expect(text).toContain('应到36人，到会28人，到会人数超过应到人数的半数，符合开会要求。')
    expect(text).toContain('到会28人，须有15票同意，实得同意21票，超过到会人数的半数，达到表决要求。')
    expect(text).not.toMatch(/相符；|，达到[。；]|票数相符：/u)
    expect(text).toContain('业委会（签字）\n居民代表（签字）')
    expect(text).not.toContain('物业（签字）')
    const vote = item.votes[0]
    for (const line of vote?.outcome?.lines ?? []) {
      const sentence = lineSentence(line, vote?.tally ?? { for: 0, against: 0, abstain: 0 }, true)
      expect(sentence).toContain(String('base' in line ? line.base : line.count))
      expect(sentence).toMatch(/[^。]。$/u)
    }
  })

  test('台账的状态写待派单、剩几天、已办结，逾期的写几天', () => {
    const tasks = [
      aTask({ dueOn: '2026-05-01' }),
      aTask({ dueOn: '2026-03-20' }),
      aTask({ state: 'to-dispatch', dueOn: null }),
      aTask({ state: 'to-verify', doneAt: evening('21:00') }),
    ]
    const table = composeLedger(community, tasks, '2026-03-23').blocks.find((block) => block.kind === 'table')
    const place = table?.columns.findIndex((column) => column.heading === '状态灯') ?? -1
    expect(table?.rows.map((row) => row[place])).toEqual(['○ 剩39天', '▲ 逾期3天', '□ 待派单', '√ 已办结'])
  })
})

describe('核对', () => {
  test('都齐了没有缺项', () => {
    expect(findGaps(sampleMeeting)).toEqual([])
    expect(checkMinutes(sampleMeeting).map((check) => check.name)).toEqual([
      '票数',
      '到会',
      '结论',
      '没有手机号',
      '责任和时限',
    ])
  })

  test('没有结论、没有原因、没有决议文字', () => {
    expect(findGaps(withItem(3, { outcome: null, resolution: null })).map((gap) => gap.sentence)).toEqual([
      '第三项没有结论',
    ])
    expect(
      findGaps(withItem(3, { outcome: 'deferred', resolution: null })).map((gap) => gap.sentence),
    ).toEqual(['第三项没有写暂缓的原因'])
    expect(findGaps(withItem(2, { resolution: null })).map((gap) => gap.code)).toEqual([
      'item-without-resolution',
    ])
  })

  test('没有责任人和时限，指到那一条', () => {
    const item = resolvedItems(sampleMeeting)[0]
    if (item === undefined) throw new Error('没有决议')
    const record = withItem(2, {
      resolution: {
        ...item.resolution,
        tasks: [aTask({}), aTask({ leadUnit: '', responsible: '', dueOn: null })],
      },
    })
    expect(findGaps(record)).toEqual([
      {
        code: 'task-without-responsible',
        position: 2,
        anchor: 'item-2-task-2',
        sentence: '第二项（二）没有责任人',
      },
      {
        code: 'task-without-due-day',
        position: 2,
        anchor: 'item-2-task-2',
        sentence: '第二项（二）没有时限',
      },
    ])
  })

  test('改写的文字和票数不一致、写进了手机号', () => {
    const withPassage = (text: string): MeetingRecord => ({
      ...sampleMeeting,
      passages: [{ anchor: 'item-2-result', text, editedAt: evening('21:00') }],
    })
    expect(findGaps(withPassage('同意22人，反对4人，弃权3人。')).map((gap) => gap.code)).toEqual([
      'tally-differs',
    ])
    expect(
      findGaps(withPassage('同意21人，反对4人，弃权3人，电话138 0000 1234。')).map((gap) => gap.code),
    ).toEqual(['phone-in-text'])
    expect(findGaps(withPassage('同意２１人，反对4人，弃权3人。'))).toEqual([])
  })

  test('没有主持人、记录人和到会人员', () => {
    const { meeting } = sampleMeeting
    const record = { ...sampleMeeting, roll: [], meeting: { ...meeting, chairName: '', recorderName: ' ' } }
    expect(findGaps(record).map((gap) => gap.sentence)).toEqual(['没有主持人', '没有记录人', '没有到会人员'])
  })
})
