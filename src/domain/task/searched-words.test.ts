/** Says which forms of a typed word are looked for. */
import { describe, expect, it } from 'vitest'
import { formsOfWord } from './searched-words.ts'

describe('找事项的字', () => {
  it.each([
    ['路灯', ['路灯']],
    ['〔2026〕12号', ['〔2026〕12号']],
    ['(2026)12号', ['(2026)12号', '〔2026〕12号', '（2026）12号']],
    ['打通：通道', ['打通：通道', '打通:通道']],
    ['打通:通道', ['打通:通道', '打通：通道']],
    ['４栋', ['４栋', '4栋']],
  ])('%s', (word, forms) => {
    expect(formsOfWord(word)).toEqual(forms)
  })
})
