import { describe, expect, test } from 'vitest'
import { type PlainDocument, paragraph } from '../papers/document.ts'
import type { NoticeWords } from './notice.ts'
import { checkTexts, maskDraft, maskText, officePhonesIn, type PostingKnowledge } from './posting-check.ts'
import { indexRoll } from './posting-names.ts'
import { textsOfPaper, textsOfWords } from './posting-texts.ts'

const roll = indexRoll({
  names: [
    '张三',
    '张小三',
    '欧阳娜娜',
    '王𬀩',
    '和平',
    '建设',
    '高明',
    '李',
    '东方房地产开发有限公司',
    '买买提·艾力',
    'Anna Smith',
    '周敏',
    '李静',
    '刘洋',
  ],
  holders: [
    { name: '周敏', offices: ['社区书记', '和苑社区党委'] },
    { name: '李静', offices: ['网格员', ''] },
    { name: '刘洋', offices: ['', '市供电公司'] },
    { name: '张三', offices: ['业主', ''] },
  ],
  publicNames: ['和苑社区', '建设路街道', '和平小区'],
})
const known: PostingKnowledge = { roll, officePhones: officePhonesIn(['0731-28000000（办公室）']) }

const check = (text: string) =>
  checkTexts([{ field: 'body', position: 0, place: '正文', isCounted: true, text }], known)
const kindsAndMasks = (text: string) => check(text).map(({ kind, masked }) => [kind, masked])

describe('张贴前的检查：电话', () => {
  for (const [text, masked] of [
    ['请打13800001234联系', '138****1234'],
    ['138 0000 1234', '138****1234'],
    ['138-0000-1234', '138****1234'],
    ['138—0000—1234', '138****1234'],
    ['138.0000.1234', '138****1234'],
    ['138·0000·1234', '138****1234'],
    ['１３８００００１２３４', '138****1234'],
    ['1 3 8 0 0 0 0 1 2 3 4', '138****1234'],
    ['138\u200b0000\u200b1234', '138****1234'],
    ['138\u00ad0000\ufeff1234', '138****1234'],
    ['138\u00010000\u20011234', '138****1234'],
    ['138\u30000000\u30001234', '138****1234'],
    ['+86 13800001234', '138****1234'],
    ['+86-138-0000-1234', '138****1234'],
    ['008613800001234', '138****1234'],
    ['8613800001234', '138****1234'],
    ['013800001234', '138****1234'],
    ['1380000123413900005678', '****5678'],
    ['0731-28001234', '****1234'],
    ['（0731）28001234', '****1234'],
    ['０７３１－２８００１２３４', '****1234'],
    ['010 8800 1234', '010****1234'],
    ['电话28001234', '****1234'],
    ['联系电话：2800-1234', '****1234'],
    ['1102,13800001234,', '138****1234'],
    ['1.13800001234', '138****1234'],
    ['138，0000，1234', '138****1234'],
    ['138、0000、1234', '138****1234'],
    ['138/0000/1234', '138****1234'],
    ['138）00001234', '138****1234'],
    ['138\n00001234', '138****1234'],
    ['138 0000\r\n1234', '138****1234'],
    ['一三八〇〇〇〇一二三四', '138****1234'],
    ['幺三八零零零零幺二三四', '138****1234'],
    ['壹叁捌零零零零壹贰叁肆', '138****1234'],
    ['一三八0000一二三四', '138****1234'],
  ] as const)
    test(`${JSON.stringify(text)} 是电话`, () => {
      expect(check(text)).toMatchObject([{ kind: 'phone', masked }])
    })

  test('一句里有几个电话，个个都找出来', () => {
    expect(check('13800001234、13900005678或者0731-28001234').map((one) => one.kind)).toEqual([
      'phone',
      'phone',
      'phone',
    ])
  })

  for (const text of [
    '共1572户，1048户参加。',
    '专有部分面积138000.01平方米',
    '面积15083.69㎡，12345678901㎡',
    '合计13800001234元',
    '经费138,000,012.34元',
    '编号2026031200001',
    '和苑示〔2026〕13号',
    '2026年3月12日19时30分至20时25分',
    '2026-03-12 19:30-20:25',
    '20260312',
    '拨打12345热线，火警119',
    '身份证号已经脱敏：430***********1234，138****1234',
    '同意525人，面积64,225.60平方米，占66.67%',
    '1508.36 9234.51 8826.00',
    '第13项、第14项、第15项',
    '邮编412000，账号9558801234567890123',
    '3-5年，10-20元，7-9月',
    '涉及1、3、4、5、6、7、8、9、10、11、12栋',
    '二〇二六年一月三日，一三五七九为单号',
    '管材规格150×1200×2400',
    '依据《中华人民共和国城市居民委员会组织法》',
    '项目编号：430203202603120001，施工许可证号430203202603120101',
  ])
    test(`${text} 里没有电话、证号和房号`, () => expect(check(text)).toEqual([]))

  test('办公电话写在哪里都可以，联系电话一栏里的电话都可以', () => {
    for (const text of ['0731-28000000', '0731 2800 0000', '办公电话28000000', '０７３１２８００００００'])
      expect(check(text)).toEqual([])
    expect(
      checkTexts(
        [{ field: 'contact', position: 0, place: '联系电话', isCounted: false, text: '13800001234' }],
        known,
      ),
    ).toEqual([])
  })
})

