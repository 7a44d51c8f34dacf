/** Writes the sheet of figures and verdicts (表决结果统计表) of an owners' written vote. Knows no format and no clock. */
import { clockOf, dayOf } from '../../calendar.ts'
import { breakTitle, clockInChinese, dayInChinese, endSentence, headingMark } from '../../chinese-text.ts'
import type { Measures, OwnersLine, OwnersOutcome } from '../../owners/owners-vote.ts'
import {
  describeOwnersLine,
  describeOwnersRule,
  electionSentence,
  groupArea,
  ownersReason,
  ownersVerdict,
  paperChoiceNames,
  resultKindNames,
} from '../../owners/owners-wording.ts'
import type { BallotFigures, Matter, WrittenFacts, WrittenResult } from '../../owners/written-vote.ts'
import {
  type Block,
  heading,
  type PlainDocument,
  paragraph,
  paragraphOf,
  standingLine,
  type TableColumn,
} from '../document.ts'
import {
  electorateWords,
  organiserWords,
  printWords,
  shareWords,
  voteSubject,
  windowWords,
  writtenFileName,
} from './written-paper-words.ts'

const center = { align: 'center' } as const
const right = { align: 'right' } as const

const figureColumns: readonly TableColumn[] = [
  { heading: '表决票', share: 3, ...center },
  { heading: '张数（人数）', share: 3, ...right },
  { heading: '面积（平方米）', share: 3.5, ...right },
]

const figureRow = (name: string, { heads, area }: Measures): readonly string[] => [
  name,
  String(heads),
  groupArea(area),
]

const figureTable = (figures: BallotFigures): Block => ({
  kind: 'table',
  height: 'plain',
  columns: figureColumns,
  rows: [
    figureRow('业主总数', figures.electorate),
    figureRow('发出', figures.issued),
    figureRow('未送达', figures.undelivered),
    figureRow('收回', figures.returned),
    figureRow('未收回', figures.outstanding),
    figureRow('有效', figures.valid),
    figureRow('作废', figures.void),
  ],
})

const choiceColumns: readonly TableColumn[] = [
  { heading: '项目', share: 2.4, ...center },
  { heading: '人数', share: 2, ...right },
  { heading: '人数占比', share: 2.2, ...right },
  { heading: '面积（平方米）', share: 3, ...right },
  { heading: '面积占比', share: 2.2, ...right },
  { heading: '占比的基数', share: 2.4, ...center },
]

const choiceRow = (name: string, group: Measures, base: Measures, of: string): readonly string[] => [
  name,
  String(group.heads),
  shareWords(group.heads, base.heads),
  groupArea(group.area),
  shareWords(group.area, base.area),
  of,
]

const choiceTable = ({ total, participating, counts }: OwnersOutcome): Block => ({
  kind: 'table',
  height: 'plain',
  columns: choiceColumns,
  rows: [
    choiceRow('参与表决', participating, total, '业主总数'),
    ...(['for', 'against', 'abstain'] as const).map((choice) =>
      choiceRow(paperChoiceNames[choice], counts[choice], participating, '参与表决'),
    ),
    ...(counts.void.heads === 0
      ? []
      : [['无效', String(counts.void.heads), '', groupArea(counts.void.area), '', '不计入参与']]),
  ],
})

const lineColumns: readonly TableColumn[] = [
  { heading: '门槛', share: 2.4, ...center },
  { heading: '计算', share: 8, align: 'left' },
  { heading: '是否达到', share: 3, ...center },
]

const lineRow = (line: OwnersLine): readonly string[] => {
  const { name, sentence, result } = describeOwnersLine(line)
  return [name, printWords(sentence), `${line.met ? '达到' : '未达到'}\n${printWords(result)}`]
}

const verdictBlock = (outcome: OwnersOutcome, isAnnulled: boolean): Block => {
  const reason = printWords(ownersReason(outcome))
  const words = `${ownersVerdict(outcome.passed)}${reason === '' ? '' : `（${reason}）`}。`
  return paragraphOf([
    { text: '结论：', face: 'black' },
    isAnnulled ? { text: words, face: 'body', isStruck: true } : { text: words, face: 'black' },
  ])
}

