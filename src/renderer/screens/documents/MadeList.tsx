/** Lists every paper that was made under what it belongs to, newest first, by kind and by words. Makes nothing. */
import { FileTextOutlined, FolderOpenOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { type PaperKind, paperKinds, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { subjectKey } from '../../../domain/papers/paper-subject.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { occasionPath, paperPath } from '../../parts/paper/paper-path.ts'
import type { Listed } from '../../parts/paper/use-paper.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'

/** The lists of what shares a key, in the order in which the keys first appear. */
const groupBy = (list: readonly Listed[]): readonly (readonly [string, readonly Listed[]])[] => {
  const groups = new Map<string, Listed[]>()
  for (const one of list) {
    const key = subjectKey(one.subject)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups]
}

/** Older versions are found by their check code alone; their paper stands for them otherwise. */
const isFound = ({ document, occasionTitle, isLatest }: Listed, words: string): boolean =>
  (isLatest && [document.title, document.number, occasionTitle].some((one) => one.includes(words))) ||
  (words !== '' &&
    (document.code ?? '').replaceAll('-', '').includes(words.toUpperCase().replaceAll('-', '')))

const occasionsAtOnce = 20

export function MadeList({ list }: { readonly list: readonly Listed[] }) {
  const navigate = useNavigate()
  const [kind, setKind] = useState<PaperKind | 'all'>('all')
  const [typed, setTyped] = useState('')
  const [shownCount, setShownCount] = useState(occasionsAtOnce)
  const words = useDeferredValue(typed.trim())
  if (list.length === 0) {
    return (
      <Section>
        <EmptyState
          title={documentsText.empty}
          actions={<Button onClick={() => void navigate('/meetings')}>{documentsText.toMeetings}</Button>}
        >
          {documentsText.emptyHint}
        </EmptyState>
      </Section>
    )
  }
  const kinds = paperKinds.filter((one) => list.some(({ document }) => document.kind === one))
  const found = list.filter((one) => (kind === 'all' || one.document.kind === kind) && isFound(one, words))
  const groups = groupBy(found)
  const isFiltered = kind !== 'all' || typed !== ''
  return (
    <>
      <div className="documents-filter">
        <h2 className="section-title">{documentsText.made}</h2>
        <span className="grow" />
        <Select<PaperKind | 'all'>
          className="documents-kind"
          aria-label={documentsText.filterKind}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: documentsText.allKinds },
            ...kinds.map((one) => ({ value: one, label: paperTraits[one].name })),
          ]}
        />
        <Input
          className="documents-search"
          allowClear
          prefix={<SearchOutlined />}
          aria-label={documentsText.filterWords}
          placeholder={documentsText.filterWords}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {groups.length === 0 && (
        <Section>
          <p className="second" role="status">
            {documentsText.nothingFound}
          </p>
          {isFiltered && (
            <Button
              onClick={() => {
                setKind('all')
                setTyped('')
              }}
            >
              {documentsText.clearFilter}
            </Button>
          )}
        </Section>
      )}
      {groups.slice(0, shownCount).map(([key, papers]) => (
        <OccasionPapers key={key} papers={papers} />
      ))}
      {groups.length > shownCount && (
        <div className="row">
          <Button onClick={() => setShownCount(shownCount + occasionsAtOnce)}>
            {documentsText.earlier(groups.length - shownCount)}
          </Button>
        </div>
      )}
    </>
  )
}

function OccasionPapers({ papers }: { readonly papers: readonly Listed[] }) {
  const [first] = papers
  if (first === undefined) return null
  const path = occasionPath(first.subject)
  return (
    <Section
      className="documents-meeting"
      title={first.occasionTitle}
      extra={path !== null && <Link to={path}>{documentsText.toOccasion[first.subject.kind]}</Link>}
    >
      <ul>
        {papers.map((one) => (
          <MadeRow key={one.document.id} listed={one} />
        ))}
      </ul>
    </Section>
  )
}

function MadeRow({ listed: { document, subject, isLatest } }: { readonly listed: Listed }) {
  const { reveal } = useWritten()
  const year = useToday().slice(0, 4)
  const { id, kind, size, title, number, version, code, madeAt, files, printCount } = document
  const [file] = files
  const facts = [
    `${dayWithinYear(dayOf(madeAt), year)} ${clockOf(madeAt)}`,
    number,
    code === null ? '' : documentsText.code(code),
    files.length === 0
      ? documentsText.noFiles
      : documentsText.formats([...new Set(files.map((one) => one.format))]),
    printCount === 0 ? '' : documentsText.printed(printCount),
  ].filter((one) => one !== '')
  return (
    <li className="documents-row">
      <FileTextOutlined className="documents-sign" />
      <div className="documents-name">
        <Link
          to={paperPath({ subject, kind, size }, isLatest ? undefined : id)}
          title={documentsText.lookAt(title)}
        >
          {title}
        </Link>
        <span className="documents-facts hint">
          {facts.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </span>
      </div>
      {size !== 'page' && <Badge tone="indigo">{documentsText.sizes[size]}</Badge>}
      <Badge tone={isLatest ? 'jade' : 'plain'}>{documentsText.version(version)}</Badge>
      {file !== undefined && (
        <Button
          type="text"
          icon={<FolderOpenOutlined />}
          title={documentsText.revealOf(file.fileName)}
          onClick={() => void reveal(file.path)}
        >
          {papersText.reveal}
        </Button>
      )}
    </li>
  )
}
