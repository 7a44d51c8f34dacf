/** Plays the questionnaire of the western part on parking: slips counted in batches. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { Day, TopicId } from '../../../domain/identity.ts'
import type { Player } from '../player.ts'

/** Slips that say the same: wants more places, where, and how many slips. */
const batches: readonly (readonly [number, readonly number[], number])[] = [
  [1, [1], 148],
  [1, [1, 2], 96],
  [1, [2], 71],
  [2, [3], 58],
  [3, [], 39],
]

/** Plans the questionnaire of a topic: opened on a day, counted ten days later. */
export const planQuestionnaire = (player: Player, topicOf: () => TopicId, on: Day): void => {
  player.plan([
    {
      on,
      time: '11:00',
      play: async () => {
        const questionnaireId = await player.ask('questionnaires.draft', {
          kind: 'slips',
          topicId: topicOf(),
          title: '西区停车意见问卷',
        })
        await player.ask('questionnaires.arrange', {
          questionnaireId,
          topicId: topicOf(),
          words: {
            title: '西区停车意见问卷',
            explanation: '西区晚上停车困难，请您说说怎么办。每户一份，不写姓名，请投入门卫室的问卷箱。',
            estateName: '南方印象小区西区',
            scope: '西区全体住户',
            fromOn: on,
            untilOn: addDays(on, 9),
            issuedCount: 600,
          },
        })
        await player.ask('questionnaires.ask', {
          questionnaireId,
          questions: [
            {
              kind: 'single',
              title: '您是否希望在西区增设停车位？',
              options: ['希望', '不希望', '说不清'],
              mostChosen: null,
            },
            {
              kind: 'multiple',
              title: '您觉得增设在哪里合适？',
              options: ['环道外侧', '北门空地', '都不合适'],
              mostChosen: 2,
            },
          ],
        })
        await player.ask('questionnaires.open', { questionnaireId })
        player.plan([
          {
            on: addDays(on, 10),
            time: '14:00',
            play: async () => {
              for (const [wish, places, slipCount] of batches)
                await player.ask('questionnaires.record', {
                  ...{ questionnaireId, householdId: null, outcome: 'answered', slipCount },
                  ...{ on: addDays(on, 9), carrier: '龙艳' },
                  answers: [
                    { options: [wish], words: '' },
                    { options: [...places], words: '' },
                  ],
                })
              await player.ask('questionnaires.close', { questionnaireId })
            },
          },
        ])
      },
    },
  ])
}
