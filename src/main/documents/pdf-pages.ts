/** Counts the pages of a PDF as Chromium writes it. Knows no paper. */

/** How many pages a PDF holds; null where its objects can't be read as plain text. */
export const countPdfPages = (bytes: Uint8Array): number | null => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const count = text.match(/\/Type\s*\/Page(?![a-zA-Z])/gu)?.length ?? 0
  return count === 0 ? null : count
}
