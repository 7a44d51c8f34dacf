/** Reads pasted and imported lists of wishes in the ways people write them; nothing that was written is lost. */
import { describe, expect, it } from 'vitest'
import { readCategory, readCount, readDay, readSource, readsUrgent } from './list-cells.ts'
import { columnOfHeading } from './list-columns.ts'
import { type ListTerms, readTopicList, splitLongTitle, splitPaste } from './topic-list.ts'

const terms: ListTerms = {
  source: 'micro-wish',
  estateName: '南方印象小区',
  receivedOn: '2026-03-12',
  today: '2026-03-12',
}
const read = (text: string) => [...readTopicList(splitPaste(text), terms)]
const titles = (text: string) => read(text).map(({ words }) => words?.title ?? null)

describe('一行一个议题', () => {
  it('序号、空行、全角空格和各种换行都认得，楼栋号不是序号', () => {
    expect(
      titles('1、路灯不亮\r\n\r\n（二）停车难\r3. 4栋电梯异响\n　\n4栋漏水\n・晾衣架生锈\n— 楼道堆物'),
    ).toEqual(['路灯不亮', '停车难', '4栋电梯异响', '4栋漏水', '・晾衣架生锈', '楼道堆物'])
  })

  it('记下是第几行，来源、小区和日期照总的写', () => {
    expect(read('路灯不亮\n\n停车难')).toMatchObject([
      {
        row: 1,
        remark: '',
        words: { source: 'micro-wish', estateName: '南方印象小区', receivedOn: '2026-03-12' },
      },
      { row: 3, words: { title: '停车难', proposer: { count: 1, name: '', phone: '' } } },
    ])
  })

  it('很长的一行，第一句作题目，全文留在情况描述里', () => {
    const text = `东门路灯坏了。${'晚上很黑，老人出门看不见路。'.repeat(20)}`
    const [row] = read(text)
    expect(row?.words).toMatchObject({ title: '东门路灯坏了', description: text })
    expect(row?.remark).toContain('全文写在情况描述里')
    const [whole] = read('啊'.repeat(300))
    expect(whole?.words).toMatchObject({ title: '啊'.repeat(200), description: '啊'.repeat(300) })
  })

  it('生僻字占两个位置，题目照样不超长，也不把一个字切成两半', () => {
    const [row] = read(`甲${'𠮷'.repeat(150)}`)
    expect(row?.words?.title).toBe(`甲${'𠮷'.repeat(99)}`)
    expect(splitLongTitle('𠮷㛃')).toEqual({ title: '𠮷㛃', description: '' })
  })

  it('题目里的电话号码提醒移走', () => {
    const rows = read('路灯不亮，请联系１３８００１３８０００\n路灯不亮，编号12345678901234')
    expect(rows.map(({ remark }) => remark)).toEqual([
      '议题里写了电话号码，会印到文书上，请移到电话一栏。',
      '',
    ])
  })

  it('长得放不下的一行说出原因，不会丢掉半截', () => {
    const [row] = read('啊'.repeat(5000))
    expect(row).toMatchObject({ words: null, remark: '这一行文字太长（超过四千字），请分成几条再登记。' })
  })

  it('五千条收下，多出来的每一行都说明白', () => {
    const rows = read(Array.from({ length: 5003 }, (_, index) => `心愿${index}`).join('\n'))
    expect(rows.filter(({ words }) => words !== null)).toHaveLength(5000)
    expect(rows.slice(5000).map(({ row, words }) => [row, words])).toEqual([
      [5001, null],
      [5002, null],
      [5003, null],
    ])
    expect(rows.at(-1)?.remark).toContain('五千')
  })
})

const table = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n')

