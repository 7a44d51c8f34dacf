/** Tells in the volume what came of the consultation: resolutions, owners' votes, notices, orders with their return visits, opinions. Knows no clock. */
import { dayOf } from '../../calendar.ts'
import {
  asClause,
  columnDay,
  dayInChinese,
  endSentence,
  headingMark,
  joinList,
  unmarked,
} from '../../chinese-text.ts'
import type { Notice } from '../../notice/notice.ts'
import { noticeTraits } from '../../notice/notice-kinds.ts'
import { ownersReason, ownersVerdict, writtenStateNames } from '../../owners/owners-wording.ts'
import type { WrittenVote } from '../../owners/written-vote.ts'
import { questionnaireKindNames } from '../../questionnaire/questionnaire.ts'
import { questionnaireStateNames } from '../../questionnaire/questionnaire-life.ts'
import { resolutionName, trackNames } from '../../rules/legal-track.ts'
import { countAnswers } from '../../task/satisfaction.ts'
import type { ReturnVisit, Task } from '../../task/task.ts'
import { orderKindNames, satisfactionNames, taskStateNames, visitWayNames } from '../../task/task-wording.ts'
import { wordingRule } from '../../vote/outcome-wording.ts'
import { type Block, heading, paragraph } from '../document.ts'
import { heldMeetings } from './dossier-consultations.ts'
import { type DossierPaperFacts, masked, officerWords } from './dossier-paper.ts'

const clauses = (parts: readonly string[]): string =>
  endSentence(parts.filter((part) => part !== '').join('，'))

/** 决议和协商意见, in the words that were adopted, with revisions; owners' votes as far as they came. */
export const resolutionBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const resolved = heldMeetings(facts).flatMap(({ record, item }) =>
    item.resolution === null
      ? []
      : [
          {
            resolution: item.resolution,
            meeting: record.meeting,
            rule: wordingRule(item, record.meeting.rule),
          },
        ],
  )
  if (resolved.length + facts.writtenVotes.length === 0) return [paragraph('还没有形成决议或者协商意见。')]
  return [
    ...resolved.flatMap(({ resolution, meeting, rule }, index): readonly Block[] => [
      heading(2, `${headingMark(2, index + 1)}${resolution.number}`),
      paragraph(
        `${dayInChinese(dayOf(resolution.adoptedAt))}，${meeting.title}形成${resolutionName(resolution.track, rule.id)}${
          resolution.track === 'consultation' ? '' : `（${trackNames[resolution.track]}）`
        }：${endSentence(asClause(masked(resolution.wording, facts)))}${
          resolution.conditions.trim() === '' ? '' : `条件是：${asClause(resolution.conditions)}。`
        }`,
      ),
      ...resolution.revisions.map(({ at, reason, formerWording }) =>
        paragraph(
          `${dayInChinese(dayOf(at))}修改文字，原因：${asClause(reason)}；原来的文字：${endSentence(asClause(masked(formerWording, facts)))}`,
        ),
      ),
    ]),
    ...facts.writtenVotes.map((vote) => paragraph(writtenWords(vote))),
  ]
}

const writtenWords = (vote: WrittenVote): string => {
  const latest = vote.results.at(-1)
  const results = vote.matters.flatMap((matter) => {
    const result = latest?.matters.find((one) => one.matterId === matter.id)
    if (result === undefined) return []
    const reason = ownersReason(result.outcome)
    return [
      `“${unmarked(matter.question)}”${ownersVerdict(result.outcome.passed)}${reason === '' ? '' : `，${reason}`}`,
    ]
  })
  return clauses([
    `业主书面表决“${unmarked(vote.title)}”（${writtenStateNames[vote.state]}）`,
    results.join('；'),
  ])
}

const objectionWords = (notice: Notice, facts: DossierPaperFacts): string => {
  const standing = notice.objections.filter(({ withdrawn }) => withdrawn === null)
  if (standing.length === 0) return '没有收到异议'
  const answers = standing.map(({ content, answer }, index) => {
    const answered = answer === null ? '还没有答复' : `答复：${asClause(masked(answer.text, facts))}`
    return `（${index + 1}）${asClause(masked(content, facts))}；${answered}`
  })
  return `收到异议${standing.length}件：${answers.join('。')}`
}