describe('张贴前的检查：身份证号', () => {
  for (const [text, masked] of [
    ['430203199001011234', '430***********1234'],
    ['43020319900101123X', '430***********123X'],
    ['43020319900101123x', '430***********123X'],
    ['430203 19900101 1234', '430***********1234'],
    ['430203-1990-0101-1234', '430***********1234'],
    ['４３０２０３１９９００１０１１２３４', '430***********1234'],
    ['4302031990\u200b01011234', '430***********1234'],
    ['430203900101123', '430********1123'],
    ['430203，19900101，1234', '430***********1234'],
    ['430203/1990/0101/1234', '430***********1234'],
    ['430203\n199001011234', '430***********1234'],
    ['ID430203199001011234', '430***********1234'],
    ['身份证编号430203199001011234', '430***********1234'],
    // A code whose last figure fits is an ID number, whatever it is called.
    ['编号43020319900101123X', '430***********123X'],
  ] as const)
    test(`${JSON.stringify(text)} 是身份证号`, () => {
      expect(kindsAndMasks(`证号${text}。`)).toEqual([['id-number', masked]])
    })

  for (const text of ['430203199013011234', '030203199001011234', '202603120000123', '4302031990010112345'])
    test(`${text} 不是身份证号`, () => expect(check(text)).toEqual([]))
})

describe('张贴前的检查：房号', () => {
  for (const [text, masked] of [
    ['7栋2单元1102', '7栋2单元***'],
    ['７栋２单元１１０２', '7栋2单元***'],
    ['7 栋 2 单元 1102', '7 栋 2 单元***'],
    ['7栋2单元1102户', '7栋2单元***'],
    ['3号楼502室', '3号楼***'],
    ['7栋1102', '7栋***'],
    ['7栋2-1102', '7栋2-***'],
    ['A座1203', 'a座***'],
    ['七栋二单元一一〇二', '七栋二单元***'],
    ['2单元1102室', '2单元***'],
    ['3-1-502', '3-1-***'],
    ['3—1—502', '3-1-***'],
    ['7栋11楼2号', '7栋***'],
    ['7-1102室', '7-***'],
    ['7栋2单元602、603和702', '7栋2单元***'],
    ['7栋302至402', '7栋***'],
    ['第7栋第2单元第1102室', '第7栋第2单元***'],
    ['7栋，2单元，1102', '7栋,2单元***'],
    ['7栋西单元302', '7栋西单元***'],
    ['甲栋301', '甲栋***'],
    ['7栋·302', '7栋***'],
    ['7栋一单元十一楼东户', '7栋一单元***'],
  ] as const)
    test(`${text} 是一户`, () => expect(kindsAndMasks(`住在${text}。`)).toEqual([['room', masked]]))

  for (const text of [
    '7栋2单元门厅',
    '7栋公示栏、3栋公示栏',
    '7栋共1102户',
    '3栋1572户',
    '7栋2026年改造',
    '3栋125平方米',
    '1栋至3栋',
    '第3-1项',
    '2026-3-12',
    '8号楼、9号楼各120人',
    '7栋2单元120户',
    '东门120余人',
    '8栋302盏路灯',
    '5栋、6栋，302户',
  ])
    test(`${text} 没有写到哪一户`, () => expect(check(text)).toEqual([]))
})

