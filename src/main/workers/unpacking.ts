/** Unpacks a zipped spreadsheet under a limit that is counted while inflating, never read from a header. */
import { crc32, inflateRawSync } from 'node:zlib'

/** What a zip file came to: stored again without compression, or why not. */
export type Unpacking =
  | { readonly kind: 'stored'; readonly bytes: Uint8Array; readonly names: readonly string[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }

type Entry = {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  readonly packedSize: number
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
/** Pictures, drawings and nested files hold no cells. */
const withoutCells =
  /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|vml|ole|zip|iwa|mp4)$|^META-INF\/|\/(?:media|drawings|charts|embeddings|printerSettings)\//i

const findEnd = (file: Buffer): number => {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return -1
}

/** Reads a size or offset that may stand in the zip64 field; the fields stand in this order there. */
const readWide = (file: Buffer, extra: Buffer, places: readonly number[]): readonly number[] => {
  const wide = places.map((place) => file.readUInt32LE(place))
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    for (const [position, value] of wide.entries()) {
      if (value !== 0xffffffff) continue
      wide[position] = Number(extra.readBigUInt64LE(next))
      next += 8
    }
  }
  return wide
}

const listEntries = (file: Buffer): readonly Entry[] => {
  const end = findEnd(file)
  if (end < 0) throw new RangeError('no end of the zip directory')
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== entrySignature) throw new RangeError('not an entry of the zip directory')
    const nameLength = file.readUInt16LE(at + 28)
    const extraLength = file.readUInt16LE(at + 30)
    const name = file.subarray(at + 46, at + 46 + nameLength)
    const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const [, packedSize = 0, offset = 0] = readWide(file, extra, [at + 24, at + 20, at + 42])
    entries.push({
      name,
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packedSize,
      offset,
    })
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32)
  }
  return entries
}

const contentOf = (file: Buffer, entry: Entry, room: number): Buffer | 'too-large' => {
  if (file.readUInt32LE(entry.offset) !== localSignature) throw new RangeError('not a local zip header')
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  if (start + entry.packedSize > file.length) throw new RangeError('a zip entry ends behind the file')
  const packed = file.subarray(start, start + entry.packedSize)
  if (entry.method === 0) return packed.length > room ? 'too-large' : packed
  if (entry.method !== 8) throw new RangeError('an unknown zip method')
  if (room <= 0) return 'too-large'
  try {
    return inflateRawSync(packed, { maxOutputLength: room })
  } catch (thrown) {
    if (thrown instanceof RangeError && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') {
      return 'too-large'
    }
    throw thrown
  }
}

/** Writes entries as a zip file without compression, so that no reader inflates anything a second time. */
const storeEntries = (entries: readonly { readonly name: Buffer; readonly content: Buffer }[]): Buffer => {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(localSignature, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt32LE(crc32(content), 14)
    header.writeUInt32LE(content.length, 18)
    header.writeUInt32LE(content.length, 22)
    header.writeUInt16LE(name.length, 26)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(entrySignature, 0)
    record.writeUInt16LE(20, 4)
    header.copy(record, 6, 4, 28)
    record.writeUInt32LE(offset, 42)
    pieces.push(header, name, content)
    directory.push(record, name)
    offset += 30 + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((size, piece) => size + piece.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

/** Unpacks a zip file whose entries may come to `limit` bytes together; `onInflated` hears the bytes so far. */
export const unpackZip = (
  bytes: Uint8Array,
  limit: number,
  onInflated: (inflated: number) => void,
): Unpacking => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: { name: Buffer; content: Buffer }[] = []
  let inflated = 0
  try {
    const entries = listEntries(file)
    for (const entry of entries) {
      if ((entry.flags & 0x2041) !== 0) return { kind: 'encrypted' }
      const name = entry.name.toString('latin1')
      if (name.endsWith('/') || withoutCells.test(name)) continue
      const content = contentOf(file, entry, limit - inflated)
      if (content === 'too-large') return { kind: 'too-large' }
      inflated += content.length
      onInflated(inflated)
      kept.push({ name: entry.name, content })
    }
  } catch {
    return { kind: 'damaged' }
  }
  return {
    kind: 'stored',
    bytes: storeEntries(kept),
    names: kept.map((each) => each.name.toString('latin1')),
  }
}
