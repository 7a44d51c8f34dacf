import { expect, test } from 'vitest'
import { readPhotoKind } from './photo-kind.ts'

const bytes = (...signs: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(
    signs.flatMap((sign) => (typeof sign === 'number' ? [sign] : [...Buffer.from(sign, 'latin1')])),
  )

test('照片凭文件开头的字节认，不凭名字', () => {
  expect(readPhotoKind(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('jpg')
  expect(readPhotoKind(bytes(0x89, 'PNG\r\n', 0x1a, '\n'))).toBe('png')
  expect(readPhotoKind(bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 '))).toBe('webp')
})

for (const [name, content] of [
  ['空文件', bytes()],
  ['只有一半的开头', bytes(0x89, 'PNG')],
  ['RIFF 但不是 WEBP', bytes('RIFF', 1, 2, 3, 4, 'WAVE')],
  ['GIF', bytes('GIF89a')],
  ['网页', bytes('<svg onload="x">')],
  ['压缩包', bytes('PK', 3, 4)],
] as const)
  test(`${name}不是照片`, () => expect(readPhotoKind(content)).toBeNull())
