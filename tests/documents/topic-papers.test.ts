/** Writes the papers of a topic and reads them back: the form, the reply, and the volume of seven, four and one. */
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/calendar.ts'
import type { TaskNoteId } from '../../src/domain/identity.ts'
import type { PlainDocument } from '../../src/domain/papers/document.ts'
import { layPhases } from '../../src/domain/papers/topic/dossier-consultations.ts'
import { composeDossier, findDossierGaps } from '../../src/domain/papers/topic/dossier-volume.ts'
import { composeReplySlip, findReplyGaps } from '../../src/domain/papers/topic/reply-slip.ts'
import { composeFormOfTopic } from '../../src/domain/papers/topic/topic-form-of-topic.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { dossierFacts, topic } from './sample-topic.ts'
import { keepFile, readPdf, readWord, renderWord, testWith } from './tools.ts'

const madeAt = '2026-03-12T01:00:00.000Z'
const terms = { number: '', madeOn: '2026-03-12', size: 'page' } as const
const bare = (text: string): string => text.replace(/\s/gu, '')
const pageOf = (paper: PlainDocument): string =>
  bare(writePage(paper, { medium: 'print' }).replace(/<style>.*?<\/style>|<[^>]*>/gsu, ''))

const factOf = (paper: PlainDocument, label: string): string => {
  const facts = paper.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []))
  return facts.find((fact) => bare(fact.label) === label)?.value ?? expect.fail(`没有${label}`)
}

describe('议题征集表', () => {
  test('每一栏都填上，提出人脱敏', () => {
    const paper = composeFormOfTopic(dossierFacts, terms)
    expect(factOf(paper, '编号')).toBe('议题〔2025〕17号')
    expect(factOf(paper, '渠道')).toBe('网格发现')
    expect(factOf(paper, '提出人')).toBe('刘*芳')
    expect(factOf(paper, '身份')).toBe('网格员')
    expect(factOf(paper, '楼栋房号')).toBe('7栋2单元***')
    expect(factOf(paper, '涉及范围和户数')).toBe('南方印象小区南门至7栋，涉及1260户')
    expect(factOf(paper, '紧急程度')).toBe('急办')
    expect(factOf(paper, '附件')).toBe('照片2张，问卷1份')
    expect(factOf(paper, '是否重复')).toContain('议题〔2025〕21号')
    expect(factOf(paper, '审定意见')).toContain('2025年4月29日，立项：多户反映')
    expect(factOf(paper, '法律路径')).toBe('协商意见')
    expect(factOf(paper, '审定人（签字）')).toBe('周敏')
    expect(factOf(paper, '反馈日期')).toBe('2025年12月12日')
    expect(pageOf(paper)).not.toContain('1102')
  })
})

describe('议题回复单', () => {
  const slip = (more: Partial<typeof topic> = {}) =>
    pageOf(
      composeReplySlip(
        { ...dossierFacts, topic: { ...topic, ...more } },
        { ...terms, number: '和苑复〔2026〕3号' },
      ),
    )

  test('写明提了什么、怎样定的和理由、怎样办、下一步、找谁', () => {
    const text = slip()
    for (const words of [
      '和苑复〔2026〕3号',
      '刘小芳：',
      '您2025年4月28日在网格巡查中反映的事情，登记为议题〔2025〕17号',
      '2025年4月29日，经审定，这件事列为协商议题。理由：多户反映',
      '先后召开协商会议12次，其中议事协商7次、联动协商4次、听证协商1次',
      '和苑议〔2025〕26号',
      '划消防通道黄线和临停区，由物业公司负责，已销号',
      '安装入口道闸，由物业公司负责，办理中，期限2026年1月20日。',
      '办结以后，请您对办理结果作出评价',
      '联系电话',
    ])
      expect(text).toContain(bare(words))
  })

  test('不予受理、转交、并入的，各说各的结果', () => {
    expect(slip({ state: 'refused' })).toContain('这件事不予受理。')
    expect(slip({ state: 'transferred', transferredTo: '街道城管办' })).toContain('已经转交街道城管办。')
    expect(slip({ state: 'merged', mergedIntoNumber: '议题〔2025〕3号' })).toContain('（议题〔2025〕3号）')
  })

  test('没有上会、直接办理的，说直接办理，不说交办', () => {
    const notes = dossierFacts.notes.map((note) =>
      note.step === 'list' ? { ...note, step: 'handle' as const, text: '' } : note,
    )
    const handled = pageOf(composeReplySlip({ ...dossierFacts, notes }, terms))
    expect(handled).toContain('经审定，这件事不用上会，直接办理。')
    expect(handled).not.toContain('直接交办')
  })

  test('没有审定、没有提出人的，先补上', () => {
    const gaps = findReplyGaps({
      ...dossierFacts,
      community: { ...dossierFacts.community, contact: '' },
      topic: { ...topic, state: 'collected', proposer: { ...topic.proposer, name: '' } },
    })
    expect(gaps.map(({ sentence }) => sentence)).toEqual([
      '这个议题还没有审定',
      '没有写提出人',
      '社区资料里没有联系电话',
    ])
    expect(findReplyGaps(dossierFacts)).toEqual([])
  })
})

