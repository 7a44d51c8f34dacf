/** Says which files were written, with the way to their folder, and what was refused. Writes nothing itself. */
import { App, Button } from 'antd'
import type { Failure } from '../../../domain/failure.ts'
import { isNotSaved, send } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'
import { papersText } from '../../text/papers.ts'
import '../page/papers.css'

export type WrittenFile = { readonly path: string; readonly fileName: string }

/** Where what was just done can be looked at. */
export type WayOn = { readonly label: string; readonly onPress: () => void }

const shownSeconds = 10
const refusedKey = 'refused'

/** Gives the ways to say what was written, what was refused, and to open a file's folder. */
export function useWritten() {
  const { message, notification } = App.useApp()
  // One at a time, and gone once the step was taken after all.
  const sayFailed = (failure: Failure): void =>
    void message.error({ key: refusedKey, content: sayFailure(failure), duration: shownSeconds })
  const takeBackRefused = (): void => message.destroy(refusedKey)
  // A command that did not reach the disk stands in the save state, with the way to try again.
  const sayRefused = (failure: Failure): void => {
    if (!isNotSaved(failure)) sayFailed(failure)
  }
  const reveal = async (path: string): Promise<void> => {
    const reply = await send('documents.reveal', { path })
    if (!reply.ok) sayFailed(reply.failure)
  }
  // At the bottom, off the button that was just pressed; the newer one takes the place of the older.
  const sayDone = (words: string, { label, onPress }: WayOn): void =>
    notification.success({
      key: 'done',
      className: 'written',
      placement: 'bottomLeft',
      role: 'status',
      title: words,
      actions: <Button onClick={onPress}>{label}</Button>,
      closable: { 'aria-label': papersText.close },
      duration: shownSeconds,
    })
  const sayWritten = (
    files: readonly WrittenFile[],
    words = papersText.saved(files.map((file) => file.fileName)),
  ): void => {
    const [first] = files
    if (first !== undefined)
      sayDone(words, { label: papersText.reveal, onPress: () => void reveal(first.path) })
  }
  const sayNothing = (words: string): void => void message.info(words)
  return { sayDone, sayWritten, sayRefused, sayFailed, takeBackRefused, sayNothing, reveal }
}
