import type { Message } from '@facteur/contract/message.ts'
import { useMay } from '../../lib/rights.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { BatchBar } from './batch-bar.tsx'
import { ChooseAll } from './choose-all.tsx'
import { MessageRow } from './message-row.tsx'
import { useChoosing } from './use-choosing.ts'
import { useDecideMails } from './use-decide-mails.ts'

type Props = { messages: readonly Message[]; mayChoose: boolean; onOpen: (id: string) => void }

/** Mails one below another; where all of them are in doubt, several can be chosen and decided at once. */
export function MessageList({ messages, mayChoose, onOpen }: Props) {
  const may = useMay('collectMessage') && mayChoose && messages.length > 1
  const { decide, progress } = useDecideMails()
  const { chosen, ...choosing } = useChoosing(messages)
  return (
    <Sheet p={0}>
      {may && <ChooseAll isAll={choosing.isAll} isSome={chosen.length > 0} onChange={choosing.toggleAll} />}
      {messages.map((message) => (
        <MessageRow
          key={message.id}
          message={message}
          onOpen={() => onOpen(message.id)}
          {...(may ? { tick: { isOn: choosing.isChosen(message.id), toggle: () => choosing.toggle(message.id) } } : {})}
        />
      ))}
      {may && (
        <BatchBar
          mails={chosen}
          progress={progress}
          onDecide={(decision, mails) => void decide(decision, mails).then(choosing.clear)}
          onClear={choosing.clear}
        />
      )}
    </Sheet>
  )
}
