/** Makes Word files as offices have them, for tests of templates: by a library, or byte by byte where they are hostile. */
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

type Line = string | readonly string[]

const paragraphOf = (line: Line): Paragraph =>
  new Paragraph({
    // Each piece is a run of its own, as Word leaves them behind after editing.
    children: (typeof line === 'string' ? [line] : line).map((text) => new TextRun(text)),
  })

/** A Word file with these lines, tables and edges; a line of several pieces is split over runs. */
export const anOfficeFile = async (wanted: {
  readonly lines?: readonly Line[]
  readonly tables?: readonly (readonly (readonly string[])[])[]
  readonly header?: string
  readonly footer?: string
  readonly after?: readonly Line[]
}): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            ...(wanted.header === undefined
              ? {}
              : { headers: { default: new Header({ children: [paragraphOf(wanted.header)] }) } }),
            ...(wanted.footer === undefined
              ? {}
              : { footers: { default: new Footer({ children: [paragraphOf(wanted.footer)] }) } }),
            children: [
              ...(wanted.lines ?? []).map(paragraphOf),
              ...(wanted.tables ?? []).map(
                (rows) =>
                  new Table({
                    rows: rows.map(
                      (cells) =>
                        new TableRow({
                          children: cells.map((cell) => new TableCell({ children: [paragraphOf(cell)] })),
                        }),
                    ),
                  }),
              ),
              ...(wanted.after ?? []).map(paragraphOf),
            ],
          },
        ],
      }),
    ),
  )

/** The same file with other entries; null takes one out. */
export const withEntries = (
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | Uint8Array | null>>,
): Uint8Array => {
  const entries: Zippable = { ...unzipSync(bytes) }
  for (const [name, change] of Object.entries(changes)) {
    const former = entries[name]
    if (change === null) delete entries[name]
    else if (change instanceof Uint8Array) entries[name] = change
    else entries[name] = strToU8(change(former instanceof Uint8Array ? strFromU8(former) : ''))
  }
  return zipSync(entries)
}

/** All text of a part, paragraph by paragraph. */
export const linesOf = (bytes: Uint8Array, path = 'word/document.xml'): readonly string[] => {
  const markup = strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
  return [...markup.matchAll(/<w:p[ >].*?<\/w:p>|<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([, words]) => words ?? '\n')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )
}
