/** Follows the filled button from everywhere a meeting can get to, and proves that it always leads to the end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anItem, aResolution, aVote, id } from '../../../tests/builders.ts'
import type { VoteId } from '../identity.ts'
import {
  type AgendaItem,
  type AgendaKind,
  agendaKinds,
  canResolveFrom,
  type ItemOutcome,
  type ItemState,
  outcomesWithoutVote,
  type Stage,
  stagesOf,
} from './agenda.ts'
import { currentItem, type NextStep, nextStep } from './next-step.ts'

/** An item as far as the next step depends on it. */
type Sketch = {
  readonly kind: AgendaKind
  readonly state: ItemState
  readonly stage: Stage
  readonly outcome: ItemOutcome | null
  readonly votes: readonly ('open' | 'announced' | 'abandoned')[]
  readonly hasResolution: boolean
}

const fresh = (kind: AgendaKind): Sketch => ({
  kind,
  state: 'waiting',
  stage: 'introduce',
  outcome: null,
  votes: [],
  hasResolution: false,
})

const itemFrom = (sketch: Sketch, position: number): AgendaItem =>
  anItem(position, sketch.kind, {
    state: sketch.state,
    stage: sketch.stage,
    outcome: sketch.outcome,
    votes: sketch.votes.map((state, index) => aVote({ id: id(position * 100 + index), state })),
    resolution: sketch.hasResolution ? aResolution() : null,
  })

const isVoting = (sketch: Sketch): boolean => sketch.votes.includes('open')
const isAnnounced = (sketch: Sketch): boolean => sketch.votes.includes('announced')
const endVote = (sketch: Sketch, as: 'announced' | 'abandoned'): Sketch['votes'] =>
  sketch.votes.map((vote) => (vote === 'open' ? as : vote))

/** What the bylaws let the secretary do with the current item: every answer is another state of it. */
const allowed = (sketch: Sketch): readonly Sketch[] => {
  if (sketch.state !== 'current') return []
  if (isVoting(sketch)) {
    return [
      ...(['adopted', 'rejected'] as const).map((outcome) => ({
        ...sketch,
        outcome,
        votes: endVote(sketch, 'announced'),
      })),
      { ...sketch, votes: endVote(sketch, 'abandoned') },
    ]
  }
  const order = stagesOf[sketch.kind]
  const from = order.indexOf(sketch.stage)
  const moves = order.filter((_, to) => {
    if (sketch.outcome !== null) return true
    return to <= from || (to === from + 1 && sketch.stage !== 'vote')
  })
  const isConcludable = !isAnnounced(sketch) && !sketch.hasResolution
  const conclusions = isConcludable ? outcomesWithoutVote[sketch.kind] : []
  return [
    ...moves.map((stage) => ({ ...sketch, stage })),
    ...(sketch.stage === 'vote' && !isAnnounced(sketch) && sketch.outcome === null && sketch.votes.length < 3
      ? [{ ...sketch, votes: [...sketch.votes, 'open' as const] }]
      : []),
    ...conclusions.map((outcome) => ({ ...sketch, outcome, stage: order.at(-1) ?? sketch.stage })),
    ...(canResolveFrom(sketch.outcome) && !sketch.hasResolution ? [{ ...sketch, hasResolution: true }] : []),
    ...(isAnnounced(sketch)
      ? [
          { ...sketch, outcome: 'rejected' as const, hasResolution: false },
          ...(sketch.outcome === 'rejected' ? [{ ...sketch, outcome: 'adopted' as const }] : []),
        ]
      : []),
    ...(sketch.outcome !== null || sketch.kind === 'inform'
      ? [{ ...sketch, state: 'finished' as const, outcome: sketch.outcome ?? 'informed' }]
      : []),
    // Another item is taken up: this one rests where it is.
    { ...sketch, state: sketch.outcome === null ? ('waiting' as const) : ('finished' as const) },
  ]
}

const keyOf = (sketch: Sketch): string => JSON.stringify(sketch)

