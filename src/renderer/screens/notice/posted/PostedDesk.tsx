/** What hangs, hung or was taken down: its days, photos, objections and papers, with the next step. Decides no step. */
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type NoticeLifeStep, noticeStateAfter } from '../../../../domain/notice/notice-life.ts'
import {
  findOpenObjections,
  nextNoticeStep,
  standingOfNotice,
} from '../../../../domain/notice/notice-standing.ts'
import { subjectKey } from '../../../../domain/papers/paper-subject.ts'
import { tell, useAsk } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { KeyButton } from '../../../parts/KeyButton.tsx'
import { AnnounceDialog } from '../../../parts/meeting/AnnounceDialog.tsx'
import { PaperTools } from '../../../parts/paper/PaperButtons.tsx'
import { usePaper } from '../../../parts/paper/use-paper.ts'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'
import { partsText } from '../../../text/parts.ts'
import { type DeskProps, type Known, paperOf } from '../known.ts'
import { NoticeFrame } from '../NoticeFrame.tsx'
import { Board, type ChosenPhoto } from './Board.tsx'
import { ExtendDialog, WithdrawDialog } from './DayReasonDialog.tsx'
import { FrozenPages } from './FrozenPages.tsx'
import { History } from './History.tsx'
import { type ObjectionAct, Objections } from './Objections.tsx'
import { PostedLine } from './PostedLine.tsx'

type Open = 'extend' | 'withdraw' | 'end' | null

export function PostedDesk({ known, size, onSize }: DeskProps) {
  const { notice } = known
  const navigate = useNavigate()
  const { message } = App.useApp()
  const today = useToday()
  const [open, setOpen] = useState<Open>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [act, setAct] = useState<ObjectionAct | null>(null)
  const [chosen, setChosen] = useState<ChosenPhoto | null>(null)
  const isSent = useRef(false)
  const paper = paperOf(notice)
  const posterSize = size === 'page' ? 'poster-a4' : size
  const posterName = noticeText.printPoster(posterSize)
  const poster = usePaper({ ...paper, size: posterSize }, posterName)
  const isPrinted = useIsPrinted(known)
  const step = nextNoticeStep(notice, today, isPrinted)
  const may = (one: NoticeLifeStep): boolean => noticeStateAfter(notice.state, one) !== null
  const standing = standingOfNotice(notice, today)

  const finish = async (name: 'notices.end' | 'notices.archive'): Promise<void> => {
    if (isSent.current) return
    isSent.current = true
    setIsBusy(true)
    const reply = await tell(name, { noticeId: notice.id })
    isSent.current = false
    setIsBusy(false)
    setOpen(null)
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
    else void message.success(name === 'notices.end' ? noticeText.endDone : noticeText.archiveDone)
  }
  const draftAgain = async (): Promise<void> => {
    if (isSent.current) return
    isSent.current = true
    const reply = await tell('notices.draftAgain', { noticeId: notice.id })
    isSent.current = false
    if (reply.ok) void navigate(`/notices/${reply.value}`)
    else void message.error(sayFailure(reply.failure), 10)
  }
  const steps: Readonly<Record<typeof step, (() => void) | undefined>> = {
    print: () => void poster.take('print'),
    photo: () => pressIn('.notice-add-photo'),
    answer: () => {
      const [waiting] = findOpenObjections(notice)
      if (waiting !== undefined) setAct({ kind: 'answer', id: waiting.id })
    },
    end: () => setOpen('end'),
    archive: () => void finish('notices.archive'),
    wait: undefined,
    nothing: undefined,
  }
  // A form that lies open has the filled button itself.
  const isFilling = act !== null || chosen !== null
  const go = isFilling ? undefined : steps[step]
  useKeys({ 'ctrl+enter': go }, { isOn: open === null && go !== undefined })
  return (
    <NoticeFrame
      known={known}
      line={<PostedLine known={known} standing={standing} isWaiting={step === 'wait'} />}
      steps={
        <>
          {may('extend') && <Button onClick={() => setOpen('extend')}>{noticeText.extend}</Button>}
          {may('withdraw') && <Button onClick={() => setOpen('withdraw')}>{noticeText.withdraw}</Button>}
          {may('draftAgain') && <Button onClick={() => void draftAgain()}>{noticeText.again}</Button>}
          {step !== 'wait' && step !== 'nothing' && go !== undefined && (
            <KeyButton
              look="filled"
              label={step === 'print' ? posterName : noticeText.next[step]}
              hint={partsText.keys.ctrlEnter}
              isBusy={isBusy || poster.busy !== null}
              onPress={go}
            />
          )}
          {(poster.making !== null || poster.asked !== null) && (
            <PaperTools {...paper} name={posterName} ways={[]} paper={poster} />
          )}
        </>
      }
      words={
        <>
          <Board known={known} chosen={chosen} onChosen={setChosen} />
          <Objections known={known} act={act} onAct={setAct} />
          <History known={known} />
          {open === 'extend' && <ExtendDialog notice={notice} onClose={() => setOpen(null)} />}
          {open === 'withdraw' && <WithdrawDialog notice={notice} onClose={() => setOpen(null)} />}
          <AnnounceDialog
            isOpen={open === 'end'}
            lead={noticeText.endLead}
            sentence={noticeText.endSentence(
              notice.words.title,
              notice.until ?? today,
              notice.objections.filter((objection) => objection.withdrawn === null).length,
            )}
            confirmLabel={noticeText.endNow}
            backLabel={noticeText.notYet}
            isBusy={isBusy}
            onConfirm={() => void finish('notices.end')}
            onBack={() => setOpen(null)}
          />
        </>
      }
      pages={<FrozenPages known={known} size={size} onSize={onSize} />}
    />
  )
}

/** Presses the first button of a kind, where its own form opens; the cursor goes along. */
const pressIn = (selector: string): void => {
  const button = document.querySelector<HTMLButtonElement>(selector)
  button?.scrollIntoView({ block: 'center' })
  button?.click()
}

/** Whether any paper of the notice was handed to the printer. */
function useIsPrinted({ notice }: Known): boolean {
  const list = useAsk('documents.list', {}).data
  const paper = paperOf(notice)
  const key = subjectKey(paper.subject)
  // While the list is still awaited, nothing is pressed upon the secretary.
  return (
    list === undefined ||
    list.some(
      ({ document, subject }) =>
        document.kind === paper.kind && document.printCount > 0 && subjectKey(subject) === key,
    )
  )
}
