/** A draft: words and arrangement that keep themselves, what the check says of them, and the way onto the board. Judges nothing. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import { contract } from '../../../../contract/index.ts'
import type { NoticeKind } from '../../../../domain/notice/notice.ts'
import { tell, useSaving } from '../../../api.ts'
import { joinChanges } from '../../../forms/same.ts'
import { readUnsaved, useUnsaved } from '../../../forms/unsaved.ts'
import { useFormAutosave } from '../../../forms/use-form-autosave.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { KeyButton } from '../../../parts/KeyButton.tsx'
import { SizeChoice } from '../../../parts/paper/PaperButtons.tsx'
import { PaperPages } from '../../../parts/paper/PaperPages.tsx'
import { Section } from '../../../parts/Section.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'
import { partsText } from '../../../text/parts.ts'
import { type DeskProps, findGaps, formOf, type NoticeForm, paperOf, writtenPath } from '../known.ts'
import { NoticeFrame } from '../NoticeFrame.tsx'
import { goToField, goToFinding, goToRefused } from '../places.ts'
import { BoardFields } from './BoardFields.tsx'
import { CheckLine } from './CheckLine.tsx'
import { Discard } from './Discard.tsx'
import { Findings } from './Findings.tsx'
import { PostDialog } from './PostDialog.tsx'
import { WordsFields } from './WordsFields.tsx'

const sayWayTo = (field: string, kind: NoticeKind): string =>
  kind === 'appeal' && field === 'body'
    ? noticeText.goToItems
    : (noticeText.goTo[field] ?? noticeText.goToSource)

type Masked = { readonly count: number; readonly former: NoticeForm }

export function DraftDesk({ known, size, onSize }: DeskProps) {
  const { notice, findings, isComposed } = known
  const gaps = findGaps(known)
  const { message } = App.useApp()
  const { sayRefused } = useWritten()
  const today = useToday()
  const [isPosting, setIsPosting] = useState(false)
  const [masked, setMasked] = useState<Masked | null>(null)
  const isBusy = useRef(false)
  const stored = formOf(notice)
  const form = useForm<NoticeForm>({
    resolver: zodResolver(contract.notices.edit.input),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const { flush } = useFormAutosave({ form, stored, save: (values) => tell('notices.edit', values) })
  const postedOn = notice.postedOn !== null && notice.postedOn > today ? notice.postedOn : today
  const [gap] = gaps
  const maskable = findings.filter((finding) => finding.field !== null)
  const isRefused = useUnsaved() !== null
  const step = isRefused ? 'repair' : gap !== undefined ? 'fill' : maskable.length > 0 ? 'mask' : 'post'
  const sourcePath = writtenPath(notice)

  /** Whether the program keeps every word that stands here; else the bar says what it does not keep. */
  const keepAll = async (): Promise<boolean> => {
    await flush()
    if (readUnsaved() !== null) goToRefused()
    return readUnsaved() === null && useSaving.getState().saving.kind !== 'failed'
  }
  const mask = async (): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    if (!(await keepAll())) {
      isBusy.current = false
      return
    }
    // The form hands out its own values, which the masking changes.
    const former = structuredClone(form.getValues())
    const reply = await tell('notices.mask', { noticeId: notice.id })
    isBusy.current = false
    if (!reply.ok) return void sayRefused(reply.failure)
    setMasked({ count: reply.value.maskedCount, former })
  }
  const unmask = async ({ former }: Masked): Promise<void> => {
    setMasked(null)
    await flush()
    // What was written since stays; only what the masking changed goes back.
    const values = joinChanges(stored, former, form.getValues())
    const reply = await tell('notices.edit', values)
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  const post = async (): Promise<void> => {
    // What was never kept would not be what hangs.
    if (await keepAll()) setIsPosting(true)
  }
  const fill = (): void => {
    if (gap !== undefined) goToField(gap.field)
  }
  const steps = { repair: goToRefused, fill, mask: () => void mask(), post: () => void post() }
  useKeys({ 'ctrl+enter': steps[step] }, { isOn: !isPosting })
  const labels = {
    repair: noticeText.goToRefused,
    fill: sayWayTo(gap?.field ?? '', notice.kind),
    mask: noticeText.maskAll,
    post: noticeText.post,
  }
  const paper = paperOf(notice)
  return (
    <NoticeFrame
      known={known}
      line={<CheckLine gaps={gaps} findings={findings} isRefused={isRefused} />}
      steps={
        <>
          {step !== 'post' && (
            <KeyButton
              look="inline"
              label={noticeText.post}
              isDisabled={step === 'fill' || step === 'repair'}
              describedBy="notice-check"
              onPress={steps.post}
            />
          )}
          <KeyButton
            look="filled"
            label={labels[step]}
            hint={partsText.keys.ctrlEnter}
            onPress={steps[step]}
          />
        </>
      }
      words={
        <>
          {findings.length > 0 && (
            <Findings findings={findings} onGo={(finding) => goToFinding(finding)} sourcePath={sourcePath} />
          )}
          {isComposed ? (
            <Section title={noticeText.composed}>
              <p className="second">{noticeText.composedHint}</p>
              {sourcePath !== null && (
                <Link className="notice-way" to={sourcePath}>
                  {noticeText.toWritten}
                </Link>
              )}
            </Section>
          ) : (
            <WordsFields form={form} kind={notice.kind} />
          )}
          <BoardFields form={form} known={known} postedOn={postedOn} />
          <div className="row row-apart">
            <span className="hint">
              {known.sourceTitle !== '' && `${noticeText.from} ${known.sourceTitle}`}
            </span>
            <Discard noticeId={notice.id} />
          </div>
          {masked !== null && (
            <div className="toast-place">
              <UndoToast
                words={noticeText.masked(masked.count)}
                onUndo={() => void unmask(masked)}
                onGone={() => setMasked(null)}
              />
            </div>
          )}
          {isPosting && <PostDialog known={known} postedOn={postedOn} onClose={() => setIsPosting(false)} />}
        </>
      }
      pages={
        <>
          <div className="notice-pages-head">
            <SizeChoice kind={paper.kind} size={size} onChoose={onSize} />
          </div>
          <PaperPages key={size} {...paper} size={size} />
        </>
      }
    />
  )
}
