/** Plays the whole sample once and holds its scenes against the figures of the five places it is made after. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../src/contract/index.ts'
import { addDays, dayOf, daysBetween } from '../../src/domain/calendar.ts'
import { wholePercent } from '../../src/domain/statistics/statistics.ts'
import { openHouse } from '../../src/main/app.ts'
import { createPlayer, type Player } from '../../src/main/demo/player.ts'
import { councilDaysAgo, playSample } from '../../src/main/demo/sample.ts'
import type { House } from '../../src/main/dispatch.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'

const heldOn = '2026-03-12'
const today = addDays(heldOn, councilDaysAgo)
const directory = mkdtempSync(path.join(tmpdir(), 'sifangzhuo-scenes-'))
let house: House
let player: Player

beforeAll(async () => {
  const opened = await openHouse(
    {
      directory,
      documentsDirectory: path.join(directory, '文书'),
      host: createNoHost({ documentsDirectory: path.join(directory, '文书') }),
      now: () => `${today}T12:00:00.000Z`,
      log: (line) => console.error(line),
    },
    true,
  )
  if (!opened.ok) throw new Error(opened.failure.code)
  house = opened.value
  const played = await playSample(house, heldOn, (line) => console.error(line), 'whole')
  if (!played.ok) throw new Error(JSON.stringify(played.failure))
  player = createPlayer(house, (line) => console.error(line))
  player.at(today, '20:00')
}, 120_000)

afterAll(async () => {
  await house.store.close()
  rmSync(directory, { recursive: true, force: true })
})

const topicCalled = async (title: string): Promise<OutputOf<'topics.list'>['topics'][number]> => {
  const { topics } = await player.ask('topics.list', {
    ...{ tab: 'all', source: null, estateName: null, words: title, offset: 0, limit: 20 },
  })
  const topic = topics.find((one) => one.title === title)
  if (topic === undefined) throw new Error(`${title} is not in the sample`)
  return topic
}

const everyTask: InputOf<'tasks.counts'>['filter'] = {
  ...{ tab: 'all', kind: null, estateName: null, leadUnit: null, topicId: null, caseId: null, words: '' },
}

describe('砂子塘：三级协商和四微', () => {
  it('一百件微心愿销号八十九件，是百分之八十九', async () => {
    const counts = await player.ask('tasks.counts', { filter: { ...everyTask, kind: 'micro-wish' } })
    expect([counts.all, counts['closed-out']]).toEqual([100, 89])
    const { figures } = await player.ask('statistics.year', { year: 2026, estateName: '', leadUnit: '' })
    const before = await player.ask('statistics.year', { year: 2025, estateName: '', leadUnit: '' })
    const sum = (key: string, part: 'count' | 'base'): number =>
      [...figures, ...before.figures]
        .filter((figure) => figure.key === key)
        .reduce((total, figure) => total + (figure[part] ?? 0), 0)
    const [closed, all] = [
      sum('task-kind-closed:micro-wish', 'count'),
      sum('task-kind-closed:micro-wish', 'base'),
    ]
    expect(wholePercent(closed, all)).toBe(89)
  })

  it('心愿从登记到办结隔着日子，不是当天登记、认领、办结、验收；没销号的先来的走得远', async () => {
    const filter = { ...everyTask, kind: 'micro-wish' } as const
    const { tasks } = await player.ask('tasks.list', { filter, order: 'newest', offset: 0, limit: 1000 })
    for (const { id } of tasks) {
      const { task } = await player.ask('tasks.record', { taskId: id })
      const steps = task.notes.filter((note) => ['created', 'done', 'verified'].includes(note.kind))
      const [created, done] = steps.map((note) => dayOf(note.at))
      if (created !== undefined && done !== undefined)
        expect(daysBetween(created, done), task.number).toBeGreaterThanOrEqual(3)
    }
    const { medianDays } = await player.ask('statistics.year', { year: 2026, estateName: '', leadUnit: '' })
    expect(medianDays).toBeGreaterThanOrEqual(4)
    const open = tasks.filter((task) => task.state !== 'closed-out').toReversed()
    expect(open.map((task) => task.state)).toEqual([
      ...['to-review', 'to-verify', 'to-verify', 'suspended'],
      ...['in-progress', 'in-progress', 'in-progress', 'in-progress'],
      ...['to-dispatch', 'to-dispatch', 'to-dispatch'],
    ])
  })

  it('有一件心愿不满意过，用原来的编号重新办理，后来销号', async () => {
    const { tasks } = await player.ask('tasks.list', {
      ...{ filter: { ...everyTask, kind: 'micro-wish', tab: 'closed-out' }, offset: 0, limit: 1000 },
    })
    const again = tasks.filter((task) => task.reopenedCount > 0)
    expect(again.map((task) => task.state)).toEqual(['closed-out'])
  })

  it('消防通道一本卷宗：七次议事、四次联动、一次听证，升三次、退两次', async () => {
    const { id } = await topicCalled('智慧微循环：打通消防通道')
    const { topic, lane, moves } = await player.ask('topics.dossier', { topicId: id })
    expect(topic.state).toBe('implementing')
    const at = (level: string): number => lane.filter((one) => one.level === level && one.isHeld).length
    expect([at('deliberation'), at('linkage'), at('hearing')]).toEqual([7, 4, 1])
    expect(lane.filter((one) => one.isDeciding).map((one) => one.level)).toEqual(['hearing'])
    expect(moves.map((move) => `${move.from ?? ''}>${move.to}`)).toEqual([
      '>deliberation',
      'deliberation>linkage',
      'linkage>deliberation',
      'deliberation>linkage',
      'linkage>hearing',
      'hearing>deliberation',
    ])
  })

  it('听证会二十六人到会，二十二人同意、两人反对、两人弃权；五件事项销号四件', async () => {
    const { id } = await topicCalled('智慧微循环：打通消防通道')
    const { timeline, topic } = await player.ask('topics.dossier', { topicId: id })
    const figures = timeline.map((entry) => entry.figures).filter((found) => found !== null)
    expect(figures).toContainEqual({ present: 26, for: 22, against: 2, abstain: 2 })
    expect([topic.taskCount, topic.closedTaskCount]).toEqual([5, 4])
  })

  it('单元加装电梯：十四户、十户参与、八户同意，通过，议题已形成意见', async () => {
    const topic = await topicCalled('建设二村3栋2单元加装电梯')
    expect([topic.state, topic.householdCount]).toEqual(['decided', 14])
  })
})

describe('董家塅：停车难、杂屋和办证', () => {
  it('西区六百户：四百户、三万六千平方米参与，三百户、两万七千平方米同意，正好通过，议题销号', async () => {
    const votes = await player.ask('writtenVotes.list', {})
    const west = votes.find(({ vote }) => vote.title === '西区增设停车位书面征求意见')
    const outcome = west?.vote.results.at(-1)?.matters[0]?.outcome
    expect(outcome?.passed).toBe(true)
    expect(outcome?.lines.map((line) => [line.count, line.base, line.met])).toEqual([
      [400, 600, true],
      [300, 400, true],
      [3_600_000, 5_400_000, true],
      [2_700_000, 3_600_000, true],
    ])
    const topic = await topicCalled('南方印象小区西区停车难')
    expect([topic.state, topic.taskCount, topic.closedTaskCount]).toEqual(['closed-out', 2, 2])
  })

  it('南华二、三村杂屋没有表决，三天办完', async () => {
    const topic = await topicCalled('南华二、三村杂屋拆除')
    expect([topic.state, topic.taskCount, topic.closedTaskCount]).toEqual(['closed-out', 3, 3])
  })

  it('办证七十五户，一户一户销号，七十五户全部销号', async () => {
    const cases = await player.ask('cases.list', {})
    const found = cases.find((one) => one.title === '建设一、二村办证工作专班')
    expect(found?.state).toBe('closed')
    expect([found?.figures.closedHouseholdCount, found?.figures.householdCount]).toEqual([75, 75])
  })
})

describe('庆云：福鑫南郡的专班', () => {
  it('归集减支出就是结余，一分不差', async () => {
    const cases = await player.ask('cases.list', {})
    const found = cases.find((one) => one.title === '福鑫南郡消防整改工作专班')
    expect(found?.figures.balance).toBe(261_200_000 - 178_850_000)
    expect([found?.figures.doneMilestoneCount, found?.figures.milestoneCount]).toEqual([7, 8])
  })

  it('外墙脱落当天报到、次日办完，前后照片都在', async () => {
    const { tasks } = await player.ask('tasks.list', {
      ...{ filter: { ...everyTask, kind: 'whistle' }, offset: 0, limit: 10 },
    })
    const [wall] = tasks
    if (wall === undefined) throw new Error('the wall is not in the sample')
    const { task } = await player.ask('tasks.record', { taskId: wall.id })
    expect(task.state).toBe('closed-out')
    expect(
      task.reportedInAt !== null && task.reportInBy !== null && task.reportedInAt < task.reportInBy,
    ).toBe(true)
    expect(task.photos.map((photo) => photo.stage)).toEqual(['before', 'after'])
  })
})

describe('统计', () => {
  it('每个数字都等于它背后名单的件数', async () => {
    const scope = { year: 2026, estateName: '', leadUnit: '' }
    const { figures } = await player.ask('statistics.year', scope)
    expect(figures.length).toBeGreaterThan(60)
    for (const figure of figures) {
      const { total } = await player.ask('statistics.behind', {
        ...scope,
        key: figure.key,
        offset: 0,
        limit: 1,
      })
      expect(total, figure.key).toBe(figure.count)
    }
  })

  it.each([2025, 2026])('%i年的年度汇总和统计页是同样的数字', async (year) => {
    const { figures, attendance, medianDays } = await player.ask('statistics.year', {
      ...{ year, estateName: '', leadUnit: '' },
    })
    const { papers } = await player.ask('documents.preview', {
      ...{ subject: { kind: 'community', year }, kind: 'yearly-report', size: 'page', anchor: null },
    })
    const rows = [...(papers[0]?.page ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) =>
        cell.replace(/<[^>]*>/gu, ''),
      ),
    )
    const share = (count: number, base: number): readonly string[] => [
      ...[count, base].map(String),
      ...[wholePercent(count, base)].map((percent) => (percent === null ? '—' : `${percent}%`)),
    ]
    for (const [key, name] of [
      ['topic-taken', '受理议题'],
      ['topic-closed', '议题销号'],
      ['task-closed', '事项销号'],
      ['task-overdue', '逾期事项'],
      ['vote-passed', '达到票数要求的表决'],
    ]) {
      const figure = figures.find((one) => one.key === key)
      expect(rows, name).toContainEqual([name, ...share(figure?.count ?? 0, figure?.base ?? 0)])
    }
    expect(rows).toContainEqual(['到会人次', ...share(attendance.attended, attendance.due)])
    if (medianDays !== null) expect(rows).toContainEqual(['销号用时中位数（天）', String(medianDays), '', ''])
    for (const group of ['topic-sources', 'topic-categories', 'close-out-days'] as const)
      for (const { label, count, base } of figures.filter((one) => one.group === group && one.count > 0))
        expect(rows, label).toContainEqual([label, String(count), share(count, base ?? 0)[2]])
    const cellsOf = (label: string): readonly number[] =>
      figures
        .filter((one) => one.label === label && ['estates', 'units', 'task-kinds'].includes(one.group))
        .flatMap((one) => (one.part === '满意' ? [] : [one.count]))
    for (const label of new Set(
      figures.filter((one) => one.group === 'units' && one.count > 0).map((one) => one.label),
    )) {
      const row = rows.find((cells) => cells[0] === label && cells.length === 7)
      expect([row?.[1], row?.[3], row?.[5]].map(Number), label).toEqual(cellsOf(label))
    }
  })
})
