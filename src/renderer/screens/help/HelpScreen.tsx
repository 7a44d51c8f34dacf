/** 帮助: keys, the ways through a meeting, a matter, a written vote, the papers and the board, where the data lie, and what to do after a crash. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api.ts'
import { Frame } from '../../parts/frame/Frame.tsx'
import { Keycap } from '../../parts/Keycap.tsx'
import { FactList, Section } from '../../parts/Section.tsx'
import { helpText } from '../../text/help.ts'
import './help.css'

const text = helpText

export function HelpScreen() {
  const navigate = useNavigate()
  const status = useAsk('application.status', {}).data
  return (
    <Frame title={text.title}>
      <div className="help-columns">
        <Section title={text.way}>
          <ol className="help-lines help-numbered">
            {text.wayRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Section>
        <Section title={text.follow}>
          <ol className="help-lines help-numbered">
            {text.followRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Section>
        <Section title={text.written}>
          <ol className="help-lines help-numbered">
            {text.writtenRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Section>
        <Section title={text.votes}>
          <ul className="help-lines">
            {text.votesRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="row empty-actions">
            <Button onClick={() => void navigate('/rules')}>{text.goRules}</Button>
          </div>
        </Section>
        <Section title={text.papers}>
          <ul className="help-lines">
            {text.papersRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Section title={text.board}>
          <ol className="help-lines help-numbered">
            {text.boardRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Section>
        <Section title={text.crash}>
          <ul className="help-lines">
            {text.crashRows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      </div>
      <Section title={text.keys}>
        <table className="help-keys">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{text.keyColumn}</th>
              <th scope="col">{text.effectColumn}</th>
            </tr>
          </thead>
          <tbody>
            {text.keyRows.map(([key, effect]) => (
              <tr key={key}>
                <th scope="row">
                  <Keycap>{key}</Keycap>
                </th>
                <td>{effect}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={text.places}>
        <p className="second">{text.placesHint}</p>
        {status !== undefined && (
          <FactList
            facts={[
              { name: text.dataDirectory, value: <span className="help-path">{status.dataDirectory}</span> },
              {
                name: text.documentsDirectory,
                value: <span className="help-path">{status.documentsDirectory}</span>,
              },
            ]}
          />
        )}
        <p className="hint">{text.backupHint}</p>
        <div className="row empty-actions">
          <Button onClick={() => void navigate('/settings')}>{text.goBackUp}</Button>
        </div>
      </Section>
    </Frame>
  )
}
