/** One paper by its name; pressed, it opens as pages with the ways to take it along. Knows no wording of it. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { PaperDrawer, type PaperSheetProps } from './PaperRows.tsx'

export type PaperButtonProps = Pick<PaperSheetProps, 'subject' | 'kind'> & {
  /** What the button says; the paper's own name unless told. */
  readonly words?: string | undefined
}

export function PaperButton({ subject, kind, words }: PaperButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { name } = paperTraits[kind]
  return (
    <>
      <Button icon={<PrinterOutlined />} title={name} onClick={() => setIsOpen(true)}>
        {words ?? name}
      </Button>
      {isOpen && (
        <PaperDrawer
          subject={subject}
          kind={kind}
          onFill={() => setIsOpen(false)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
