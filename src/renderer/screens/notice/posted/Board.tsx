/** The places where a notice hangs, each with the photos of its board. Keeps no file itself. */
import { CameraOutlined, DeleteOutlined } from '@ant-design/icons'
import { App, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { NoticePhoto } from '../../../../domain/notice/notice.ts'
import { noticeStateAfter } from '../../../../domain/notice/notice-life.ts'
import { type OutputOf, send, tell, useAsk } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { FactList, Section } from '../../../parts/Section.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'
import type { Known } from '../known.ts'
import { PhotoForm } from './PhotoForm.tsx'

/** A photo that was picked and not added yet. */
export type ChosenPhoto = OutputOf<'notices.choosePhoto'> & { readonly place: string }

export type BoardProps = {
  readonly known: Known
  readonly chosen: ChosenPhoto | null
  readonly onChosen: (chosen: ChosenPhoto | null) => void
}

export function Board({ known, chosen, onChosen: setChosen }: BoardProps) {
  const { notice, sourceTitle } = known
  const { message } = App.useApp()
  const [removed, setRemoved] = useState<NoticePhoto | null>(null)
  const [shown, setShown] = useState<NoticePhoto | null>(null)
  const isChoosing = useRef(false)
  const mayAdd = noticeStateAfter(notice.state, 'photo') !== null
  const elsewhere = notice.photos.filter((photo) => !notice.places.includes(photo.place))
  const choose = async (place: string): Promise<void> => {
    if (isChoosing.current) return
    isChoosing.current = true
    const reply = await send('notices.choosePhoto', {})
    isChoosing.current = false
    if (reply.ok) setChosen({ ...reply.value, place })
    else if (reply.failure.code !== 'nothing-chosen') void message.error(sayFailure(reply.failure), 10)
  }
  const remove = async (photo: NoticePhoto): Promise<void> => {
    const reply = await tell('notices.removePhoto', { photoId: photo.id })
    if (reply.ok) setRemoved(photo)
    else void message.error(sayFailure(reply.failure), 10)
  }
  const putBack = async ({ hash, fileName, place, takenOn, note }: NoticePhoto): Promise<void> => {
    setRemoved(null)
    const input = { noticeId: notice.id, hash, fileName, place, takenOn, note }
    const reply = await tell('notices.addPhoto', input)
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  const row = (place: string, photos: readonly NoticePhoto[]) => (
    <li key={place} className="notice-place">
      <div className="row row-apart">
        <b>{place === '' ? noticeText.otherPlace : place}</b>
        {mayAdd && (
          <Button
            className="notice-add-photo"
            icon={<CameraOutlined />}
            aria-label={noticeText.addPhotoOf(place === '' ? noticeText.otherPlace : place)}
            onClick={() => void choose(place)}
          >
            {noticeText.addPhoto}
          </Button>
        )}
      </div>
      {photos.length === 0 ? (
        <p className="hint">{noticeText.noPhoto}</p>
      ) : (
        <ul className="notice-photos">
          {photos.map((photo) => (
            <li key={photo.id}>
              <button
                type="button"
                className="notice-photo"
                aria-label={noticeText.bigger(photo.place)}
                onClick={() => setShown(photo)}
              >
                <Photo photo={photo} />
              </button>
              <span className="notice-photo-words">
                {noticeText.inYear(photo.takenOn, (notice.postedOn ?? photo.takenOn).slice(0, 4))}
                {photo.note !== '' && `　${photo.note}`}
              </span>
              {mayAdd && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={noticeText.removePhotoOf(photo.place)}
                  title={noticeText.removePhotoOf(photo.place)}
                  onClick={() => void remove(photo)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
  return (
    <Section
      title={noticeText.board}
      extra={noticeText.boardCount(notice.places.length, notice.photos.length)}
    >
      <FactList
        look="plain"
        facts={[
          {
            name: noticeText.facts.number,
            value: notice.number === '' ? noticeText.noNumber : notice.number,
          },
          ...(sourceTitle === '' ? [] : [{ name: noticeText.facts.source, value: sourceTitle }]),
        ]}
      />
      <ul>
        {notice.places.map((place) =>
          row(
            place,
            notice.photos.filter((photo) => photo.place === place),
          ),
        )}
        {elsewhere.length > 0 && row('', elsewhere)}
      </ul>
      {chosen !== null && (
        <PhotoForm
          key={chosen.hash}
          notice={notice}
          hash={chosen.hash}
          fileName={chosen.fileName}
          place={chosen.place}
          onGone={() => setChosen(null)}
        />
      )}
      {shown !== null && <PhotoDialog photo={shown} onClose={() => setShown(null)} />}
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.id}
            words={noticeText.photoRemoved}
            onUndo={() => void putBack(removed)}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </Section>
  )
}

function Photo({ photo }: { readonly photo: NoticePhoto }) {
  const asked = useAsk('notices.photo', { photoId: photo.id })
  if (asked.error !== null) return <span className="hint">{noticeText.photoMissing}</span>
  if (asked.data === undefined) return <span className="hint">{noticeText.photoLoading}</span>
  return <img src={asked.data.address} alt={noticeText.photoOf(photo.place, photo.takenOn)} />
}

type PhotoDialogProps = { readonly photo: NoticePhoto; readonly onClose: () => void }

function PhotoDialog({ photo, onClose }: PhotoDialogProps) {
  useKeys({ escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      keyboard={false}
      centered
      width="min(60rem, 94vw)"
      title={noticeText.photoOf(photo.place, photo.takenOn)}
      footer={null}
      onCancel={onClose}
    >
      <div className="notice-photo-large">
        <Photo photo={photo} />
      </div>
    </Modal>
  )
}
