/** Writes the public notices of an owners' written vote: before it, and of its result in aggregates only. Knows no format and no clock. */
import { addDays } from '../../calendar.ts'
import { asClause, breakTitle, dayInChinese, endSentence, headingMark, joinList } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import type { Measures, OwnersCounts, OwnersOutcome } from '../../owners/owners-vote.ts'
import {
  describeOwnersRule,
  electionSentence,
  groupArea,
  ownersReason,
  ownersVerdict,
} from '../../owners/owners-wording.ts'
import type { Matter, WrittenFacts, WrittenResult, WrittenVote } from '../../owners/written-vote.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphs } from '../document.ts'
import {
  electorateWords,
  isElection,
  organiserWords,
  printWords,
  shareWords,
  voteSubject,
  windowWords,
  writtenFileName,
} from './written-paper-words.ts'

const measuresWords = ({ heads, area }: Measures): string => `${heads}人、${groupArea(area)}平方米`

const bySection = (
  sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[],
): Block[] =>
  sections
    .filter((section) => section.blocks.length > 0)
    .flatMap((section, index) => [
      heading(1, `${headingMark(1, index + 1)}${section.title}`),
      ...section.blocks,
    ])

/** The articles of all matters, each once. */
const articlesOf = (matters: readonly Matter[]): string =>
  joinList([...new Set(matters.map((matter) => matter.rule.article))])

const matterBlocks = (vote: WrittenVote): readonly Block[] => {
  if (isElection(vote)) {
    return [
      paragraph(
        `应选${vote.seats ?? 0}人，候选人${vote.matters.length}人（按表决票上的次序）：${joinList(vote.matters.map((matter) => matter.question.trim()))}。`,
      ),
    ]
  }
  return vote.matters.flatMap((matter) => [
    paragraph(`${headingMark(2, matter.position)}${endSentence(matter.question)}`),
    ...paragraphs(matter.explanation),
  ])
}

const ruleBlocks = (matters: readonly Matter[]): readonly Block[] => {
  const rules = [...new Map(matters.map((matter) => [matter.rule.id, matter.rule])).values()]
  return rules.map((rule) => {
    const of = matters.filter((matter) => matter.rule.id === rule.id).map((matter) => matter.position)
    const which = rules.length === 1 ? '' : `第${joinList(of.map(String))}项：`
    return paragraph(`${which}依据${rule.article}，${describeOwnersRule(rule)}`)
  })
}

/** Where ballots and opinions are taken. */
const placeWords = (facts: Pick<WrittenFacts, 'vote' | 'communityName'>): string => {
  const place = asClause(facts.vote.place)
  return place === '' ? organiserWords(facts) : place
}

const contactWords = (facts: Pick<WrittenFacts, 'vote' | 'communityName'>): string => {
  const contact = facts.vote.contact.trim()
  return `${placeWords(facts)}${contact === '' ? '' : `（联系电话：${contact}）`}`
}

/** The telephone in a line of its own, or the line breaks within its number. */
const receiverBlocks = (facts: Pick<WrittenFacts, 'vote' | 'communityName'>): readonly Block[] => {
  const contact = facts.vote.contact.trim()
  return [
    paragraph(`意见受理：${placeWords(facts)}。`),
    ...(contact === '' ? [] : [paragraph(`联系电话：${contact}。`)]),
  ]
}