const matterBlocks = (
  matter: Matter,
  outcome: OwnersOutcome,
  position: number,
  isAnnulled: boolean,
): readonly Block[] => [
  heading(1, `${headingMark(1, position)}${endSentence(matter.question)}`),
  paragraph(
    `依据${matter.rule.article}（${dayInChinese(matter.rule.inForceFrom)}起施行）。${describeOwnersRule(matter.rule)}`,
  ),
  choiceTable(outcome),
  { kind: 'blank', lines: 1 },
  {
    kind: 'table',
    height: 'plain',
    columns: lineColumns,
    rows: outcome.lines.map(lineRow),
  },
  verdictBlock(outcome, isAnnulled),
]

const candidateColumns: readonly TableColumn[] = [
  { heading: '序号', share: 1.2, ...center },
  { heading: '候选人', share: 2.6, align: 'left' },
  { heading: '同意\n人数', share: 1.5, ...right },
  { heading: '占参与', share: 2.2, ...right },
  { heading: '同意面积\n（平方米）', share: 2.8, ...right },
  { heading: '占参与', share: 2.2, ...right },
  { heading: '反对\n人数', share: 1.4, ...right },
  { heading: '弃权\n人数', share: 1.4, ...right },
  { heading: '结果', share: 1.8, ...center },
]

const electionBlocks = (
  facts: WrittenFacts,
  result: WrittenResult,
  isAnnulled: boolean,
): readonly Block[] => {
  const { election } = result
  const [first] = facts.vote.matters
  if (election === null || first === undefined) return []
  const rows = facts.vote.matters.flatMap((matter) => {
    const outcome = result.matters.find((one) => one.matterId === matter.id)?.outcome
    if (outcome === undefined) return []
    const { counts, participating } = outcome
    return [
      [
        String(matter.position),
        matter.question,
        String(counts.for.heads),
        shareWords(counts.for.heads, participating.heads),
        groupArea(counts.for.area),
        shareWords(counts.for.area, participating.area),
        String(counts.against.heads),
        String(counts.abstain.heads),
        election.elected.includes(matter.id)
          ? '当选'
          : election.tied.includes(matter.id)
            ? '票数相同'
            : '未当选',
      ],
    ]
  })
  const shared = result.matters[0]?.outcome.lines.filter((line) => line.asked === 'participation') ?? []
  const words = printWords(electionSentence(election, facts.vote.matters))
  return [
    heading(1, '选举结果'),
    paragraph(
      `依据${first.rule.article}（${dayInChinese(first.rule.inForceFrom)}起施行）。${describeOwnersRule(first.rule)}`,
    ),
    { kind: 'table', height: 'plain', columns: candidateColumns, rows },
    ...(shared.length === 0
      ? []
      : [
          { kind: 'blank' as const, lines: 1 },
          {
            kind: 'table' as const,
            height: 'plain' as const,
            columns: lineColumns,
            rows: shared.map(lineRow),
          },
        ]),
    paragraphOf([
      { text: '结论：', face: 'black' },
      isAnnulled ? { text: words, face: 'body', isStruck: true } : { text: words, face: 'black' },
    ]),
  ]
}

const resultBlocks = (facts: WrittenFacts, result: WrittenResult): readonly Block[] => {
  const isAnnulled = facts.vote.annulled !== null
  if (result.election !== null) return electionBlocks(facts, result, isAnnulled)
  return facts.vote.matters.flatMap((matter, index) => {
    const outcome = result.matters.find((one) => one.matterId === matter.id)?.outcome
    return outcome === undefined ? [] : matterBlocks(matter, outcome, index + 1, isAnnulled)
  })
}

const momentWords = (at: string): string => `${dayInChinese(dayOf(at))}${clockInChinese(clockOf(at))}`