/** Every state that an item of a kind can get into, begun again as often as one likes. */
const reach = (kind: AgendaKind): readonly Sketch[] => {
  const reached = new Map([[keyOf(fresh(kind)), fresh(kind)]])
  for (const sketch of reached.values())
    for (const next of sketch.state === 'current'
      ? allowed(sketch)
      : [{ ...sketch, state: 'current' as const }])
      if (!reached.has(keyOf(next))) reached.set(keyOf(next), next)
  return [...reached.values()]
}

/** Answers where the button left a choice: which way the vote goes, which outcome the chair states. */
type Choose = <Option>(options: readonly Option[]) => Option

const same = (one: Sketch, other: Sketch): boolean => keyOf(one) === keyOf(other)

/** Takes the step on the item; fails where the bylaws do not allow it. */
const take = (sketch: Sketch, step: NextStep, choose: Choose): Sketch => {
  const must = (next: Sketch): Sketch => {
    expect(
      allowed(sketch).some((one) => same(one, next)),
      `${step.kind} on ${keyOf(sketch)}`,
    ).toBe(true)
    return next
  }
  switch (step.kind) {
    case 'begin-item':
      return { ...sketch, state: 'current' }
    case 'move-stage':
      return must({ ...sketch, stage: step.to })
    case 'open-vote':
      return { ...sketch, votes: [...sketch.votes, 'open'] }
    case 'announce':
      return must({
        ...sketch,
        outcome: choose(['adopted', 'rejected']),
        votes: endVote(sketch, 'announced'),
      })
    case 'conclude': {
      const outcome = choose(outcomesWithoutVote[sketch.kind])
      return must({ ...sketch, outcome, stage: stagesOf[sketch.kind].at(-1) ?? sketch.stage })
    }
    case 'adopt':
      return must({ ...sketch, hasResolution: true })
    case 'finish-item':
      return must({ ...sketch, state: 'finished', outcome: sketch.outcome ?? 'informed' })
    case 'resume':
    case 'close':
      throw new Error(`${step.kind} is no step on an item`)
  }
}

const tellNext = (sketches: readonly Sketch[]): NextStep =>
  nextStep({
    meeting: { state: 'in-session' },
    agenda: sketches.map((sketch, index) => itemFrom(sketch, index + 1)),
  })

/** Follows the button until it says close; answers how many steps it took. */
const follow = (start: readonly Sketch[], choose: Choose): number => {
  let sketches = start
  for (let taken = 0; taken < 12 * start.length + 1; taken += 1) {
    const step = tellNext(sketches)
    if (step.kind === 'close') {
      expect(sketches.every((sketch) => sketch.state === 'finished' && sketch.outcome !== null)).toBe(true)
      return taken
    }
    if (step.kind === 'resume') throw new Error('the meeting is not suspended')
    sketches = sketches.map((sketch, index) =>
      step.itemId === id(index + 1) ? take(sketch, step, choose) : sketch,
    )
  }
  throw new Error(`no end from ${start.map(keyOf).join(' ')}`)
}

