/** Shows how far a meeting is prepared: a ring with the count, what is there and what is still missing. */
import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { partsText } from '../../text/parts.ts'
import '../page/pages.css'

export type Preparation = { readonly words: string; readonly met: boolean }
export type PreparationRingProps = { readonly preparations: readonly Preparation[] }

const radius = 25
const length = 2 * Math.PI * radius

export function PreparationRing({ preparations }: PreparationRingProps) {
  const total = preparations.length
  const done = preparations.filter((preparation) => preparation.met).length
  const share = total === 0 ? 0 : done / total
  return (
    <div className="preparation">
      <div className="preparation-head">
        <svg
          className="preparation-ring"
          viewBox="0 0 58 58"
          role="img"
          aria-label={`${partsText.preparation} ${done} / ${total}`}
        >
          <circle cx="29" cy="29" r={radius} fill="none" stroke="var(--fill)" strokeWidth="6" />
          <circle
            cx="29"
            cy="29"
            r={radius}
            fill="none"
            stroke="var(--jade)"
            strokeWidth="6"
            strokeLinecap="round"
            strokeDasharray={`${share * length} ${length}`}
            transform="rotate(-90 29 29)"
          />
          <text
            x="29"
            y="30"
            textAnchor="middle"
            dominantBaseline="central"
            fontSize="17"
            fontWeight="700"
            fill="var(--ink)"
          >
            {done}/{total}
          </text>
        </svg>
        <div>
          <h3 className="preparation-title">{partsText.preparation}</h3>
          <p className="second preparation-standing">
            {done === total ? partsText.preparationDone : partsText.preparationMissing(total - done)}
          </p>
        </div>
      </div>
      <ul className="preparation-list">
        {preparations.map(({ words, met }) => (
          <li key={words} className={met ? undefined : 'is-missing'}>
            {met ? <CheckOutlined /> : <ExclamationCircleOutlined />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
