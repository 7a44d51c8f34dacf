/** Gathers what the papers of the community and its archive are written from. What they say is the domain's. */
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { isOver } from '../../../domain/meeting/meeting.ts'
import { fileNameParts, fullTitle } from '../../../domain/papers/meeting/meeting-wording.ts'
import { composeLedger, findLedgerGaps } from '../../../domain/papers/meeting/task-list.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { composeTopicForm } from '../../../domain/papers/topic-form.ts'
import { composeArchiveIndex, findArchiveGaps } from '../../../domain/papers/year/archive-index.ts'
import { composeYearlyReport, findYearGaps } from '../../../domain/papers/year/yearly-report.ts'
import { readMeetingPapers, readYearPapers } from '../../store/archive.ts'
import { readCommunity } from '../../store/communities.ts'
import { readMeeting } from '../../store/meetings.ts'
import type { Read } from '../../store/schema.ts'
import { readTasks } from '../../store/tasks.ts'
import { readTaskOrigins, readYear } from '../../store/year.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

/** A paper of the community: 销号台账 as of today, 居务档案目录 and 年度汇总 of a year, the day's own where none is named. */
export const composeOfCommunity = async (
  read: Read,
  year: number | null,
  kind: PaperKind,
  { madeOn }: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const found = await readCommunity(read)
  if (found === null) return refuse({ code: 'community-missing' })
  const { community } = found
  const past = year ?? Number(madeOn.slice(0, 4))
  const ofYear = `${community.name}${past}年`
  switch (kind) {
    case 'ledger': {
      const tasks = await readTasks(read)
      const paper = composeLedger(community, tasks, madeOn, await readTaskOrigins(read))
      return accept({
        papers: [{ paper, fields: null }],
        gaps: findLedgerGaps(tasks),
      })
    }
    case 'yearly-report': {
      const facts = await readYear(read, past)
      if (facts === null) return refuse({ code: 'community-missing' })
      return accept({
        papers: [{ paper: composeYearlyReport(facts, madeOn), fields: null }],
        gaps: findYearGaps(facts),
      })
    }
    case 'archive-index': {
      const entries = await readYearPapers(read, past)
      const fileName = { on: madeOn, place: community.name, occasion: `${past}年` }
      return accept({
        papers: [{ paper: composeArchiveIndex(ofYear, fileName, entries, madeOn), fields: null }],
        gaps: [],
      })
    }
    case 'topic-form':
      return accept({
        papers: [{ paper: composeTopicForm(community, null, madeOn), fields: null }],
        gaps: [],
      })
    default:
      return missing('document')
  }
}

/** 居务档案目录 of one meeting with its tasks and notices. */
export const composeOfMeetingIndex = async (
  read: Read,
  meetingId: MeetingId,
  { madeOn }: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const found = await readCommunity(read)
  const meeting = await readMeeting(read, meetingId)
  if (found === null || meeting === null) return missing('meeting')
  const record = { meeting, community: found.community }
  const entries = await readMeetingPapers(read, meetingId)
  const { paper: _, ...fileName } = fileNameParts(record, '')
  return accept({
    papers: [{ paper: composeArchiveIndex(fullTitle(record), fileName, entries, madeOn), fields: null }],
    gaps: isOver(meeting.state) ? findArchiveGaps(entries) : [],
  })
}
