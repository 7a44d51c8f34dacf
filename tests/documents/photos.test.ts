/** Writes the photos of a volume and finds them in the Word file and on the page: side by side, in proportion, told where they are lacking. */
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { TaskPhotoId } from '../../src/domain/identity.ts'
import type { PlainDocument } from '../../src/domain/papers/document.ts'
import { comparePapers } from '../../src/domain/papers/register/paper-changes.ts'
import { composeDossier } from '../../src/domain/papers/topic/dossier-volume.ts'
import { wallPictures } from '../../src/main/demo/scenes/pictures.ts'
import { pageMeasures } from '../../src/main/documents/layout.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { framePhoto, type KeptPhoto } from '../../src/main/documents/photo-frames.ts'
import { readPhotoSize } from '../../src/main/documents/photo-size.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { dossierFacts } from './sample-topic.ts'
import { keepFile, measurePdf, readPdf, readWord, renderWord, testWith } from './tools.ts'

const madeAt = '2026-03-12T01:00:00.000Z'
const terms = { number: '', madeOn: '2026-03-12', size: 'page' } as const
const bare = (text: string): string => text.replace(/\s/gu, '')

const photoOf = (id: number, stage: 'before' | 'after', hash: string, takenOn: string) => ({
  ...{ id: id as TaskPhotoId, stage, hash, fileName: `${hash}.png`, takenOn, note: '南门通道' },
})

const [first, ...others] = dossierFacts.tasks
if (first === undefined) throw new Error('没有事项')
const photographed = {
  ...first,
  photos: [
    photoOf(1, 'after', 'd', '2026-01-05'),
    photoOf(2, 'before', 'c', '2025-12-20'),
    photoOf(3, 'after', 'e', '2026-01-06'),
  ],
}
const volume = composeDossier({ ...dossierFacts, tasks: [photographed, ...others] }, terms)

const kept = (hash: string, bytes: Uint8Array | null): KeptPhoto => ({ hash, kind: 'png', bytes })
const photos = [
  kept('a', wallPictures.before),
  kept('c', wallPictures.before),
  kept('d', wallPictures.after),
  kept('e', null),
]

const rowsOf = (paper: PlainDocument) =>
  paper.blocks.flatMap((block) => (block.kind === 'photos' ? [block.photos] : []))

const textOfPage = (paper: PlainDocument, some: readonly KeptPhoto[]): string =>
  bare(writePage(paper, { medium: 'print' }, () => {}, some).replace(/<style>.*?<\/style>|<[^>]*>/gsu, ''))

