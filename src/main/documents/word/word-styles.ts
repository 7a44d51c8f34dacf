/** Writes the styles and the font table of a Word file from the layout's measures. Knows no text of any paper. */
import type { DocumentLayout } from '../../../domain/papers/document.ts'
import { fontChains, latinFont, type PrintedFace } from '../../../domain/papers/paper-fonts.ts'
import {
  barcodeMeasures,
  cellWidth,
  cutLineHeight,
  type PageMeasures,
  pageMeasures,
  pageNumberMeasures,
  qrMeasures,
} from '../layout.ts'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const fonts = (face: PrintedFace): string =>
  `<w:rFonts w:ascii="${latinFont}" w:hAnsi="${latinFont}" w:eastAsia="${fontChains[face][0]}" w:cs="${latinFont}"/>`

const size = (twips: number): string => `<w:sz w:val="${twips / 10}"/><w:szCs w:val="${twips / 10}"/>`

const spacing = (twips: number): string => (twips === 0 ? '' : `<w:spacing w:val="${twips}"/>`)

type ParagraphStyle = {
  readonly id: string
  readonly name: string
  readonly face: PrintedFace
  readonly fontSize: number
  readonly letterSpacing: number
  readonly lineHeight: number
  readonly align: 'both' | 'center' | 'left'
  readonly firstLine: number
  readonly keepNext?: boolean
  readonly outlineLevel?: number
  readonly snap?: boolean
  /** Grows with a picture in the line. */
  readonly isGrowing?: boolean
  /** A line of dashes above, with space before it in twips. */
  readonly dashedAfter?: number
}

const paragraphStyle = (style: ParagraphStyle): string =>
  [
    `<w:style w:type="paragraph"${style.id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${style.id}">`,
    `<w:name w:val="${style.name}"/>${style.id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>`,
    '<w:pPr>',
    style.keepNext === true ? '<w:keepNext/>' : '',
    '<w:widowControl w:val="0"/>',
    style.dashedAfter === undefined
      ? ''
      : '<w:pBdr><w:top w:val="dashed" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>',
    // LibreOffice reads this setting upside down: with 0 it hangs marks out of the line, and loses some of them.
    '<w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    style.snap === false ? '<w:snapToGrid w:val="0"/>' : '',
    `<w:spacing w:before="${style.dashedAfter ?? 0}" w:after="0" w:line="${style.lineHeight}" w:lineRule="${style.isGrowing === true ? 'atLeast' : 'exact'}"/>`,
    `<w:ind w:firstLine="${style.firstLine}"/><w:jc w:val="${style.align}"/>`,
    style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
    `</w:pPr><w:rPr>${fonts(style.face)}${spacing(style.letterSpacing)}<w:kern w:val="0"/>${size(style.fontSize)}`,
    '</w:rPr></w:style>',
  ].join('')

const faceStyle = (id: string, face: PrintedFace): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${fonts(face)}</w:rPr></w:style>`

const headingFaces = ['black', 'kai', 'body', 'body'] as const

const stylesOf = (page: PageMeasures): readonly ParagraphStyle[] => {
  const body = {
    face: 'body',
    fontSize: page.fontSize,
    letterSpacing: page.letterSpacing,
    lineHeight: page.lineHeight,
    align: 'both',
    firstLine: 0,
  } as const
  const indented = { ...body, firstLine: 2 * cellWidth(page) }
  const cell = {
    ...body,
    fontSize: page.cell.fontSize,
    letterSpacing: 0,
    lineHeight: page.cell.lineHeight,
    align: 'left',
    snap: false,
  } as const
  return [
    { ...body, id: 'Normal', name: 'Normal' },
    { ...indented, id: 'BodyText', name: 'Body Text' },
    ...headingFaces.map((face, index) => ({
      ...indented,
      id: `Heading${index + 1}`,
      name: `heading ${index + 1}`,
      face,
      keepNext: true,
      outlineLevel: index,
    })),
    {
      ...body,
      id: 'Title',
      name: 'Title',
      face: 'title',
      fontSize: page.title.fontSize,
      letterSpacing: 0,
      lineHeight: page.title.lineHeight,
      align: 'center',
      keepNext: true,
      snap: false,
    },
    { ...cell, id: 'TableCell', name: 'Table Cell' },
    { ...cell, id: 'TableHead', name: 'Table Head', face: 'black', align: 'center' },
    { ...cell, id: 'TableEnd', name: 'Table End', lineHeight: 20 },
    {
      ...cell,
      id: 'Note',
      name: 'Note',
      fontSize: page.note.fontSize,
      lineHeight: page.note.lineHeight,
    },
    {
      ...cell,
      id: 'CutLine',
      name: 'Cut Line',
      fontSize: barcodeMeasures.codeSize,
      lineHeight: cutLineHeight,
      align: 'center',
      dashedAfter: 160,
    },
    {
      ...cell,
      id: 'SlipTitle',
      name: 'Slip Title',
      face: 'black',
      fontSize: barcodeMeasures.titleSize,
      lineHeight: barcodeMeasures.titleLine,
    },
    {
      ...cell,
      id: 'CheckCode',
      name: 'Check Code',
      fontSize: qrMeasures.codeSize,
      lineHeight: qrMeasures.codeLine,
    },
    {
      ...cell,
      id: 'CheckNote',
      name: 'Check Note',
      fontSize: qrMeasures.noteSize,
      lineHeight: qrMeasures.noteLine,
    },
    { ...cell, id: 'Barcode', name: 'Barcode', align: 'center', lineHeight: 20, isGrowing: true },
    {
      ...cell,
      id: 'BarcodeFigures',
      name: 'Barcode Figures',
      align: 'center',
      fontSize: barcodeMeasures.codeSize,
      lineHeight: barcodeMeasures.codeLine,
    },
    {
      ...body,
      id: 'Footer',
      name: 'footer',
      face: 'number',
      fontSize: pageNumberMeasures.fontSize,
      letterSpacing: 0,
      lineHeight: pageNumberMeasures.lineHeight,
      align: 'left',
      snap: false,
    },
  ]
}

/** The whole `word/styles.xml` of a layout; each font is named for ascii, hAnsi, eastAsia and cs. */
export const wordStyles = (layout: DocumentLayout): string => {
  const page = pageMeasures[layout]
  return [
    `${declaration}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}`,
    `${size(page.fontSize)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    ...stylesOf(page).map(paragraphStyle),
    faceStyle('FaceBlack', 'black'),
    faceStyle('FaceKai', 'kai'),
    '</w:styles>',
  ].join('')
}

const serifs: readonly PrintedFace[] = ['body', 'kai', 'title', 'number']

/** The whole `word/fontTable.xml`: every font with the ones that stand in for it. */
export const wordFontTable = (): string => {
  const faces = Object.keys(fontChains) as PrintedFace[]
  const entries = faces.map((face) => {
    const [name, ...others] = fontChains[face]
    const family = serifs.includes(face) ? 'roman' : 'swiss'
    return (
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
    )
  })
  const latin = `<w:font w:name="${latinFont}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  return `${declaration}<w:fonts xmlns:w="${wordNamespace}">${[latin, ...entries].join('')}</w:fonts>`
}
