/** The keys of the door: 1 委托, 2 请假, 3 离场, arrows, Enter, and the line that takes the last act back. */
import { signInText } from '../../text/sign-in.ts'
import { type KeyAction, useKeys } from '../hooks/use-keys.ts'
import { KeyButton } from '../KeyButton.tsx'
import { UndoToast } from '../UndoToast.tsx'
import { stepTile } from './step-tile.ts'
import type { SignIn } from './use-sign-in.ts'

export type DoorKeysProps = {
  readonly signIn: SignIn
  /** Standing over a running meeting: no key below acts, and Escape leads back. */
  readonly onClose?: (() => void) | undefined
  /** Off while a dialog of the screen stands. */
  readonly isOn?: boolean | undefined
}

const marks = [
  ['1', 'stand-in'],
  ['2', 'excuse'],
  ['3', 'leave'],
] as const

export function DoorKeys({ signIn, onClose, isOn = true }: DoorKeysProps) {
  const { door, box, asking } = signIn
  const isElsewhere = (event: KeyboardEvent): boolean =>
    event.target instanceof HTMLInputElement && event.target !== box.current
  const atBox =
    (act: () => unknown): KeyAction =>
    (event) =>
      asking !== null || isElsewhere(event) ? false : act()
  const mark = (kind: (typeof marks)[number][1]): KeyAction =>
    atBox(() => (signIn.isPicked ? signIn.press(kind) : false))
  const tile = (direction: 'up' | 'down' | 'left' | 'right'): KeyAction =>
    atBox(() => {
      if (signIn.typed.trim() !== '') {
        if (direction === 'left' || direction === 'right') return false
        return signIn.move(direction === 'down' ? 1 : -1)
      }
      return stepTile(signIn, direction)
    })
  useKeys(
    {
      enter: asking === null ? atBox(signIn.signIn) : signIn.submit,
      arrowdown: tile('down'),
      arrowup: tile('up'),
      arrowleft: tile('left'),
      arrowright: tile('right'),
      '1': mark('stand-in'),
      '2': mark('excuse'),
      '3': mark('leave'),
      'ctrl+z': () => (door.undo === null ? false : door.takeBack()),
      f2: onClose,
      escape: () => {
        if (asking !== null) return signIn.dismiss()
        if (signIn.typed !== '' || signIn.target !== null) return signIn.select(null)
        return onClose === undefined ? false : onClose()
      },
    },
    { insideFields: true, isModal: onClose !== undefined, isOn },
  )
  return (
    <>
      <div className="bar-keys">
        {marks.map(([key, kind]) => (
          <KeyButton
            key={kind}
            hint={key}
            hintFirst
            label={signInText.kinds[kind]}
            isDisabled={!signIn.mayDo(kind)}
            onPress={() => signIn.press(kind)}
          />
        ))}
      </div>
      {door.undo !== null && (
        <UndoToast
          key={door.undo.key}
          place="bar"
          words={door.undo.words}
          onUndo={door.takeBack}
          onGone={door.forgetUndo}
        />
      )}
    </>
  )
}
