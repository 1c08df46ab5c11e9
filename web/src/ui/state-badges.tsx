import { Badge } from '@mantine/core'
import type { DocumentState } from '@facteur/contract/document.ts'
import type { DeliveryState } from '@facteur/contract/forwarding.ts'
import type { PaymentState } from '@facteur/contract/payment.ts'
import {
  IconAlertCircle,
  IconArchive,
  IconBan,
  IconCheck,
  IconClock,
  IconDownload,
  IconHandStop,
  IconHelpCircle,
  IconLoader2,
  IconLock,
  IconRepeat,
  IconSend,
  IconX,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type Look = { icon: Icon; color: string }

const documentLooks: Record<DocumentState, Look> = {
  received: { icon: IconLoader2, color: 'gray' },
  fetched: { icon: IconDownload, color: 'gray' },
  extracted: { icon: IconLoader2, color: 'gray' },
  archived: { icon: IconArchive, color: 'pine' },
  'set-aside': { icon: IconBan, color: 'gray' },
  unreadable: { icon: IconX, color: 'red' },
}

const paymentLooks: Record<PaymentState, Look> = {
  'to-pay': { icon: IconClock, color: 'gold' },
  overdue: { icon: IconAlertCircle, color: 'red' },
  held: { icon: IconHandStop, color: 'orange' },
  paid: { icon: IconCheck, color: 'pine' },
  'direct-debit': { icon: IconRepeat, color: 'gray' },
  'not-payable': { icon: IconBan, color: 'gray' },
}

const deliveryLooks: Record<DeliveryState, Look> = {
  queued: { icon: IconClock, color: 'gray' },
  sending: { icon: IconSend, color: 'gray' },
  accepted: { icon: IconCheck, color: 'pine' },
  uncertain: { icon: IconHelpCircle, color: 'orange' },
  failed: { icon: IconX, color: 'red' },
}

export function DocumentStateBadge({ state }: { state: DocumentState }) {
  const { t } = useTranslation()
  return <StateBadge look={documentLooks[state]} text={t(`documentState.${state}`)} />
}

/** Instead of its state: nothing is wrong with a file that only waits for its password. */
export function LockedBadge() {
  const { t } = useTranslation()
  return <StateBadge look={{ icon: IconLock, color: 'gold' }} text={t('documentState.locked')} />
}

export function PaymentStateBadge({ state }: { state: PaymentState }) {
  const { t } = useTranslation()
  return <StateBadge look={paymentLooks[state]} text={t(`paymentState.${state}`)} />
}

export function DeliveryStateBadge({ state, count }: { state: DeliveryState; count?: number }) {
  const { t } = useTranslation()
  const text = t(`deliveryState.${state}`)
  return <StateBadge look={deliveryLooks[state]} text={count === undefined ? text : `${count} ${text}`} />
}

export function ReviewBadge() {
  const { t } = useTranslation()
  return <StateBadge look={{ icon: IconAlertCircle, color: 'orange' }} text={t('documents.needsReview')} />
}

/** Colour never speaks alone: every state has its icon and its word. */
function StateBadge({ look: { icon: Shape, color }, text }: { look: Look; text: string }) {
  return (
    <Badge variant="light" color={color} leftSection={<Shape size={14} aria-hidden />} className="quiet-badge">
      {text}
    </Badge>
  )
}
