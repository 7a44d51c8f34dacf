/** 办理前 and 办理后 side by side: pick, look, remove with ten seconds of 撤销. Keeps no file itself. */
import { CameraOutlined, DeleteOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { Day } from '../../../../domain/identity.ts'
import { type PhotoStage, photoStages, type Task, type TaskPhoto } from '../../../../domain/task/task.ts'
import { type OutputOf, send, tell, useAsk } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { taskActsText } from '../../../text/task-acts.ts'
import { ActFrame, DayField, useStep } from '../acts/fields.tsx'

const text = taskActsText

type Chosen = OutputOf<'tasks.choosePhoto'> & { readonly stage: PhotoStage }

/** Lets the gaps lead to the photo of 办理后. */
export type PhotosHandle = { readonly choose: (stage: PhotoStage) => void }

export type TaskPhotosProps = {
  readonly task: Task
  /** Photos of a task that is over stay as they are. */
  readonly mayChange: boolean
  readonly handle: Ref<PhotosHandle>
  readonly onForm: (isOpen: boolean) => void
}

export function TaskPhotos({ task, mayChange, handle, onForm }: TaskPhotosProps) {
  const { sayFailed, sayRefused } = useWritten()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [shown, setShown] = useState<TaskPhoto | null>(null)
  const [removed, setRemoved] = useState<TaskPhoto | null>(null)
  const isChoosing = useRef(false)
  const put = (next: Chosen | null) => {
    setChosen(next)
    onForm(next !== null)
  }
  const choose = async (stage: PhotoStage): Promise<void> => {
    if (isChoosing.current) return
    isChoosing.current = true
    const reply = await send('tasks.choosePhoto', {})
    isChoosing.current = false
    if (reply.ok) put({ ...reply.value, stage })
    else if (reply.failure.code !== 'nothing-chosen') sayFailed(reply.failure)
  }
  useImperativeHandle(handle, () => ({ choose: (stage) => void choose(stage) }))
  const remove = async (photo: TaskPhoto): Promise<void> => {
    const reply = await tell('tasks.removePhoto', { photoId: photo.id })
    if (reply.ok) setRemoved(photo)
    else sayRefused(reply.failure)
  }
  const putBack = async ({ stage, hash, fileName, takenOn, note }: TaskPhoto): Promise<void> => {
    setRemoved(null)
    const reply = await tell('tasks.addPhoto', { taskId: task.id, stage, hash, fileName, takenOn, note })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <>
      <section className="tasks-photos" aria-label={text.photos}>
        {photoStages.map((stage) => (
          <PhotoPlace
            key={stage}
            stage={stage}
            photos={task.photos.filter((photo) => photo.stage === stage)}
            mayChange={mayChange}
            onChoose={() => void choose(stage)}
            onLook={setShown}
            onRemove={(photo) => void remove(photo)}
          />
        ))}
      </section>
      {chosen !== null && (
        <NewPhoto key={chosen.hash} taskId={task.id} chosen={chosen} onGone={() => put(null)} />
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
    </>
  )
}

type PhotoPlaceProps = {
  readonly stage: PhotoStage
  readonly photos: readonly TaskPhoto[]
  readonly mayChange: boolean
  readonly onChoose: () => void
  readonly onLook: (photo: TaskPhoto) => void
  readonly onRemove: (photo: TaskPhoto) => void
}

/** One photo at a time, the newest first; or the place where the first one is picked. */
function PhotoPlace({ stage, photos, mayChange, onChoose, onLook, onRemove }: PhotoPlaceProps) {
  const [place, setPlace] = useState(0)
  const year = useToday().slice(0, 4)
  const name = text.photoStages[stage]
  const at = Math.min(place, photos.length - 1)
  const photo = photos.toReversed()[at]
  if (photo === undefined) {
    return mayChange ? (
      <button type="button" className="tasks-photo-none" onClick={onChoose}>
        <CameraOutlined className="tasks-photo-sign" />
        <span>{text.addPhoto(name)}</span>
        <span className="hint">{text.pickPhoto}</span>
      </button>
    ) : null
  }
  return (
    <figure className="tasks-photo">
      <button
        type="button"
        className="tasks-photo-look"
        aria-label={text.look(name)}
        onClick={() => onLook(photo)}
      >
        <Photo photo={photo} />
      </button>
      <figcaption className="tasks-photo-words">
        <span className="grow">
          {name}　{dayWithinYear(photo.takenOn, year)}
          {photos.length > 1 && `　${text.photoPlace(at + 1, photos.length)}`}
        </span>
      </figcaption>
      <div className="tasks-photo-tools">
        {photos.length > 1 && (
          <Button
            type="text"
            icon={<RightOutlined />}
            title={text.nextPhoto(name)}
            aria-label={text.nextPhoto(name)}
            onClick={() => setPlace((at + 1) % photos.length)}
          />
        )}
        {mayChange && (
          <>
            <Button
              type="text"
              icon={<PlusOutlined />}
              title={text.onePhotoMore(name)}
              aria-label={text.onePhotoMore(name)}
              onClick={onChoose}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              title={text.removePhoto(name)}
              aria-label={text.removePhoto(name)}
              onClick={() => onRemove(photo)}
            />
          </>
        )}
      </div>
    </figure>
  )
}

function Photo({ photo }: { readonly photo: TaskPhoto }) {
  const year = useToday().slice(0, 4)
  const asked = useAsk('tasks.photo', { photoId: photo.id })
  if (asked.error !== null) return <span className="hint">{text.photoMissing}</span>
  if (asked.data === undefined) return <span className="hint">{text.photoLoading}</span>
  return (
    <img
      src={asked.data.address}
      alt={text.photoOf(text.photoStages[photo.stage], dayWithinYear(photo.takenOn, year))}
    />
  )
}

type PhotoDialogProps = { readonly photo: TaskPhoto; readonly onClose: () => void }

function PhotoDialog({ photo, onClose }: PhotoDialogProps) {
  const year = useToday().slice(0, 4)
  useKeys({ escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      keyboard={false}
      centered
      width="min(60rem, 94vw)"
      title={[text.photoOf(text.photoStages[photo.stage], dayWithinYear(photo.takenOn, year)), photo.note]
        .filter((word) => word !== '')
        .join('　')}
      footer={null}
      onCancel={onClose}
    >
      <div className="tasks-photo-large">
        <Photo photo={photo} />
      </div>
    </Modal>
  )
}

type NewPhotoProps = {
  readonly taskId: Task['id']
  readonly chosen: Chosen
  readonly onGone: () => void
}

/** What is said of a photo that was just picked. */
function NewPhoto({ taskId, chosen: { stage, hash, fileName }, onGone }: NewPhotoProps) {
  const today = useToday()
  const noteId = useId()
  const [takenOn, setTakenOn] = useState<Day | null>(today)
  const [note, setNote] = useState('')
  const { isBusy, run } = useStep(onGone)
  return (
    <ActFrame
      title={text.addPhoto(text.photoStages[stage])}
      hint={fileName}
      confirm={text.attach}
      isReady={takenOn !== null}
      isBusy={isBusy}
      onConfirm={() =>
        takenOn !== null &&
        void run(() => tell('tasks.addPhoto', { taskId, stage, hash, fileName, takenOn, note }))
      }
      onGone={onGone}
    >
      <DayField label={text.photoDay} value={takenOn} from={null} onChange={setTakenOn} />
      <div className="tasks-field">
        <label htmlFor={noteId}>{text.photoNote}</label>
        <Input
          id={noteId}
          maxLength={200}
          placeholder={text.photoNoteExample}
          value={note}
          autoComplete="off"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActFrame>
  )
}