describe('卷宗里的照片', () => {
  test('现场的在前，一件事办理前后并排，多出来的另起一行', () => {
    expect(rowsOf(volume).map((row) => row.map(({ hash }) => hash))).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(rowsOf(volume)[1]?.map(({ caption }) => caption)).toEqual([
      '办理前，2025年12月20日拍：南门通道',
      '办理后，2026年1月5日拍：南门通道',
    ])
    expect(textOfPage(volume, photos)).toContain('共5张，原件保存在社区。（一）现场')
  })

  test('说明里的居民姓名也隐去', () => {
    const [photo, ...rest] = dossierFacts.photos
    if (photo === undefined) throw new Error('没有照片')
    const named = { ...photo, note: '张小三家门口，电话13812344321' }
    const caption = rowsOf(composeDossier({ ...dossierFacts, photos: [named, ...rest] }, terms))[0]?.[0]
      ?.caption
    expect(caption).toContain('张*三')
    expect(caption).not.toContain('13812344321')
  })

  test('手机照片里的拍照地点、缩小图、附带的短片不跟着走，竖拍的照样竖着', async () => {
    const part = (mark: number, text: string): readonly number[] => [
      ...[0xff, mark, 0, text.length + 2],
      ...Buffer.from(text, 'latin1'),
    ]
    const turned = part(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS')
    const head = [...part(0xe0, 'JFIF\0'), ...part(0xe2, 'ICC_PROFILE\0')]
    const picture = [
      ...part(0xc0, '\x08\0\x1e\0\x28\x01\x01\x11\0'),
      ...[0xff, 0xda, 0, 3, 1, 10, 0xff, 0, 20, 0xff, 0xd0, 30],
      ...[0xff, 0xda, 0, 3, 1, 40],
    ]
    const end = [0xff, 0xd9]
    const taken = Uint8Array.from([
      ...[
        0xff,
        0xd8,
        ...head,
        ...turned,
        ...part(0xe2, 'MPF\0'),
        ...part(0xfe, 'camera'),
        ...picture,
        ...end,
      ],
      ...Buffer.from('ftypmp42', 'latin1'),
    ])
    const bare = Buffer.from([0xff, 0xd8, ...head, ...picture, ...end])
    const jpg = [{ hash: 'a', kind: 'jpg' as const, bytes: taken }]
    const files = unzipSync(await writeWord(volume, madeAt, () => {}, jpg))
    expect(Buffer.from(files['word/media/code1.jpg'] ?? [])).toEqual(bare)
    expect(Buffer.from(files['word/document.xml'] ?? []).toString()).toContain('rot="5400000"')
    const page = writePage(volume, { medium: 'print' }, () => {}, jpg)
    const shown = Buffer.from(/data:image\/jpeg;base64,([^"]*)/u.exec(page)?.[1] ?? '', 'base64')
    expect(readPhotoSize(shown)).toEqual({ width: 30, height: 40, quarterTurns: 1 })
    expect(shown.toString('latin1')).not.toMatch(/GPS|MPF|camera|ftyp/u)
  })

  test('换了一张照片，说得出改在哪里', () => {
    const volumeWith = (hash: string): PlainDocument => {
      const task = { ...photographed, photos: [photoOf(2, 'before', hash, '2025-12-20')] }
      return composeDossier({ ...dossierFacts, photos: [], tasks: [task, ...others] }, terms)
    }
    expect(comparePapers(volumeWith('c'), volumeWith('f'))).toMatchObject([{ place: '照片' }])
    expect(comparePapers(volumeWith('c'), volumeWith('c'))).toEqual([])
  })

  test('Word文件里有照片，同一卷每次一样；页面自己带着照片', async () => {
    const word = await writeWord(volume, madeAt, () => {}, photos)
    const files = unzipSync(word)
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(3)
    expect(media.map((name) => Buffer.from(files[name] ?? []))).toContainEqual(
      Buffer.from(wallPictures.after),
    )
    expect(Buffer.from(await writeWord(volume, madeAt, () => {}, photos)).equals(word)).toBe(true)
    const page = writePage(volume, { medium: 'print' }, () => {}, photos)
    expect(page.match(/<img alt="" decoding="sync" src="data:image\/png;base64,/gu)).toHaveLength(3)
    expect(page).toContain("img-src data:; style-src 'unsafe-inline'")
  })

  test('不见了、打不开、太大的照片各写一句，文书照样成', async () => {
    const broken = [kept('a', Uint8Array.from([1, 2, 3])), kept('b', null)]
    const text = textOfPage(volume, broken)
    for (const words of [
      '照片文件已经损坏，打不开。',
      '照片文件较大，没有印进来，原件在社区保存。',
      '照片文件不见了，可以从备份的“附件”文件夹里找回。',
    ])
      expect(text).toContain(words)
    const webp = [{ hash: 'a', kind: 'webp' as const, bytes: wallPictures.before }]
    const path = keepFile('webp.docx', await writeWord(volume, madeAt, () => {}, webp))
    expect(bare(readWord(path).join('\n'))).toContain('这张是WebP格式的照片')
    expect(textOfPage(volume, webp)).not.toContain('WebP')
  })

  test('照片不变形，两张一排放得下，小图不硬撑大', () => {
    const page = pageMeasures.official
    const beside = framePhoto({ hash: 'a', rowCount: 2 }, photos, page)
    const alone = framePhoto({ hash: 'a', rowCount: 1 }, photos, page)
    if (!beside.isShown || !alone.isShown) throw new Error('没有印出来')
    expect(beside.width / beside.height).toBeCloseTo(320 / 200)
    expect(2 * beside.width + 6).toBeLessThanOrEqual(156)
    expect(alone.width).toBeLessThanOrEqual(110)
    const tiny = Uint8Array.from(wallPictures.before)
    new DataView(tiny.buffer).setUint32(16, 32)
    const small = framePhoto({ hash: 't', rowCount: 1 }, [kept('t', tiny)], page)
    expect(small.isShown && small.width).toBeLessThan(12)
  })

  testWith(['soffice', 'pdftotext', 'python-docx'], '照片和说明在同一页，A4不变', async () => {
    const file = keepFile('photos.docx', await writeWord(volume, madeAt, () => {}, photos))
    const [pdf = ''] = renderWord([file])
    const pages = readPdf(pdf).split('\f').map(bare)
    const shown =
      pages.find((text) => text.includes('办理前，2025年12月20日拍')) ?? expect.fail('没有照片说明')
    expect(shown).toContain('办理后，2026年1月5日拍')
    for (const { width, height } of measurePdf(pdf))
      expect([width, height].map(Math.round)).toEqual([595, 842])
  })
})
