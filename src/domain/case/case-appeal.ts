/** Drafts the joint appeal (倡议书) of a 专班, with who signs it. Knows no clock and no database. */
import { asClause, unmarked } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import type { NoticeWords } from '../notice/notice.ts'
import { committeeName } from '../papers/meeting/meeting-wording.ts'
import { type Case, currentMembers, headOf } from './case.ts'

/** The name under which a 专班 signs: 福鑫南郡消防整改工作专班. */
export const nameOfTaskForce = ({ title }: Pick<Case, 'title'>): string => {
  const bare = unmarked(title)
  return /专班$/u.test(bare) ? bare : `${bare}工作专班`
}

/** The units of those who are in the 专班 now, each once. */
const unitsOf = ({ members }: Pick<Case, 'members'>): readonly string[] => [
  ...new Set(currentMembers(members).map((member) => member.unit.trim())),
]

/**
 * The words of a joint 倡议书: signed by the 专班 and, each once, the units of its members and the 居民委员会; whom to turn
 * to is the 组长 with the contact given, else the community's. Tells no household and no debt; the items are the
 * secretary's to write.
 */
export const appealWordsOfCase = (
  found: Pick<Case, 'title' | 'estateName' | 'background' | 'members'>,
  community: Community,
): NoticeWords => {
  const head = headOf(found.members)
  const estate = found.estateName.trim()
  const committee = committeeName(community)
  const contact = head === null || head.contact.trim() === '' ? community.contact : head.contact
  return {
    title: `关于${unmarked(found.title)
      .replace(/^关于/u, '')
      .replace(/(?:工作)?专班$/u, '')}的倡议书`,
    basis: found.background.trim() === '' ? '' : `${asClause(found.background)}。为此，我们共同倡议：`,
    body: '',
    salutation: estate === '' ? `${community.name}全体居民` : `${estate}全体业主`,
    call: '',
    feedback: '',
    receiver: head?.name ?? community.secretary,
    contact,
    signers: [
      ...new Set([nameOfTaskForce(found), ...unitsOf(found), committee].filter((signer) => signer !== '')),
    ],
  }
}