describe('张贴前的检查：名册上的姓名', () => {
  for (const [text, masked] of [
    ['业主张三提出', '张*'],
    ['业主张　三提出', '张*'],
    ['业主张\u200b三提出', '张*'],
    ['业主张 小 三提出', '张*三'],
    ['欧阳娜娜同意', '欧**娜'],
    ['王𬀩反对', '王*'],
    ['王𬀩\u{E0100}反对', '王*'],
    ['和平共处', '和*'],
    ['抓好建设', '建*'],
    ['高明的办法', '高*'],
    ['买买提·艾力同意', '买***力'],
    ['买买提•艾力同意', '买***力'],
    ['买买提艾力同意', '买***力'],
    ['业主张·三提出', '张*'],
    ['业主张-小.三提出', '张*三'],
    ['业主Anna Smith同意', 'a*******h'],
  ] as const)
    test(`${JSON.stringify(text)} 里有姓名`, () => expect(kindsAndMasks(text)).toEqual([['name', masked]]))

  for (const text of [
    '李先生',
    '张',
    '东方房地产开发有限公司',
    '和苑社区召开会议',
    '和平小区全体业主',
    '建设路街道办事处',
    'Annas Smithson',
    '张*、张*三',
  ])
    test(`${text} 里没有名册上的姓名`, () => expect(check(text)).toEqual([]))

  test('小区的名字以外，同一个词还是姓名', () => {
    expect(check('和平小区的业主和平')).toMatchObject([{ found: '和平', before: '和平小区的业主' }])
  })

  test('一半落在小区名字里的不是姓名，落在“业委会”这样的短名里的还是', () => {
    const near = {
      roll: indexRoll({
        names: ['于福', '张建业'],
        holders: [],
        publicNames: ['福鑫南郡', '业委会'],
      }),
      officePhones: [],
    }
    const found = (text: string) =>
      checkTexts([{ field: 'title', position: 0, place: '标题', isCounted: false, text }], near).map(
        (one) => one.found,
      )
    expect(found('关于福鑫南郡四方议事会协商结果的公示')).toEqual([])
    expect(found('业主于福住在福鑫南郡')).toEqual(['于福'])
    expect(found('张建业委会里的意见')).toEqual(['张建业'])
  })

  for (const text of [
    '社区书记周敏主持',
    '周敏（社区书记）主持',
    '书记周敏',
    '和苑社区党委周敏',
    '网格员李静送达',
    '市供电公司刘洋到会',
    '网格员李静、社区书记周敏',
  ])
    test(`${text}：旁边有职务，可以写`, () => expect(check(text)).toEqual([]))

  for (const text of ['周敏提出', '会议由书记主持。周敏提出', '李静同意', '业主张三'])
    test(`${text}：旁边没有职务，不可以写`, () => expect(check(text)).toHaveLength(1))

  test('有职务的人写明写什么职务，别的人请脱敏；句子里不露原文', () => {
    const [holder] = check('周敏提出')
    expect(holder?.sentence).toBe(
      '正文第1段写了姓名（周*），旁边没有写职务：以职务出现的，请在姓名前写明社区书记、和苑社区党委；不是的，请脱敏。',
    )
    for (const text of ['业主张三', '13800001234', '7栋2单元1102', '430203199001011234'])
      for (const finding of check(text)) expect(finding.sentence).not.toContain(finding.found)
  })

  test('受理人一栏写任职的人不用再写职务，写业主不行', () => {
    const inField = (text: string) =>
      checkTexts([{ field: 'receiver', position: 0, place: '受理人', isCounted: false, text }], known)
    expect(inField('周敏')).toEqual([])
    expect(inField('张三')).toMatchObject([{ place: '受理人', kind: 'name' }])
  })
})

