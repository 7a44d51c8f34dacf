/** 一条资料合不合，哪几个字标出来，旁边写什么。 */
import { describe, expect, test } from 'vitest'
import { fitsWords, type MarkedText, markDetail, markTitle, type Spell } from './search.ts'

const syllables: Readonly<Record<string, string>> = {
  单: 'shan',
  晓: 'xiao',
  燕: 'yan',
  路: 'lu',
  灯: 'deng',
}
const spell: Spell = (text) =>
  Array.from(text, (sign, place) => ({ syllable: syllables[sign] ?? '', start: place, end: place + 1 }))

const marked = ({ text, marks }: MarkedText): string =>
  marks
    .toReversed()
    .reduce((said, { from, to }) => `${said.slice(0, from)}[${said.slice(from, to)}]${said.slice(to)}`, text)

const entry = {
  title: '东门路灯不亮',
  shown: ['办〔2026〕12号', '尹亮', ''],
  hidden: [
    '居民反映东门人行道三盏路灯夜里不亮，老人和孩子出门看不清，希望物业尽快派人来修一修，最好在中秋以前。',
  ],
}

describe('合不合', () => {
  test('几个词都要有，在哪一段都行', () => {
    expect(fitsWords(entry, ['路灯', '尹亮', '物业'], spell)).toBe(true)
    expect(fitsWords(entry, ['路灯', '电梯'], spell)).toBe(false)
  })

  test('一个字、标点、编号里的符号都能找', () => {
    for (const word of ['灯', '，', '〕', '12', '6〕1'])
      expect(fitsWords(entry, [word.normalize('NFKC')], spell), word).toBe(true)
  })

  test('拼音只找题目，不跨到旁边的字', () => {
    expect(fitsWords(entry, ['ludeng'], spell)).toBe(true)
    expect(fitsWords(entry, ['ld'], spell)).toBe(true)
    expect(fitsWords({ ...entry, title: '东门' }, ['ludeng'], spell)).toBe(false)
  })

  test('两段之间不相连', () => {
    expect(fitsWords({ title: '东门', shown: ['路灯'], hidden: [] }, ['门路'], spell)).toBe(false)
  })
})

describe('标出来', () => {
  test('题目里打的字和拼音对上的字都标', () => {
    expect(marked(markTitle('东门路灯不亮', ['灯', '东'], spell))).toBe('[东]门路[灯]不亮')
    expect(marked(markTitle('东门路灯不亮', ['ludeng'], spell))).toBe('东门[路灯]不亮')
    expect(marked(markTitle('Ａ座Ａ座', ['a座'], spell))).toBe('[Ａ座Ａ座]')
  })

  test('旁边写编号和人，对上的也标', () => {
    expect(marked(markDetail(entry, ['尹亮'], spell))).toBe('办〔2026〕12号，[尹亮]')
  })

  test('题目和旁边都没有的，写出有它的那一句，太长就截短', () => {
    expect(marked(markDetail(entry, ['路灯', '物业'], spell))).toBe(
      '…出门看不清，希望[物业]尽快派人来修一修，最好在中秋以前。',
    )
  })
})
