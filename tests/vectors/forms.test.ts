/** Runs the vector command on folders of many forms: nested, single, listed, with words and areas as offices write them, and wrong ones. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runNode } from '../../scripts/steps.ts'
import { makeFolder } from '../store/files.ts'

const run = async (files: Readonly<Record<string, unknown>>) => {
  const folder = makeFolder()
  for (const [name, value] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const { code, said } = await runNode(['scripts/vectors.ts', folder], { isShown: false })
  const lines = said.trimEnd().split('\n')
  return { code, last: lines.at(-1), failures: lines.slice(0, -1) }
}

const owners = (count: number, area: unknown = '90.00') =>
  Array.from({ length: count }, (_, place) => ({ id: `1-${place}`, area, owner: `o${place}` }))
const ballots = (agreeing: number, against: number) =>
  Array.from({ length: agreeing + against }, (_, place) => ({
    owner: `o${place}`,
    choice: place < agreeing ? 'for' : 'against',
  }))
const ownersVote = (more: object) => ({
  kind: 'owners-vote',
  name: '十四户',
  matter: 'special',
  units: owners(14),
  ballots: ballots(8, 2),
  expect: { passed: true },
  ...more,
})
const attendance = (rule: string, more: object) => ({
  kind: 'attendance-vote',
  name: rule,
  rule,
  members: 30,
  present: 20,
  votes: { for: 11, against: 9, abstain: 0 },
  ...more,
})
const period = (start: string, days: number, end: string, more: object = {}) => ({
  kind: 'period',
  name: start,
  start,
  days,
  expect: { end },
  ...more,
})

/** 春节假期 2026: nine days from 15 February, worked for on 14 and 28 February. */
const springFestival = {
  holidays: Array.from({ length: 9 }, (_, place) => `2026-02-${15 + place}`),
  workdays: ['2026-02-14', '2026-02-28'],
}

