/** Lays the photos of a topic and of its tasks into the volume: the place itself, then each task before and after. Knows no file. */
import { dayInChinese, headingMark, unmarked } from '../../chinese-text.ts'
import type { Task, TaskPhoto } from '../../task/task.ts'
import type { TopicPhoto } from '../../topic/topic.ts'
import { type Block, heading, type PaperPhoto, paragraph } from '../document.ts'
import { type DossierPaperFacts, masked } from './dossier-paper.ts'

type Known = Pick<DossierPaperFacts, 'known'>
type Photo = Pick<TopicPhoto, 'hash' | 'takenOn' | 'note'>

const byDay = <One extends Photo>(photos: readonly One[]): readonly One[] =>
  photos.toSorted((one, other) => (one.takenOn < other.takenOn ? -1 : one.takenOn > other.takenOn ? 1 : 0))

/** 办理前，2025年9月12日拍：6栋东侧外墙 */
const captionOf = (what: string, { takenOn, note }: Photo, known: Known): string => {
  const told = unmarked(masked(note, known))
  return `${what === '' ? '' : `${what}，`}${dayInChinese(takenOn)}拍${told === '' ? '' : `：${told}`}`
}

const rowOf = (photos: readonly PaperPhoto[]): Block => ({ kind: 'photos', photos })

const inPairs = (photos: readonly PaperPhoto[]): readonly Block[] =>
  Array.from({ length: Math.ceil(photos.length / 2) }, (_, index) =>
    rowOf(photos.slice(2 * index, 2 * index + 2)),
  )

/** Before and after side by side, the first with the first; what has no counterpart follows, two in a row. */
const taskRows = ({ photos }: Pick<Task, 'photos'>, known: Known): readonly Block[] => {
  const staged = (stage: TaskPhoto['stage'], name: string): readonly PaperPhoto[] =>
    byDay(photos.filter((photo) => photo.stage === stage)).map((photo) => ({
      hash: photo.hash,
      caption: captionOf(name, photo, known),
    }))
  const [before, after] = [staged('before', '办理前'), staged('after', '办理后')]
  const both = Math.min(before.length, after.length)
  const pairs = before.slice(0, both).map((photo, index) => rowOf([photo, ...after.slice(index, index + 1)]))
  return [...pairs, ...inPairs([...before.slice(both), ...after.slice(both)])]
}

/** 照片: how many there are, those of the place, and those of each task; none where there are none. */
export const photoBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const shownTasks = facts.tasks.filter(({ photos }) => photos.length > 0)
  const count = facts.photos.length + shownTasks.reduce((sum, { photos }) => sum + photos.length, 0)
  if (count === 0) return [paragraph('没有照片。')]
  const groups: readonly { readonly name: string; readonly rows: readonly Block[] }[] = [
    ...(facts.photos.length === 0
      ? []
      : [
          {
            name: '现场',
            rows: inPairs(
              byDay(facts.photos).map((photo) => ({
                hash: photo.hash,
                caption: captionOf('', photo, facts),
              })),
            ),
          },
        ]),
    ...shownTasks.map((task) => ({
      name: `${unmarked(task.title)}（${task.number}）`,
      rows: taskRows(task, facts),
    })),
  ]
  return [
    paragraph(`共${count}张，原件保存在社区。`),
    ...groups.flatMap(({ name, rows }, index) => [
      heading(2, `${headingMark(2, index + 1)}${name}`),
      ...rows,
    ]),
  ]
}
