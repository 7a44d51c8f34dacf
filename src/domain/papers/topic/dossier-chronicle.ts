/** Tells the whole topic once more as a chronicle, day by day: 大事记. Knows no clock. */
import { columnDay } from '../../chinese-text.ts'
import type { TimelineEntry } from '../../topic/dossier.ts'
import { tellTimeline } from '../../topic/timeline.ts'
import type { Block } from '../document.ts'
import { type DossierPaperFacts, masked, officerWords } from './dossier-paper.ts'

/** The same facts with whoever acts told by office, as in the other parts; of a task the unit is enough. */
const inOffice = (facts: DossierPaperFacts): DossierPaperFacts => {
  const { topic, notes, moves, tasks } = facts
  return {
    ...facts,
    topic: { ...topic, receivedBy: officerWords(topic.receivedBy, facts) },
    notes: notes.map((note) => ({ ...note, by: officerWords(note.by, facts) })),
    moves: moves.map((move) => ({ ...move, by: officerWords(move.by, facts) })),
    tasks: tasks.map((task) => (task.leadUnit.trim() === '' ? task : { ...task, responsible: '' })),
  }
}

/** The entries of the chronicle, oldest first; papers and photos stand in lists of their own. */
export const chronicleOf = (facts: DossierPaperFacts): readonly TimelineEntry[] =>
  tellTimeline(inOffice(facts))
    .filter(({ kind }) => kind !== 'document' && kind !== 'photo')
    .toReversed()

/** 大事记: what happened on which day, with figures where there was a vote. */
export const chronicleBlocks = (facts: DossierPaperFacts): readonly Block[] => {
  const entries = chronicleOf(facts)
  return [
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '日期', share: 2.7, align: 'center' },
        { heading: '事情', share: 4.4, align: 'left' },
        { heading: '情况', share: 6.6, align: 'left' },
      ],
      rows: entries.map(({ kind, on, title, text, badge, figures }) => [
        columnDay(on),
        masked(title, facts),
        [
          // What was done says itself where the topic then stood.
          kind === 'step' || kind === 'level' ? '' : badge,
          figures === null
            ? ''
            : `到会${figures.present}人，同意${figures.for}、反对${figures.against}、弃权${figures.abstain}`,
          kind === 'resolution' && text === '' ? '原文见第四部分' : masked(text, facts),
        ]
          .filter((words) => words !== '')
          .join('；'),
      ]),
    },
  ]
}
