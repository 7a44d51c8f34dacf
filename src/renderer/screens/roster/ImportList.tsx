/** The imports made so far with 撤销 and their problem rows. Takes nothing back without asking. */
import { RollbackOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, App as Messages, Modal, Pagination } from 'antd'
import { useState } from 'react'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import type { RosterImportId } from '../../../domain/identity.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { rosterText } from '../../text/roster.ts'
import { namePage } from './name-page.ts'

type ImportRecord = OutputOf<'rosters.estates'>['imports'][number]

export type ImportListProps = {
  readonly imports: readonly ImportRecord[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function ImportList({ imports, isOpen, onClose }: ImportListProps) {
  const [shown, setShown] = useState<ImportRecord | null>(null)
  const [asked, setAsked] = useState<ImportRecord | null>(null)
  const close = () => {
    setShown(null)
    onClose()
  }
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      size="min(34rem, 92vw)"
      title={shown === null ? rosterText.importsTitle : rosterText.remarksTitle(shown.fileName)}
      destroyOnHidden
    >
      {shown !== null ? (
        <div className="stack">
          <div>
            <Button onClick={() => setShown(null)}>{rosterText.backToImports}</Button>
          </div>
          <RemarkList importId={shown.id} />
        </div>
      ) : imports.length === 0 ? (
        <p className="second">{rosterText.noImports}</p>
      ) : (
        <ul className="roster-imports">
          {imports.map((record) => (
            <li key={record.id} className="stack stack-tight">
              <div className="row">
                <b className="roster-import-file">{record.fileName}</b>
                {record.undoneAt !== null && (
                  <Badge tone="slate" icon={<RollbackOutlined />}>
                    {rosterText.undone}
                  </Badge>
                )}
              </div>
              <span className="second">
                {record.estateName}，
                {rosterText.importedAt(dayOf(record.importedAt), clockOf(record.importedAt))}
              </span>
              <span className="second">
                {rosterText.importCounts(record.rowCount, record.takenCount, record.refusedCount)}
              </span>
              <div className="row">
                <Button onClick={() => setShown(record)}>{rosterText.remarks}</Button>
                {record.undoneAt === null && (
                  <Button danger onClick={() => setAsked(record)}>
                    {rosterText.undoImport}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <UndoImportDialog asked={asked} onClose={() => setAsked(null)} />
    </Drawer>
  )
}

export type UndoImportDialogProps = {
  /** The import to be taken back; null while nobody asked. */
  readonly asked: { readonly id: RosterImportId; readonly estateName: string } | null
  readonly onClose: () => void
}

/** One of the few dialogs: it takes households off the roll. */
export function UndoImportDialog({ asked, onClose }: UndoImportDialogProps) {
  const { message } = Messages.useApp()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const close = () => {
    setFailure(null)
    onClose()
  }
  const undo = async () => {
    if (asked === null || isBusy) return
    setIsBusy(true)
    const reply = await tell('rosters.undo', { importId: asked.id })
    setIsBusy(false)
    if (!reply.ok) return setFailure(sayFailure(reply.failure))
    void message.success(rosterText.undoDone)
    close()
  }
  return (
    <Modal
      open={asked !== null}
      title={rosterText.undoAsk}
      onCancel={close}
      centered
      width="min(32rem, 92vw)"
      okText={rosterText.undoImport}
      okButtonProps={{ danger: true, loading: isBusy }}
      cancelText={rosterText.keepImport}
      onOk={() => void undo()}
    >
      <p>{rosterText.undoWords(asked?.estateName ?? '')}</p>
      {failure !== null && <Alert type="error" showIcon title={failure} role="alert" />}
    </Modal>
  )
}

const remarksAPage = 200

/** The rows that an import refused or took with a remark. */
export function RemarkList({ importId }: { readonly importId: RosterImportId }) {
  const remarks = useAsk('rosters.remarks', { importId })
  const [page, setPage] = useState(1)
  if (remarks.error !== null)
    return <AskFailed failure={remarks.error.failure} onRetry={() => void remarks.refetch()} />
  if (remarks.data === undefined) return <AskWaiting words={rosterText.loading} />
  if (remarks.data.length === 0) return <p className="second">{rosterText.noRemarks}</p>
  const hasSheets = new Set(remarks.data.map((remark) => remark.sheet)).size > 1
  const shown = remarks.data.slice((page - 1) * remarksAPage, page * remarksAPage)
  return (
    <>
      <ul className="roster-remarks">
        {shown.map((remark) => (
          <li key={`${remark.sheet} ${remark.row} ${remark.sentence}`}>
            <b className="no-break">{rosterText.row(hasSheets ? remark.sheet : null, remark.row)}</b>
            <span>{remark.sentence}</span>
          </li>
        ))}
      </ul>
      {remarks.data.length > remarksAPage && (
        <Pagination
          className="roster-pages"
          current={page}
          pageSize={remarksAPage}
          total={remarks.data.length}
          showSizeChanger={false}
          itemRender={namePage}
          showTotal={(total, [from, to]) => rosterText.remarksRange(from, to, total)}
          onChange={setPage}
        />
      )}
    </>
  )
}
