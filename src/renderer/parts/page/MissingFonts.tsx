/** Tells once, beside a paper, which fonts this computer lacks and what its pages are drawn with instead. Finds none itself. */
import { FontSizeOutlined } from '@ant-design/icons'
import { Popover } from 'antd'
import { fontsText } from '../../text/fonts.ts'
import { Badge } from '../StateBadge.tsx'
import { useMissingFonts } from './use-fonts.ts'
import './missing-fonts.css'

export type MissingFontsProps = {
  /** Where there is little room: 缺字体, and which ones when asked. */
  readonly isShort?: boolean | undefined
}

export function MissingFonts({ isShort = false }: MissingFontsProps) {
  const missing = useMissingFonts()
  const lines = missing.map(({ wanted, replacement, isBold }) =>
    fontsText.missing(wanted, replacement, isBold),
  )
  const [first] = lines
  if (first === undefined) return null
  const whole = lines.length === 1 ? first : fontsText.several(first, lines.length)
  return (
    <Popover
      trigger={['click', 'hover']}
      title={fontsText.title}
      content={
        <ul className="missing-fonts">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li className="hint">{fontsText.hint}</li>
        </ul>
      }
    >
      <button type="button" className="missing-fonts-open">
        <Badge icon={<FontSizeOutlined />}>{isShort ? fontsText.short : whole}</Badge>
      </button>
    </Popover>
  )
}
