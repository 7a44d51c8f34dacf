/** 本单位的模板：选、检查、用、换回；文书用它写出来，字都在，版本跟着变；打印和 PDF 请到 Word 里做。 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MeetingId, TemplateId } from '../../src/domain/identity.ts'
import type { MeetingPaperKind } from '../../src/domain/papers/paper-kinds.ts'
import { templateKinds } from '../../src/domain/papers/template-fields.ts'
import { writeFileOf } from '../../src/main/demo/paper-writing.ts'
import type { OpenedFile } from '../../src/main/host.ts'
import { anOfficeFile, linesOf } from '../documents/office-files.ts'
import { minuteOne } from './resolved.ts'
import { openTable, prepare, type Table } from './round-table.ts'

/** A table whose dialog hands over what the story lays into it. */
const openDesk = async () => {
  let file: OpenedFile | undefined
  const table = await openTable({ isWatched: true, chosen: () => file })
  const lay = (name: string, bytes: Uint8Array): void => {
    file = { name, bytes }
  }
  return { table, lay }
}

const minutesTemplate = () =>
  anOfficeFile({
    header: '{社区名称}',
    lines: [
      '{标题}',
      '{#文号}{文号}{/文号}',
      '{导语}',
      '{#议题}',
      '{序号}、{标题}',
      '{结果}',
      '{/议题}',
      '出席：{出席名单}',
      '校验码：{校验码}',
    ],
    tables: [
      [
        ['事项', '责任人'],
        ['{#议定事项}{事项}', '{责任人}{/议定事项}'],
      ],
    ],
  })

const loadTemplate = async (
  { table, lay }: Awaited<ReturnType<typeof openDesk>>,
  name: string,
  bytes: Uint8Array,
): Promise<TemplateId> => {
  lay(name, bytes)
  const { readingId, problems } = await table.ask('templates.choose', { kind: 'minutes' })
  expect(problems).toEqual([])
  return table.ask('templates.load', { readingId })
}

const make = async (table: Table, meetingId: MeetingId, kind: MeetingPaperKind) => {
  const [made = expect.fail('nothing made')] = await table.ask('documents.make', {
    subject: { kind: 'meeting', meetingId },
    kind,
    size: 'page',
    despiteGaps: true,
  })
  return made
}

const task = {
  title: '施划{停车位}<w:t>',
  leadUnit: '物业公司',
  responsible: '成员丙3',
  assisting: '',
  dueOn: '2026-04-30',
}

