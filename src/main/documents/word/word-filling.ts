/** Fills the patterns of a Word file with their rows, draws its bar codes, QR codes and photos and packs it again. Decides no wording. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { barcodePicture } from '../codes/barcode.ts'
import { qrPicture } from '../codes/qr-code.ts'
import { photoWords } from '../labels.ts'
import { barcodeMeasures, qrMeasures } from '../layout.ts'
import { escapeMarkup } from '../markup.ts'
import type { PhotoFrame } from '../photo-frames.ts'
import { preparePattern, type WritingProgress, writerMarks } from '../repeating.ts'
import type { Repeated } from './word-blocks.ts'
import { bodyPath } from './word-frame.ts'

const relationsPath = 'word/_rels/document.xml.rels'
const typesPath = '[Content_Types].xml'

const writeText = (text: string): string =>
  escapeMarkup(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')

/** Where the element that holds `at` begins and ends; elements of its name must not be nested around it. */
const elementAround = (
  xml: string,
  name: string,
  at: number,
): { readonly from: number; readonly to: number } => {
  const from = Math.max(xml.lastIndexOf(`<${name}>`, at), xml.lastIndexOf(`<${name} `, at))
  return { from, to: xml.indexOf(`</${name}>`, at) + name.length + 3 }
}

/** Rows between two reports: often enough to be seen moving, seldom enough to cost nothing. */
const reportEvery = 100

const sheetEnd = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
const sheetBreak = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/><w:pageBreakBefore/></w:pPr></w:p>'

/** Sheets of one slip, each on a page of its own. */
const singleSheets = (copies: readonly string[]): string => copies.join(sheetBreak)

/** Sheets of several slips: the rows of as many as a sheet holds in one table. */
const sharedSheets = (copies: readonly string[], perSheet: number): string => {
  const sheets: string[] = []
  for (let index = 0; index < copies.length; index += perSheet) {
    const tables = copies.slice(index, index + perSheet).map(takeTableApart)
    const rows = tables.map((table) => table.row).join('')
    sheets.push(`${tables[0]?.begin ?? ''}${rows}${tables[0]?.end ?? ''}${sheetEnd}`)
  }
  return sheets.join('')
}

const takeTableApart = (
  table: string,
): { readonly begin: string; readonly row: string; readonly end: string } => {
  const from = table.indexOf('<w:tr>')
  const to = table.lastIndexOf('</w:tr>') + '</w:tr>'.length
  return { begin: table.slice(0, from), row: table.slice(from, to), end: table.slice(to) }
}

const markedRun = (begin: string, end: string): RegExp =>
  new RegExp(`<w:r><w:t xml:space="preserve">${begin}([^${end}]*)${end}</w:t></w:r>`, 'gu')

const codePattern = markedRun(writerMarks.codeBegin, writerMarks.codeEnd)
const qrPattern = markedRun(writerMarks.qrBegin, writerMarks.qrEnd)
const photoPattern = markedRun(writerMarks.photo, writerMarks.photo)

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg' } as const

const textRun = (words: string): string => `<w:r><w:t xml:space="preserve">${escapeMarkup(words)}</w:t></w:r>`

const emusAMillimetre = 36_000

/** A picture in its printed size, in millimetres, as it is looked at once its stored pixels are turned. */
type Picture = {
  readonly name: string
  readonly extension: 'png' | 'jpg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly quarterTurns: 0 | 1 | 2 | 3
}

const barcodeOf = (code: string): Picture => {
  const { bytes, modules } = barcodePicture(code)
  const { moduleMillimetres, heightMillimetres } = barcodeMeasures
  const width = modules * moduleMillimetres
  return { name: 'Barcode', extension: 'png', bytes, width, height: heightMillimetres, quarterTurns: 0 }
}

const qrCodeOf = (text: string): Picture => ({
  name: 'QR code',
  extension: 'png',
  bytes: qrPicture(text),
  width: qrMeasures.sideMillimetres,
  height: qrMeasures.sideMillimetres,
  quarterTurns: 0,
})

const drawing = (relation: string, number: number, shown: Picture): string => {
  const isTurned = shown.quarterTurns % 2 === 1
  const width = Math.round((isTurned ? shown.height : shown.width) * emusAMillimetre)
  const height = Math.round((isTurned ? shown.width : shown.height) * emusAMillimetre)
  // Word turns a picture in the place that its stored pixels take; the rest of the turned one stands out above or beside it.
  const [beyondTop, beyondSide] = isTurned
    ? [Math.max(0, Math.round((width - height) / 2)), Math.max(0, Math.round((height - width) / 2))]
    : [0, 0]
  const effect = isTurned
    ? `<wp:effectExtent l="${beyondSide}" t="${beyondTop}" r="${beyondSide}" b="${beyondTop}"/>`
    : ''
  const turn = shown.quarterTurns === 0 ? '' : ` rot="${shown.quarterTurns * 5_400_000}"`
  const name = `${shown.name} ${number}`
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>`,
    `${effect}<wp:docPr id="${number}" name="${name}"/><a:graphic xmlns:a="${main}">`,
    `<a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="${number}" name="${name}"/>`,
    `<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm${turn}><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('')
}

