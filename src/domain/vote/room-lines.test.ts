import { describe, expect, it } from 'vitest'
import { printLine } from './outcome-wording.ts'
import { describeRoomLine, type RoomLine, roomLineSentence } from './room-lines.ts'

const parties = { for: ['社区', '业委会'], against: ['物业'], abstain: [], missing: ['居民代表'] }

const cases: readonly (readonly [string, RoomLine, string])[] = [
  [
    '没有异议',
    { measure: 'consensus', count: 0, base: 28, objectors: [], met: true },
    '有无异议：参加表决28人，主持人询问有无异议，没有人提出，无异议',
  ],
  [
    '有异议',
    {
      measure: 'consensus',
      count: 1,
      base: 28,
      objectors: [{ name: '王兰', words: '费用没写清' }],
      met: false,
    },
    '有无异议：参加表决28人，提出异议1人：王兰（费用没写清），有异议',
  ],
  [
    '有一方没表态',
    { measure: 'party-votes', count: 3, base: 4, silent: ['物业'], met: false },
    '各方表态：到会4方，已表态3方，物业还没有表态',
  ],
  [
    '过半数的方',
    { measure: 'party-agreement', count: 2, base: 4, isEvery: false, needed: 3, met: false, ...parties },
    '各方同意：共4方，过半数须3方同意，同意2方（社区、业委会），反对1方（物业），没有到会1方（居民代表），还差1方',
  ],
  [
    '每一方',
    { measure: 'party-agreement', count: 2, base: 4, isEvery: true, needed: 4, met: false, ...parties },
    '各方同意：共4方，须各方均同意，同意2方（社区、业委会），反对1方（物业），没有到会1方（居民代表），还差2方',
  ],
  [
    '领票不符',
    { measure: 'turnout', count: 27, base: 28, met: false },
    '领票相符：领票27人，发出28张，相差1',
  ],
  [
    '多发',
    { measure: 'issued', count: 29, base: 28, returned: 27, met: false },
    '发出：参加表决28人，发出29张 = 收回27张 + 未收回2张，多发1张',
  ],
  [
    '多收',
    { measure: 'issued', count: 27, base: 28, returned: 28, met: false },
    '发出：参加表决28人，发出27张，收回28张，多收1张',
  ],
  [
    '收回',
    { measure: 'returned', count: 27, valid: 26, void: 1, met: true },
    '收回：收回27张 = 有效26张 + 作废1张，相符',
  ],
  [
    '作废太多',
    { measure: 'returned', count: 2, valid: -1, void: 3, met: false },
    '收回：收回2张，作废3张，作废多出1张',
  ],
  [
    '没计完',
    { measure: 'valid', count: 24, base: 26, met: false },
    '有效：有效26张，已计24张，还有2张没有着落',
  ],
  ['计多了', { measure: 'valid', count: 27, base: 26, met: false }, '有效：有效26张，已计27张，多出1张'],
]

describe('逐行的话', () => {
  it.each(cases)('%s', (_name, line, words) => {
    expect(printLine(line, null)).toBe(words)
    expect(describeRoomLine(line, null).result).not.toBe('')
    expect(roomLineSentence(line, null)).toMatch(/。$/u)
  })

  it('有效票相符，把三个数写出来', () => {
    const line = { measure: 'valid', count: 26, base: 26, met: true } as const
    expect(printLine(line, { for: 20, against: 4, abstain: 2 })).toBe(
      '有效：有效26张 = 同意20票 + 反对4票 + 弃权2票，相符',
    )
  })
})
