/** The official wording of minutes, records and opinions, and the checks before they are finished. */
import { describe, expect, test } from 'vitest'
import { type Block, cleanDocument, type PlainDocument } from '../../src/domain/document.ts'
import { checkMinutes, findGaps } from '../../src/domain/document-check.ts'
import { composeNotice } from '../../src/domain/meeting-notice.ts'
import type { MeetingRecord } from '../../src/domain/meeting-record.ts'
import { composeMinutes, draftMinutes } from '../../src/domain/minutes.ts'
import { proposalOf } from '../../src/domain/outcome-wording.ts'
import { composePapers } from '../../src/domain/papers.ts'
import { composeRecord } from '../../src/domain/record.ts'
import { composeResolution, resolvedItems } from '../../src/domain/resolution-document.ts'
import { legalRules } from '../../src/domain/rule.ts'
import { composeSignInSheet } from '../../src/domain/sign-in-sheet.ts'
import { composeTaskList } from '../../src/domain/task-list.ts'
import { aTask, aVote, evening, id, sampleMeeting, withItem } from './sample-meeting.ts'

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
      return [...block.signers, block.day].join('\n')
    case 'signatures':
      return block.signers.map((signer) => signer.label).join('\n')
    case 'blank':
      return ''
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
              formerTally: former.tally,
              formerOutcome: former.outcome,
              tally: vote.tally,
              outcome: vote.outcome,
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

  test('出席、请假、列席各列一段，受托到会的写明代谁', () => {
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
    expect(names.map((block) => block.label)).toEqual(['出席', '请假', '列席'])
    expect(names[0]?.names).toHaveLength(28)
    expect(names[0]?.names.at(-1)).toBe('夏天（代夏冬梅）')
    expect(names[2]?.names).toEqual(['贺志平（街道物业办）', '唐文（交警中队）'])
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
      '1|发布表决事项公告|和苑议〔2026〕3号\n增设停车位方案|业委会|李建国||2026年3月13日|进行中',
    )
    const notice = textOf(composeNotice(sampleMeeting, '2026-03-01'))
    expect(notice).toContain('2026年3月12日（星期四）晚7时30分。')
    expect(notice).toContain('（二）增设停车位方案（表决，业委会主任李建国）。')
    expect(notice).toContain('2026-03-06')
  })

  test('洗过的文书再洗一遍不变', () => {
    for (const paper of composePapers('minutes', sampleMeeting, '2026-03-12')) {
      expect(cleanDocument(paper)).toEqual(paper)
    }
  })

  test('是否同意……改写成议定的话', () => {
    expect(proposalOf('是否同意按方案一增设停车位130个？')).toBe('按方案一增设停车位130个')
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
