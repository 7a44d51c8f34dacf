/** Writes the style sheet of print pages and of their preview from the layout's measures. Knows no text of any paper. */
import type { DocumentLayout } from '../../../domain/papers/document.ts'
import { fontChains, latinChain, type PrintedFace, titleChain } from '../../../domain/papers/paper-fonts.ts'
import { pageNumberDash } from '../labels.ts'
import {
  barcodeMeasures,
  boxMeasures,
  cellWidth,
  cutLineHeight,
  type PageMeasures,
  pageMeasures,
  pageNumberMeasures,
  photoMeasures,
  qrMeasures,
  slipHeights,
  slipTop,
  twipsOfMillimetres,
} from '../layout.ts'

const points = (twips: number): string => `${twips / 20}pt`

/** A family of Latin letters alone, so that marks which both scripts use are drawn from the Chinese font. */
const latinFace =
  `@font-face{font-family:"Paper Latin";src:${latinChain.map((name) => `local("${name}")`).join(',')};` +
  'unicode-range:U+20-7E,U+A1-B6,U+B8-D6,U+D8-17F}'

/** The title's own face: where no 小标宋 is installed, a bold Song stands in for it. */
const titleFace = `@font-face{font-family:"Paper Title";src:${titleChain.map((name) => `local("${name}")`).join(',')}}`

const family = (face: PrintedFace): string =>
  `font-family:"Paper Latin",${face === 'title' ? '"Paper Title",' : ''}${fontChains[face].map((name) => `"${name}"`).join(',')},serif`

/** A page number's place under the text: its middle seven millimetres below, one character from the outer edge. */
const numberTop = (page: PageMeasures): number =>
  Math.round(pageNumberMeasures.belowText * (page.margin.bottom / 35)) - pageNumberMeasures.lineHeight / 2

const numberFont = `${family('number')};font-size:${points(pageNumberMeasures.fontSize)};line-height:${points(pageNumberMeasures.lineHeight)}`

/** Blank paper between a QR code and its words. */
const qrGap = points(qrMeasures.column - twipsOfMillimetres(qrMeasures.sideMillimetres))

/** Small print, boxes to tick, and page breaks, which may stand in any paper. */
const smallStyles = (page: PageMeasures): string =>
  [
    `.text .note{font-size:${points(page.note.fontSize)};line-height:${points(page.note.lineHeight)};min-height:0;padding:2pt 0;letter-spacing:0}`,
    `.box{font-size:${points(boxMeasures.fontSize)};padding-left:0;padding-right:0}`,
    `.check{display:flex;align-items:center;break-inside:avoid;break-before:avoid}.check svg{flex:none;margin-right:${qrGap}}`,
    '.seat{position:relative}.beside{position:absolute;left:0;bottom:0;align-items:flex-end}.stacked{display:block}.stacked svg{display:block}',
    '.keep{break-after:avoid}.whole{break-inside:avoid}',
    `.text .check p{min-height:0;letter-spacing:0;text-align:left;font-size:${points(qrMeasures.noteSize)};line-height:${points(qrMeasures.noteLine)}}`,
    `.text .check p:first-child{font-size:${points(qrMeasures.codeSize)};line-height:${points(qrMeasures.codeLine)}}`,
    `.photos{display:grid;grid-template-columns:1fr;column-gap:${photoMeasures.gap}mm;justify-items:center;align-items:end;break-inside:avoid}`,
    '.photos.pair{grid-template-columns:1fr 1fr}.text .photos p{text-align:center;text-indent:0}',
    `.text .photos .note{align-self:start}.text .photos .photo{font-size:${points(page.note.fontSize)}}.photo img{display:block}`,
    '.break{break-before:page}.sheets .break{break-before:column}',
  ].join('')

/** Slips of which as many as `perSheet` share a sheet of so many millimetres, with a line to cut along between them. */
const shared = (name: string, perSheet: keyof typeof slipHeights, sheet: number): readonly string[] => {
  const height = slipHeights[perSheet]
  const last = `.${name}:nth-child(${perSheet}n)`
  return [
    `.${name}{height:${points(height)};padding-top:${points(slipTop)};overflow:visible clip;break-inside:avoid}`,
    `.${name} th,.${name} td{padding-top:0;padding-bottom:0}`,
    `.${name}:not(${last}){border-bottom:0.5pt dashed #000}${last}{break-after:page}`,
    `.sheets ${last}{break-after:column;margin-bottom:calc(${sheet}mm - ${points(perSheet * height)})}`,
  ]
}