/** 会前公告: what is voted on, by whom, when and how, and where to object; dated `madeOn`. */
export const composePreAnnouncement = (facts: WrittenFacts, madeOn: Day): PlainDocument => {
  const { vote, figures } = facts
  const unitCount = facts.heads.reduce((sum, head) => sum + head.units.length, 0)
  const proxies = vote.proxyLimit === null ? '' : `一名受托人最多代理${vote.proxyLimit}名业主。`
  return {
    kind: 'pre-announcement',
    fileName: writtenFileName(vote, '会前公告'),
    layout: 'official',
    title: breakTitle(`关于${voteSubject(vote)}书面征求意见的公告`),
    blocks: [
      {
        kind: 'paragraph',
        runs: [{ text: `${electorateWords(vote)}：`, face: 'body' }],
        align: 'left',
        indent: 'none',
      },
      ...paragraphs(vote.explanation),
      paragraph(
        `依据${articlesOf(vote.matters)}，现采用书面征求意见的形式，由业主共同决定下列事项。现将有关事项公告如下：`,
      ),
      ...bySection([
        { title: isElection(vote) ? '选举事项' : '表决事项', blocks: matterBlocks(vote) },
        {
          title: '投票范围',
          blocks: [
            paragraph(
              `${electorateWords(vote)}，共${figures.electorate.heads}人、${unitCount}套，专有部分面积${groupArea(figures.electorate.area)}平方米。一名业主有多套房屋的按一人计算，面积合并计算。`,
            ),
          ],
        },
        { title: '通过条件', blocks: ruleBlocks(vote.matters) },
        { title: '起止时间', blocks: [paragraph(`${windowWords(vote)}。`)] },
        {
          title: '方式和地点',
          blocks: [
            paragraph(
              `表决票由工作人员送达到户，也可以到${contactWords(facts)}领取。请业主填写意见、签名后，在截止时间前交回。`,
            ),
            paragraph(
              `不能亲自表决的，可以书面委托他人，委托书应当载明委托的事项、权限和期限。物业服务企业的工作人员不得作为受托人。${proxies}`,
            ),
          ],
        },
        {
          title: '异议途径',
          blocks: [
            paragraph(
              `业主名册随本公告一并公示。对名册、表决事项或者表决办法有异议的，请在${dayInChinese(vote.opensOn)}前向${contactWords(facts)}提出。`,
            ),
          ],
        },
      ]),
      paragraph('特此公告。'),
      { kind: 'closing', signers: [organiserWords(facts)], day: madeOn, seal: true },
    ],
  }
}

/** Groups of fewer people are not printed apart, so that nobody's choice can be read from a notice. */
const smallestGroup = 3

const isSmall = (group: Measures): boolean => group.heads > 0 && group.heads < smallestGroup

const choiceWords = (name: string, group: Measures, base: Measures): string =>
  group.heads === 0
    ? `${name}0人`
    : `${name}${measuresWords(group)}，分别占参与的${shareWords(group.heads, base.heads)}和${shareWords(group.area, base.area)}`

/** The choices of a matter; groups under three people are told together, or not at all. */
const countsWords = (counts: OwnersCounts, participating: Measures): string => {
  const agreed = isSmall(counts.for) ? '同意不足3人' : choiceWords('同意', counts.for, participating)
  const others: Measures = {
    heads: counts.against.heads + counts.abstain.heads,
    area: counts.against.area + counts.abstain.area,
  }
  if (isSmall(counts.for)) return `${agreed}，反对和弃权合计${others.heads}人`
  if (isSmall(counts.against) || isSmall(counts.abstain)) {
    return isSmall(others)
      ? `${agreed}；其余为反对或者弃权`
      : `${agreed}；${choiceWords('反对和弃权合计', others, participating)}`
  }
  return [
    agreed,
    choiceWords('反对', counts.against, participating),
    choiceWords('弃权', counts.abstain, participating),
  ].join('；')
}

const outcomeBlocks = (matter: Matter, outcome: OwnersOutcome): readonly Block[] => {
  const { total, participating, counts } = outcome
  const reason = printWords(ownersReason(outcome))
  return [
    paragraph(`${headingMark(2, matter.position)}${endSentence(matter.question)}`),
    paragraph(
      `参与表决${measuresWords(participating)}，分别占总数的${shareWords(participating.heads, total.heads)}和${shareWords(participating.area, total.area)}。${countsWords(counts, participating)}。`,
    ),
    paragraph(`${reason === '' ? '' : `${reason}，`}本事项${ownersVerdict(outcome.passed)}。`),
  ]
}

const electionBlocks = (facts: WrittenFacts, result: WrittenResult): readonly Block[] => {
  if (result.election === null) return []
  const rows = facts.vote.matters.map((matter) => {
    const counts = result.matters.find((one) => one.matterId === matter.id)?.outcome.counts.for
    const isElected = result.election?.elected.includes(matter.id) === true
    const isTied = result.election?.tied.includes(matter.id) === true
    return [
      String(matter.position),
      matter.question,
      counts === undefined ? '' : isSmall(counts) ? '不足3' : String(counts.heads),
      counts === undefined ? '' : isSmall(counts) ? '—' : groupArea(counts.area),
      isElected ? '当选' : isTied ? '票数相同' : '未当选',
    ]
  })
  return [
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 1.2, align: 'center' },
        { heading: '候选人', share: 4, align: 'left' },
        { heading: '同意人数', share: 2, align: 'right' },
        { heading: '同意面积\n（平方米）', share: 3, align: 'right' },
        { heading: '结果', share: 2, align: 'center' },
      ],
      rows,
    },
    paragraph(printWords(electionSentence(result.election, facts.vote.matters))),
  ]
}

