/** 结果: what was taken in and what was not, and the ways on. Takes nothing in itself. */
import { CheckCircleFilled, RollbackOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAsk } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { rosterText } from '../../text/roster.ts'
import { RemarkList } from './ImportList.tsx'
import type { ImportDraft } from './import-draft.ts'

export type ResultStepProps = {
  readonly taken: NonNullable<ImportDraft['taken']>
  readonly onUndo: () => void
  readonly onAgain: () => void
}

/** Whether an import was taken back since, here or in another window. */
export const useIsUndone = (importId: NonNullable<ImportDraft['taken']>['importId'] | null): boolean => {
  const imports = useAsk('rosters.estates', {}).data?.imports ?? []
  return imports.some((record) => record.id === importId && record.undoneAt !== null)
}

export function ResultStep({ taken, onUndo, onAgain }: ResultStepProps) {
  const isUndone = useIsUndone(taken.importId)
  return (
    <>
      <Section>
        <div role="status">
          <h2 className={isUndone ? 'heading-2 roster-result is-undone' : 'heading-2 roster-result'}>
            {isUndone ? <RollbackOutlined /> : <CheckCircleFilled />}
            {isUndone ? rosterText.undoneTitle : rosterText.takenTitle(taken.estateName, taken.dwellingCount)}
          </h2>
        </div>
        <p>
          {isUndone
            ? rosterText.undoneWords
            : `${rosterText.balance(taken.rowsIn, taken.rowsTaken, taken.rowsRefused)}。${rosterText.refusedRows(taken.rowsRefused)}`}
        </p>
        {!isUndone && (
          <div className="row roster-result-buttons">
            <Button danger onClick={onUndo}>
              {rosterText.undoImport}
            </Button>
            <Button onClick={onAgain}>{rosterText.importAnother}</Button>
          </div>
        )}
      </Section>
      <Section title={rosterText.remarksOfImport}>
        <RemarkList importId={taken.importId} />
      </Section>
    </>
  )
}
