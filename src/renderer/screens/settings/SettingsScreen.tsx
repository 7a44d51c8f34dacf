/** 设置: the community and its parties, the way to its rules, and the program around them; a shorter page before the first meeting. */
import { useSearchParams } from 'react-router'
import { presetNumberPattern, presetParties } from '../../../domain/community.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { SavedLine } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { settingsText } from '../../text/settings.ts'
import { CommunityForm } from './CommunityForm.tsx'
import { LevelsSection } from './LevelsSection.tsx'
import { NameOrderSection } from './NameOrderSection.tsx'
import { NumberingSection } from './NumberingSection.tsx'
import { PhrasesSection } from './PhrasesSection.tsx'
import { ProgramSections } from './ProgramSections.tsx'
import { RulesSection } from './RulesSection.tsx'
import { SupervisionSection } from './SupervisionSection.tsx'
import type { SetUp } from './set-up.ts'
import { TemplatesSection } from './TemplatesSection.tsx'
import './settings.css'

type Kept = NonNullable<OutputOf<'communities.get'>>

const setUpFrom = ({ community, parties }: Kept): SetUp => ({
  community,
  parties: parties.map(({ id, name }) => ({ id, name })),
  houseRule: null,
})

const presetSetUp: SetUp = {
  community: {
    name: '',
    subdistrict: '',
    partyOrganisation: '',
    secretary: '',
    contact: '',
    numberPattern: presetNumberPattern(''),
  },
  parties: presetParties.map((name) => ({ id: null, name })),
  houseRule: null,
}

export function SettingsScreen() {
  const [search] = useSearchParams()
  const asked = useAsk('communities.get', {})
  const isFirst = search.has('first')
  return (
    <Frame title={isFirst ? settingsText.setUpTitle : settingsText.title} foot={<SavedLine />}>
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.error === null && asked.data === undefined && <AskWaiting />}
      {asked.data !== undefined && (
        <CommunityForm
          stored={asked.data === null ? presetSetUp : setUpFrom(asked.data)}
          isNew={asked.data === null}
          isFirst={isFirst}
        />
      )}
      {!isFirst && asked.data !== undefined && asked.data !== null && (
        <NameOrderSection nameOrder={asked.data.nameOrder} />
      )}
      {!isFirst && asked.data !== undefined && <RulesSection kept={asked.data} />}
      {!isFirst && <SupervisionSection />}
      {!isFirst && asked.data !== undefined && asked.data !== null && <LevelsSection />}
      {!isFirst && <NumberingSection />}
      {!isFirst && <TemplatesSection />}
      {!isFirst && <PhrasesSection />}
      {!isFirst && <ProgramSections />}
    </Frame>
  )
}