/** 公示: what hung from when to when, where, and what was held against it. */
export const noticeBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const posted = facts.notices.filter(({ state }) => state !== 'drafted')
  if (posted.length === 0) return [paragraph('还没有公示。')]
  return posted.map((notice) => {
    const { words, kind, number, postedOn, until, places, withdrawn } = notice
    const title = unmarked(words.title) === '' ? noticeTraits[kind].name : unmarked(words.title)
    return paragraph(
      clauses([
        `《${title}》${number === '' ? '' : `（${number}）`}`,
        postedOn === null || until === null
          ? ''
          : `${dayInChinese(postedOn)}至${dayInChinese(until)}${places.length === 0 ? '张贴' : `张贴在${joinList(places)}`}`,
        withdrawn === null ? '' : `${dayInChinese(withdrawn.on)}撤下，原因：${asClause(withdrawn.reason)}`,
        objectionWords(notice, facts),
      ]),
    )
  })
}

const dutyOf = ({ leadUnit, responsible }: Pick<Task, 'leadUnit' | 'responsible'>): string =>
  joinList([leadUnit.trim(), responsible.trim()].filter((name) => name !== ''))

/** 由物业公司负责，责任人吴磊; one of them alone where the other is not known. */
const dutySentence = ({ leadUnit, responsible }: Pick<Task, 'leadUnit' | 'responsible'>): string => {
  const [unit, person] = [leadUnit.trim(), responsible.trim()]
  if (unit === '') return person === '' ? '' : `由${person}负责`
  return person === '' ? `由${unit}负责` : `由${unit}负责，责任人${person}`
}

const visitSentence = ({ on, way, counts, words, by }: ReturnVisit, facts: DossierPaperFacts): string => {
  const asked = countAnswers(counts)
  const figures = (['satisfied', 'fairly', 'dissatisfied'] as const)
    .filter((answer) => counts[answer] > 0)
    .map((answer) =>
      asked === 1 ? satisfactionNames[answer] : `${satisfactionNames[answer]}${counts[answer]}人`,
    )
  const asking = `${dayInChinese(on)}${visitWayNames[way]}`
  return [
    figures.length === 0 ? asking : `${asking}：${joinList(figures)}`,
    words.trim() === '' ? '' : `意见：${asClause(masked(words, facts))}`,
    by.trim() === '' ? '' : `回访人：${officerWords(by, facts)}`,
  ]
    .map(endSentence)
    .join('')
}

const taskParagraphs = (task: Task, facts: DossierPaperFacts): readonly string[] => {
  const { dispatchedOn, acceptedOn, dueOn, doneAt, verifiedOn, closedOn } = task
  const sent = clauses([
    orderKindNames[task.kind],
    dispatchedOn === null ? '还没有派单' : `${dayInChinese(dispatchedOn)}派单`,
    dutySentence(task),
    task.assisting.trim() === '' ? '' : `${asClause(task.assisting)}配合`,
    acceptedOn === null ? '' : `${dayInChinese(acceptedOn)}接单`,
    dueOn === null ? '' : `期限${dayInChinese(dueOn)}`,
  ])
  const pressed = task.supervisions.map(({ orderedOn, demand, dueOn: newDue, answer }) =>
    clauses([
      `${dayInChinese(orderedOn)}督办，要求：${asClause(masked(demand, facts))}`,
      `新的期限${dayInChinese(newDue)}`,
      answer === null ? '' : `答复：${asClause(masked(answer.text, facts))}`,
    ]),
  )
  const extended = task.extensions.map(({ askedOn, reason, untilOn, answer }) =>
    clauses([
      `${dayInChinese(askedOn)}申请延到${dayInChinese(untilOn)}，原因：${asClause(masked(reason, facts))}`,
      answer === null ? '还没有答复' : answer.isGranted ? '同意延期' : '不同意延期',
    ]),
  )
  const done =
    doneAt === null
      ? ''
      : [
          `${dayInChinese(dayOf(doneAt))}办结：${asClause(masked(task.result, facts))}`,
          task.evidence.trim() === '' ? '' : `佐证：${asClause(masked(task.evidence, facts))}`,
          verifiedOn === null
            ? ''
            : `${dayInChinese(verifiedOn)}由${officerWords(task.verifiedBy, facts)}验收`,
        ]
          .map(endSentence)
          .join('')
  const reopened = task.notes
    .filter(({ kind }) => kind === 'reopened')
    .map(({ at, text }) => clauses([`${dayInChinese(dayOf(at))}按原编号重新办理`, masked(text, facts)]))
  const closed =
    closedOn === null ? '' : clauses([`${dayInChinese(closedOn)}由${officerWords(task.closedBy, facts)}销号`])
  return [
    ...toldNotes(task, ['returned'], facts),
    sent,
    ...toldNotes(task, ['pressed', 'suspended'], facts),
    ...pressed,
    ...extended,
    ...formerResults(task, facts),
    ...task.visits.filter(({ isCurrent }) => !isCurrent).map((visit) => visitSentence(visit, facts)),
    ...reopened,
    done,
    ...task.visits.filter(({ isCurrent }) => isCurrent).map((visit) => visitSentence(visit, facts)),
    closed,
  ].filter((sentence) => sentence !== '')
}

