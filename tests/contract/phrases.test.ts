/** 常用语：随程序带的和自己的，从窗口问到资料库。 */
import { describe, expect, it } from 'vitest'
import type { PhraseId } from '../../src/domain/identity.ts'
import { openTable } from './round-table.ts'

const watched = () => openTable({ isWatched: true })

describe('常用语', () => {
  it('一开始就有随程序带的，每处都有；自己加的排在前面，同样的话只留一句', async () => {
    const table = await watched()
    const shipped = await table.ask('phrases.list', {})
    expect(new Set(shipped.map((phrase) => phrase.use)).size).toBe(8)
    expect(shipped.every((phrase) => phrase.phraseId === null)).toBe(true)
    const own = { use: 'agreed' as const, text: '由物业公司牵头，业委会配合。' }
    const phraseId = await table.ask('phrases.add', own)
    expect(await table.ask('phrases.add', own)).toBe(phraseId)
    const listed = await table.ask('phrases.list', {})
    expect(listed.filter((phrase) => phrase.use === 'agreed')[0]).toEqual({ phraseId, ...own })
    expect(listed).toHaveLength(shipped.length + 1)
    // The same words at another place are another phrase.
    expect(await table.ask('phrases.add', { ...own, use: 'supervision' })).not.toBe(phraseId)
    expect(table.heard).toContain('phrases')
  })

  it('自己写的和随程序带的一样，只出现一次，去掉以后还有随程序带的', async () => {
    const table = await watched()
    const count = (await table.ask('phrases.list', {})).length
    const phraseId = await table.ask('phrases.add', { use: 'notice', text: '特此公示。' })
    expect(await table.ask('phrases.list', {})).toHaveLength(count)
    await table.ask('phrases.remove', { phraseId })
    const again = (await table.ask('phrases.list', {})).filter((phrase) => phrase.text === '特此公示。')
    expect(again).toEqual([{ phraseId: null, use: 'notice', text: '特此公示。' }])
  })

  it('修改、去掉、撤销；改成已有的一句不收', async () => {
    const table = await watched()
    const one = await table.ask('phrases.add', { use: 'view', text: '会议认为，条件已经成熟。' })
    const other = await table.ask('phrases.add', { use: 'view', text: '会议认为，可以试行。' })
    await table.ask('phrases.change', { phraseId: one, use: 'demand', text: '会议要求，先试行一个月。' })
    expect((await table.ask('phrases.list', {})).find((phrase) => phrase.phraseId === one)).toEqual({
      phraseId: one,
      use: 'demand',
      text: '会议要求，先试行一个月。',
    })
    expect(
      await table.refused('phrases.change', {
        phraseId: other,
        use: 'demand',
        text: '会议要求，先试行一个月。',
      }),
    ).toEqual({ code: 'phrase-twice' })
    await table.ask('phrases.remove', { phraseId: other })
    expect(await table.refused('phrases.remove', { phraseId: other })).toEqual({
      code: 'not-found',
      noun: 'phrase',
    })
    expect(
      await table.refused('phrases.change', { phraseId: other, use: 'view', text: '会议认为，再议。' }),
    ).toEqual({ code: 'not-found', noun: 'phrase' })
    await table.ask('phrases.restore', { phraseId: other })
    expect((await table.ask('phrases.list', {})).map((phrase) => phrase.phraseId)).toContain(other)
    // Written anew before the undo: it is there once.
    await table.ask('phrases.remove', { phraseId: other })
    await table.ask('phrases.add', { use: 'view', text: '会议认为，可以试行。' })
    await table.ask('phrases.restore', { phraseId: other })
    const same = (await table.ask('phrases.list', {})).filter(
      (phrase) => phrase.text === '会议认为，可以试行。',
    )
    expect(same).toHaveLength(1)
    expect(await table.refused('phrases.restore', { phraseId: 999 as PhraseId })).toEqual({
      code: 'not-found',
      noun: 'phrase',
    })
  })
})
