/** The places where the check found personal data, each with what it is and what it would become. Masks nothing. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { noticeText } from '../../../text/notice.ts'
import type { Finding } from '../known.ts'

export type FindingsProps = {
  readonly findings: readonly Finding[]
  readonly onGo: (finding: Finding) => void
  /** Where what can't be changed here is changed. */
  readonly sourcePath: string | null
}

/** As much of the words around as tells the place. */
const shownAround = 8

const tailOf = (text: string): string => [...text].slice(-shownAround).join('')
const headOf = (text: string): string => [...text].slice(0, shownAround).join('')

export function Findings({ findings, onGo, sourcePath }: FindingsProps) {
  const isElsewhere = findings.some((finding) => finding.field === null)
  return (
    <section className="section notice-findings" aria-labelledby="notice-findings">
      <h2 id="notice-findings" className="section-title toned tone-amber">
        <ExclamationCircleOutlined /> {noticeText.findings(findings.length)}
      </h2>
      <p className="hint">{noticeText.findingsHint}</p>
      <table className="notice-table">
        <thead>
          <tr>
            <th scope="col">{noticeText.where}</th>
            <th scope="col">{noticeText.written}</th>
            <th scope="col">{noticeText.masking}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr
              key={`${finding.place} ${finding.before} ${finding.found} ${finding.after}`}
              title={finding.sentence}
            >
              <th scope="row">
                {finding.field === null ? (
                  finding.place
                ) : (
                  <button
                    type="button"
                    className="notice-go"
                    aria-label={noticeText.lookAt(finding.place)}
                    onClick={() => onGo(finding)}
                  >
                    {finding.place}
                  </button>
                )}
                <span className="hint">{noticeText.kinds[finding.kind]}</span>
              </th>
              <td>
                {tailOf(finding.before)}
                <b>{finding.found}</b>
                {headOf(finding.after)}
              </td>
              <td>
                {tailOf(finding.before)}
                <b>{finding.masked}</b>
                {headOf(finding.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isElsewhere && (
        <p className="second">
          {noticeText.maskCannot} {sourcePath !== null && <Link to={sourcePath}>{noticeText.toWritten}</Link>}
        </p>
      )}
    </section>
  )
}