describe('下一步', () => {
  it.each(agendaKinds.map((kind) => [kind] as const))(
    '%s 项：从它到得了的每一个状态，一路按下去都会结束',
    (kind) => {
      const states = reach(kind)
      expect(states.length).toBeGreaterThan(kind === 'inform' ? 5 : 30)
      const outcomes = Math.max(2, outcomesWithoutVote[kind].length)
      for (const state of states)
        for (let pick = 0; pick < outcomes; pick += 1)
          follow(
            [state],
            (options) => options[pick % options.length] ?? expect.fail('nothing to choose from'),
          )
    },
  )

  it('几项一起，随便走到哪里，一路按下去都会结束', () => {
    const states = fc.constantFrom(...agendaKinds.flatMap(reach))
    const agenda = fc.array(states, { minLength: 1, maxLength: 6 }).map((sketches) => {
      const current = sketches.findIndex((sketch) => sketch.state === 'current')
      // At most one item is being dealt with; the others rest.
      return sketches.map((sketch, index): Sketch => {
        if (sketch.state !== 'current' || index === current) return sketch
        return {
          ...sketch,
          votes: endVote(sketch, 'abandoned'),
          state: sketch.outcome === null ? 'waiting' : 'finished',
        }
      })
    })
    fc.assert(
      fc.property(agenda, fc.infiniteStream(fc.nat(20)), (sketches, picks) => {
        follow(
          sketches,
          (options) => options[picks.next().value % options.length] ?? expect.fail('no option'),
        )
      }),
      { numRuns: 1000 },
    )
  })

  const waiting = anItem(2, 'discuss')
  const voteStage = { state: 'current', stage: 'vote' } as const
  const followed = (number: number, state: 'announced' | 'followed' | 'annulled') =>
    aVote({ id: id(number), state, outcome: { passed: false, lines: [] } })
  it.each<[string, readonly AgendaItem[], NextStep]>([
    [
      '还没开始，就开始第一项',
      [anItem(1, 'inform'), waiting],
      { kind: 'begin-item', itemId: id(1), position: 1 },
    ],
    [
      '第一项结束了，就开始第二项',
      [anItem(1, 'inform', { state: 'finished', outcome: 'informed' }), waiting],
      { kind: 'begin-item', itemId: id(2), position: 2 },
    ],
    [
      '正在进行的排在等着的前面',
      [waiting, anItem(3, 'inform', { state: 'current' })],
      { kind: 'finish-item', itemId: id(3) },
    ],
    [
      '介绍完了进讨论',
      [anItem(1, 'vote', { state: 'current' })],
      { kind: 'move-stage', itemId: id(1), to: 'discuss' },
    ],
    [
      '有异议的、无效的、另行表决的以后，接着再表决，说出接着哪一次',
      [anItem(1, 'vote', { ...voteStage, votes: [followed(4, 'followed'), followed(5, 'annulled')] })],
      { kind: 'open-vote', itemId: id(1), formerVoteId: id(5) },
    ],
    [
      '宣布了却没有定下来的，再表决',
      [anItem(1, 'vote', { ...voteStage, votes: [followed(4, 'announced')] })],
      { kind: 'open-vote', itemId: id(1), formerVoteId: id(4) },
    ],
    [
      '到了表决就开始表决',
      [anItem(1, 'vote', voteStage)],
      { kind: 'open-vote', itemId: id(1), formerVoteId: null },
    ],
    [
      '表决开着就宣布',
      [anItem(1, 'vote', { ...voteStage, votes: [aVote()] })],
      { kind: 'announce', itemId: id(1), voteId: id(1) as VoteId },
    ],
    [
      '中止过的表决可以再开',
      [anItem(1, 'vote', { ...voteStage, votes: [aVote({ state: 'abandoned' })] })],
      { kind: 'open-vote', itemId: id(1), formerVoteId: null },
    ],
    [
      '未通过的不写决议，直接结束',
      [
        anItem(1, 'vote', {
          state: 'current',
          stage: 'resolve',
          outcome: 'rejected',
          votes: [aVote({ state: 'announced' })],
        }),
      ],
      { kind: 'finish-item', itemId: id(1) },
    ],
    [
      '通过了就写决议',
      [
        anItem(1, 'vote', {
          state: 'current',
          stage: 'resolve',
          outcome: 'adopted',
          votes: [aVote({ state: 'announced' })],
        }),
      ],
      { kind: 'adopt', itemId: id(1) },
    ],
    [
      '讨论到决议先给结论',
      [anItem(1, 'discuss', { state: 'current', stage: 'resolve' })],
      { kind: 'conclude', itemId: id(1) },
    ],
    ['全都结束，散会', [anItem(1, 'inform', { state: 'finished', outcome: 'informed' })], { kind: 'close' }],
    ['没有议程，散会', [], { kind: 'close' }],
  ])('%s', (_name, agenda, step) => {
    expect(nextStep({ meeting: { state: 'in-session' }, agenda })).toEqual(step)
  })

  it('休息时只说继续开会', () => {
    expect(nextStep({ meeting: { state: 'suspended' }, agenda: [anItem(1, 'vote', voteStage)] })).toEqual({
      kind: 'resume',
    })
  })

  it('正在进行的一项', () => {
    expect(currentItem([waiting])).toBeNull()
    expect(currentItem([waiting, anItem(3, 'inform', { state: 'current' })])?.position).toBe(3)
  })
})
