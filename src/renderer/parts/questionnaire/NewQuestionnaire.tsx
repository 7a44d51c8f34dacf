/** Begins a questionnaire or an opinion round, of a topic or of none, and opens its page. Writes no question. */
import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { TopicId } from '../../../domain/identity.ts'
import {
  type QuestionnaireKind,
  questionnaireKindNames,
  questionnaireKinds,
} from '../../../domain/questionnaire/questionnaire.ts'
import { tell } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'
import { questionnairesText as text } from '../../text/questionnaires.ts'
import './questionnaire-kinds.css'

export type NewQuestionnaireProps = {
  readonly topicId: TopicId | null
  readonly look?: 'filled' | 'inline' | undefined
  /** Open from the beginning, as another page asked. */
  readonly isOpen?: boolean | undefined
  readonly onShut?: (() => void) | undefined
}

export function NewQuestionnaire({
  topicId,
  look = 'inline',
  isOpen: isAsked = false,
  onShut,
}: NewQuestionnaireProps) {
  const [isPressed, setIsPressed] = useState(false)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const isBusy = useRef(false)
  const draft = async (kind: QuestionnaireKind): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('questionnaires.draft', { kind, topicId, title: '' })
    isBusy.current = false
    if (reply.ok) void navigate(`/questionnaires/${reply.value}`)
    else void message.error(sayFailure(reply.failure), 10)
  }
  return (
    <Dropdown
      trigger={['click']}
      open={isPressed || isAsked}
      onOpenChange={(isOpen) => {
        setIsPressed(isOpen)
        if (!isOpen) onShut?.()
      }}
      autoFocus
      placement="bottomRight"
      menu={{
        items: questionnaireKinds.map((kind) => ({
          key: kind,
          label: (
            <span className="questionnaire-kind">
              <b>{questionnaireKindNames[kind]}</b>
              <span className="hint">{text.kindHints[kind]}</span>
            </span>
          ),
          onClick: () => void draft(kind),
        })),
      }}
    >
      <Button type={look === 'filled' ? 'primary' : 'default'} icon={<PlusOutlined />}>
        {text.add}
      </Button>
    </Dropdown>
  )
}
