/** The arrow at the upper left that leads back to where a page belongs. Knows no route. */
import { LeftOutlined } from '@ant-design/icons'

export type BackButtonProps = {
  /** Where it leads, as a reader is told. */
  readonly words: string
  readonly onPress: () => void
}

export function BackButton({ words, onPress }: BackButtonProps) {
  return (
    <button type="button" className="back-button" title={words} aria-label={words} onClick={onPress}>
      <LeftOutlined />
    </button>
  )
}
