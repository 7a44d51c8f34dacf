import { describe, expect, test } from 'vitest'
import { readPhotoSize } from '../../src/main/documents/photo-size.ts'

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  )

/** A photo of 40 by 30 stored pixels, with an Exif part that asks to be turned. */
const jpeg = (orientation: number | null): Uint8Array =>
  bytesOf(
    [0xff, 0xd8],
    ...(orientation === null
      ? []
      : [
          [0xff, 0xe1, 0, 34],
          ...['Exif\0\0', 'MM', [0, 42, 0, 0, 0, 8, 0, 1]],
          [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        ]),
    [0xff, 0xfe, 0, 4, 1, 2],
    [0xff, 0xc2, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0],
  )

describe('照片多大', () => {
  test('JPEG按文件头里的像素', () => {
    expect(readPhotoSize(jpeg(null))).toEqual({ width: 40, height: 30, quarterTurns: 0 })
    expect(readPhotoSize(jpeg(1))).toEqual({ width: 40, height: 30, quarterTurns: 0 })
  })

  test('手机竖着拍的，按看到的样子量', () => {
    expect(readPhotoSize(jpeg(6))).toEqual({ width: 30, height: 40, quarterTurns: 1 })
    expect(readPhotoSize(jpeg(8))).toEqual({ width: 30, height: 40, quarterTurns: 3 })
    expect(readPhotoSize(jpeg(3))).toEqual({ width: 40, height: 30, quarterTurns: 2 })
  })

  test('PNG和WebP', () => {
    const png = bytesOf([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 64, 0, 0, 0, 200])
    expect(readPhotoSize(png)).toMatchObject({ width: 320, height: 200 })
    const webp = bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [63, 1, 0, 199, 0, 0])
    expect(readPhotoSize(webp)).toMatchObject({ width: 320, height: 200 })
  })

  test('残缺的、不是照片的，说不出大小', () => {
    const whole = jpeg(6)
    for (let length = 0; length < whole.length - 8; length += 1)
      expect(readPhotoSize(whole.slice(0, length)), String(length)).toBeNull()
    expect(readPhotoSize(bytesOf('不是照片，是一段字'))).toBeNull()
  })
})
