/** 常用语：随程序带的每一句都是规范的公文用语。 */
import { describe, expect, it } from 'vitest'
import { listPhrases, phraseUses, shippedPhrases } from './phrase.ts'

const all = phraseUses.flatMap((use) => shippedPhrases[use].map((text) => [use, text] as const))

describe('随程序带的常用语', () => {
  it.each(phraseUses)('%s 有六到十句，不重复', (use) => {
    const texts = shippedPhrases[use]
    expect(texts.length).toBeGreaterThanOrEqual(6)
    expect(texts.length).toBeLessThanOrEqual(10)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each(all)('%s：%s', (_use, text) => {
    expect(text).toMatch(/[。：]$/u)
    expect(text).not.toMatch(/[a-z0-9]/iu)
    // 通报 tells, 通过 decides: no phrase says that a vote was passed.
    expect(text.replace('依法通过其他途径', '')).not.toContain('通过')
    expect(text).not.toMatch(/强烈|坚决|一定程度|相关部门/u)
  })

  it('只有协商的说协商意见，只有表决的说决定', () => {
    for (const [, text] of all) {
      if (/^经协商/u.test(text)) expect(text).toContain('协商意见')
      if (/会议决定/u.test(text)) expect(text).toContain('经表决')
    }
  })
})

describe('常用语的次序', () => {
  it('自己的在前，同样的话只出现一次', () => {
    const own = [
      { phraseId: 3, use: 'notice' as const, text: '特此公示。' },
      { phraseId: 2, use: 'notice' as const, text: '以上内容请互相转告。' },
    ]
    const shown = listPhrases(own).filter((phrase) => phrase.use === 'notice')
    expect(shown.slice(0, 2)).toEqual(own)
    expect(shown.filter((phrase) => phrase.text === '特此公示。')).toHaveLength(1)
    expect(shown.slice(2).every((phrase) => phrase.phraseId === null)).toBe(true)
  })
})
