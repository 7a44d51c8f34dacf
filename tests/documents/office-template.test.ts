/** 本单位的模板：检查、填写、读出来看；坏的、带钩子的文件一律退回，并说清在哪里、怎么改。 */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { starterOf } from '../../src/domain/papers/template/starter.ts'
import { templateWords } from '../../src/domain/papers/template/words.ts'
import { sampleFields, type TemplateFields, templateKinds } from '../../src/domain/papers/template-fields.ts'
import {
  checkTemplate,
  fillTemplate,
  readTemplateText,
} from '../../src/main/documents/office/office-template.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { anOfficeFile, linesOf, withEntries } from './office-files.ts'
import { keepFile, readPdf, readWord, renderWord, testWith } from './tools.ts'

const madeAt = '2026-03-13T01:00:00.000Z'
const sample = sampleFields(templateWords('minutes'))
const minutesOf = (fields: TemplateFields = {}): TemplateFields => ({ ...sample, ...fields })

const checkLines = async (...lines: (string | string[])[]) =>
  checkTemplate(await anOfficeFile({ lines }), 'minutes')
const firstProblem = async (...lines: (string | string[])[]) => (await checkLines(...lines)).problems[0]

describe('检查模板', () => {
  it('都对的模板没有问题，并说出用了哪些占位词', async () => {
    const file = await anOfficeFile({
      header: '{社区名称}',
      lines: ['{会议名称}会议纪要', '{导语}', '{#议题}', '{序号}、{标题}', '{结果}', '{/议题}'],
      tables: [
        [
          ['事项', '责任单位'],
          ['{#议定事项}{事项}', '{责任单位}{/议定事项}'],
        ],
      ],
      after: ['{#请假名单}请假：{请假名单}{/请假名单}', '{^缺席名单}无人缺席{/缺席名单}'],
      footer: '{校验码}',
    })
    const checked = checkTemplate(file, 'minutes')
    expect(checked.problems).toEqual([])
    expect(checked.used).toEqual(
      expect.arrayContaining(['会议名称', '议题', '序号', '议定事项', '校验码', '社区名称']),
    )
  })

  it('没有占位词的文件也没有问题，只是什么也没用', async () => {
    expect(await checkLines('一封信')).toEqual({ problems: [], used: [] })
  })

  it('不认识的占位词：说出在第几段，猜出想写的是哪个', async () => {
    expect(await firstProblem('第一段', '', '主持：{主持人员}')).toMatchObject({
      kind: 'unknown',
      placeholder: '{主持人员}',
      place: '正文第2段',
      sentence: expect.stringContaining('{主持人}'),
    })
    expect((await firstProblem('{会议地点}'))?.sentence).toContain('{地点}')
    expect((await firstProblem('{量子力学}'))?.sentence).toContain('占位词一览')
  })

  it.each([
    ['unclosed', ['{#议题}', '{标题}'], '{#议题}'],
    ['unopened', ['{标题', '{/议题}'], '{标题'],
    ['unopened', ['{/议题}'], '{/议题}'],
    ['crossed', ['{#议题}{#表决}{表决结论}{/表决}{/议题}'], '{#表决}'],
    ['crossed', ['{#议题}{#请假名单}{/议题}{/请假名单}'], '{/议题}'],
    ['not-in-list', ['{责任单位}'], '{责任单位}'],
    ['malformed', ['{会议名称', '下一段}'], '{会议名称'],
    ['malformed', ['会议名称}'], '会议名称}'],
    ['malformed', ['｛会议名称｝'], '｛会议名称｝'],
    ['malformed', ['{ 会议名称 }'], '{ 会议名称 }'],
    ['malformed', ['{＃议题}'], '{＃议题}'],
    ['malformed', ['{议题}'], '{议题}'],
    ['malformed', ['{}'], '{}'],
    ['malformed', ['{@会议名称}'], '{@会议名称}'],
    ['malformed', ['{=[[ ]]=}'], '{=[[ ]]=}'],
    ['malformed', ['{-w:tr 议题}{/议题}'], '{-w:tr 议题}'],
    ['malformed', ['{会议名称.constructor}'], '{会议名称.constructor}'],
    ['unknown', ['{constructor}'], '{constructor}'],
    ['malformed', ['{1+1}'], '{1+1}'],
  ])('%s：%s', async (kind, lines, placeholder) => {
    const { problems } = await checkLines(...(lines as string[]))
    const found = problems.find((problem) => problem.placeholder === placeholder)
    expect(found, JSON.stringify(problems)).toBeDefined()
    if (kind !== 'unopened' || placeholder.startsWith('{/')) expect(found?.kind).toBe(kind)
    expect(found?.sentence).toMatch(/。$|？$/u)
    expect(found?.place).toMatch(/^正文第\d段$/u)
  })

  it('花括号被拆在几个字块里，照样认得出', async () => {
    expect(
      await checkLines(['{会', '议名', '称}'], ['{', '#议题', '}'], ['{标题', '}'], ['{/', '议题}']),
    ).toMatchObject({
      problems: [],
      used: ['会议名称', '议题', '标题'],
    })
  })

  it('表格、页眉、页脚里的位置说得出', async () => {
    const file = await anOfficeFile({
      header: '{街到}',
      footer: '{校验马}',
      tables: [
        [
          ['甲', '乙'],
          ['{事向}', '丙'],
        ],
      ],
    })
    expect(
      checkTemplate(file, 'minutes').problems.map(({ place, placeholder }) => [place, placeholder]),
    ).toEqual([
      ['表格第2行第1格', '{事向}'],
      ['页眉', '{街到}'],
      ['页脚', '{校验马}'],
    ])
    const two = await anOfficeFile({ tables: [[['{事向}']], [['甲', '{事向}']]] })
    expect(checkTemplate(two, 'minutes').problems.map(({ place }) => place)).toEqual([
      '第1个表格第1行第1格',
      '第2个表格第1行第2格',
    ])
  })

  it('清单从表格里开始、到表格外结束，说出怎样放', async () => {
    const file = await anOfficeFile({ tables: [[['{#议定事项}', '{事项}']]], after: ['{/议定事项}'] })
    const { problems } = checkTemplate(file, 'minutes')
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.sentence).toContain('同一行')
  })

  it('文件自己的标题里有花括号不碍事：Word 会把第一行抄成标题', async () => {
    const file = withEntries(await anOfficeFile({ lines: ['{标题}'] }), {
      'docProps/core.xml': (text) =>
        text.replace('</cp:coreProperties>', '<dc:title>{标题}{#议题</dc:title></cp:coreProperties>'),
      'docProps/custom.xml': () =>
        '<Properties><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"><vt:lpwstr>甲</vt:lpwstr></property></Properties>',
    })
    expect(checkTemplate(file, 'minutes').problems).toEqual([])
    const entries = unzipSync(fillTemplate(file, 'minutes', sample, madeAt))
    expect(new TextDecoder().decode(entries['docProps/custom.xml'])).toContain('fmtid="{D5CDD505')
  })

  it('同一份文件对别的文书不一定合用', async () => {
    const file = await anOfficeFile({ lines: ['{公示期限}'] })
    expect(checkTemplate(file, 'notice').problems).toEqual([])
    expect(checkTemplate(file, 'minutes').problems[0]?.kind).toBe('unknown')
  })
})

