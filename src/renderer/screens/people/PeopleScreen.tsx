/** 名册 · 人员: the people who attend, by party. Residents behind the doors are kept on another page. */
import { LeftOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Party } from '../../../domain/community.ts'
import type { PersonId } from '../../../domain/identity.ts'
import { findPeople, type Person } from '../../../domain/people/person.ts'
import { tell, useAsk } from '../../api.ts'
import { FormSaved, SavedLine } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PeopleTabs } from '../../parts/frame/PeopleTabs.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { peopleText } from '../../text/people.ts'
import { PastePeople } from './PastePeople.tsx'
import { PeopleByParty, PersonList } from './PeopleList.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'
import { PointsTab } from './points/PointsTab.tsx'
import { PostListButton, PostsTab } from './posts/PostsTab.tsx'
import { QuickEntry } from './QuickEntry.tsx'
import './people.css'

const text = peopleText

export function PeopleScreen() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const back = search.get('back')
  const tab = (['posts', 'points'] as const).find((one) => one === search.get('tab')) ?? null
  const words = search.get('words') ?? ''
  const community = useAsk('communities.get', {})
  const asked = useAsk('people.list', {})
  const error = community.error ?? asked.error
  const isMissing = community.data === null
  return (
    <Frame
      title={text.title}
      actions={
        <>
          {tab === 'posts' && <PostListButton />}
          {back !== null && (
            <Button icon={<LeftOutlined />} onClick={() => void navigate(back)}>
              {text.back}
            </Button>
          )}
        </>
      }
      foot={tab === null ? <SavedLine /> : <FormSaved />}
    >
      {error !== null && (
        <AskFailed
          failure={error.failure}
          onRetry={() => void Promise.all([community.refetch(), asked.refetch()])}
        />
      )}
      {error === null && (community.data === undefined || asked.data === undefined) && <AskWaiting />}
      {isMissing && (
        <Section>
          <EmptyState
            title={text.noCommunity}
            actions={
              <Button type="primary" onClick={() => void navigate('/settings?first')}>
                {text.goSettings}
              </Button>
            }
          >
            <p>{text.noCommunityHint}</p>
          </EmptyState>
        </Section>
      )}
      {community.data && asked.data !== undefined && tab === 'posts' && <PostsTab people={asked.data} />}
      {community.data && asked.data !== undefined && tab === 'points' && <PointsTab people={asked.data} />}
      {community.data && asked.data !== undefined && tab === null && (
        <People key={words} firstWords={words} people={asked.data} parties={community.data.parties} />
      )}
    </Frame>
  )
}

type PeopleProps = {
  /** What is looked for at first, as another page asked. */
  readonly firstWords: string
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
}

function People({ firstWords, people, parties }: PeopleProps) {
  const [typed, setTyped] = useState(firstWords)
  const [edited, setEdited] = useState<PersonId | null>(null)
  const [isPasting, setIsPasting] = useState(false)
  const [retired, setRetired] = useState<Person | null>(null)
  const isSearching = typed.trim() !== ''
  const found = isSearching
    ? findPeople(
        people.map((person) => ({ ...person, number: null })),
        typed,
      )
    : people
  useKeys({ escape: () => (isSearching ? setTyped('') : false) })
  const person = people.find((one) => one.id === edited)
  const retire = async (gone: Person) => {
    setEdited(null)
    const reply = await tell('people.retire', { personId: gone.id })
    if (reply.ok) setRetired(gone)
  }
  const restore = async () => {
    if (retired === null) return
    setRetired(null)
    await tell('people.restore', { personId: retired.id })
  }
  return (
    <>
      <div className="row people-tools">
        <PeopleTabs current="people" />
        <Input
          className="people-search"
          prefix={<SearchOutlined />}
          aria-label={text.search}
          placeholder={text.searchExample}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <output className="hint" aria-live="polite">
          {isSearching ? text.found(found.length) : text.count(people.length)}
        </output>
        <span className="grow" />
        <Button onClick={() => setIsPasting(true)}>{text.paste}</Button>
      </div>
      <QuickEntry people={people} parties={parties} />
      {people.length === 0 && (
        <Section>
          <EmptyState title={text.empty}>
            <p>{text.emptyHint}</p>
          </EmptyState>
        </Section>
      )}
      {isSearching ? (
        <Section>
          {found.length === 0 ? (
            <p className="second">{text.nobodyFound(typed.trim())}</p>
          ) : (
            <PersonList people={found} parties={parties} onEdit={(one) => setEdited(one.id)} />
          )}
        </Section>
      ) : (
        <PeopleByParty people={people} parties={parties} onEdit={(one) => setEdited(one.id)} />
      )}
      {person !== undefined && (
        <PersonDrawer
          key={person.id}
          person={person}
          parties={parties}
          onClose={() => setEdited(null)}
          onRetire={() => void retire(person)}
        />
      )}
      {isPasting && <PastePeople people={people} parties={parties} onClose={() => setIsPasting(false)} />}
      {retired !== null && (
        <div className="toast-place">
          <UndoToast
            key={retired.id}
            words={text.retired(retired.name)}
            onUndo={() => void restore()}
            onGone={() => setRetired(null)}
          />
        </div>
      )}
    </>
  )
}