describe('从表格里复制来的', () => {
  it('认得表头，表头上面的标题行说出来，没有的列放进情况描述', () => {
    const rows = read(
      table(
        ['南方印象小区微心愿登记表', '', '', '', '', '', ''],
        ['序号', '心愿内容', '姓名', '房号', '联系电话', '提出时间', '认领党员'],
        ['1', '给独居老人换灯泡', '谭甲乙', '4栋301', '１３８００１３８０００', '2026.3.1', '第二支部'],
        ['', '', '', '', '', '', ''],
        ['2', '', '谭丙丁', '', '', '', ''],
      ),
    )
    expect(rows).toMatchObject([
      { row: 1, words: null, remark: '表头上面的一行，没有当作议题。' },
      {
        row: 3,
        remark: '',
        words: {
          title: '给独居老人换灯泡',
          description: '认领党员：第二支部',
          receivedOn: '2026-03-01',
          proposer: { name: '谭甲乙', room: '4栋301', phone: '１３８００１３８０００' },
        },
      },
      { row: 5, words: null, remark: '这一行没有写议题，没有读。' },
    ])
  })

  it('来源、类别、户数、紧急程度、小区和地点各就各位，看不懂的留在情况描述里', () => {
    const [row] = read(
      table(
        ['事项', '来源', '类别', '涉及户数', '紧急程度', '所属小区', '具体位置', '诉求'],
        ['充电桩不够', '入户走访', '停车', '约30户', '紧急', '西区', '北门', '加装十个'],
        ['路灯', '群里说的', '那一类', '好几户', '一般', '', '', ''],
      ),
    )
    expect(row?.words).toMatchObject({
      source: 'visit',
      category: 'parking',
      householdCount: 30,
      urgency: 'urgent',
      estateName: '西区',
      place: '北门',
      demand: '加装十个',
    })
    const [, second] = read(
      table(
        ['事项', '来源', '类别', '涉及户数'],
        ['充电桩', '微心愿', '停车', '3'],
        ['路灯', '群里说的', '那一类', '好几户'],
      ),
    )
    expect(second?.words).toMatchObject({
      source: 'micro-wish',
      category: null,
      householdCount: null,
      description: '来源：群里说的\n类别：那一类\n户数：好几户',
    })
  })

  it('日期看不懂、还没到，照总的日期登记并且说出来', () => {
    const rows = read(
      table(['议题', '日期'], ['路灯', '大前天'], ['停车', '2026年4月1日'], ['电梯', '3月5日']),
    )
    expect(rows.map(({ words, remark }) => [words?.receivedOn, words?.description, remark])).toEqual([
      ['2026-03-12', '日期：大前天', '日期“大前天”看不懂，按 2026-03-12 登记。'],
      ['2026-03-12', '日期：2026年4月1日', '日期“2026年4月1日”还没有到，按 2026-03-12 登记。'],
      ['2026-03-05', '', ''],
    ])
  })

  it('没有表头，最长的一列是题目，电话、房号、姓名看样子认', () => {
    const rows = read(
      table(
        ['1', '谭甲乙', '4栋301', '13800138000', '楼道路灯三天不亮了'],
        ['2', '谭丙丁', '5栋202', '13900139000', '希望增设晾衣架'],
      ),
    )
    expect(rows.map(({ words }) => words)).toMatchObject([
      { title: '楼道路灯三天不亮了', proposer: { name: '谭甲乙', room: '4栋301', phone: '13800138000' } },
      { title: '希望增设晾衣架', proposer: { name: '谭丙丁', room: '5栋202', phone: '13900139000' } },
    ])
  })

  it('没有表头、写着“停车问题”的第一行不会当成表头', () => {
    const rows = read(table(['停车问题', '4栋楼栋', '来电'], ['漏水问题', '5栋', '来电']))
    expect(rows.map(({ words }) => words?.title)).toEqual(['停车问题', '漏水问题'])
  })

  it('格子里有换行的不会拆成两条，打错的引号不会吞掉后面', () => {
    const rows = read('议题\t地点\n"路灯不亮\n晚上看不见"\t北门\n"停车难\t南门\n电梯异响\t5栋')
    expect(rows.map(({ words }) => words?.title)).toContain('路灯不亮 晚上看不见')
    const all = JSON.stringify(rows)
    for (const word of ['停车难', '电梯异响', '南门', '5栋']) expect(all).toContain(word)
  })

  it('放不下的字段留在情况描述里', () => {
    const long = '很长的地点'.repeat(30)
    const [row] = read(table(['议题', '地点'], ['路灯', long]))
    expect(row?.words).toMatchObject({ place: '', description: `地点：${long}` })
  })

  it('空的、只有空格的，一条也没有，也不出错', () => {
    for (const text of ['', ' \n\t\n　', '\u0000', '\ufeff']) expect(titles(text)).toEqual([])
  })
})

describe('表头和格子', () => {
  it.each([
    ['议题', 'title'],
    ['微心愿', 'title'],
    ['反映内容', 'title'],
    ['意见建议', 'title'],
    ['提出人', 'name'],
    ['居民姓名', 'name'],
    ['联系电话（手机）', 'phone'],
    ['楼栋房号', 'room'],
    ['收到日期', 'date'],
    ['涉及户数', 'households'],
    ['所在小区', 'estate'],
    ['具体位置', 'place'],
    ['来源渠道', 'source'],
    ['序号', 'serial'],
    ['停车问题', null],
    ['备注', null],
  ])('%s 是 %s', (heading, column) => expect(columnOfHeading(heading)).toBe(column))

  it.each([
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01 08:30', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['3月1日', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['3/1/26', '2026-03-01'],
    ['26.3.1', '2026-03-01'],
    ['46082', '2026-03-01'],
    ['2026-2-30', null],
    ['昨天', null],
    ['12345', null],
  ])('日期 %s', (cell, day) => expect(readDay(cell, '2026')).toBe(day))

  it('来源、类别、户数、缓急', () => {
    expect(['12345热线', '网格员上报', '群众联名', '扫码'].map(readSource)).toEqual([
      'hotline',
      'grid-report',
      'joint-request',
      null,
    ])
    expect(['加装电梯', '电梯', '停车类', '类'].map(readCategory)).toEqual([
      'elevator',
      expect.anything(),
      'parking',
      null,
    ])
    expect(['30', '约30户', '1,260户', '100余户', '几十户', '-1'].map(readCount)).toEqual([
      30,
      30,
      1260,
      100,
      null,
      null,
    ])
    expect(['紧急', '急办', '是', '不急', '一般', ''].map(readsUrgent)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
