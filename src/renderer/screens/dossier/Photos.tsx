/** The photos of a topic: added, looked at, taken out again. Keeps no file itself. */
import { CameraOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Failure } from '../../../domain/failure.ts'
import { isNotSaved, type OutputOf, retryBy, send, tell, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { DayInput } from '../../forms/TimeFields.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { dossierText } from '../../text/dossier.ts'
import { sayFailure } from '../../text/failures.ts'

const text = dossierText

type TopicPhoto = OutputOf<'topics.dossier'>['photos'][number]

export function Photos({ known }: { readonly known: OutputOf<'topics.dossier'> }) {
  const { topic, photos } = known
  const { sayFailed, sayRefused } = useWritten()
  const year = useToday().slice(0, 4)
  const [chosen, setChosen] = useState<OutputOf<'topics.choosePhoto'> | null>(null)
  const [shown, setShown] = useState<TopicPhoto | null>(null)
  const [removed, setRemoved] = useState<TopicPhoto | null>(null)
  const isChoosing = useRef(false)
  const mayChange = topic.state !== 'closed-out'
  const choose = async () => {
    if (isChoosing.current) return
    isChoosing.current = true
    const reply = await send('topics.choosePhoto', {})
    isChoosing.current = false
    if (reply.ok) setChosen(reply.value)
    else if (reply.failure.code !== 'nothing-chosen') sayFailed(reply.failure)
  }
  const remove = async (photo: TopicPhoto) => {
    const reply = await tell('topics.removePhoto', { photoId: photo.id })
    if (reply.ok) setRemoved(photo)
    else sayRefused(reply.failure)
  }
  const putBack = async ({ hash, fileName, takenOn, note }: TopicPhoto) => {
    setRemoved(null)
    const reply = await tell('topics.addPhoto', { topicId: topic.id, hash, fileName, takenOn, note })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <Section
      title={text.photos}
      extra={
        mayChange && (
          <Button icon={<CameraOutlined />} onClick={() => void choose()}>
            {text.addPhoto}
          </Button>
        )
      }
    >
      {photos.length === 0 && chosen === null && <p className="hint">{text.noPhotos}</p>}
      {photos.length > 0 && (
        <ul className="dossier-photos">
          {photos.map((photo) => {
            const day = dayWithinYear(photo.takenOn, year)
            return (
              <li key={photo.id}>
                <button
                  type="button"
                  className="dossier-photo"
                  aria-label={text.bigger(photo.note, day)}
                  onClick={() => setShown(photo)}
                >
                  <Photo photo={photo} words={text.photoOf(photo.note, day)} />
                </button>
                <span className="dossier-photo-foot">
                  <span className="hint">
                    {day}
                    {photo.note !== '' && `　${photo.note}`}
                  </span>
                  {mayChange && (
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={text.removePhoto(photo.note, day)}
                      title={text.removePhoto(photo.note, day)}
                      onClick={() => void remove(photo)}
                    />
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {chosen !== null && (
        <NewPhoto key={chosen.hash} topicId={topic.id} chosen={chosen} onGone={() => setChosen(null)} />
      )}
      {shown !== null && <PhotoDialog photo={shown} onClose={() => setShown(null)} />}
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.id}
            words={text.photoRemoved}
            onUndo={() => void putBack(removed)}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </Section>
  )
}

function Photo({ photo, words }: { readonly photo: TopicPhoto; readonly words: string }) {
  const asked = useAsk('topics.photo', { photoId: photo.id })
  if (asked.error !== null) return <span className="hint">{text.photoMissing}</span>
  if (asked.data === undefined) return <span className="hint">{text.photoLoading}</span>
  return <img src={asked.data.address} alt={words} />
}

type NewPhotoProps = {
  readonly topicId: OutputOf<'topics.dossier'>['topic']['id']
  readonly chosen: OutputOf<'topics.choosePhoto'>
  readonly onGone: () => void
}

function NewPhoto({ topicId, chosen, onGone }: NewPhotoProps) {
  const today = useToday()
  const [takenOn, setTakenOn] = useState(today)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const add = async (): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    const { hash, fileName } = chosen
    const reply = await tell('topics.addPhoto', { topicId, hash, fileName, takenOn, note })
    isBusy.current = false
    if (reply.ok) return onGone()
    if (!isNotSaved(reply.failure)) setFailure(reply.failure)
    retryBy(reply.failure, add)
  }
  return (
    <div className="dossier-stage-form">
      <b className="cut">{chosen.fileName}</b>
      <Field label={text.photoDay}>
        {(ties) => <DayInput ties={ties} value={takenOn} until={today} onChange={setTakenOn} />}
      </Field>
      <Field label={text.photoNote} error={failure === null ? undefined : sayFailure(failure)}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            value={note}
            maxLength={200}
            placeholder={text.photoNoteExample}
            autoComplete="off"
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void add()
            }}
          />
        )}
      </Field>
      <div className="row row-end">
        <Button onClick={onGone}>{text.cancel}</Button>
        <Button onClick={() => void add()}>{text.attach}</Button>
      </div>
    </div>
  )
}

function PhotoDialog({ photo, onClose }: { readonly photo: TopicPhoto; readonly onClose: () => void }) {
  useKeys({ escape: onClose }, { isModal: true })
  const year = useToday().slice(0, 4)
  const words = text.photoOf(photo.note, dayWithinYear(photo.takenOn, year))
  return (
    <Modal
      open
      keyboard={false}
      centered
      width="min(60rem, 94vw)"
      title={words}
      footer={null}
      onCancel={onClose}
    >
      <div className="dossier-photo-large">
        <Photo photo={photo} words={words} />
      </div>
    </Modal>
  )
}