describe('选模板', () => {
  it('有问题的逐条列出，留不下；不是 Word 的也说得清；没选就什么也没有', async () => {
    const { table, lay } = await openDesk()
    expect(await table.refused('templates.choose', { kind: 'minutes' })).toEqual({ code: 'nothing-chosen' })
    lay('纪要.docx', await anOfficeFile({ lines: ['{会议地址}', '{#议题}'] }))
    const chosen = await table.ask('templates.choose', { kind: 'minutes' })
    expect(chosen).toMatchObject({
      fileName: '纪要.docx',
      page: '',
      problems: [
        { kind: 'unknown', placeholder: '{会议地址}', place: '正文第1段' },
        { kind: 'unclosed', placeholder: '{#议题}', place: '正文第2段' },
      ],
    })
    expect(await table.refused('templates.load', { readingId: chosen.readingId })).toEqual({
      code: 'template-problems',
      count: 2,
    })
    lay('纪要.doc', new TextEncoder().encode('不是'))
    expect((await table.ask('templates.choose', { kind: 'minutes' })).problems).toMatchObject([
      { kind: 'unreadable' },
    ])
    lay('纪要.docx', new Uint8Array(11 * 1024 * 1024))
    expect(await table.refused('templates.choose', { kind: 'minutes' })).toEqual({
      code: 'template-too-large',
    })
    expect(await table.refused('templates.load', { readingId: '没有' })).toEqual({ code: 'reading-gone' })
    expect(await table.ask('templates.list', {})).toEqual([])
  })

  it('没有问题的先看样子，再用；换一份、换回、再用从前的；同一份文件不存两遍', async () => {
    const desk = await openDesk()
    const { table, lay } = desk
    lay('纪要模板.docx', await minutesTemplate())
    const chosen = await table.ask('templates.choose', { kind: 'minutes' })
    expect(chosen.problems).toEqual([])
    expect(chosen.used).toContain('议定事项')
    expect(chosen.page).toContain('公示停车位方案。')
    expect(await table.ask('templates.list', {})).toEqual([])
    const first = await table.ask('templates.load', { readingId: chosen.readingId })
    expect(await table.ask('templates.load', { readingId: chosen.readingId })).toBe(first)
    const second = await loadTemplate(desk, '另一份.docx', await anOfficeFile({ lines: ['{会议名称}'] }))
    const used = async () =>
      (await table.ask('templates.list', {})).map((one) => [one.templateId, one.isUsed])
    expect(await used()).toEqual([
      [second, true],
      [first, false],
    ])
    await table.ask('templates.use', { kind: 'minutes', templateId: first })
    expect(await used()).toEqual([
      [second, false],
      [first, true],
    ])
    expect((await table.ask('templates.preview', { templateId: first })).page).toContain('公示停车位方案。')
    await table.ask('templates.use', { kind: 'minutes', templateId: null })
    expect(await used()).toEqual([
      [second, false],
      [first, false],
    ])
    // A template belongs to its kind of paper.
    expect(await table.refused('templates.use', { kind: 'record', templateId: first })).toEqual({
      code: 'not-found',
      noun: 'template',
    })
    const missing = 999 as TemplateId
    for (const reply of [
      await table.refused('templates.use', { kind: 'minutes', templateId: missing }),
      await table.refused('templates.preview', { templateId: missing }),
      await table.refused('templates.writeSample', { templateId: missing }),
    ])
      expect(reply).toEqual({ code: 'not-found', noun: 'template' })
    const written = await table.ask('templates.writeSample', { templateId: first })
    expect(linesOf(readFileSync(written.path)).join('\n')).toContain('和苑社区四方议事会（第三次）')
  })

  it.each(templateKinds)('%s：起步模板写得出来，通过自己的检查，用上了每一个占位词', async (kind) => {
    const { table, lay } = await openDesk()
    const starter = await table.ask('templates.writeStarter', { kind })
    expect(existsSync(starter.path)).toBe(true)
    lay(starter.fileName, readFileSync(starter.path))
    const chosen = await table.ask('templates.choose', { kind })
    expect(chosen.problems).toEqual([])
    const fields = await table.ask('templates.fields', { kind })
    for (const field of fields) {
      expect(chosen.used).toContain(field.name)
      for (const inner of field.fields ?? []) expect(chosen.used).toContain(inner.name)
    }
    // The spare placeholders never print.
    expect(chosen.page).not.toContain('可以用的占位词')
    const templateId = await table.ask('templates.load', { readingId: chosen.readingId })
    const sample = await table.ask('templates.writeSample', { templateId })
    const text = linesOf(readFileSync(sample.path)).join('\n')
    expect(text).not.toMatch(/[{}]/u)
    expect(text).not.toContain('可以用的占位词')
  })
})

