/** Shows the tools at the right of a page's header: search, text size, backup state, help. Decides nothing about them. */
import {
  CheckOutlined,
  FontSizeOutlined,
  QuestionCircleOutlined,
  SafetyOutlined,
  SearchOutlined,
  WarningFilled,
} from '@ant-design/icons'
import { Dropdown } from 'antd'
import { textSizes } from '../../../domain/text-size.ts'
import { partsText } from '../../text/parts.ts'
import { searchText } from '../../text/search.ts'
import { Keycap } from '../Keycap.tsx'
import type { BackupState } from './shell.ts'
import { useShell } from './shell.ts'

function TextSizeMenu() {
  const { textSize, onTextSize } = useShell()
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectedKeys: [String(textSize)],
        items: textSizes.map((size) => ({
          key: String(size),
          label: <span style={{ fontSize: size }}>{partsText.textSizes[size]}</span>,
          icon: size === textSize ? <CheckOutlined /> : <span className="menu-icon-gap" />,
          onClick: () => onTextSize(size),
        })),
      }}
    >
      <button
        type="button"
        className="tool"
        aria-haspopup="menu"
        aria-label={`${partsText.textSize} ${partsText.textSizes[textSize]}`}
      >
        <FontSizeOutlined />
        <span>
          <span className="tool-long">{partsText.textSize} </span>
          {partsText.textSizes[textSize]}
        </span>
      </button>
    </Dropdown>
  )
}

function BackupTool({ word, state, onOpen }: BackupState) {
  return (
    <button type="button" className={`tool tool-backup-${state}`} onClick={onOpen}>
      {state === 'done' ? <SafetyOutlined /> : <WarningFilled />}
      <span>{word}</span>
    </button>
  )
}

export function FrameTools() {
  const { backup, onHelp, onSearch } = useShell()
  return (
    <div className="tools">
      {onSearch !== undefined && (
        <button
          type="button"
          className="tool search-open"
          onClick={onSearch}
          aria-label={`${searchText.search} ${searchText.ctrlK}`}
          aria-keyshortcuts="Control+K"
          aria-haspopup="dialog"
        >
          <SearchOutlined />
          <span>{searchText.search}</span>
          <span className="tool-long">
            <Keycap>{searchText.ctrlK}</Keycap>
          </span>
        </button>
      )}
      <TextSizeMenu />
      {backup !== undefined && <BackupTool {...backup} />}
      {onHelp !== undefined && (
        <button
          type="button"
          className="tool"
          onClick={onHelp}
          aria-label={`${partsText.help} ${partsText.keys.f1}`}
          aria-keyshortcuts="F1"
        >
          <QuestionCircleOutlined />
          <span className="tool-long">{partsText.help}</span> <Keycap>{partsText.keys.f1}</Keycap>
        </button>
      )}
    </div>
  )
}
