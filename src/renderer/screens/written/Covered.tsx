/** Keeps 同意 and 反对 covered until closing; a look is asked for, journaled by the program, and ends by itself. */
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { type OutputOf, tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { partsText } from '../../text/parts.ts'
import { writtenText } from '../../text/written.ts'

const text = writtenText
const shownMs = 60_000

type Seen = OutputOf<'writtenVotes.peek'>

export type Peek = {
  /** What was uncovered; null while covered. */
  readonly matters: Seen['matters'] | null
  readonly election: Seen['election']
  readonly look: () => Promise<void>
  readonly cover: () => void
}

/** Uncovers for a minute; leaving the page covers it too. */
export function usePeek(writtenVoteId: WrittenVoteId): Peek {
  const { sayRefused } = useWritten()
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    if (seen === null) return
    const cover = () => setSeen(null)
    const timer = window.setTimeout(cover, shownMs)
    const coverWhenHidden = () => document.hidden && cover()
    document.addEventListener('visibilitychange', coverWhenHidden)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', coverWhenHidden)
    }
  }, [seen])
  return {
    matters: seen?.matters ?? null,
    election: seen?.election ?? null,
    look: async () => {
      const reply = await tell('writtenVotes.peek', { writtenVoteId })
      if (reply.ok) setSeen(reply.value)
      else sayRefused(reply.failure)
    },
    cover: () => setSeen(null),
  }
}

export function Covered({ peek }: { readonly peek: Peek }) {
  const [isAsking, setIsAsking] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  const look = () => {
    setIsAsking(false)
    void peek.look()
  }
  return (
    <div className="written-share-cover">
      <p className="serif">
        <EyeInvisibleOutlined /> {text.covered}
      </p>
      <p className="hint gives-way">{text.coveredHint}</p>
      <Button icon={<EyeOutlined />} onClick={() => setIsAsking(true)}>
        {text.peek}
      </Button>
      <Modal
        open={isAsking}
        destroyOnHidden
        title={text.peekAsk}
        footer={null}
        closable={false}
        keyboard={false}
        onCancel={() => setIsAsking(false)}
        // Enter belongs to looking: antd puts the focus on the dialog itself.
        afterOpenChange={(isShown) => isShown && confirm.current?.focus()}
      >
        <PeekKeys onLook={look} onBack={() => setIsAsking(false)} />
        <p>{text.peekWords}</p>
        <div className="row row-end written-dialog-buttons">
          <KeyButton label={text.dontPeek} hint={partsText.keys.escape} onPress={() => setIsAsking(false)} />
          <KeyButton buttonRef={confirm} label={text.peekNow} hint={partsText.keys.enter} onPress={look} />
        </div>
      </Modal>
    </div>
  )
}

function PeekKeys({ onLook, onBack }: { readonly onLook: () => void; readonly onBack: () => void }) {
  useKeys({ enter: onLook, escape: onBack }, { isModal: true })
  return null
}
