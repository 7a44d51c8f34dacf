/** What happened to a posted notice: longer days, data shown with consent, taken down, ended, put away. Decides nothing. */
import { dayOf } from '../../../../domain/calendar.ts'
import { Section } from '../../../parts/Section.tsx'
import { noticeText } from '../../../text/notice.ts'
import type { Known } from '../known.ts'

export function History({ known }: { readonly known: Known }) {
  const { extensions, override, withdrawn, endedAt, archivedAt } = known.notice
  const lines = [
    ...extensions.map(({ at, from, until, reason }) => ({
      key: at,
      words: noticeText.extended(from, until, reason),
    })),
    ...(withdrawn === null
      ? []
      : [{ key: 'withdrawn', words: noticeText.withdrawnLine(withdrawn.on, withdrawn.reason) }]),
    ...(endedAt === null ? [] : [{ key: 'ended', words: noticeText.endedLine(dayOf(endedAt)) }]),
    ...(archivedAt === null ? [] : [{ key: 'archived', words: noticeText.archivedLine(dayOf(archivedAt)) }]),
  ]
  if (lines.length === 0 && override === null) return null
  return (
    <Section title={noticeText.history}>
      <ul className="notice-history">
        {override !== null && (
          <li>
            <p>{noticeText.overridden(override.reason)}</p>
            <ul className="second">
              {override.consents.map(({ who, how, on }) => (
                <li key={`${who} ${on} ${how}`}>{noticeText.consentLine(who, how, on)}</li>
              ))}
            </ul>
            <details>
              <summary>{noticeText.foundThen}</summary>
              <ul className="hint">
                {override.findings.map((finding) => (
                  <li key={finding}>{finding}</li>
                ))}
              </ul>
            </details>
          </li>
        )}
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </Section>
  )
}