describe('退回的文件', () => {
  const refusalOf = (bytes: Uint8Array): string => {
    const { problems, used } = checkTemplate(bytes, 'minutes')
    expect(problems).toHaveLength(1)
    expect(problems[0]?.kind).toBe('unreadable')
    expect(used).toEqual([])
    expect(() => fillTemplate(bytes, 'minutes', sample, madeAt)).toThrow()
    return problems[0]?.sentence ?? ''
  }

  it('不是压缩包、空的、断了一半的', async () => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    for (const bytes of [
      strToU8('会议纪要'),
      new Uint8Array(),
      good.slice(0, good.length / 2),
      new Uint8Array(2000),
    ])
      expect(refusalOf(bytes)).toContain('不是 Word 文档')
  })

  it('旧式 .doc 和加了密码的', () => {
    const old = new Uint8Array(4096)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(refusalOf(old)).toContain('.doc')
    const locked = Uint8Array.from(old)
    locked.set(
      [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]),
      1024 + 128,
    )
    expect(refusalOf(locked)).toContain('密码')
  })

  it('表格文件、改了后缀的别的压缩包', () => {
    expect(refusalOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toContain('不是 Word 文档')
  })

  it('带宏的、模板格式的', async () => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    expect(refusalOf(withEntries(good, { 'word/vbaProject.bin': new Uint8Array(10) }))).toContain('宏')
    const types = '[Content_Types].xml'
    const main = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    expect(
      refusalOf(
        withEntries(good, {
          [types]: (text) => text.replace(main, 'vnd.ms-word.document.macroEnabled.main+xml'),
        }),
      ),
    ).toContain('宏')
    expect(
      refusalOf(
        withEntries(good, {
          [types]: (text) => text.replace(main, main.replace('document.main', 'template.main')),
        }),
      ),
    ).toContain('.dotx')
  })

  const relation = (type: string, target: string): string =>
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`

  it.each([
    ['image', 'http://example.invalid/a.png'],
    ['image', 'file://server/share/a.png'],
    ['attachedTemplate', 'http://example.invalid/a.dotm'],
    ['attachedTemplate', 'file://server/share/a.dotm'],
    ['oleObject', 'file:///C:/a.xlsx'],
    ['subDocument', 'b.docx'],
    ['frame', 'https://example.invalid/'],
  ])('要从别处取内容的：%s %s', async (type, target) => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    const path = type === 'attachedTemplate' ? 'word/_rels/settings.xml.rels' : 'word/_rels/document.xml.rels'
    const change = (text: string): string =>
      (text === '' ? '<Relationships></Relationships>' : text).replace(
        '</Relationships>',
        relation(type, target),
      )
    expect(refusalOf(withEntries(good, { [path]: change }))).toContain('别处')
  })

  it.each([
    ['地址里有 hyperlink 的图片', relation('image', 'https://example.invalid/hyperlink')],
    ['带前缀的写法', relation('image', 'https://example.invalid/a').replace('<R', '<p:R')],
    ['单引号', relation('image', 'https://example.invalid/a').replaceAll('"', "'")],
    ['用编号写的字', relation('image', 'https://example.invalid/a').replace('External', '&#69;xtern&#x61;l')],
    ['大小写', relation('image', 'https://example.invalid/a').replace('External', 'external')],
  ])('换个写法也躲不过：%s', async (_what, written) => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    const path = 'word/_rels/document.xml.rels'
    const change = (text: string): string => text.replace('</Relationships>', written)
    expect(refusalOf(withEntries(good, { [path]: change }))).toContain('别处')
  })

  it('写成别的编码、别的前缀的，读不出里面有什么，不收', async () => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    const path = 'word/_rels/document.xml.rels'
    const wide = new Uint8Array(Buffer.from(`\ufeff${'<Relationships/>'}`, 'utf16le'))
    expect(refusalOf(withEntries(good, { [path]: wide }))).toContain('不是 Word 文档')
    const declared = (text: string): string =>
      `<?xml version="1.0" encoding="UTF-7"?>${text.replace(/^<\?[^>]*>/u, '')}`
    expect(refusalOf(withEntries(good, { 'word/document.xml': declared }))).toContain('不是 Word 文档')
    const prefixed = (text: string): string => text.replaceAll('w:', 'x:').replace('xmlns:w=', 'xmlns:x=')
    expect(refusalOf(withEntries(good, { 'word/document.xml': prefixed }))).toContain('不是 Word 文档')
  })

  it('只有点了才会打开的链接可以留；记着自己电脑上的模板，填写时去掉', async () => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    const linked = withEntries(good, {
      'word/_rels/document.xml.rels': (text) =>
        text.replace('</Relationships>', relation('hyperlink', 'https://example.invalid/')),
      'word/_rels/settings.xml.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('attachedTemplate', 'file:///C:\\模板\\Normal.dotm')}`,
      'word/settings.xml': (text) =>
        text.replace(/<w:settings[^>]*>/u, '$&<w:attachedTemplate r:id="rId99"/>'),
    })
    expect(checkTemplate(linked, 'minutes').problems).toEqual([])
    const entries = unzipSync(fillTemplate(linked, 'minutes', sample, madeAt))
    const text = (path: string): string => new TextDecoder().decode(entries[path])
    expect(text('word/_rels/settings.xml.rels')).not.toContain('Normal.dotm')
    expect(text('word/settings.xml')).not.toContain('attachedTemplate')
  })

  it.each([
    'DDEAUTO c:\\\\a.exe',
    'INCLUDEPICTURE "http://example.invalid/a.png"',
    ' DDE excel',
    'INCLUDETEXT a.docx',
  ])('从别处取数的域：%s', async (instruction) => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(3)}</w:instrText></w:r></w:p>`
    expect(
      refusalOf(
        withEntries(good, { 'word/document.xml': (text) => text.replace('<w:body>', `<w:body>${field}`) }),
      ),
    ).toContain('域')
  })

  it('从别处取数的域，写在一处、用单引号或者编号写的', async () => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    for (const field of [
      `<w:p><w:fldSimple w:instr='INCLUDETEXT a.docx'/></w:p>`,
      '<w:p><w:fldSimple w:instr = "&#73;NCLUDETEXT a.docx"/></w:p>',
    ])
      expect(
        refusalOf(
          withEntries(good, { 'word/document.xml': (text) => text.replace('<w:body>', `<w:body>${field}`) }),
        ),
      ).toContain('域')
  })

  it('嵌着别的文件的、写着自定实体的', async () => {
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    expect(refusalOf(withEntries(good, { 'word/embeddings/a.bin': new Uint8Array(3) }))).toContain('嵌着')
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>'
    expect(
      refusalOf(
        withEntries(good, {
          'word/document.xml': (text) => text.replace('<w:document', `${bomb}<w:document`),
        }),
      ),
    ).toContain('不是 Word 文档')
  })

  it('超过 10 兆的，和展开后超过 60 兆的：不等展开完就停下', async () => {
    expect(refusalOf(new Uint8Array(10 * 1024 * 1024 + 1))).toContain('10 兆')
    const good = await anOfficeFile({ lines: ['{会议名称}'] })
    const huge = withEntries(good, { 'word/media/a.png': new Uint8Array(80 * 1024 * 1024) })
    expect(huge.length).toBeLessThan(1024 * 1024)
    expect(refusalOf(huge)).toContain('60 兆')
    // The header may lie about the size.
    const view = new DataView(huge.buffer)
    for (let at = 0; at + 30 < huge.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect(refusalOf(huge)).toContain('60 兆')
  })
})

describe('填写模板', () => {
  it('文字、清单、表格、页眉都填上；空的清单不留痕迹', async () => {
    const file = await anOfficeFile({
      header: '{社区名称}',
      lines: [
        '{会议名称}',
        '{#议题}',
        '{序号}、{标题}（{会议日期}）',
        '{/议题}',
        '{#表决}',
        '{表决结论}',
        '{/表决}',
      ],
      tables: [
        [
          ['事项', '责任单位'],
          ['{#议定事项}{事项}', '{责任单位}{/议定事项}'],
        ],
      ],
    })
    const filled = fillTemplate(file, 'minutes', minutesOf({ 表决: [] }), madeAt)
    expect(linesOf(filled).filter((line) => line !== '')).toEqual([
      '和苑社区四方议事会（第三次）',
      '一、增设停车位（2026年3月12日）',
      '二、上次会议事项办理情况（2026年3月12日）',
      '事项',
      '责任单位',
      '公示停车位方案。',
      '业主委员会',
      '施划停车位。',
      '物业公司',
    ])
    expect(linesOf(filled, 'word/header1.xml')).toEqual(['和苑社区'])
  })

  it('同样的内容、同样的时间，字节相同；时间不同只差时间', async () => {
    const file = await anOfficeFile({ lines: ['{会议名称}', '{#正文}', '{段落}', '{/正文}'] })
    const once = fillTemplate(file, 'minutes', sample, madeAt)
    expect(fillTemplate(file, 'minutes', sample, madeAt)).toEqual(once)
    const later = fillTemplate(file, 'minutes', sample, '2027-01-01T00:00:00.000Z')
    expect(later).not.toEqual(once)
    expect(unzipSync(later)).toEqual(unzipSync(once))
  })

  it('填进去的永远是文字：花括号、标记、控制字符、半个字、表情、生僻字、一万字、换行', async () => {
    const file = await anOfficeFile({ lines: [['{会议', '名称}'], '{#议题}', '{标题}', '{/议题}'] })
    const long = '议'.repeat(10_000)
    const name = `{会议日期}{#议题}{{7*7}}<w:t>&lt;"'</w:t>]]><!--𬀩👨‍👩‍👧\u0000\u0007\ud800${long}`
    const filled = fillTemplate(
      file,
      'minutes',
      minutesOf({ 会议名称: name, 议题: [{ 标题: '第一行\n第二行\r\n第三行' }] }),
      madeAt,
    )
    const [first = '', ...rest] = linesOf(filled)
    expect(first).toBe(`{会议日期}{#议题}{{7*7}}<w:t>&lt;"'</w:t>]]><!--𬀩👨‍👩‍👧${long}`)
    // Each line is a paragraph of its own, as justified text needs it.
    expect(rest).toEqual(['第一行', '第二行', '第三行'])
    expect(readTemplateText(filled, 'minutes').blocks[0]).toMatchObject({ runs: [{ text: first }] })
  })

  it('每一行是一段，样子照旧；居中的和超链接里的只换行', async () => {
    const file = withEntries(await anOfficeFile({ lines: ['甲：{地点}乙', '{地点}', '{标题}'] }), {
      'word/document.xml': (text) => {
        const [first = '', second = ''] = [...text.matchAll(/<w:p>.*?<\/w:p>/gu)].map(
          ([paragraph]) => paragraph,
        )
        return text
          .replace(
            first,
            first.replace('<w:r>', '<w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'),
          )
          .replace(second, second.replace('<w:r>', '<w:pPr><w:jc w:val="center"/></w:pPr><w:r>'))
      },
    })
    const filled = fillTemplate(
      file,
      'minutes',
      minutesOf({ 地点: '一楼\n二楼<w:p>', 标题: '上\n下' }),
      madeAt,
    )
    expect(linesOf(filled)).toEqual(['甲：一楼', '二楼<w:p>乙', '一楼\n二楼<w:p>', '上\n下'])
    const markup = new TextDecoder().decode(unzipSync(filled)['word/document.xml'])
    expect(markup.match(/<w:jc w:val="both"\/>/gu)).toHaveLength(2)
    expect(markup.match(/<w:b\/>/gu)).toHaveLength(2)
    expect(markup).not.toContain('\uFDD0')
  })

  it('按有没有内容决定印不印', async () => {
    const file = await anOfficeFile({
      lines: ['{#请假名单}请假：{请假名单}{/请假名单}', '{^请假名单}无人请假{/请假名单}'],
    })
    const said = (names: string) =>
      linesOf(fillTemplate(file, 'minutes', minutesOf({ 请假名单: names }), madeAt)).join('')
    expect(said('任小红')).toBe('请假：任小红')
    expect(said('')).toBe('无人请假')
  })

  it('没有的内容填成空的；自带的名字不当占位词', async () => {
    const file = await anOfficeFile({ lines: ['[{前置研究}]'] })
    expect(linesOf(fillTemplate(file, 'minutes', {}, madeAt))).toEqual(['[]'])
  })

  it('有问题的模板不填写', async () => {
    const file = await anOfficeFile({ lines: ['{主持人员}'] })
    expect(() => fillTemplate(file, 'minutes', sample, madeAt)).toThrow()
  })
})