/** Draws each bar code, QR code and photo once as a picture and shows it wherever it stands. */
type Drawer = {
  readonly draw: (xml: string) => string
  /** Puts the pictures and what names them among the files of the archive. */
  readonly finish: (files: Record<string, Uint8Array>) => void
}

const createDrawer = (frameOfMark: (mark: string) => PhotoFrame): Drawer => {
  const drawn = new Map<string, Picture & { readonly relation: string; readonly path: string }>()
  let count = 0
  const relationOf = (number: number): string => `rIdCode${number}`
  const show = (key: string, make: () => Picture): string => {
    count += 1
    const known = drawn.get(key) ?? placed(make(), drawn.size + 1)
    drawn.set(key, known)
    return drawing(known.relation, count, known)
  }
  const placed = (picture: Picture, number: number) => ({
    ...picture,
    relation: relationOf(number),
    path: `media/code${number}.${picture.extension}`,
  })
  const showPhoto = (mark: string): string => {
    const frame = frameOfMark(mark)
    if (!frame.isShown) return textRun(frame.words)
    const { kind, ...shown } = frame
    if (kind === 'webp') return textRun(photoWords.unfit)
    return show(`Photo ${mark}`, () => ({ ...shown, name: 'Photo', extension: kind }))
  }
  return {
    draw: (xml) =>
      xml
        .replace(codePattern, (_run, code: string) => show(`Barcode ${code}`, () => barcodeOf(code)))
        .replace(qrPattern, (_run, text: string) => show(`QR code ${text}`, () => qrCodeOf(text)))
        .replace(photoPattern, (_run, mark: string) => showPhoto(mark)),
    finish: (files) => {
      if (drawn.size === 0) return
      const relations = [...drawn.values()].map(({ bytes, relation, path }) => {
        files[`word/${path}`] = bytes
        return `<Relationship Id="${relation}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${path}"/>`
      })
      const known = strFromU8(files[relationsPath] ?? new Uint8Array())
      files[relationsPath] = strToU8(
        known.replace('</Relationships>', `${relations.join('')}</Relationships>`),
      )
      const types = strFromU8(files[typesPath] ?? new Uint8Array())
      const lacking = (Object.keys(mediaTypes) as Picture['extension'][]).filter(
        (extension) => !types.includes(`Extension="${extension}"`),
      )
      const declared = lacking.map(
        (extension) => `<Default Extension="${extension}" ContentType="${mediaTypes[extension]}"/>`,
      )
      files[typesPath] = strToU8(types.replace('<Override', `${declared.join('')}<Override`))
    },
  }
}

/** Writes the rows and copies in the places of their patterns, from the beginning of the file to its end. */
const repeatAll = (
  body: string,
  repeated: readonly Repeated[],
  draw: (xml: string) => string,
  tell: (progress: WritingProgress) => void,
): string => {
  const total = repeated.reduce((sum, one) => sum + one.rows.length, 0)
  let done = 0
  const parts: string[] = []
  let place = 0
  for (const one of repeated) {
    const mark = one.kind === 'rows' ? writerMarks.row : writerMarks.copies
    const at = body.indexOf(mark, place)
    const first = elementAround(body, one.kind === 'rows' ? 'w:tr' : 'w:p', at)
    const last = one.kind === 'rows' ? first : elementAround(body, 'w:p', body.indexOf(mark, first.to))
    const pattern =
      one.kind === 'rows'
        ? body.slice(first.from, first.to).replace(mark, '')
        : body.slice(first.to, last.from)
    const write = preparePattern(pattern, writeText)
    const written = one.rows.map((row) => {
      done += 1
      if (done % reportEvery === 0) tell({ phase: 'writing', done, total })
      return draw(write(row))
    })
    parts.push(
      draw(body.slice(place, first.from)),
      one.kind === 'rows'
        ? written.join('')
        : one.perSheet === 1
          ? singleSheets(written)
          : sharedSheets(written, one.perSheet),
    )
    place = last.to
  }
  parts.push(draw(body.slice(place)))
  return parts.join('')
}

/** The archive of these files, with all rows, copies, codes and photos written into the body; `frameOfMark` finds a photo by its mark. */
export const packWord = (
  parts: Readonly<Record<string, Uint8Array>>,
  body: string,
  repeated: readonly Repeated[],
  tell: (progress: WritingProgress) => void,
  frameOfMark: (mark: string) => PhotoFrame,
): Uint8Array => {
  const files: Record<string, Uint8Array> = { ...parts }
  const total = repeated.reduce((sum, one) => sum + one.rows.length, 0)
  const drawer = createDrawer(frameOfMark)
  files[bodyPath] = strToU8(repeatAll(body, repeated, drawer.draw, tell))
  drawer.finish(files)
  tell({ phase: 'packing', done: total, total })
  const packed: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      // Pictures are packed already; a moment of the archive is stamped on it later.
      [bytes, { level: /\.(?:png|jpg)$/u.test(path) ? 0 : 6, mtime: '2000-01-01T00:00:00' }] as const,
    ]),
  )
  return zipSync(packed)
}
