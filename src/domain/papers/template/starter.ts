/** Writes a template to begin from: our own layout with the placeholders in it, and the rest of them on a page that never prints. Knows no file format. */
import {
  type Block,
  type Face,
  heading,
  type PlainDocument,
  paragraph,
  paragraphOf,
  standingLine,
} from '../document.ts'
import { paperTraits } from '../paper-kinds.ts'
import { isTemplateList, type TemplateKind } from '../template-fields.ts'
import { templateWords } from './words.ts'

/** A paragraph that stands only where the word has something to say. */
const optional = (name: string, words = `{${name}}`): readonly Block[] => [
  paragraph(`{#${name}}`),
  paragraph(words),
  paragraph(`{/${name}}`),
]

const list = (name: string, blocks: readonly Block[]): readonly Block[] => [
  paragraph(`{#${name}}`),
  ...blocks,
  paragraph(`{/${name}}`),
]

const labelled = (label: string, words: string, face: Face = 'black'): Block =>
  paragraphOf([
    { text: `${label}：`, face },
    { text: words, face: 'body' },
  ])

const closing: readonly Block[] = [
  standingLine('{落款}', 'right'),
  standingLine('{成文日期}', 'right'),
  ...optional('校验码', '校验码：{校验码}'),
]

const signatures: readonly Block[] = [
  { kind: 'blank', lines: 1 },
  { kind: 'signatures', signers: [{ label: '主持人（签字）' }, { label: '记录人（签字）' }] },
]

const number: readonly Block[] = [
  standingLine('{#文号}', 'center'),
  standingLine('{文号}', 'center'),
  standingLine('{/文号}', 'center'),
]

/** One row that is repeated for each entry of a list. */
const rows = (
  name: string,
  columns: readonly (readonly [heading: string, word: string, share: number])[],
): Block => ({
  kind: 'table',
  height: 'plain',
  columns: columns.map(([title, , share]) => ({ heading: title, share, align: 'left' })),
  rows: [
    columns.map(([, word], place) => {
      const begin = place === 0 ? `{#${name}}` : ''
      const end = place === columns.length - 1 ? `{/${name}}` : ''
      return `${begin}{${word}}${end}`
    }),
  ],
})

const duties = (name: string): Block =>
  rows(name, [
    ['序号', '序号', 2],
    ['事项', '事项', 6],
    ['责任单位', '责任单位', 3],
    ['责任人', '责任人', 2],
    ['时限', '时限', 3],
  ])

const facts = (labels: readonly (readonly (readonly [label: string, word: string])[])[]): Block => ({
  kind: 'facts',
  rows: labels.map((row) => row.map(([label, word]) => ({ label, value: `{${word}}` }))),
})

const people: readonly Block[] = ['出席', '请假', '缺席', '列席'].flatMap((label) => [
  paragraph(`{#${label}名单}`),
  labelled(label, `{${label}名单}`),
  paragraph(`{/${label}名单}`),
])