const formerWords = (facts: WrittenFacts, result: WrittenResult): string => {
  if (result.election !== null) return printWords(electionSentence(result.election, facts.vote.matters))
  return facts.vote.matters
    .flatMap((matter) => {
      const outcome = result.matters.find((one) => one.matterId === matter.id)?.outcome
      if (outcome === undefined) return []
      const { for: agreed, against, abstain } = outcome.counts
      return [
        `${facts.vote.matters.length === 1 ? '' : `第${matter.position}项：`}同意${agreed.heads}人、${groupArea(agreed.area)}平方米，反对${against.heads}人，弃权${abstain.heads}人，${ownersVerdict(outcome.passed)}`,
      ]
    })
    .join('\n')
}

/** Every result before the one that stands, with who, when and why; none where it is the first. */
const formerBlocks = (facts: WrittenFacts): readonly Block[] => {
  const { results } = facts.vote
  if (results.length < 2) return []
  return [
    heading(1, '历次结果'),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '时间', share: 3.4, ...center },
        { heading: '种类', share: 2.4, ...center },
        { heading: '经办和原因', share: 3.4, align: 'left' },
        { heading: '有效/作废', share: 2.5, ...center },
        { heading: '结果', share: 5.5, align: 'left' },
      ],
      rows: results.map((result) => [
        momentWords(result.at),
        resultKindNames[result.kind],
        [result.by, result.reason].filter((words) => words.trim() !== '').join('：'),
        `${result.figures.valid.heads}/${result.figures.void.heads}`,
        formerWords(facts, result),
      ]),
    },
  ]
}

/** 表决结果统计表: ballots, choices and thresholds of each matter, or the candidates; former results and an annulment stand in it. */
export const composeTallySheet = (facts: WrittenFacts): PlainDocument => {
  const { vote } = facts
  const result = vote.results.at(-1)
  const figures = result?.figures ?? facts.figures
  const kind = result === undefined ? '尚未计票' : resultKindNames[result.kind]
  const extended = vote.extensions.map(
    (extension) =>
      `截止时间由${dayInChinese(extension.formerOn)}延长至${dayInChinese(extension.untilOn)}，原因：${extension.reason}`,
  )
  return {
    kind: 'tally-sheet',
    fileName: writtenFileName(vote, '表决结果统计表'),
    layout: 'table-portrait',
    title: [...breakTitle(voteSubject(vote), 21), '表决结果统计表'],
    blocks: [
      ...(vote.annulled === null
        ? [standingLine(`（${kind}）`, 'center')]
        : [
            paragraphOf([
              {
                text: `本次表决已于${momentWords(vote.annulled.at)}由${vote.annulled.by}宣布无效，原因：${endSentence(vote.annulled.reason)}以下各项结论不再有效，保留备查。`,
                face: 'black',
              },
            ]),
          ]),
      {
        kind: 'facts',
        rows: [
          [
            { label: '组织单位', value: organiserWords(facts) },
            { label: '投票范围', value: electorateWords(vote) },
          ],
          [{ label: '起止时间', value: [windowWords(vote), ...extended].join('\n') }],
          [
            { label: '计票人', value: vote.tellers },
            { label: '监票人', value: vote.scrutineer },
          ],
        ],
      },
      { kind: 'blank', lines: 1 },
      figureTable(figures),
      {
        kind: 'note',
        text: `核对：业主总数${figures.electorate.heads}＝发出${figures.issued.heads}＋未送达${figures.undelivered.heads}；发出${figures.issued.heads}＝收回${figures.returned.heads}＋未收回${figures.outstanding.heads}；收回${figures.returned.heads}＝有效${figures.valid.heads}＋作废${figures.void.heads}。${figures.replacedCount === 0 ? '' : `另有换发作废的旧票${figures.replacedCount}张，不计入以上各项。`}`,
      },
      ...(result === undefined ? [] : resultBlocks(facts, result)),
      { kind: 'note', text: '占比保留两位小数，其后截去，不作进位；是否达到门槛以整数计算为准。' },
      ...formerBlocks(facts),
      { kind: 'blank', lines: 1 },
      {
        kind: 'signatures',
        signers: [
          { label: '计票人（签名）' },
          { label: '监票人（签名）' },
          { label: '复核人（签名）' },
          { label: '日期' },
        ],
      },
    ],
  }
}