/** Slips: words and bar code side by side, the line to cut along, one slip a sheet, or several that share it. */
const slipStyles = (page: PageMeasures): string => {
  const { titleSize, titleLine, codeSize, codeLine, column } = barcodeMeasures
  const cell = `font-size:${points(page.cell.fontSize)};line-height:${points(page.cell.lineHeight)}`
  const sheet = page.height - page.margin.top - page.margin.bottom
  return [
    `.strip{display:flex;align-items:center}.strip>div:first-child{flex:1}.strip p{min-height:0!important;${cell};text-align:left}`,
    `.text .strip .slip{${family('black')};font-size:${points(titleSize)};line-height:${points(titleLine)}}`,
    `.code{width:${points(column)};text-align:center;line-height:0}.code svg{display:inline-block}`,
    `.text .strip .code p{font-size:${points(codeSize)};line-height:${points(codeLine)};text-align:center}`,
    `.text .cut{margin-top:${points(cutLineHeight / 2)};border-top:0.5pt dashed #000;min-height:0;`,
    `font-size:${points(codeSize)};line-height:${points(cutLineHeight)};text-align:center}`,
    ...shared('half', 2, sheet),
    ...shared('quarter', 4, sheet),
    '.sheet:not(:last-child){break-after:page}.sheets .sheet:not(:last-child){break-after:column}',
    `.sheets .sheet{min-height:${sheet}mm}`,
  ].join('')
}

const common = (page: PageMeasures): string => {
  const indent = points(2 * cellWidth(page))
  return [
    latinFace,
    titleFace,
    '*{box-sizing:border-box;margin:0;padding:0}',
    'html{-webkit-print-color-adjust:exact;print-color-adjust:exact;-webkit-text-size-adjust:none}',
    `.text{${family('body')};font-size:${points(page.fontSize)};line-height:${points(page.lineHeight)};`,
    `letter-spacing:${points(page.letterSpacing)};text-align:justify;color:#000;orphans:1;widows:1;`,
    'text-spacing-trim:space-all;text-autospace:no-autospace;line-break:strict;overflow-wrap:anywhere;font-kerning:none;font-variant-east-asian:normal}',
    `.text p,.text h1,.text h2,.text h3,.text h4{font-size:inherit;font-weight:400;min-height:${points(page.lineHeight)};white-space:pre-wrap}`,
    `.in,.text h1,.text h2,.text h3,.text h4{text-indent:${indent}}`,
    '.text h1,.text h2,.text h3,.text h4{break-after:avoid}',
    `.text h1,.black{${family('black')}}`,
    `.text h2,.kai{${family('kai')}}`,
    '.black,.kai{line-height:0}',
    `.text .title{${family('title')};font-size:${points(page.title.fontSize)};line-height:${points(page.title.lineHeight)};letter-spacing:0;text-align:center;break-after:avoid}`,
    '.left{text-align:left}.center{text-align:center}.right{text-align:right}',
    '.signers{display:flex}.signers span{text-align:center}',
    '.together{break-inside:avoid;break-before:avoid}',
    `table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:${points(page.cell.fontSize)};line-height:${points(page.cell.lineHeight)};letter-spacing:0;text-align:left}`,
    'thead{display:table-header-group;break-inside:avoid}tr{break-inside:avoid}',
    `th,td{border:0.5pt solid #000;padding:2pt ${points(page.cellPadding)};height:${points(page.rowHeight)};white-space:pre-wrap;vertical-align:middle}`,
    `.tall td{height:${points(page.tallRow)}}`,
    `th{${family('black')};font-weight:400;text-align:center}`,
    '.sign{display:flex;align-items:flex-end;gap:6%}.sign span{flex:1;display:flex}',
    '.sign i{flex:1;border-bottom:0.5pt solid #000;margin-bottom:4pt}',
    '.lit{background:#FCF1D8}',
    ...(page.isNumbered ? [] : [slipStyles(page)]),
    smallStyles(page),
  ].join('')
}

