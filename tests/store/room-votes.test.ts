/** Reads a vote that was written before the votes in the room had rounds, papers and recusals. */
import { expect, it } from 'vitest'
import type { VoteId } from '../../src/domain/identity.ts'
import { consultationRule, presetHouseRule } from '../../src/domain/rules/rule.ts'
import { noPapers } from '../../src/domain/vote/secret-ballots.ts'
import { decideVote } from '../../src/domain/vote/vote.ts'
import { openStore } from '../../src/main/store/database.ts'
import { readVote } from '../../src/main/store/meetings/votes.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { makeFolder, opened } from './files.ts'

const rule = consultationRule({ ...presetHouseRule('和苑社区', '2026-01-01'), eachParty: false })
const at = '2026-03-12T11:57:00.000Z'
const tally = { for: 2, against: 1, abstain: 0 }

const decide = (counts: typeof tally) => {
  const decided = decideVote(rule, { dueCount: 4, presentCount: 3, parties: [] }, counts)
  if (!decided.ok) throw new Error(decided.failure.code)
  return decided.value
}

it('第一版写下的表决、更正和中止，升级以后照样读得出', async () => {
  const directory = makeFolder()
  const old = await openStore({ directory, migrations: migrations.slice(0, 1) })
  if (!old.ok) throw new Error(old.failure.code)
  const former = { for: 1, against: 2, abstain: 0 }
  await old.value.db.transaction().execute(async (write) => {
    await write
      .insertInto('meeting')
      .values({
        id: 1,
        form: 'four-party-council',
        title: '四方议事会',
        state: 'closed',
        rule: JSON.stringify(rule),
        heldOn: '2026-03-12',
        startTime: '19:30',
        place: '',
        estateName: '',
        occasion: '',
        endReason: '',
      })
      .execute()
    await write
      .insertInto('agenda_item')
      .values({
        id: 1,
        meetingId: 1,
        position: 1,
        kind: 'vote',
        title: '增设停车位',
        presenter: '',
        plannedMinutes: 20,
        prompt: '',
        explanation: '',
        isExtra: 0,
        state: 'finished',
        stage: 'resolve',
        outcome: 'adopted',
        outcomeText: '',
      })
      .execute()
    const common = {
      agendaItemId: 1,
      question: '是否同意增设停车位？',
      rule: JSON.stringify(rule),
      method: 'counted-hands',
      room: JSON.stringify({ at, dueCount: 4, parties: [], voters: [] }),
      tellers: '',
      scrutineer: '',
      openedAt: at,
    }
    await write
      .insertInto('vote')
      .values([
        { ...common, id: 1, state: 'abandoned', abandonedReason: '停电' },
        {
          ...common,
          id: 2,
          state: 'announced',
          announcedAt: at,
          tally: JSON.stringify(tally),
          outcome: JSON.stringify(decide(tally)),
        },
      ])
      .execute()
    await write
      .insertInto('vote_correction')
      .values({
        voteId: 2,
        at,
        reason: '抄错',
        formerTally: JSON.stringify(former),
        formerOutcome: JSON.stringify(decide(former)),
        tally: JSON.stringify(tally),
        outcome: JSON.stringify(decide(tally)),
      })
      .execute()
  })
  await old.value.close()

  const store = await opened({ directory })
  const read = async (id: number) => (await readVote(store.db, id as VoteId))?.vote ?? expect.fail('no vote')
  expect(await read(1)).toMatchObject({ state: 'abandoned', abandonedAt: null, abandonedReason: '停电' })
  expect(await read(2)).toMatchObject({
    state: 'announced',
    tally,
    outcome: { passed: true },
    chosen: null,
    objections: [],
    partyVotes: [],
    papers: noPapers,
    turnout: [],
    choosing: null,
    round: null,
    annulment: null,
    room: { recused: [] },
    corrections: [
      { correctedBy: '', formerTally: former, formerChosen: null, tally, chosen: null, reason: '抄错' },
    ],
  })
})
