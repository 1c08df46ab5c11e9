import { Badge } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import {
  IconCircleCheck,
  IconCircleMinus,
  IconHelpCircle,
  IconHourglass,
  IconLink,
  IconMailX,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export type Mark = 'collected' | 'found' | 'not-collected' | 'unsure' | 'waiting' | 'unreadable'

/** What is collected is no longer in doubt here; its document says what is to be looked at. Found: an invoice, but not as a file that can be taken yet. */
export function markOf(message: Pick<Message, 'state' | 'collect' | 'isUnsure' | 'documentIds'>): Mark {
  if (message.state !== 'judged') return message.state
  if (message.collect) return message.documentIds.length > 0 ? 'collected' : 'found'
  return message.isUnsure ? 'unsure' : 'not-collected'
}

const looks: Record<Mark, { icon: Icon; color: string }> = {
  collected: { icon: IconCircleCheck, color: 'pine' },
  found: { icon: IconLink, color: 'gold' },
  'not-collected': { icon: IconCircleMinus, color: 'gray' },
  unsure: { icon: IconHelpCircle, color: 'orange' },
  waiting: { icon: IconHourglass, color: 'gold' },
  unreadable: { icon: IconMailX, color: 'red' },
}

export function VerdictMark({ message }: { message: Message }) {
  const { t } = useTranslation()
  const mark = markOf(message)
  const { icon: Shape, color } = looks[mark]
  return (
    <Badge variant="light" color={color} leftSection={<Shape size={14} aria-hidden />} className="quiet-badge">
      {t(`verdict.${mark}`)}
    </Badge>
  )
}