describe('读出模板的文字', () => {
  it('段落和表格照次序，页眉页脚写明', async () => {
    const file = await anOfficeFile({
      header: '某某社区',
      lines: ['甲'],
      tables: [
        [
          ['一', '二'],
          ['三', '四'],
        ],
      ],
      after: ['乙'],
      footer: '第一页',
    })
    expect(readTemplateText(file, 'minutes').blocks).toMatchObject([
      { kind: 'note', text: '页眉：某某社区' },
      { kind: 'paragraph', runs: [{ text: '甲' }] },
      { kind: 'table', columns: [{ heading: '一' }, { heading: '二' }], rows: [['三', '四']] },
      { kind: 'paragraph', runs: [{ text: '乙' }] },
      { kind: 'note', text: '页脚：第一页' },
    ])
  })
})

describe.each(templateKinds)('%s 的占位词', (kind) => {
  it('名称不重复，都是中文，有意思和示例；每一个都能用在模板里', async () => {
    const words = templateWords(kind)
    expect(new Set(words.map((word) => word.name)).size).toBe(words.length)
    const lines = words.flatMap((field) => {
      expect(field.name).toMatch(/^\p{Script=Han}+$/u)
      expect(field.meaning).not.toBe('')
      return 'words' in field
        ? [`{#${field.name}}`, field.words.map(({ name }) => `{${name}}`).join(''), `{/${field.name}}`]
        : [`{${field.name}}`]
    })
    const file = await anOfficeFile({ lines })
    const checked = checkTemplate(file, kind)
    expect(checked.problems).toEqual([])
    for (const { name } of words) expect(checked.used).toContain(name)
    const text = linesOf(fillTemplate(file, kind, sampleFields(words), madeAt)).join('\n')
    expect(text).not.toMatch(/[{}]|undefined/u)
  })
})

testWith(
  ['soffice', 'pdftotext', 'python-docx'],
  '每种起步模板填好以后，LibreOffice 和 python-docx 都打得开，字都在',
  async () => {
    const paths: string[] = []
    for (const kind of templateKinds) {
      const fields = sampleFields(templateWords(kind))
      const bytes = fillTemplate(await writeWord(starterOf(kind), madeAt), kind, fields, madeAt)
      const path = keepFile(`template-${kind}.docx`, bytes)
      paths.push(path)
      const text = readWord(path).join('')
      expect(text, kind).toContain(String(fields.校验码))
      expect(text, kind).not.toMatch(/[{}]/u)
    }
    for (const [index, pdf] of renderWord(paths).entries()) {
      const kind = templateKinds[index] ?? 'minutes'
      const fields = sampleFields(templateWords(kind))
      expect(readPdf(pdf), kind).toContain(String(fields.标题).replace(/\s/gu, ''))
    }
  },
)
