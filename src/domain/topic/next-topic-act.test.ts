import { expect, test } from 'vitest'
import { type ActFacts, nextTopicAct } from './next-topic-act.ts'

const facts = (some: Partial<ActFacts> & Pick<ActFacts, 'state'>): ActFacts => ({
  steps: [],
  hasWaitingMeeting: false,
  taskCount: 0,
  isReplied: false,
  isReopened: false,
  isToPost: false,
  ...some,
})

test('each state of a topic has its own next act', () => {
  expect(nextTopicAct(facts({ state: 'collected' }))).toBe('screen')
  expect(nextTopicAct(facts({ state: 'listed' }))).toBe('schedule')
  expect(nextTopicAct(facts({ state: 'decided' }))).toBe('order')
  expect(nextTopicAct(facts({ state: 'decided', taskCount: 1 }))).toBe('note')
  expect(nextTopicAct(facts({ state: 'implementing' }))).toBe('note')
  expect(nextTopicAct(facts({ state: 'implementing', steps: ['review'] }))).toBe('review')
  expect(nextTopicAct(facts({ state: 'closed-out', steps: ['reopen'] }))).toBeNull()
})

test('a topic that waits for its meeting leads there, and is put on another one afterwards', () => {
  for (const state of ['listed', 'scheduled', 'in-consultation'] as const) {
    expect(nextTopicAct(facts({ state, hasWaitingMeeting: true }))).toBe('go-meeting')
    expect(nextTopicAct(facts({ state }))).toBe('schedule')
  }
})

test('what was consulted upon is posted once it is closed out', () => {
  const closedOut = { state: 'closed-out', steps: ['reopen'] } as const
  expect(nextTopicAct(facts({ ...closedOut, isToPost: true }))).toBe('notice')
  expect(nextTopicAct(facts(closedOut))).toBeNull()
  expect(nextTopicAct(facts({ state: 'reviewed', steps: ['close-out'], isToPost: true }))).toBe('reply')
})

test('a topic that was reopened is given out anew, though all its former tasks are closed', () => {
  const reopened = { state: 'implementing', taskCount: 2, isReopened: true } as const
  expect(nextTopicAct(facts({ ...reopened, steps: ['review'] }))).toBe('order')
  expect(nextTopicAct(facts(reopened))).toBe('note')
})

test('the proposer is told before a topic is closed out', () => {
  expect(nextTopicAct(facts({ state: 'reviewed', steps: ['close-out'] }))).toBe('reply')
  expect(nextTopicAct(facts({ state: 'reviewed', steps: ['close-out'], isReplied: true }))).toBe('close-out')
  expect(nextTopicAct(facts({ state: 'refused' }))).toBe('reply')
  expect(nextTopicAct(facts({ state: 'refused', isReplied: true }))).toBeNull()
})
