/** Opens a zip archive under a limit that is counted while inflating, never read from a header. Knows no contents. */
import { Inflate } from 'fflate'

/** The entries of an archive in their order, or why it can't be opened. */
export type ArchiveReading =
  | { readonly kind: 'opened'; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }

type Entry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packed: Uint8Array
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const mostEntries = 2_000
/** A slice of packed bytes may come to a thousand times its size. */
const sliceLength = 16_384

class TooLarge extends Error {}

const findEnd = (view: DataView): number => {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 65_557); place -= 1)
    if (view.getUint32(place, true) === endMark) return place
  throw new RangeError('no end of the directory')
}

const listEntries = (bytes: Uint8Array): readonly Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new TooLarge()
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entryMark) throw new RangeError('not an entry')
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== localMark) throw new RangeError('not a local header')
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packedSize = view.getUint32(at + 20, true)
    if (start + packedSize > bytes.length) throw new RangeError('an entry ends behind the file')
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + packedSize),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const inflate = (packed: Uint8Array, room: number): Uint8Array => {
  const pieces: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const stream = new Inflate((piece, isLast) => {
    length += piece.length
    if (length > room) throw new TooLarge()
    pieces.push(piece)
    isWhole ||= isLast
  })
  for (let at = 0; at < packed.length; at += sliceLength)
    stream.push(packed.subarray(at, at + sliceLength), at + sliceLength >= packed.length)
  if (!isWhole) throw new RangeError('an entry breaks off')
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Opens an archive whose entries may come to `limit` bytes together; of entries with one name the last counts. */
export const openArchive = (bytes: Uint8Array, limit: number): ArchiveReading => {
  const entries = new Map<string, Uint8Array>()
  let room = limit
  try {
    for (const { name, flags, method, packed } of listEntries(bytes)) {
      if ((flags & 0x2041) !== 0) return { kind: 'encrypted' }
      if (name.endsWith('/')) continue
      if (method !== 0 && method !== 8) return { kind: 'damaged' }
      if (method === 0 && packed.length > room) return { kind: 'too-large' }
      const content = method === 0 ? packed : inflate(packed, room)
      room -= content.length
      entries.set(name, content)
    }
  } catch (thrown) {
    return { kind: thrown instanceof TooLarge ? 'too-large' : 'damaged' }
  }
  return { kind: 'opened', entries }
}
