import { describe, expect, test } from 'vitest'
import { explanationWords } from './meeting-wording.ts'

describe('情况说明写成一段', () => {
  test('分行写的，行末没有标点的用分号隔开', () =>
    expect(explanationWords('方案一：增设130个\n\n 方案二：增设86个。\n花园不动')).toBe(
      '方案一：增设130个；方案二：增设86个。花园不动',
    ))

  test('只有一行的照原样', () => expect(explanationWords('破损三处。')).toBe('破损三处。'))
})
