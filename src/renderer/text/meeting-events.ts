/** Says each event of a meeting in one line, for the event line and for 会后整理. Orders and decides nothing. */
import type { MeetingHappening } from '../../domain/meeting/meeting-events.ts'
import { nameOutcome } from '../../domain/vote/outcome-wording.ts'
import type { DecidedRoomVote } from '../../domain/vote/room-vote.ts'
import { resultFigures, resultVerdict, type WordedVote } from '../../domain/vote/room-wording.ts'

const sayResult = (vote: WordedVote, decided: DecidedRoomVote): string =>
  `${resultFigures(vote, decided)}，${resultVerdict(vote, decided)}`

const arrival = (one: Extract<MeetingHappening, { kind: 'arrived' }>): string => {
  const who = one.standInName === null ? one.name : `${one.standInName} 代 ${one.name}`
  return `${who} ${one.again ? '回到会场' : '到会'}${one.isObserver ? '（列席）' : ''}`
}

/** One line: 王兰 到会; 第二项开始：增设停车位方案; 同意21人，反对4人，弃权3人，达成协商意见. */
export const sayEvent = (happening: MeetingHappening): string => {
  switch (happening.kind) {
    case 'opened':
      return '宣布开会'
    case 'closed':
      return '会议结束'
    case 'arrived':
      return arrival(happening)
    case 'left':
      return `${happening.name} 离场`
    case 'excused':
      return `${happening.name} 请假${happening.note === '' ? '' : `：${happening.note}`}`
    case 'item-begun':
      return `第 ${happening.position} 项${happening.again ? '接着进行' : '开始'}：${happening.title}`
    case 'item-finished':
      return happening.outcome === null
        ? `第 ${happening.position} 项结束`
        : `第 ${happening.position} 项结束：${nameOutcome(happening.outcome, happening.rule)}`
    case 'point':
      return `${happening.speakerName === '' ? '与会人员' : happening.speakerName}${happening.isDissent ? '（不同意见）' : ''}：${happening.text}`
    case 'vote-opened': {
      const again = happening.againReason === null ? '开始表决' : `再次表决（${happening.againReason}）`
      return happening.abandonedReason === null
        ? `${again}，在场 ${happening.presentCount} 人`
        : `${again}，后来中止：${happening.abandonedReason}`
    }
    case 'vote-announced':
      return `宣布结果：${sayResult(happening.vote, happening.decided)}`
    case 'vote-corrected':
      return `更正结果：${sayResult(happening.vote, happening.decided)}（${happening.reason}）`
    case 'vote-abandoned':
      return `中止表决，没有宣布结果：${happening.reason}`
    case 'vote-annulled':
      return `宣布表决无效：${happening.reason}`
    case 'resolution-adopted':
      return `写成${happening.number}：${happening.wording}`
    case 'break-begun':
      return happening.of === 'break' ? '休息' : '中断'
    case 'break-ended':
      return '继续开会'
  }
}