const print = (page: PageMeasures): string => {
  const { margin } = page
  const box = (side: 'left' | 'right'): string =>
    `@page :${side}{@bottom-${side}{content:"${pageNumberDash} " counter(page) " ${pageNumberDash}";${numberFont};` +
    `vertical-align:top;padding-top:${points(numberTop(page))};padding-${side}:${points(pageNumberMeasures.indent)}}}`
  const numbers = page.isNumbered ? [box('left'), box('right')] : []
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm}`,
    ...numbers,
    'body{background:#fff}',
  ].join('')
}

/** Distance between two sheets of a preview, in millimetres. */
export const sheetGap = 8

/**
 * Sheets one under the other: the text runs through columns as tall as a page's text, each in a row of its own,
 * over a ground that repeats the paper. A browser without wrapped columns shows one long paper with a line where
 * each page ends. Sheets shrink to the width that there is.
 */
const screen = (page: PageMeasures): string => {
  const { margin, width, height } = page
  const textHeight = height - margin.top - margin.bottom
  const columnWidth = width - margin.left - margin.right
  const step = height + sheetGap
  const wholeWidth = width + 2 * sheetGap
  return [
    'html{background:#EAE3D6}',
    `body{padding:${sheetGap}mm 0}.sheets{position:relative;width:${width}mm;margin:0 auto;overflow:clip;`,
    `zoom:min(1,calc(100vw / ${wholeWidth}mm));padding:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm}`,
    `.text{position:relative;width:${columnWidth}mm}`,
    '.papers,.numbers{position:absolute;inset:0;pointer-events:none}',
    `.papers{background:repeating-linear-gradient(#fff 0 ${textHeight - 0.3}mm,#DDD4C5 ${textHeight - 0.3}mm ${textHeight}mm) 0 ${margin.top}mm #fff}`,
    `.numbers{display:none}.numbers span{position:absolute;${numberFont};color:#000}`,
    `@supports (column-wrap:wrap){.text{columns:1;column-fill:auto;column-height:${textHeight}mm;column-wrap:wrap;`,
    `row-gap:${sheetGap + margin.top + margin.bottom}mm}.numbers{display:block}`,
    `.papers{background:linear-gradient(#fff ${height}mm,transparent ${height}mm) 0 0/${width}mm ${step}mm repeat-y}`,
    '.numbers span{--at:var(--sheet);--beside:0mm}',
    spread(page),
    '}',
  ].join('')
}

/** Two sheets side by side where the root has the class `is-spread`; `--right-sheets` of them lie on the right. */
const spread = (page: PageMeasures): string => {
  const { margin, width, height } = page
  const step = height + sheetGap
  const beside = width + sheetGap
  return [
    `.is-spread .sheets{width:${width + beside}mm;zoom:min(1,calc(100vw / ${2 * beside + sheetGap}mm))}`,
    `.is-spread .text{width:${width + beside - margin.left - margin.right}mm;column-count:2;column-gap:${sheetGap + margin.left + margin.right}mm}`,
    `.is-spread .papers::after{content:"";position:absolute;left:${beside}mm;width:${width}mm;top:0;`,
    `height:min(100%,calc(var(--right-sheets,1000) * ${step}mm));`,
    `background:linear-gradient(#fff ${height}mm,transparent ${height}mm) 0 0/${width}mm ${step}mm repeat-y}`,
    `.is-spread .numbers span{--at:var(--row);--beside:${beside}mm}`,
  ].join('')
}

/** Where the page number of a sheet of the preview stands, measured from the top and a side of all sheets. */
export const previewNumberPlace = (
  layout: DocumentLayout,
  index: number,
): { readonly top: string; readonly side: 'left' | 'right'; readonly distance: string } => {
  const page = pageMeasures[layout]
  const side = index % 2 === 0 ? 'right' : 'left'
  const top = page.height - page.margin.bottom
  const step = page.height + sheetGap
  return {
    top: `calc(var(--at) * ${step}mm + ${top}mm + ${points(numberTop(page))})`,
    side,
    distance: `calc(var(--beside) + ${page.margin[side]}mm + ${points(pageNumberMeasures.indent)})`,
  }
}

/** The whole style sheet for paper or for the preview. */
export const pageStyles = (layout: DocumentLayout, medium: 'print' | 'screen'): string => {
  const page = pageMeasures[layout]
  return `${common(page)}${medium === 'print' ? print(page) : screen(page)}`
}
