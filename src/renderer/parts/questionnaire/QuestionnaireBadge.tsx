/** Shows where a questionnaire stands as one word, one sign and one colour. Decides no state. */
import { CheckOutlined, EditOutlined, FormOutlined } from '@ant-design/icons'
import type { ComponentType } from 'react'
import {
  type QuestionnaireState,
  questionnaireStateNames,
} from '../../../domain/questionnaire/questionnaire-life.ts'
import { Badge } from '../StateBadge.tsx'
import type { Tone } from '../signs.tsx'

const looks: Readonly<Record<QuestionnaireState, readonly [Tone, ComponentType]>> = {
  drafted: ['plain', EditOutlined],
  open: ['cinnabar', FormOutlined],
  closed: ['jade', CheckOutlined],
}

export function QuestionnaireBadge({ state }: { readonly state: QuestionnaireState }) {
  const [tone, Icon] = looks[state]
  return (
    <Badge tone={tone} icon={<Icon />}>
      {questionnaireStateNames[state]}
    </Badge>
  )
}
