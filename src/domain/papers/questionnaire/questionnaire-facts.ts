/** What the papers of a questionnaire are written from, and how they are called. Decides nothing. */
import { breakTitle } from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import type { PostingKnowledge } from '../../notice/posting-check.ts'
import type { QuestionnaireFacts } from '../../questionnaire/questionnaire.ts'
import type { FileNameParts } from '../document.ts'

export type QuestionnairePaperFacts = QuestionnaireFacts & {
  readonly community: Community
  /** Who is known, and which phones are the office's own. */
  readonly known: PostingKnowledge
}

/** The title of a paper: that of the questionnaire and what it is, without saying 征求意见 twice. */
export const titleWith = (title: string, paper: string, cells: number): readonly string[] => {
  const own = title.trim()
  return [...breakTitle(own, cells), own.endsWith('征求意见') ? paper.replace('征求意见', '') : paper]
}

/** What a paper of a questionnaire is called in the documents folder. */
export const questionnaireFileName = (
  { community, questionnaire }: QuestionnairePaperFacts,
  paper: string,
  on: string,
): FileNameParts => ({
  on,
  place: questionnaire.estateName === '' ? community.name : questionnaire.estateName,
  occasion: questionnaire.title,
  paper,
})