const ballotsWords = (result: WrittenResult): string => {
  const { figures } = result
  const valid = isSmall(figures.void)
    ? `有效${figures.valid.heads}张`
    : `有效${figures.valid.heads}张，作废${figures.void.heads}张`
  return `发出表决票${figures.issued.heads}张，收回${figures.returned.heads}张，其中${valid}`
}

const objectionBlocks = (facts: WrittenFacts, isFinal: boolean): readonly Block[] => {
  const { objections } = facts
  if (isFinal) {
    const upheld = objections.filter((objection) => objection.isUpheld).length
    return [
      paragraph(
        objections.length === 0
          ? '暂时结果公示期间没有收到异议。'
          : `公示期间收到异议${objections.length}件，均已答复，其中成立${upheld}件。`,
      ),
      paragraph('业主认为决定侵害其合法权益的，可以依法请求人民法院予以撤销。'),
    ]
  }
  return [
    paragraph(
      `对上述结果有异议的，请在公示期内向${contactWords(facts)}书面提出。期满没有异议或者异议不成立的，结果即为最终结果。`,
    ),
  ]
}

/** 表决结果公示: aggregates only, preliminary with the days for objections, or final; dated `madeOn`. */
export const composeResultNotice = (facts: WrittenFacts, madeOn: Day): PlainDocument => {
  const { vote } = facts
  const result = vote.results.at(-1)
  const isFinal = result?.kind === 'final'
  const until = vote.objectionsUntil ?? addDays(madeOn, vote.objectionDays)
  const variant = isFinal ? '最终结果' : '暂时结果'
  const head: Pick<PlainDocument, 'kind' | 'fileName' | 'layout' | 'title'> = {
    kind: 'result-notice',
    fileName: writtenFileName(vote, `表决结果公示（${variant}）`),
    layout: 'official',
    title: [...breakTitle(`关于${voteSubject(vote)}表决结果的公示`), `（${variant}）`],
  }
  const closing: Block = { kind: 'closing', signers: [organiserWords(facts)], day: madeOn, seal: true }
  if (vote.annulled !== null) {
    return {
      ...head,
      title: breakTitle(`关于${voteSubject(vote)}宣布无效的公示`),
      blocks: [
        paragraph(
          `${voteSubject(vote)}书面征求意见（${windowWords(vote)}），因${asClause(vote.annulled.reason)}，经${asClause(vote.annulled.by)}宣布无效，此前公示的结果不再执行。`,
        ),
        paragraph(`有意见的，请向${contactWords(facts)}提出。`),
        paragraph('特此公示。'),
        closing,
      ],
    }
  }
  if (result === undefined) return { ...head, blocks: [paragraph('尚未计票。'), closing] }
  const { electorate } = result.figures
  return {
    ...head,
    blocks: [
      paragraph(
        `依据${articlesOf(vote.matters)}，${electorateWords(vote)}在${windowWords(vote)}期间，以书面征求意见的形式对下列事项作出决定。${isFinal ? '公示期已满，现将最终结果公示如下：' : '计票已经完成，现将暂时结果公示如下：'}`,
      ),
      ...bySection([
        {
          title: '收票情况',
          blocks: [
            paragraph(
              `业主总数${electorate.heads}人，专有部分面积${groupArea(electorate.area)}平方米。${ballotsWords(result)}。`,
            ),
          ],
        },
        {
          title: isElection(vote) ? '选举结果' : '事项与结果',
          blocks:
            result.election === null
              ? vote.matters.flatMap((matter) => {
                  const outcome = result.matters.find((one) => one.matterId === matter.id)?.outcome
                  return outcome === undefined ? [] : outcomeBlocks(matter, outcome)
                })
              : electionBlocks(facts, result),
        },
        {
          title: isFinal ? '异议处理' : '公示期限和意见途径',
          blocks: [
            ...(isFinal
              ? []
              : [paragraph(`公示期自${dayInChinese(madeOn)}起，至${dayInChinese(until)}止。`)]),
            ...objectionBlocks(facts, isFinal),
            ...(isFinal ? receiverBlocks(facts) : []),
          ],
        },
      ]),
      paragraph('特此公示。'),
      closing,
    ],
  }
}
