/** 拼音怎样断成音节，怎样找到字。 */
import { describe, expect, test } from 'vitest'
import { findSound, isSyllable, readSyllables, type Spelled, soundOf } from './sound.ts'

const spelled = (syllables: string): readonly Spelled[] =>
  syllables
    .split(' ')
    .map((syllable, place) => ({ syllable: syllable === '-' ? '' : syllable, start: place, end: place + 1 }))

describe('打的字母', () => {
  test('两个字母起才当拼音，输入法打的隔音号去掉，别的字不是拼音', () => {
    expect(soundOf("lijian'g")).toBe('lijiang')
    expect(soundOf('l')).toBeNull()
    expect(soundOf('3栋')).toBeNull()
    expect(soundOf('lv2')).toBeNull()
  })

  test('有几种读法就断成几种，最后一个音节可以没打完', () => {
    expect(readSyllables('xian').map((way) => way.join(' '))).toEqual(['xian', 'xi an', 'xi a n', 'xia n'])
    expect(
      readSyllables('diant')
        .map((way) => way.join(' '))
        .toSorted(),
    ).toEqual(['di an t', 'dian t'])
    expect(readSyllables('vv')).toEqual([])
  })

  test('读法多得没有人会这样打的，不当全拼', () => {
    expect(readSyllables('manananananananan')).toEqual([])
    expect(readSyllables('xianxianxian').length).toBeGreaterThan(0)
  })

  test('女、吕的韵母打 v', () => {
    expect(['lv', 'nv', 'lve', 'zhuang', 'er'].every(isSyllable)).toBe(true)
    expect(['lü', 'ê', 'zhuan1', ''].some(isSyllable)).toBe(false)
  })
})

describe('找字', () => {
  const text = spelled('nan fang yin xiang - xi an')

  test('从任何一个字起，首字母或者全拼', () => {
    expect(findSound(text, 'nfyx')).toEqual({ from: 0, to: 4 })
    expect(findSound(text, 'yx')).toEqual({ from: 2, to: 4 })
    expect(findSound(text, 'fangyinx')).toEqual({ from: 1, to: 4 })
    expect(findSound(text, 'xian')).toEqual({ from: 3, to: 4 })
    expect(findSound(text, 'xia')).toEqual({ from: 3, to: 4 })
    expect(findSound(spelled('xi an'), 'xian')).toEqual({ from: 0, to: 2 })
  })

  test('中间隔着别的字就不相连，半个音节开头也不算', () => {
    expect(findSound(text, 'xiangxi')).toBeNull()
    expect(findSound(text, 'xx')).toBeNull()
    expect(findSound(text, 'ang')).toBeNull()
  })
})
