/** Stamps one instant on a PDF as the time of its making, so that the same page printed again is the same bytes. Knows no contents. */
import type { Instant } from '../../domain/identity.ts'

const datePattern = /\/(?:CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/gu

/** The PDF with `madeAt` as its dates; every other byte stays, and so does the length. */
export const stampPdf = (pdf: Uint8Array, madeAt: Instant): Uint8Array => {
  const stamp = madeAt.replace(/\D/gu, '').slice(0, 14)
  const bytes = Uint8Array.from(pdf)
  const text = Buffer.from(bytes.buffer).toString('latin1')
  for (const match of text.matchAll(datePattern)) {
    const place = match.index + match[0].indexOf('D:') + 2
    bytes.set(Buffer.from(stamp, 'latin1'), place)
  }
  return bytes
}