const toldKinds = { returned: '退回', pressed: '催办', suspended: '暂缓' } as const

/** 退回、催办、暂缓 of a task, in the order in which they were written. */
const toldNotes = (task: Task, kinds: readonly (keyof typeof toldKinds)[], facts: DossierPaperFacts) =>
  kinds.flatMap((kind) =>
    task.notes
      .filter((note) => note.kind === kind)
      .map(({ at, text }) => {
        const said = text.trim() === '' ? '' : `：${asClause(masked(text, facts))}`
        return endSentence(`${dayInChinese(dayOf(at))}${toldKinds[kind]}${said}`)
      }),
  )

/** What was handed in before it was taken up again: the last 办结 is told with its evidence. */
const formerResults = (task: Task, facts: DossierPaperFacts): readonly string[] => {
  const handedIn = task.notes.filter(({ kind }) => kind === 'done')
  return (task.doneAt === null ? handedIn : handedIn.slice(0, -1)).map(({ at, text }) =>
    endSentence(`${dayInChinese(dayOf(at))}办结：${asClause(masked(text, facts))}`),
  )
}

/** 交办与办理: all tasks in a table, then each from its order to its return visit and close-out. */
export const taskBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const { tasks } = facts
  if (tasks.length === 0) return [paragraph('还没有交办事项。')]
  const closed = tasks.filter(({ closedOn }) => closedOn !== null).length
  return [
    paragraph(`共交办${tasks.length}件，已销号${closed}件。`),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '编号', share: 3.4, align: 'center' },
        { heading: '事项', share: 4.9, align: 'left' },
        { heading: '责任单位、\n责任人', share: 2.8, align: 'left' },
        { heading: '期限', share: 2.7, align: 'center' },
        { heading: '进度', share: 1.8, align: 'center' },
      ],
      rows: tasks.map((task) => [
        task.number,
        unmarked(task.title),
        dutyOf(task),
        task.dueOn === null ? '' : columnDay(task.dueOn),
        taskStateNames[task.state],
      ]),
    },
    ...tasks.flatMap((task, index): readonly Block[] => [
      heading(2, `${headingMark(2, index + 1)}${unmarked(task.title)}（${task.number}）`),
      ...taskParagraphs(task, facts).map((sentence) => paragraph(sentence)),
    ]),
  ]
}

/** 问卷结果: each with how many answered and what most chose; none of it is a vote. */
export const questionnaireBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const asked = facts.questionnaires.filter(({ state }) => state !== 'drafted')
  if (asked.length === 0) return [paragraph('没有发过问卷。')]
  return [
    ...asked.map(({ kind, title, on, closedOn, state, resultLine }) =>
      paragraph(
        clauses([
          `${questionnaireKindNames[kind]}“${unmarked(title)}”`,
          closedOn === null
            ? `${dayInChinese(on)}开始，${questionnaireStateNames[state]}`
            : `${dayInChinese(on)}至${dayInChinese(closedOn)}`,
          resultLine === '' ? '还没有答复' : resultLine,
        ]),
      ),
    ),
    paragraph('问卷和入户只是征求意见，不是表决。'),
  ]
}
