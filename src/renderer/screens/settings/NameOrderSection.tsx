/** 名单次序 in 设置: whether papers list people as on the roll, party by party, or by the strokes of their names. */
import { App, Segmented } from 'antd'
import { type NameOrder, nameOrders } from '../../../domain/people/name-order.ts'
import { isNotSaved, tell } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { settingsText } from '../../text/settings.ts'

const text = settingsText

export function NameOrderSection({ nameOrder }: { readonly nameOrder: NameOrder }) {
  const { message } = App.useApp()
  const choose = async (chosen: NameOrder) => {
    const reply = await tell('communities.setNameOrder', { nameOrder: chosen })
    if (!reply.ok && !isNotSaved(reply.failure)) void message.error(sayFailure(reply.failure), 10)
  }
  return (
    <Section title={text.nameOrder} extra={text.nameOrderHint}>
      <Segmented
        aria-label={text.nameOrder}
        value={nameOrder}
        options={nameOrders.map((order) => ({ value: order, label: text.nameOrders[order] }))}
        onChange={(chosen) => void choose(chosen)}
      />
    </Section>
  )
}
