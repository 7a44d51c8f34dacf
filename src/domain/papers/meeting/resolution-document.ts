/** Writes a resolution (决议书) or what was agreed in consultation (协商意见书). Knows no format and no clock. */

import { dayOf } from '../../calendar.ts'
import { breakTitle, dayInChinese, endSentence, headingMark } from '../../chinese-text.ts'
import { type AgendaItem, announcedVote } from '../../meeting/agenda.ts'
import { countAttendance, dueEntries } from '../../meeting/attendance.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import type { Resolution } from '../../resolution.ts'
import { isDecidedByMeeting } from '../../rules/legal-track.ts'
import { citeArticle, limitSentence, lineSentence, wordingRule } from '../../vote/outcome-wording.ts'
import { correctionSentence, recusalSentence, roundSentence, voteClause } from '../../vote/room-wording.ts'
import type { Vote } from '../../vote/vote-facts.ts'
import { type Block, heading, type PlainDocument, paragraph, paragraphOf, paragraphs } from '../document.ts'
import {
  attendanceWords,
  clockSpan,
  committeeName,
  fileNameParts,
  fullTitle,
  heldOn,
  numberLine,
  taskDuty,
} from './meeting-wording.ts'
import { choosingBlocks } from './vote-tables.ts'

/** An agenda item from which something was resolved. */
export type ResolvedItem = AgendaItem & { readonly resolution: Resolution }

/** The items of a meeting that have a resolution, in order. */
export const resolvedItems = (record: Pick<MeetingRecord, 'agenda'>): readonly ResolvedItem[] =>
  record.agenda.filter((item): item is ResolvedItem => item.resolution !== null)

const voteParagraphs = (vote: Vote | null, attendedCount: number): readonly Block[] => {
  if (vote === null || vote.outcome === null) {
    return [paragraph('经充分协商，与会各方达成一致意见。')]
  }
  const { tally, outcome } = vote
  const isWhole = vote.room.voters.length === attendedCount
  const recusal = recusalSentence(vote.room.recused)
  const again = roundSentence(vote)
  return [
    paragraph(`表决事项：${endSentence(vote.question)}`),
    ...(again === '' ? [] : [paragraph(again)]),
    ...(recusal === '' ? [] : [paragraph(recusal)]),
    paragraph(`${voteClause(vote, attendedCount)}。`),
    paragraph(outcome.lines.map((line) => lineSentence(line, tally, isWhole)).join('')),
    ...choosingBlocks(vote, { tally, outcome, chosen: vote.chosen }),
    ...vote.corrections.map((correction) => paragraph(correctionSentence(correction, vote))),
  ]
}

const dutyBlocks = (record: MeetingRecord, resolution: Resolution): readonly Block[] => {
  const year = heldOn(record.meeting).slice(0, 4)
  return resolution.tasks.map((task, index) =>
    paragraphOf([
      { text: `${headingMark(2, index + 1)}${endSentence(task.title)}`, face: 'kai' },
      { text: taskDuty(task, year), face: 'body' },
    ]),
  )
}

/**
 * 决议书 where the meeting decides in law, else 协商意见书, which passes nothing.
 * @see 居民委员会组织法（2025年修订）第三十二条
 */
export const composeResolution = (record: MeetingRecord, item: ResolvedItem): PlainDocument => {
  const { meeting, community, parties } = record
  const { resolution } = item
  const rule = wordingRule(item, meeting.rule)
  const isDecided = isDecidedByMeeting(resolution.track, rule.id)
  const paper = isDecided ? '决议书' : '协商意见书'
  const matter = isDecided ? '决议' : '协商意见'
  const limit = limitSentence(resolution.track, rule)
  const sections: readonly { readonly name: string; readonly blocks: readonly Block[] }[] = [
    { name: isDecided ? '审议事项' : '协商事项', blocks: [paragraph(endSentence(item.title))] },
    {
      name: isDecided ? '审议和表决情况' : '协商情况',
      blocks: [
        paragraph(
          `${dayInChinese(heldOn(meeting))}${clockSpan(meeting)}，${fullTitle(record)}在${meeting.place}召开，` +
            `${meeting.chairName}主持，${attendanceWords(record.roll)}。`,
        ),
        ...voteParagraphs(announcedVote(item), countAttendance(record.roll).attendedCount),
      ],
    },
    { name: '依据', blocks: [paragraph(`${citeArticle(rule)}。`)] },
    {
      name: matter,
      blocks: [
        ...paragraphs(endSentence(resolution.wording)),
        ...(resolution.conditions === '' ? [] : [paragraph(`条件：${endSentence(resolution.conditions)}`)]),
        ...(limit === '' ? [] : [paragraph(limit)]),
        ...resolution.revisions.map((revision) =>
          paragraph(
            `${dayInChinese(dayOf(revision.at))}修订文字，原文为“${revision.formerWording}”，修订原因：${endSentence(revision.reason)}`,
          ),
        ),
      ],
    },
    { name: '责任和时限', blocks: dutyBlocks(record, resolution) },
  ]
  const seated = parties.filter((party) =>
    dueEntries(record.roll).some((entry) => entry.partyId === party.id),
  )
  const signers = isDecided
    ? ['主持人（签字）', '记录人（签字）', '监票人（签字）', '计票人（签字）']
    : [...seated.map((party) => `${party.name}（签字）`), '主持人（签字）', '记录人（签字）']
  return {
    kind: 'resolution',
    fileName: fileNameParts(record, `${paper} ${resolution.number}`),
    layout: 'official',
    title: [...breakTitle(fullTitle(record)), paper],
    blocks: [
      ...numberLine(resolution.number),
      ...sections
        .filter((section) => section.blocks.length > 0)
        .flatMap((section, index) => [
          heading(1, `${headingMark(1, index + 1)}${section.name}`),
          ...section.blocks,
        ]),
      { kind: 'blank', lines: 1 },
      { kind: 'signatures', signers: signers.map((label) => ({ label })) },
      { kind: 'closing', signers: [committeeName(community)], day: dayOf(resolution.adoptedAt), seal: true },
    ],
  }
}
