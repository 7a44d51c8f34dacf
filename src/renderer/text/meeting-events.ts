/** Says each event of a meeting in one line, for the event line and for 会后整理. Orders and decides nothing. */
import type { MeetingHappening } from '../../domain/meeting-events.ts'
import { nameOutcome, tallyWords } from '../../domain/outcome-wording.ts'
import { nameVerdict } from '../../domain/vote-wording.ts'

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
    case 'vote-opened':
      return happening.abandonedReason === null
        ? `开始表决，在场 ${happening.presentCount} 人`
        : `开始表决，后来中止：${happening.abandonedReason}`
    case 'vote-announced':
      return `宣布结果：${tallyWords(happening.tally)}，${nameVerdict(happening.rule, happening.passed)}`
    case 'vote-corrected':
      return `更正结果：${tallyWords(happening.tally)}，${nameVerdict(happening.rule, happening.passed)}（${happening.reason}）`
    case 'resolution-adopted':
      return `写成${happening.number}：${happening.wording}`
    case 'break-begun':
      return happening.of === 'break' ? '休息' : '中断'
    case 'break-ended':
      return '继续开会'
  }
}
