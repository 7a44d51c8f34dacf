/** Draws small pictures for the sample, since no photo of a real place belongs in it. Knows no noun. */
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]

/** A filled box: left, top, width, height in pixels. */
type Box = { readonly at: readonly [number, number, number, number]; readonly colour: Colour }

const width = 320
const height = 200

const chunk = (name: string, bytes: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of boxes on a ground; the same boxes give the same bytes. */
const drawPng = (ground: Colour, boxes: readonly Box[]): Uint8Array => {
  const rows = Buffer.alloc(height * (1 + width * 3))
  const paint = (left: number, top: number, right: number, bottom: number, colour: Colour): void => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
      for (let x = Math.max(0, left); x < Math.min(width, right); x += 1)
        rows.set(colour, y * (1 + width * 3) + 1 + x * 3)
  }
  paint(0, 0, width, height, ground)
  for (const { at, colour } of boxes) paint(at[0], at[1], at[0] + at[2], at[1] + at[3], colour)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const wall: Colour = [201, 190, 172]
const window: Colour = [92, 110, 128]
const brick: Colour = [150, 92, 74]
const tape: Colour = [214, 170, 60]
const plaster: Colour = [226, 219, 206]

const facade: readonly Box[] = [40, 120, 200].flatMap((left) =>
  [30, 90].map((top): Box => ({ at: [left, top, 36, 34], colour: window })),
)

const asphalt: Colour = [96, 98, 102]
const grass: Colour = [126, 150, 104]
const paint: Colour = [224, 190, 60]
const car: Colour = [176, 62, 58]
const otherCar: Colour = [214, 218, 222]

const kerbs: readonly Box[] = [
  { at: [0, 0, width, 30], colour: grass },
  { at: [0, 170, width, 30], colour: grass },
]

const cars: readonly Box[] = [20, 120, 220].flatMap((left, place): readonly Box[] => [
  { at: [left, 110, 78, 44], colour: place === 1 ? otherCar : car },
  { at: [left + 14, 116, 50, 32], colour: window },
])

/** A fire lane with cars on it, and the same lane empty between its yellow lines. */
export const lanePictures: { readonly before: Uint8Array; readonly after: Uint8Array } = {
  before: drawPng(asphalt, [...kerbs, ...cars]),
  after: drawPng(asphalt, [
    ...kerbs,
    { at: [0, 40, width, 6], colour: paint },
    { at: [0, 154, width, 6], colour: paint },
    ...[30, 110, 190, 270].map((left): Box => ({ at: [left, 60, 8, 80], colour: paint })),
  ]),
}

/** A wall that lost its tiles, and the same wall mended. */
export const wallPictures: { readonly before: Uint8Array; readonly after: Uint8Array } = {
  before: drawPng(wall, [
    ...facade,
    { at: [84, 40, 30, 70], colour: brick },
    { at: [90, 110, 18, 26], colour: brick },
    { at: [0, 168, width, 8], colour: tape },
  ]),
  after: drawPng(wall, [...facade, { at: [84, 40, 30, 96], colour: plaster }]),
}
