/** Gathers what the papers of the community and its archive are written from. What they say is the domain's. */
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { isOver } from '../../../domain/meeting/meeting.ts'
import { fileNameParts, fullTitle } from '../../../domain/papers/meeting/meeting-wording.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { composePointsLedger } from '../../../domain/papers/points-ledger.ts'
import { composePostList } from '../../../domain/papers/post-list.ts'
import { composeLedger, findLedgerGaps } from '../../../domain/papers/task/ledger.ts'
import { composeWishLedger } from '../../../domain/papers/task/wish-ledger.ts'
import { composeTopicForm } from '../../../domain/papers/topic-form.ts'
import { composeArchiveIndex, findArchiveGaps } from '../../../domain/papers/year/archive-index.ts'
import { composeYearlyReport, findYearGaps } from '../../../domain/papers/year/yearly-report.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { readMeetingPapers, readYearPapers } from '../../store/papers/archive.ts'
import { readCommunity } from '../../store/people/communities.ts'
import { readPosts } from '../../store/people/posts.ts'
import { readPointsLines } from '../../store/people/volunteers.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readTasks } from '../../store/tasks/tasks.ts'
import { readWishes } from '../../store/topics/wishes.ts'
import { readYear } from '../../store/year.ts'
import { missing } from '../context.ts'
import { letOthers } from '../let-others.ts'
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
      return accept({
        papers: [{ paper: composeLedger(community, tasks, madeOn), fields: null }],
        gaps: findLedgerGaps(tasks),
      })
    }
    case 'yearly-report': {
      const facts = await readYear(read, past, madeOn, letOthers)
      if (facts === null) return refuse({ code: 'community-missing' })
      // Reading and counting a large year are two steps of the main thread.
      await letOthers()
      return accept({
        papers: [{ paper: composeYearlyReport(facts), fields: null }],
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
    case 'wish-ledger':
      return accept({
        papers: [
          {
            paper: composeWishLedger(community, year, await readWishes(read, year), madeOn),
            fields: null,
          },
        ],
        gaps: [],
      })
    case 'post-list':
      return accept({
        papers: [{ paper: composePostList(community, await readPosts(read), madeOn), fields: null }],
        gaps: [],
      })
    case 'points-ledger':
      return accept({
        papers: [
          { paper: composePointsLedger(community, await readPointsLines(read), madeOn), fields: null },
        ],
        gaps: [],
      })
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
