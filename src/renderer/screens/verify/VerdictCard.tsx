/** Says what came of a verification: the word, what it means, and what is known of the paper. Judges nothing. */
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  QuestionCircleFilled,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { dayOf } from '../../../domain/calendar.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { WarningBox } from '../../parts/meeting/Verdict.tsx'
import { FactList } from '../../parts/Section.tsx'
import type { Tone } from '../../parts/signs.tsx'
import { verifyText } from '../../text/verify.ts'

const text = verifyText

/** What was answered for a code or for a file. */
export type Verified = OutputOf<'documents.verify'> | OutputOf<'documents.verifyFile'>

/** The paper that the answer is about; null where none was found. */
export const paperOf = (verified: Verified) => ('paper' in verified ? verified.paper : null)

type Look = {
  readonly tone: Tone
  readonly icon: ComponentType
  readonly word: string
  readonly next: string
}

const lookOf = (verified: Verified): Look => {
  switch (verified.kind) {
    case 'made':
      return { tone: 'jade', icon: CheckCircleFilled, word: text.made, next: text.madeNext }
    case 'same':
      return {
        tone: 'jade',
        icon: CheckCircleFilled,
        word: text.sameFile,
        next: text.sameFileNext(verified.fileName),
      }
    case 'differs':
      return { tone: 'plum', icon: CloseCircleFilled, word: text.differs, next: text.differsNext }
    case 'misread':
      return { tone: 'amber', icon: ExclamationCircleFilled, word: text.misread, next: text.misreadNext }
    case 'unknown':
      return { tone: 'plum', icon: QuestionCircleFilled, word: text.unknown, next: text.unknownNext }
    case 'changed':
      return {
        tone: 'amber',
        icon: ExclamationCircleFilled,
        word: text.changedFile,
        next: text.changedFileNext(verified.fileName),
      }
  }
}

export function VerdictCard({ verified }: { readonly verified: Verified }) {
  const { tone, icon: Icon, word, next } = lookOf(verified)
  const paper = paperOf(verified)
  return (
    <div className="verify-result stack stack-tight">
      <div className={`verify-word tone-${tone}`}>
        <Icon />
        <h3 className="heading-3">{word}</h3>
      </div>
      <p>{next}</p>
      {paper !== null && (
        <>
          {paper.version < paper.latestVersion && (
            <WarningBox title={text.older(paper.version, paper.latestVersion)}>
              <p>{text.olderHint}</p>
            </WarningBox>
          )}
          <WithdrawnWarning number={paper.number} />
          <FactList
            facts={[
              { name: text.kind, value: paperTraits[paper.kind].name },
              { name: text.name, value: paper.title },
              { name: text.number, value: paper.number === '' ? text.noNumber : paper.number },
              { name: text.version, value: text.versionOf(paper.version) },
              { name: text.madeAt, value: dayInChinese(dayOf(paper.madeAt)) },
            ]}
          />
        </>
      )}
    </div>
  )
}

/** A notice that was taken down is true and no longer in force; whoever holds it must be told. */
function WithdrawnWarning({ number }: { readonly number: string }) {
  const notices = useAsk('notices.list', {}).data ?? []
  const withdrawn = number === '' ? null : (notices.find((one) => one.number === number)?.withdrawn ?? null)
  if (withdrawn === null) return null
  return (
    <WarningBox title={text.withdrawn}>
      <p>{text.withdrawnHint(withdrawn.on, withdrawn.reason)}</p>
    </WarningBox>
  )
}
