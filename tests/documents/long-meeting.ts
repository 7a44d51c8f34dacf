/** A meeting of thirty items and three hundred people, for papers of forty pages. Knows no store. */
import type { AgendaItem } from '../../src/domain/meeting/agenda.ts'
import type { RollEntry } from '../../src/domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../src/domain/meeting/meeting-record.ts'
import { aTask, aVote, evening, id, sampleMeeting } from './sample-meeting.ts'

const surnames = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余']
const givenNames = ['敏', '建国', '丽华', '𬀩', '志强', '小红', '兰', '德顺', '美玲', '文']

/** The name of the member with this number; every fourth of them holds two characters, one in ten a rare one. */
export const nameOf = (number: number): string =>
  `${surnames[number % surnames.length]}${givenNames[number % givenNames.length]}${number % 3 === 0 ? '' : ([...(givenNames[(number + 4) % givenNames.length] ?? '')][0] ?? '')}`

const spoken =
  '夜间停车缺口大，增设车位应当先保证消防通道畅通，保留花园东侧的休息长凳，收费和出租办法一并写明，施工时间避开中高考'

const memberOf = (number: number): RollEntry => {
  const [pattern] = sampleMeeting.roll
  if (pattern === undefined) throw new Error('the sample has nobody')
  return {
    ...pattern,
    id: id(number),
    personId: id(number),
    number,
    name: nameOf(number),
    partyId: id(1 + (number % 4)),
    role: '',
    unit: '',
    room: `${1 + (number % 12)}栋${1 + (number % 3)}单元${101 + (number % 30) * 100}室`,
    events: number % 25 === 0 ? [] : pattern.events,
  }
}

/** The title of the item at a position. */
export const titleAt = (position: number): string => `第${position}号院东侧人行道修补和夜间照明`

const itemAt = (position: number): AgendaItem => {
  const pattern = sampleMeeting.agenda[position % 3 === 0 ? 1 : 2]
  if (pattern === undefined) throw new Error('the sample has no items')
  const isVote = position % 3 === 0
  return {
    ...pattern,
    id: id(position),
    position,
    kind: isVote ? 'vote' : 'discuss',
    title: titleAt(position),
    explanation: `东门人行道有${position}处破损，路灯${position + 2}盏不亮，居民反映较多。`,
    points: Array.from({ length: 8 }, (_, place) => ({
      id: id(place + 1),
      speechId: null,
      entryId: null,
      speakerName: nameOf(position * 8 + place),
      text: `${spoken}（第${position}项第${place + 1}条）`,
      isDissent: place === 5,
      at: evening(`19:${String(31 + place).padStart(2, '0')}`),
      withdrawnAt: null,
    })),
    votes: isVote ? [aVote({ for: 21, against: 4, abstain: 3 })] : [],
    resolution:
      pattern.resolution === null
        ? null
        : {
            ...pattern.resolution,
            number: `和苑议〔2026〕${position}号`,
            tasks: [aTask({ title: `修补第${position}号院破损路面`, number: `〔2026〕${position}号` })],
          },
  }
}

export const memberCount = 300
export const itemCount = 30

/** Thirty items, three hundred members, over and ready for its papers. */
export const longMeeting: MeetingRecord = {
  ...sampleMeeting,
  roll: Array.from({ length: memberCount }, (_, place) => memberOf(place + 1)),
  agenda: Array.from({ length: itemCount }, (_, place) => itemAt(place + 1)),
}
