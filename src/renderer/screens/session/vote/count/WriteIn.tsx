/** 另选人: puts a name that papers wrote in on the list of an open election. Counts nothing. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { ChoosingSheet } from '../../../../../domain/vote/choosing.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { tell, useAsk } from '../../../../api.ts'
import { NameComplete } from '../../../../parts/fields/NameComplete.tsx'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { choosingText } from '../../../../text/choosing.ts'
import { useRun } from '../../table/use-run.ts'

export type WriteInProps = { readonly vote: Vote; readonly sheet: ChoosingSheet }

export function WriteIn({ vote, sheet }: WriteInProps) {
  const [isAdding, setIsAdding] = useState(false)
  if (sheet.kind !== 'election' || !sheet.rule.writeIns) return null
  if (isAdding) return <NameForm vote={vote} onClose={() => setIsAdding(false)} />
  return (
    <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      {choosingText.writeIn}
    </Button>
  )
}

function NameForm({ vote, onClose }: { readonly vote: Vote; readonly onClose: () => void }) {
  const run = useRun()
  const people = useAsk('people.list', {}).data ?? []
  const [label, setLabel] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const add = async (): Promise<void> => {
    if (label.trim() === '' || isBusy) return
    setIsBusy(true)
    const added = await run(tell('votes.addWriteIn', { voteId: vote.id, label: label.trim() }))
    setIsBusy(false)
    if (added !== null) onClose()
  }
  useKeys({ escape: onClose })
  return (
    <span className="row write-in">
      <NameComplete
        label={choosingText.writeIn}
        placeholder={choosingText.candidateExample}
        names={people.map((person) => person.name)}
        value={label}
        maxLength={40}
        isFocused
        onChange={setLabel}
      />
      <Button disabled={label.trim() === ''} loading={isBusy} onClick={() => void add()}>
        {choosingText.addWriteIn}
      </Button>
      <Button type="text" onClick={onClose}>
        {choosingText.cancelWriteIn}
      </Button>
    </span>
  )
}
