/** The words of the lines that only consensus, party votes and secret papers have. Computes nothing. */
import { joinList } from '../chinese-text.ts'
import type { OutcomeLine, Tally } from './vote.ts'

/** One line of a verdict as three pieces: what is asked, the sentence with both numbers, the result. */
export type LineWords = { readonly name: string; readonly sentence: string; readonly result: string }

/** The lines worded here. */
export type RoomLine = Extract<
  OutcomeLine,
  { measure: 'consensus' | 'party-votes' | 'party-agreement' | 'turnout' | 'issued' | 'returned' | 'valid' }
>

const objectorNames = (line: Extract<OutcomeLine, { measure: 'consensus' }>): string =>
  joinList(line.objectors.map((one) => (one.words === '' ? one.name : `${one.name}（${one.words}）`)))

const partiesFor = (name: string, parties: readonly string[]): string =>
  parties.length === 0 ? '' : `${name} ${parties.length} 方（${joinList(parties)}）`

const describeParties = (line: Extract<OutcomeLine, { measure: 'party-agreement' }>): LineWords => {
  const said = [
    partiesFor('同意', line.for),
    partiesFor('反对', line.against),
    partiesFor('弃权', line.abstain),
    partiesFor('没有到会', line.missing),
  ].filter((words) => words !== '')
  const asked = line.isEvery ? '须各方均同意' : `过半数须 ${line.needed} 方同意`
  return {
    name: '各方同意',
    sentence: [`共 ${line.base} 方，${asked}`, ...said].join('，'),
    result: line.met ? '达到' : `还差 ${line.needed - line.count} 方`,
  }
}

/** The words of one of these lines; the tally is printed inside 有效. */
export const describeRoomLine = (line: RoomLine, tally: Tally | null): LineWords => {
  switch (line.measure) {
    case 'consensus':
      return {
        name: '有无异议',
        sentence:
          line.count === 0
            ? `参加表决 ${line.base} 人，主持人询问有无异议，没有人提出`
            : `参加表决 ${line.base} 人，提出异议 ${line.count} 人：${objectorNames(line)}`,
        result: line.met ? '无异议' : line.count === 0 ? '没有人参加表决' : '有异议',
      }
    case 'party-votes':
      return {
        name: '各方表态',
        sentence: `到会 ${line.base} 方，已表态 ${line.count} 方`,
        result: line.met ? '齐了' : line.base === 0 ? '没有一方到会' : `${joinList(line.silent)}还没有表态`,
      }
    case 'party-agreement':
      return describeParties(line)
    case 'turnout':
      return {
        name: '领票相符',
        sentence: `领票 ${line.count} 人，发出 ${line.base} 张`,
        result: line.met ? '相符' : `相差 ${Math.abs(line.base - line.count)}`,
      }
    case 'issued': {
      const outstanding = line.count - line.returned
      return {
        name: '发出',
        sentence:
          outstanding < 0
            ? `参加表决 ${line.base} 人，发出 ${line.count} 张，收回 ${line.returned} 张`
            : `参加表决 ${line.base} 人，发出 ${line.count} 张 = 收回 ${line.returned} 张 + 未收回 ${outstanding} 张`,
        result: line.met
          ? '相符'
          : line.count > line.base
            ? `多发 ${line.count - line.base} 张`
            : `多收 ${-outstanding} 张`,
      }
    }
    case 'returned':
      return {
        name: '收回',
        sentence: line.met
          ? `收回 ${line.count} 张 = 有效 ${line.valid} 张 + 作废 ${line.void} 张`
          : `收回 ${line.count} 张，作废 ${line.void} 张`,
        result: line.met ? '相符' : `作废多出 ${line.void - line.count} 张`,
      }
    case 'valid': {
      const rest = line.base - line.count
      const sum =
        tally === null ? '' : ` = 同意 ${tally.for} 票 + 反对 ${tally.against} 票 + 弃权 ${tally.abstain} 票`
      return {
        name: '有效',
        sentence: line.met
          ? `有效 ${line.base} 张${sum}`
          : `有效 ${Math.max(0, line.base)} 张，已计 ${line.count} 张`,
        result: line.met ? '相符' : rest > 0 ? `还有 ${rest} 张没有着落` : `多出 ${-rest} 张`,
      }
    }
  }
}

/** One of these lines as a sentence of a formal paper, with the same numbers. */
export const roomLineSentence = (line: RoomLine, tally: Tally | null): string => {
  switch (line.measure) {
    case 'consensus':
      return line.count === 0
        ? `参加表决的${line.base}人中，没有人提出异议，按全体同意${line.base}人计。`
        : `参加表决的${line.base}人中，${line.count}人提出异议：${objectorNames(line)}。`
    case 'party-votes':
      return `到会的${line.base}方${line.met ? '均已表态' : `中，${line.count}方表态`}。`
    default: {
      const { sentence, result } = describeRoomLine(line, tally)
      return `${sentence}，${result}。`.replace(/ (?=\d)|(?<=\d) /gu, '')
    }
  }
}