const bodies: Readonly<Record<TemplateKind, readonly Block[]>> = {
  'meeting-notice': [
    ...number,
    standingLine('各参会人员：', 'left'),
    paragraph('{缘由}定于{会议日期}召开{会议名称}。现将有关事项通知如下：'),
    heading(1, '一、会议时间'),
    paragraph('{会议日期}（{星期}）{会议时间}。'),
    heading(1, '二、会议地点'),
    paragraph('{地点}。'),
    heading(1, '三、参会人员'),
    ...list('参会人员', [paragraph('{各方}：{名单}。')]),
    heading(1, '四、会议议程'),
    ...list('议程', [paragraph('（{序号}）{事项}（{类型}{#汇报人}，{汇报人}{/汇报人}）。')]),
    heading(1, '五、有关事项'),
    ...optional('前置研究'),
    paragraph('请参会人员准时到会。因故不能到会的，请在会前请假，或者书面委托他人到会并交委托书。'),
    ...optional('联系方式', '联系人及电话：{联系方式}。'),
    ...closing,
  ],
  record: [
    facts([
      [['会议名称', '会议名称']],
      [['时间', '时间']],
      [['地点', '地点']],
      [
        ['主持人', '主持人'],
        ['记录人', '记录人'],
      ],
      [['到会情况', '到会情况']],
      [['出席', '出席']],
      [['请假', '请假']],
      [['缺席', '缺席']],
      [['列席', '列席']],
    ]),
    ...list('议题', [
      heading(1, '{序号}、{标题}'),
      ...optional('汇报', '汇报：{汇报}'),
      ...optional('讨论', '发言：{讨论}'),
      ...optional('结果', '表决结果：{结果}'),
      ...optional('结论', '结论：{结论}。{结论说明}'),
      ...optional('决定内容', '{决定文号}：{决定内容}'),
      ...optional('效力说明'),
    ]),
    paragraph('分工：'),
    duties('分工'),
    paragraph('{^分工}'),
    paragraph('无。'),
    paragraph('{/分工}'),
    ...optional('休会说明'),
    ...signatures,
    ...optional('校验码', '校验码：{校验码}'),
  ],
  minutes: [
    ...number,
    paragraph('{导语}'),
    ...list('议题', [
      heading(1, '{序号}、{标题}'),
      ...optional('汇报'),
      ...optional('讨论'),
      ...optional('结果'),
      ...optional('更正'),
      ...optional('效力说明'),
    ]),
    paragraph('会议议定事项如下：'),
    duties('议定事项'),
    paragraph('{^议定事项}'),
    paragraph('无。'),
    paragraph('{/议定事项}'),
    ...people,
    ...signatures,
    ...optional('校验码', '校验码：{校验码}'),
  ],
  resolution: [
    standingLine('{文号}', 'center'),
    heading(1, '一、事项'),
    paragraph('{事项}'),
    heading(1, '二、会议和表决情况'),
    paragraph('{会议情况}'),
    ...optional('表决事项', '表决事项：{表决事项}'),
    paragraph('{表决说明}'),
    ...optional('核对'),
    heading(1, '三、依据'),
    paragraph('{依据}'),
    heading(1, '四、{文书名称}的内容'),
    paragraph('{决定内容}'),
    ...optional('附带条件', '条件：{附带条件}'),
    ...optional('效力说明'),
    heading(1, '五、责任和时限'),
    ...list('议定事项', [paragraph('（{序号}）{事项}{责任说明}')]),
    ...list('签字人', [paragraph('{签字}：　　　　　　　　')]),
    ...closing,
  ],
  notice: [
    ...number,
    ...optional('依据'),
    paragraph('{内容}'),
    paragraph('期限：{公示期限}。'),
    ...optional('张贴地点', '张贴地点：{张贴地点}。'),
    ...optional('意见途径'),
    ...optional('受理'),
    paragraph('{结束语}'),
    ...closing,
  ],
  appeal: [
    ...number,
    standingLine('{称谓}：', 'left'),
    ...optional('缘由'),
    ...list('倡议条目', [paragraph('{序号}、{条目}')]),
    ...optional('号召'),
    ...optional('受理'),
    ...list('署名', [standingLine('{单位}', 'right')]),
    standingLine('{成文日期}', 'right'),
    ...optional('校验码', '校验码：{校验码}'),
  ],
  'dispatch-order': [
    ...number,
    standingLine('{牵头单位}：', 'left'),
    paragraph('根据会议形成的意见，现将下列事项交由你方办理，请按要求抓好落实，并按时反馈。'),
    facts([
      [
        ['编号', '编号'],
        ['交办日期', '交办日期'],
      ],
      [['来源决议', '来源决议']],
      [['议定内容', '议定内容']],
      [['事项', '事项']],
      [['要求', '要求']],
      [
        ['责任人', '责任人'],
        ['协办', '协办'],
      ],
      [['时限', '时限']],
    ]),
    paragraph('签收人（签字）：　　　　　　　签收日期：　　　　　　　'),
    paragraph('办理情况：'),
    ...closing,
  ],
  'supervision-order': [
    ...number,
    standingLine('{牵头单位}：', 'left'),
    paragraph('你方承办的下列事项尚未办结，现予督办，请按要求办理，在{新时限}前办结并书面回复。'),
    facts([
      [
        ['原单号', '原单号'],
        ['督办日期', '督办日期'],
      ],
      [['来源决议', '来源决议']],
      [['事项', '事项']],
      [
        ['原时限', '原时限'],
        ['逾期天数', '逾期天数'],
      ],
      [['督办要求', '督办要求']],
      [
        ['新时限', '新时限'],
        ['签发人', '签发人'],
      ],
      [['回复', '回复']],
    ]),
    paragraph('签收人（签字）：　　　　　　　签收日期：　　　　　　　'),
    ...closing,
  ],
}

/** All placeholders of the kind, to cut from; 标题 is never empty, so that these lines are left out of every paper. */
const spares = (kind: TemplateKind): readonly Block[] => [
  paragraph('{^标题}'),
  { kind: 'page-break' },
  heading(1, '可以用的占位词'),
  paragraph('这一页不会印出来。要用哪个，就把中间一栏剪到前面去；不用管剩下的。'),
  {
    kind: 'table',
    height: 'plain',
    columns: [
      { heading: '名称', share: 2, align: 'left' },
      { heading: '占位词', share: 5, align: 'left' },
      { heading: '意思', share: 4, align: 'left' },
    ],
    rows: templateWords(kind).map((field) => [
      field.name,
      isTemplateList(field)
        ? `{#${field.name}}${field.words.map(({ name }) => `{${name}}`).join('')}{/${field.name}}`
        : `{${field.name}}`,
      field.meaning,
    ]),
  },
  paragraph('{/标题}'),
]

/** A template to begin from; it passes its own check, and every placeholder of the kind stands in it. */
export const starterOf = (kind: TemplateKind): PlainDocument => ({
  kind,
  fileName: { on: '', place: '', occasion: '', paper: `${paperTraits[kind].name}起步模板` },
  layout: 'official',
  title: ['{标题}'],
  blocks: [...bodies[kind], ...spares(kind)],
})
