/** The objections to a notice with their answers, and the forms that take both. Decides no objection. */
import { CheckOutlined, ClockCircleOutlined, PlusOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { NoticeObjectionId } from '../../../../domain/identity.ts'
import type { NoticeObjection } from '../../../../domain/notice/notice.ts'
import { type NoticeLifeStep, noticeStateAfter } from '../../../../domain/notice/notice-life.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../../parts/KeyButton.tsx'
import { PaperButtons } from '../../../parts/paper/PaperButtons.tsx'
import { Section } from '../../../parts/Section.tsx'
import { Badge } from '../../../parts/StateBadge.tsx'
import { noticeText } from '../../../text/notice.ts'
import type { Known } from '../known.ts'
import { AnswerForm, ObjectionForm, TakeBackForm } from './ObjectionForms.tsx'

/** The one form that lies open. */
export type ObjectionAct =
  | { readonly kind: 'add' }
  | { readonly kind: 'answer' | 'take-back'; readonly id: NoticeObjectionId }

export type ObjectionsProps = {
  readonly known: Known
  readonly act: ObjectionAct | null
  readonly onAct: (act: ObjectionAct | null) => void
}

export function Objections({ known, act, onAct: setAct }: ObjectionsProps) {
  const { notice } = known
  const may = (step: NoticeLifeStep): boolean => noticeStateAfter(notice.state, step) !== null
  const mayAdd = may('object')
  const gone = (): void => setAct(null)
  useKeys({ f2: () => setAct({ kind: 'add' }) }, { isOn: mayAdd })
  return (
    <Section title={noticeText.objections} extra={noticeText.objectionCount(notice.objections.length)}>
      {notice.objections.length === 0 && act === null && (
        <p className="hint">
          {notice.state === 'posted' ? noticeText.noObjections : noticeText.noObjectionsWere}
        </p>
      )}
      <ul className="notice-objections">
        {notice.objections.map((objection) => (
          <Objection
            key={objection.id}
            objection={objection}
            mayAct={may('answer')}
            act={act !== null && act.kind !== 'add' && act.id === objection.id ? act.kind : null}
            onAct={(kind) => setAct(kind === null ? null : { kind, id: objection.id })}
          />
        ))}
      </ul>
      {act?.kind === 'add' ? (
        <ObjectionForm noticeId={notice.id} onGone={gone} />
      ) : (
        <div className="row row-apart">
          {mayAdd && (
            <KeyButton
              icon={<PlusOutlined />}
              label={noticeText.addObjection}
              hint="F2"
              onPress={() => setAct({ kind: 'add' })}
            />
          )}
          <PaperButtons
            subject={{ kind: 'notice', noticeId: notice.id }}
            kind="objection-form"
            ways={['print']}
            words={noticeText.objectionForm}
          />
        </div>
      )}
    </Section>
  )
}

type ObjectionProps = {
  readonly objection: NoticeObjection
  readonly mayAct: boolean
  readonly act: 'answer' | 'take-back' | null
  readonly onAct: (kind: 'answer' | 'take-back' | null) => void
}

function Objection({ objection, mayAct, act, onAct }: ObjectionProps) {
  const { byName, room, way, receivedOn, content, answer, withdrawn } = objection
  const name = byName === '' ? noticeText.nameless : byName
  const isOpen = answer === null && withdrawn === null
  return (
    <li className={withdrawn === null ? undefined : 'is-taken-back'}>
      <div className="row">
        <span className="second">
          {noticeText.objectionLine(name, room, noticeText.ways[way], receivedOn)}
        </span>
        <Standing objection={objection} />
      </div>
      <p>{content}</p>
      {answer !== null && (
        <p className="second">{noticeText.answerLine(answer.on, answer.by, answer.text)}</p>
      )}
      {withdrawn !== null && <p className="hint">{noticeText.takenBackLine(withdrawn.reason)}</p>}
      {act === 'answer' && <AnswerForm objection={objection} onGone={() => onAct(null)} />}
      {act === 'take-back' && <TakeBackForm objection={objection} onGone={() => onAct(null)} />}
      {isOpen && mayAct && act === null && (
        <div className="row">
          <Button aria-label={noticeText.answerOf(name)} onClick={() => onAct('answer')}>
            {noticeText.answer}
          </Button>
          <Button type="text" aria-label={noticeText.takeBackOf(name)} onClick={() => onAct('take-back')}>
            {noticeText.takeBack}
          </Button>
        </div>
      )}
    </li>
  )
}

function Standing({ objection }: { readonly objection: NoticeObjection }) {
  if (objection.withdrawn !== null)
    return (
      <Badge tone="slate" icon={<RollbackOutlined />}>
        {noticeText.takenBack}
      </Badge>
    )
  return objection.answer === null ? (
    <Badge tone="amber" icon={<ClockCircleOutlined />}>
      {noticeText.waits}
    </Badge>
  ) : (
    <Badge tone="jade" icon={<CheckOutlined />}>
      {noticeText.answered}
    </Badge>
  )
}
