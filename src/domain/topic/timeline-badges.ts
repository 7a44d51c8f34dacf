/** The words and colours of the badges on a timeline, the same as the screens give them. Knows no fact. */
import type { ItemOutcome } from '../meeting/agenda.ts'
import type { MeetingState } from '../meeting/meeting.ts'
import type { NoticeState } from '../notice/notice.ts'
import type { WrittenState } from '../owners/written-vote.ts'
import type { TaskState } from '../task/task-life.ts'
import type { BadgeLook } from './dossier.ts'
import type { TopicState } from './topic-life.ts'

/** The colour of each state of a topic. */
export const stateLooks: Readonly<Record<TopicState, BadgeLook>> = {
  collected: 'amber',
  listed: 'indigo',
  merged: 'slate',
  transferred: 'slate',
  refused: 'slate',
  scheduled: 'indigo',
  'in-consultation': 'cinnabar',
  decided: 'jade',
  implementing: 'jade',
  reviewed: 'indigo',
  'closed-out': 'slate',
}

/** The colour of each outcome of an agenda item. */
export const outcomeLooks: Readonly<Record<ItemOutcome, BadgeLook>> = {
  adopted: 'jade',
  'adopted-with-conditions': 'jade',
  rejected: 'plum',
  consensus: 'jade',
  disagreement: 'slate',
  deferred: 'amber',
  referred: 'indigo',
  withdrawn: 'slate',
  informed: 'slate',
  discussed: 'slate',
}

/** The colour of each state of a task. */
export const taskLooks: Readonly<Record<TaskState, BadgeLook>> = {
  'to-dispatch': 'amber',
  dispatched: 'indigo',
  'in-progress': 'indigo',
  'extension-asked': 'amber',
  suspended: 'slate',
  'to-verify': 'indigo',
  'to-review': 'indigo',
  'closed-out': 'slate',
  declined: 'slate',
}

/** The colour of each state of a written vote. */
export const writtenLooks: Readonly<Record<WrittenState, BadgeLook>> = {
  prepared: 'plain',
  frozen: 'indigo',
  open: 'cinnabar',
  preliminary: 'amber',
  final: 'jade',
  annulled: 'plum',
}

/** The word and colour of each state of a notice. */
export const noticeBadges: Readonly<Record<NoticeState, readonly [string, BadgeLook]>> = {
  drafted: ['拟稿', 'plain'],
  posted: ['公示中', 'cinnabar'],
  withdrawn: ['已撤下', 'plum'],
  ended: ['已期满', 'jade'],
  archived: ['已归档', 'slate'],
}

/** What a meeting that brought no outcome is called by: still to come, going on, called off or over. */
export const meetingBadge = (state: MeetingState): readonly [string, BadgeLook] => {
  if (state === 'cancelled') return ['已取消', 'plum']
  if (state === 'adjourned') return ['改期再开', 'indigo']
  if (state === 'in-session' || state === 'suspended') return ['正在开会', 'cinnabar']
  return state === 'draft' || state === 'called' || state === 'signing-in'
    ? ['待召开', 'indigo']
    : ['已召开', 'slate']
}