describe('用模板做文书', () => {
  it('写出来的 Word 里有会上的字；花括号和标记还是字；校验码也在；再写一遍字节相同', async () => {
    const desk = await openDesk()
    const { table } = desk
    const { meetingId } = await minuteOne(table, [task])
    const own = await make(table, meetingId, 'minutes')
    const templateId = await loadTemplate(desk, '纪要模板.docx', await minutesTemplate())
    const subject = { kind: 'meeting', meetingId } as const
    const look = () =>
      table.ask('documents.preview', { subject, kind: 'minutes', size: 'page', anchor: null })
    expect(await look()).toMatchObject({
      templateName: '纪要模板.docx',
      papers: [{ version: 2, documentId: null }],
    })
    const made = await make(table, meetingId, 'minutes')
    expect(made).toMatchObject({ version: 2, number: own.number, isNew: true })
    expect(await make(table, meetingId, 'minutes')).toEqual({ ...made, isNew: false })
    const { listed } = await table.ask('documents.page', { documentId: made.documentId })
    expect(listed.document.templateId).toBe(templateId)

    const kept = await writeFileOf(table, made.documentId, 'docx')
    const bytes = readFileSync(kept.path)
    const text = linesOf(bytes).join('\n')
    for (const words of [
      '南方印象小区四方议事会\n会议纪要',
      made.number,
      '成员甲1',
      '成员己6',
      '同意5人，反对1人，弃权0人',
      '施划{停车位}<w:t>。',
      '成员丙3',
      `校验码：${listed.document.code}`,
    ])
      expect(text).toContain(words)
    expect(listed.document.code).not.toBeNull()
    expect(linesOf(bytes, 'word/header1.xml')).toEqual(['和苑社区'])
    const again = await writeFileOf(table, made.documentId, 'docx')
    expect(again).toMatchObject({ path: kept.path, isSame: true })

    // Only Word lays it out.
    const { documentId } = made
    expect(await table.refused('documents.print', { documentId })).toEqual({
      code: 'template-prints-in-word',
    })
    expect(await table.refused('documents.begin', { documentId, format: 'pdf' })).toEqual({
      code: 'template-prints-in-word',
    })

    // Back to our own layout: the next version, and the former is written as it was.
    await table.ask('templates.use', { kind: 'minutes', templateId: null })
    expect(await look()).toMatchObject({ templateName: null, papers: [{ version: 3 }] })
    expect(await make(table, meetingId, 'minutes')).toMatchObject({ version: 3, number: own.number })
    expect(await writeFileOf(table, documentId, 'docx')).toMatchObject({ isSame: true })
  })

  it('归档包里，用模板做的只有 Word，别的 Word 和 PDF 都有', async () => {
    const desk = await openDesk()
    const { table } = desk
    const { meetingId } = await minuteOne(table, [task])
    await loadTemplate(desk, '纪要模板.docx', await minutesTemplate())
    const { papers } = await table.ask('packs.prepare', { meetingId, kind: 'archive' })
    const formatsOf = (kind: MeetingPaperKind) =>
      papers.filter((paper) => paper.kind === kind).map((paper) => paper.format)
    expect(formatsOf('minutes')).toEqual(['docx'])
    expect(formatsOf('record')).toEqual(['docx', 'pdf'])
  })

  it('没有换模板的文书照旧；大字版照旧用本程序的版式', async () => {
    const desk = await openDesk()
    const { table, lay } = desk
    const { meetingId } = await prepare(table)
    lay(
      '通知.docx',
      await anOfficeFile({ lines: ['{标题}', '{#议程}', '{序号}、{事项}', '{/议程}', '{联系方式}'] }),
    )
    const { readingId } = await table.ask('templates.choose', { kind: 'meeting-notice' })
    const templateId = await table.ask('templates.load', { readingId })
    const subject = { kind: 'meeting', meetingId } as const
    const [page] = await table.ask('documents.make', {
      subject,
      kind: 'meeting-notice',
      size: 'page',
      despiteGaps: true,
    })
    const [poster] = await table.ask('documents.make', {
      subject,
      kind: 'meeting-notice',
      size: 'poster-a3',
      despiteGaps: true,
    })
    const made = (await table.ask('documents.list', {})).map(({ document }) => [
      document.id,
      document.templateId,
    ])
    expect(made).toContainEqual([page?.documentId, templateId])
    expect(made).toContainEqual([poster?.documentId, null])
  })
})