describe('the forms of vector files', () => {
  it('arrays, single ones, lists under a name, lines, and folders in folders are all run', async () => {
    const mask = { kind: 'mask', field: 'name', value: '张三', expect: { masked: '张*' } }
    const { code, last, failures } = await run({
      'a.json': [mask, mask],
      'b/single.json': `\uFEFF${JSON.stringify(mask)}`,
      'b/c/listed.json': { note: '……', vectors: [mask] },
      'b/c/grouped.json': { masks: [mask], others: { more: [mask] } },
      'd/lines.jsonl': `${JSON.stringify(mask)}\n${JSON.stringify(mask)}\n`,
      'd/shared.json': {
        kind: 'period',
        holidays: ['2026-11-12'],
        vectors: [{ start: '2026-11-02', days: 10, expect: { end: '2026-11-13' } }],
      },
      'd/note.txt': 'not a vector',
    })
    expect(failures).toEqual([])
    expect([code, last]).toEqual([0, '9 passed, 0 failed'])
  })

  it('matters, areas, owners and choices are read as people write them', async () => {
    const huge = '9007199254740.99'
    const { last, failures } = await run({
      'owners.json': [
        ownersVote({ matter: 'elevator' }),
        ownersVote({ matter: undefined, rule: 'owners-special' }),
        ownersVote({ matter: 'owners-general', ballots: ballots(5, 5), expect: { passed: false } }),
        ownersVote({ units: owners(14, 90), expect: { total: { area: '1260', heads: 14 }, passed: true } }),
        ownersVote({ units: owners(14, '126.5㎡'), expect: { total: { heads: 14, area: 1771 } } }),
        ownersVote({ units: owners(14, '１２６．５'), expect: { for: { heads: 8, area: '1012.00' } } }),
        ownersVote({ units: owners(5, huge), ballots: ballots(3, 1), expect: { passed: true } }),
        ownersVote({ units: owners(6, huge), ballots: ballots(2, 2), expect: { passed: false } }),
        ownersVote({ ballots: undefined, expect: { participating: { heads: 0 }, quorumMet: false } }),
        ownersVote({
          ballots: ballots(8, 2).map(({ owner, choice }) => ({
            owner,
            choice: choice === 'for' ? '同意' : '废票',
          })),
          expect: { void: { heads: 2 }, participating: { heads: 8 }, quorumMet: false, passed: false },
        }),
        ownersVote({
          matter: 'general',
          units: [
            { area: 90, owner: ['张甲', '李乙'] },
            { area: 80, owner: '李乙、张甲' },
            { area: 12.5, owner: '张甲', kind: 'parking' },
            { kind: 'parking', owner: 'nobody' },
            { area: 100, state: 'unsold' },
            { area: 100, kind: 'developer', owner: '建设单位' },
          ],
          ballots: [
            { owner: ['李乙', '张甲'], choice: 'for' },
            { owner: '建设单位', choice: 'for' },
          ],
          expect: { total: { heads: 2, area: '370.00' }, passed: true },
        }),
        ownersVote({
          matter: 'elevator',
          units: owners(14).map((unit, place) => ({ ...unit, occupied: place === 9 })),
          expect: { quorumMet: true, passed: false },
        }),
        ownersVote({ matter: 'owners-unanimous', ballots: ballots(14, 0), expect: { passed: true } }),
        ownersVote({ matter: 'owners-unanimous', ballots: ballots(13, 0), expect: { passed: false } }),
        ownersVote({
          ballots: [{ owner: '过路人', choice: 'for' }, ...ballots(8, 2)],
          expect: { participating: { heads: 10 }, passed: true },
        }),
      ],
    })
    expect(failures).toEqual([])
    expect(last).toBe('15 passed, 0 failed')
  })

  it('meetings of every rule are decided', async () => {
    const nobody = { present: 0, votes: { for: 0, against: 0, abstain: 0 } }
    const met = { quorumMet: true, passed: true }
    const { last, failures } = await run({
      'rooms.json': [
        attendance('residents-representatives', { expect: met }),
        attendance('residents-assembly', { expect: met }),
        attendance('villagers-assembly', { expect: met }),
        attendance('villagers-assembly', { members: 31, households: true, expect: { quorumMet: false } }),
        attendance('villagers-assembly', { members: 31, counted: '户', expect: { quorumMet: false } }),
        attendance('villagers-assembly-households', { members: 31, expect: { quorumMet: false } }),
        attendance('villagers-representatives', { expect: met }),
        attendance('villagers-group', { members: 31, expect: { quorumMet: false, passed: false } }),
        attendance('collective-members', { expect: { quorumMet: true, passed: false } }),
        attendance('collective-members', { votes: { for: 20 }, expect: met }),
        attendance('owners-committee', { expect: { quorumMet: true, passed: false } }),
        attendance('owners-committee', { votes: { for: 16, against: 4 }, expect: met }),
        attendance('consultation', { members: 300, expect: met }),
        attendance('consultation', { house: { agreement: 'no-objection' }, expect: { passed: false } }),
        attendance('consultation', {
          house: { eachParty: true },
          parties: [
            { name: '业委会', present: 20 },
            { name: '物业', present: 0 },
          ],
          expect: { quorumMet: false, passed: false },
        }),
        attendance('residents-assembly', { votes: { for: 11, against: 4 }, expect: met }),
        attendance('residents-assembly', {
          votes: { for: 10, against: 4, void: 6, abstain: 0 },
          expect: { passed: false },
        }),
        attendance('residents-assembly', { ...nobody, expect: { quorumMet: false, passed: false } }),
        attendance('residents-assembly', {
          votes: { for: 15, against: 9, abstain: 0 },
          expect: { passed: false },
        }),
      ],
    })
    expect(failures).toEqual([])
    expect(last).toBe('19 passed, 0 failed')
  })

  it('periods run around 春节', async () => {
    const { last, failures } = await run({
      'periods.json': [
        period('2026-02-01', 14, '2026-02-24', springFestival),
        period('2026-01-30', 15, '2026-02-14', springFestival),
        period('2026-02-13', 1, '2026-02-14', { ...springFestival, unit: 'workday' }),
        period('2026-02-13', 2, '2026-02-24', { ...springFestival, unit: '工作日' }),
        period('2026-02-27', 1, '2026-02-28', { ...springFestival, unit: 'workdays' }),
        period('2026-02-13', 15, '2026-02-28', springFestival),
        period('2028-02-14', 15, '2028-02-29'),
        period('2026-12-17', 15, '2027-01-01'),
        period('2026-12-17', 15, '2027-01-04', { holidays: ['2027-01-01'] }),
      ],
    })
    expect(failures).toEqual([])
    expect(last).toBe('9 passed, 0 failed')
  })

  it('what is wrong fails by file, name and field, and never counts as passed', async () => {
    const { code, last, failures } = await run({
      'a.json': [
        ownersVote({ name: '算错', expect: { total: { heads: 15, area: '1260.00' }, passed: false } }),
        { kind: 'lottery', name: '抽签', expect: { passed: true } },
        { name: '没有类型', expect: { passed: true } },
        ownersVote({ name: '没有事项', matter: 'cheerful' }),
        ownersVote({ name: '不知道的选择', ballots: [{ owner: 'o1', choice: 'maybe' }] }),
        ownersVote({ name: '面积', units: [{ id: '1', area: '约90', owner: 'o1' }] }),
        ownersVote({ name: '没有面积', units: [{ id: '1', owner: 'o1' }] }),
        ownersVote({ name: '没有期望', expect: {} }),
        ownersVote({ name: '多出的期望', expect: { mood: 'good' } }),
        attendance('owners-general', { name: '不是会议规则', expect: { passed: true } }),
        attendance('villagers-group', { name: '半个人', present: 19.5, expect: { passed: true } }),
        period('2026-02-30', 1, '2026-03-02', { name: '没有这一天' }),
        'text',
      ],
      'b/broken.json': '{"kind": ',
      'c.json': [],
      'd.json': { 'roster.xlsx': { units: 3 } },
    })
    expect(code).toBe(1)
    expect(last).toBe('0 passed, 16 failed')
    expect(failures).toHaveLength(16)
    const wanted = [
      /^a\.json 算错: total\.heads: 14, expected 15; passed: true, expected false$/,
      /^a\.json 抽签: unknown kind "lottery", known are owners-vote, /,
      /^a\.json 没有类型: unknown kind undefined/,
      /^a\.json 没有事项: matter: .*"cheerful"/,
      /^a\.json 不知道的选择: ballots\.0\.choice: unknown word "maybe"/,
      /^a\.json 面积: units\.0\.area: not an area: "约90"/,
      /^a\.json 没有面积: units\.0: has no area/,
      /^a\.json 没有期望: expect: expects nothing/,
      /^a\.json 多出的期望: mood: the program gives no such field/,
      /^a\.json 不是会议规则: rule: unknown word "owners-general"/,
      /^a\.json 半个人: present: /,
      /^a\.json 没有这一天: start: not a day/,
      /^a\.json #13: is no vector/,
      /^b\/broken\.json: not readable as JSON/,
      /^c\.json: holds no vector/,
      /^d\.json #1: unknown kind undefined/,
    ]
    for (const [place, pattern] of wanted.entries()) expect(failures[place]).toMatch(pattern)
  })

  it('an empty folder passes nothing', async () => {
    const { code, last } = await run({ 'read-me.txt': '' })
    expect([code, last]).toEqual([1, '0 passed, 0 failed'])
  })
})
