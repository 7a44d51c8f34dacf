/** What changed from the version before: each place with what stood there and what stands there now. Compares nothing itself. */
import { Drawer } from 'antd'
import type { MadeDocument } from '../../../domain/papers/paper-subject.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import type { Tone } from '../../parts/signs.tsx'
import { documentsText } from '../../text/documents.ts'

const tones: Readonly<Record<keyof typeof documentsText.changeKinds, Tone>> = {
  added: 'jade',
  removed: 'plum',
  changed: 'amber',
}

export type PaperChangesProps = { readonly document: MadeDocument; readonly onClose: () => void }

export function PaperChanges({ document, onClose }: PaperChangesProps) {
  const asked = useAsk('documents.changes', { documentId: document.id })
  useKeys({ escape: onClose }, { isModal: true })
  const former = asked.data?.formerVersion ?? document.version - 1
  return (
    <Drawer
      open
      size="min(46rem, 96vw)"
      title={documentsText.changesTitle(document.version, former)}
      keyboard={false}
      onClose={onClose}
    >
      {asked.data === undefined &&
        (asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        ))}
      {asked.data !== undefined && asked.data.formerVersion === null && <p>{documentsText.firstVersion}</p>}
      {asked.data !== undefined && asked.data.formerVersion !== null && asked.data.lines.length === 0 && (
        <p>{documentsText.noChanges}</p>
      )}
      <ul className="paper-page-changes">
        {asked.data?.lines.map((line) => (
          <li key={`${line.kind} ${line.place} ${line.former} ${line.now}`}>
            <div className="row">
              <Badge tone={tones[line.kind]}>{documentsText.changeKinds[line.kind]}</Badge>
              <span className="second">{line.place}</span>
            </div>
            <dl>
              {line.kind !== 'added' && (
                <>
                  <dt>{documentsText.former}</dt>
                  <dd>
                    <del>{line.former}</del>
                  </dd>
                </>
              )}
              {line.kind !== 'removed' && (
                <>
                  <dt>{documentsText.now}</dt>
                  <dd>
                    <ins>{line.now}</ins>
                  </dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
