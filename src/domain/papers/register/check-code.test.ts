/** Proves that a check code is read however it is typed, that slips of the hand show, and that it stands under a paper once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlainDocument, paragraph } from '../document.ts'
import { readCheckCode, withCheckCode, withoutCheckCode, writeCheckCode } from './check-code.ts'

const hash = '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9'
const code = writeCheckCode(hash)
const hashes = fc.stringMatching(/^[0-9a-f]{64}$/u)

const paper: PlainDocument = {
  kind: 'minutes',
  fileName: { on: '2026-03-12', place: '南方印象小区', occasion: '四方议事会', paper: '会议纪要' },
  layout: 'official',
  title: ['会议纪要'],
  blocks: [paragraph('会议议定以下事项。')],
}

describe('校验码', () => {
  it('十二个字，三组，不用容易认错的字母', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u)
    expect(writeCheckCode(hash)).toBe(code)
    expect(() => writeCheckCode('不是散列')).toThrow()
  })

  it('写出来的都读得回来', () => {
    fc.assert(
      fc.property(hashes, (one) => {
        expect(readCheckCode(writeCheckCode(one))).toEqual({ code: writeCheckCode(one), contentHash: null })
      }),
    )
  })

  it('小写、全角、空格、没有横线，都照样认', () => {
    const bare = code.replaceAll('-', '')
    const wide = [...code].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')
    for (const typed of [
      code.toLowerCase(),
      bare,
      bare.replace(/(.{2})/gu, '$1 '),
      wide,
      ` ${code}\n`,
      code.replaceAll('-', '—'),
      `校验码：${code}`,
    ])
      expect(readCheckCode(typed), typed).toEqual({ code, contentHash: null })
  })

  it('O写成0、I和L写成1，都照样认', () => {
    fc.assert(
      fc.property(hashes, (one) => {
        const code = writeCheckCode(one)
        const typed = code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u')
        expect(readCheckCode(typed)).toEqual({ code, contentHash: null })
        expect(readCheckCode(code.replaceAll('1', 'I'))).toEqual({ code, contentHash: null })
      }),
    )
  })

  it('错一个字，看得出', () => {
    fc.assert(
      fc.property(hashes, fc.nat({ max: 11 }), fc.nat({ max: 31 }), (one, place, figure) => {
        const right = writeCheckCode(one).replaceAll('-', '')
        const wrong = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[figure] ?? ''
        fc.pre(right[place] !== wrong)
        expect(readCheckCode(`${right.slice(0, place)}${wrong}${right.slice(place + 1)}`)).toBe('misread')
      }),
    )
  })

  it('两个字换了位置，看得出', () => {
    fc.assert(
      fc.property(hashes, fc.nat({ max: 11 }), fc.nat({ max: 11 }), (one, from, to) => {
        const characters = [...writeCheckCode(one).replaceAll('-', '')]
        const [first = '', second = ''] = [characters[from], characters[to]]
        fc.pre(first !== second)
        characters[from] = second
        characters[to] = first
        expect(readCheckCode(characters.join(''))).toBe('misread')
      }),
    )
  })

  it('少了字、多了字、不是校验码，认不出', () => {
    for (const typed of [code.slice(0, -1), `${code}A`, '', '和苑纪〔2026〕3号', `${code}:${'0'.repeat(63)}`])
      expect(readCheckCode(typed), typed).toBeNull()
  })

  it('二维码里有校验码和内容的散列，没有网址', () => {
    const block = withCheckCode(paper, { code, contentHash: hash }).blocks.at(-1)
    const text = block?.kind === 'check-code' ? block.text : ''
    expect(text).toMatch(/^[0-9A-Z:]+$/u)
    expect(text).not.toContain('HTTP')
    expect(readCheckCode(text)).toEqual({ code, contentHash: hash })
    expect(readCheckCode(text.toLowerCase())).toEqual({ code, contentHash: hash })
    expect(readCheckCode(text.slice(0, 40))).toBeNull()
  })

  it('校验码在文末，只有一个；去掉就是原样', () => {
    const marked = withCheckCode(paper, { code, contentHash: hash })
    const again = withCheckCode(marked, { code, contentHash: hash })
    expect(again).toEqual(marked)
    expect(marked.blocks).toHaveLength(2)
    expect(marked.blocks.at(-1)).toMatchObject({ kind: 'check-code', code })
    expect(withoutCheckCode(marked)).toEqual(paper)
  })
})