describe('议题卷宗', () => {
  const volume = composeDossier(dossierFacts, terms)

  test('十二次会分六段，每段接着升级或者退回和原因', () => {
    const phases = layPhases(dossierFacts.meetings, dossierFacts.moves)
    expect(phases.map(({ level, meetings, move }) => [level, meetings.length, move?.reason ?? ''])).toEqual([
      ['deliberation', 3, '涉及多单位'],
      ['linkage', 2, '先定公约'],
      ['deliberation', 2, '须联合执法'],
      ['linkage', 2, '路线有分歧'],
      ['hearing', 1, '交回落实'],
      ['deliberation', 2, ''],
    ])
  })

  test('从头到尾是一件事：来由、审定、逐次协商、票数、意见、公示、交办、回访、问卷、照片、大事记', () => {
    const text = pageOf(volume)
    const story = [
      '目录',
      '一、基本情况',
      '南门消防通道长期被外来车辆占用',
      '二、受理和审定',
      '2025年4月29日，立项：多户反映',
      '三、协商经过',
      '先后召开协商会议12次，其中议事协商7次、联动协商4次、听证协商1次',
      '（一）议事协商（2025年5月8日至6月12日，3次）',
      '由社区书记周敏主持，应到30人，实到26人',
      '升级到联动协商：涉及多单位。经办：社区书记周敏。',
      '（五）听证协商（2025年11月12日，1次）',
      '同意22人，反对2人，弃权2人',
      '退回议事协商：交回落实',
      '四、决议和协商意见',
      '（一）和苑议〔2025〕26号',
      '五、公示',
      '收到异议1件',
      '六、交办与办理',
      '共交办2件，已销号1件',
      '2026年1月26日督办',
      '七、问卷和征求意见',
      '八、照片',
      '九、文书目录',
      '十、大事记',
    ]
    let at = 0
    for (const words of story.map(bare)) {
      const next = text.indexOf(words, at)
      expect(next, words).toBeGreaterThanOrEqual(at)
      at = next
    }
  })

  test('居民的姓名、房号、电话都不出现，谁怎样表决也不出现', () => {
    const text = pageOf(volume)
    for (const hidden of ['刘小芳', '张小三', '1102', '138****4321', '成员3'])
      expect(text, hidden).not.toContain(hidden)
    expect(text).toContain('张*三')
    expect(text).toContain('刘*芳')
  })

  test('议题自己的情况描述只写一遍；到会的各方加起来等于实到', () => {
    const meetings = dossierFacts.meetings.map((one) => {
      const item = { ...one.item, explanation: `${topic.description}诉求：${topic.demand}` }
      const agenda = one.record.agenda.map((other) => (other.id === item.id ? item : other))
      return { ...one, item, record: { ...one.record, agenda } }
    })
    const text = pageOf(composeDossier({ ...dossierFacts, meetings }, terms))
    const told = text.slice(0, text.lastIndexOf('十、大事记'))
    expect(told.split(bare(topic.description)).length - 1).toBe(1)
    for (const [, attended = '', parties = ''] of text.matchAll(/实到(\d+)人[^。]*。到会的有([^。]*)。/gu))
      expect(
        [...parties.matchAll(/(\d+)人/gu)].reduce((sum, [, count]) => sum + Number(count), 0),
        parties,
      ).toBe(Number(attended))
  })

  test('办结、佐证、验收、回访各是一句；只提名称的“会议讨论了”不写', () => {
    const text = pageOf(volume)
    expect(text).not.toContain('会议讨论了智慧微循环：打通消防通道。')
    expect(text).toMatch(/电话回访：|上门回访：/u)
    expect(text).toMatch(/。回访人：/u)
    expect(text).not.toMatch(/，佐证：|，回访人/u)
  })

  test('退回过、催办过、不满意重办过的，头一次怎么办的也写着，没有写范围的不留空栏', () => {
    const [first, ...others] = dossierFacts.tasks
    if (first === undefined) expect.fail('没有事项')
    const told = (kind: 'returned' | 'pressed' | 'done', on: string, text: string) => ({
      ...{ id: 90 as TaskNoteId, kind, by: '', text },
      at: instantOf(on, '10:00'),
    })
    const notes = [
      told('returned', '2025-12-11', '不归城管管'),
      told('pressed', '2025-12-18', ''),
      told('done', '2025-12-19', '先划了60米'),
      told('done', '2025-12-22', '黄线180米、临停区6处已经划好'),
    ]
    const bareTopic = { ...topic, estateName: '', place: '', householdCount: null }
    const paper = composeDossier(
      { ...dossierFacts, topic: bareTopic, tasks: [{ ...first, notes }, ...others] },
      terms,
    )
    const text = pageOf(paper)
    expect(text).toContain('2025年12月11日退回：不归城管管。')
    expect(text).toContain('2025年12月18日催办。')
    expect(text).toContain('2025年12月19日办结：先划了60米。')
    expect(text.split('2025年12月22日办结').length - 1).toBe(1)
    const labels = paper.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []))
    expect(labels.map(({ label }) => bare(label))).not.toContain('范围')
  })

  test('没有审定的议题先审定，才有卷宗', () => {
    expect(findDossierGaps({ ...dossierFacts, topic: { ...topic, state: 'collected' } })).toHaveLength(1)
    expect(findDossierGaps(dossierFacts)).toEqual([])
  })

  test('才立项的议题也能印，缺的照说没有', () => {
    const text = pageOf(
      composeDossier(
        {
          ...dossierFacts,
          topic: { ...topic, state: 'listed' },
          ...{ meetings: [], moves: [], notices: [], tasks: [], questionnaires: [], photos: [], merged: [] },
        },
        terms,
      ),
    )
    for (const words of ['还没有开过会协商', '还没有形成决议', '还没有公示', '还没有交办', '没有发过问卷'])
      expect(text).toContain(words)
  })

  testWith(
    ['soffice', 'pdftotext', 'python-docx'],
    'Word 和印出来的同一卷，字字都在，表格逐页重复表头',
    async () => {
      const note = dossierFacts.notes[0] ?? expect.fail('没有记录')
      const long = {
        ...dossierFacts,
        notes: [...dossierFacts.notes, ...Array.from({ length: 20 }, () => note)],
      }
      const file = keepFile('dossier.docx', await writeWord(composeDossier(long, terms), madeAt))
      const word = bare(readWord(file).join('\n'))
      const [pdf] = renderWord([file]).map(readPdf)
      for (const words of ['议题卷宗', '听证协商会（第一次）', '张*三', '十、大事记']) {
        expect(word).toContain(words)
        expect(pdf).toContain(words)
      }
      expect((pdf ?? '').match(/事情情况/gu)?.length ?? 0).toBeGreaterThan(1)
    },
  )
})