describe('查出的地方和脱敏', () => {
  const words: NoticeWords = {
    title: '关于张三反映问题的公示',
    basis: '',
    body: '第一段没有。\n\n业主张三（7栋2单元1102，138 0000 1234）提出。\r\n证号430203199001011234。',
    salutation: '',
    call: '',
    feedback: '送到3-1-502。',
    receiver: '周敏',
    contact: '13900005678',
    signers: ['和苑社区居民委员会', '王𬀩'],
  }

  test('每一处都说明在哪里、前后是什么', () => {
    const findings = checkTexts(textsOfWords(words, ['东门公示栏']), known)
    expect(findings.map(({ place, kind, found }) => [place, kind, found])).toEqual([
      ['标题', 'name', '张三'],
      ['正文第2段', 'name', '张三'],
      ['正文第2段', 'room', '7栋2单元1102'],
      ['正文第2段', 'phone', '138 0000 1234'],
      ['正文第3段', 'id-number', '430203199001011234'],
      ['意见途径', 'room', '3-1-502'],
      ['署名第2个', 'name', '王𬀩'],
    ])
    expect(findings[2]).toMatchObject({ before: '业主张三（', after: '，138 0000 1234' })
    for (const { field, start, end, found } of findings)
      if (field === 'body') expect(words.body.slice(start, end)).toBe(found)
  })

  test('全部脱敏以后再查，什么都没有；别的文字一个不动', () => {
    const masked = maskDraft(
      words,
      ['7栋2单元1102门口'],
      checkTexts(textsOfWords(words, ['7栋2单元1102门口']), known),
    )
    expect(checkTexts(textsOfWords(masked.words, masked.places), known)).toEqual([])
    expect(masked.words.body).toBe(
      '第一段没有。\n\n业主张*（7栋2单元***，138****1234）提出。\r\n证号430***********1234。',
    )
    expect(masked.words.signers).toEqual(['和苑社区居民委员会', '王*'])
    expect(masked.places).toEqual(['7栋2单元***门口'])
    expect(masked.words.contact).toBe('13900005678')
  })

  test('任意拼起来的文字：位置对得上，脱敏以后查不出东西', () => {
    const pieces = [
      '张三',
      '王𬀩',
      '１３８',
      '0000',
      '1234',
      ' ',
      '\u200b',
      '7栋',
      '2单元',
      '1102',
      '-',
      '。',
      '和平',
      '430203199001011234',
      '年',
      '户',
      '\n',
      '𬀩',
      '(',
      '0731',
      '28001234',
      '周敏',
      '书记',
      '7',
      'x',
      '三',
    ]
    let seed = 7
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed
    }
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + (next() % 9) }, () => pieces[next() % pieces.length] ?? '').join(
        '',
      )
      const findings = check(text)
      let last = 0
      for (const { start, end, found } of findings) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(found)
        last = end
      }
      expect(check(maskText(text, findings)), text).toEqual([])
    }
  })

  test('没有查出东西的文字，脱敏不改', () => {
    expect(maskText('共1572户', check('共1572户'))).toBe('共1572户')
  })

  test('写好的文书也查：段落、表格和落款', () => {
    const paper: PlainDocument = {
      kind: 'result-notice',
      fileName: { on: '2026-03-12', place: '', occasion: '', paper: '' },
      layout: 'official',
      title: ['关于增设停车位', '表决结果的公示'],
      blocks: [
        paragraph('第一段。'),
        paragraph('意见请打0731-28000000，或者13800001234。'),
        {
          kind: 'table',
          height: 'plain',
          columns: [{ heading: '候选人', share: 1, align: 'left' }],
          rows: [['王𬀩']],
        },
        { kind: 'closing', signers: ['张三'], day: '2026-03-12', seal: true },
      ],
    }
    expect(
      checkTexts(textsOfPaper(paper), known).map(({ place, kind, field }) => [place, kind, field]),
    ).toEqual([
      ['正文第2段', 'phone', null],
      ['表格第1行', 'name', null],
      ['落款', 'name', null],
    ])
  })

  test('一万四千个姓名的名册，一万字的公示查得完', () => {
    const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹']
    const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲健俊峰红梅燕']
    const names = surnames.flatMap((one) =>
      given.flatMap((two) => given.slice(0, 15).map((three) => `${one}${two}${three}`)),
    )
    expect(names.length).toBeGreaterThan(13_000)
    const big = { roll: indexRoll({ names, holders: [], publicNames: [] }), officePhones: [] }
    const text = `${'会议协商了增设停车位的方案，大家没有不同的意见。'.repeat(400)}业主${names.at(-1) ?? ''}提出`
    expect(
      checkTexts([{ field: 'body', position: 0, place: '正文', isCounted: true, text }], big),
    ).toHaveLength(1)
  })
})
