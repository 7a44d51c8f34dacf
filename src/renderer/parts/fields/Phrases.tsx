/** 常用语 beside a field: a list to pick from with the arrow keys, and the way to keep the field's own words. Writes into no field itself. */
import { ReadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { type FocusEvent, useState } from 'react'
import type { PhraseUse } from '../../../domain/phrase.ts'
import { tell, useAsk } from '../../api.ts'
import { phrasesText } from '../../text/phrases.ts'
import { useWritten } from '../hooks/use-written.tsx'
import './phrases.css'

export type PhrasesProps = {
  /** Which phrases are offered; of several uses each under its name. */
  readonly use: PhraseUse | readonly PhraseUse[]
  readonly onInsert: (text: string) => void
  /** The words that may be kept as a phrase: what is selected, or all. */
  readonly wordsToKeep?: (() => string) | undefined
  /** icon: beside a narrow field, without the word */
  readonly look?: 'word' | 'icon' | undefined
  readonly isDisabled?: boolean | undefined
}

const mostKept = 500

/** The list takes the focus while it is still being placed, which would leave it scrolled. */
const beginAtTop = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
  if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
  window.requestAnimationFrame(() => currentTarget.scrollTo({ top: 0 }))
}

export function Phrases({ use, onInsert, wordsToKeep, look = 'word', isDisabled = false }: PhrasesProps) {
  const [isOpen, setIsOpen] = useState(false)
  const all = useAsk('phrases.list', {}).data ?? []
  const { message } = App.useApp()
  const { sayRefused } = useWritten()
  const uses: readonly PhraseUse[] = typeof use === 'string' ? [use] : use
  const [first = 'agreed'] = uses
  const keep = async () => {
    const text = (wordsToKeep?.() ?? '').trim().slice(0, mostKept)
    if (text === '') return void message.info(phrasesText.nothingToKeep)
    const reply = await tell('phrases.add', { use: first, text })
    if (reply.ok) void message.success(phrasesText.kept)
    else sayRefused(reply.failure)
  }
  const itemsOf = (one: PhraseUse) =>
    all
      .filter((phrase) => phrase.use === one)
      .map((phrase) => ({
        key: `${one} ${phrase.text}`,
        label: phrase.text,
        onClick: () => onInsert(phrase.text),
      }))
  const items: NonNullable<MenuProps['items']> = [
    ...(uses.length === 1
      ? itemsOf(first)
      : uses.map((one) => ({
          key: one,
          type: 'group' as const,
          label: phrasesText.uses[one],
          children: itemsOf(one),
        }))),
    ...(wordsToKeep === undefined
      ? []
      : [
          { key: 'line', type: 'divider' as const },
          { key: 'keep', label: phrasesText.keep, onClick: () => void keep() },
        ]),
  ]
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      autoFocus
      disabled={isDisabled}
      open={isOpen}
      onOpenChange={setIsOpen}
      classNames={{ root: 'phrases-list' }}
      menu={{ items, selectable: false, onFocus: beginAtTop }}
    >
      <Button
        type="text"
        className="phrases-button"
        icon={<ReadOutlined />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        {...(look === 'icon' ? { 'aria-label': phrasesText.title, title: phrasesText.title } : {})}
      >
        {look === 'word' && phrasesText.title}
      </Button>
    </Dropdown>
  )
}
