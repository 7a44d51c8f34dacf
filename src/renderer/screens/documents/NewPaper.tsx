/** 新制: every kind of paper as a card with what it is for; one picked asks what it is to be made of. Makes nothing. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type PaperKind, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { Section } from '../../parts/Section.tsx'
import { documentsText, type PaperGroup, paperGroups } from '../../text/documents.ts'
import { isOfCommunity, kindsOf } from './kinds.ts'
import { PickSubject } from './PickSubject.tsx'

export function NewPaper() {
  const navigate = useNavigate()
  const [group, setGroup] = useState<PaperGroup>('meeting')
  const [picked, setPicked] = useState<PaperKind | null>(null)
  const begin = (kind: PaperKind): void => {
    // Where there is nothing to choose from nobody is asked.
    if (isOfCommunity(kind)) void navigate(paperPath({ subject: { kind: 'community', year: null }, kind }))
    else setPicked(kind)
  }
  return (
    <Section
      title={documentsText.create}
      className="documents-new"
      extra={
        <Segmented
          aria-label={documentsText.whichGroup}
          options={paperGroups.map((one) => ({ value: one, label: documentsText.groups[one] }))}
          value={group}
          onChange={setGroup}
        />
      }
    >
      <ul className="documents-cards">
        {kindsOf[group].map((kind) => (
          <li key={kind}>
            <button type="button" className="documents-card" onClick={() => begin(kind)}>
              <span className="documents-card-name">{paperTraits[kind].name}</span>
              <span className="hint">{documentsText.purposes[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      {picked !== null && <PickSubject kind={picked} onClose={() => setPicked(null)} />}
    </Section>
  )
}
