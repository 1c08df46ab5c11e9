import { Badge } from '@mantine/core'
import type { DocumentKind } from '@facteur/contract/verdict.ts'
import {
  IconAlarm,
  IconCashBanknoteOff,
  IconFileDollar,
  IconFileInvoice,
  IconFileText,
  IconFish,
  IconListDetails,
  IconMail,
  IconNews,
  IconReceipt,
  IconShoppingCart,
  IconTruckDelivery,
  IconUser,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const looks: Record<DocumentKind, { icon: Icon; color: string }> = {
  invoice: { icon: IconFileInvoice, color: 'pine' },
  'credit-note': { icon: IconCashBanknoteOff, color: 'indigo' },
  receipt: { icon: IconReceipt, color: 'pine' },
  reminder: { icon: IconAlarm, color: 'orange' },
  statement: { icon: IconListDetails, color: 'gray' },
  'order-confirmation': { icon: IconShoppingCart, color: 'gray' },
  'delivery-note': { icon: IconTruckDelivery, color: 'gray' },
  quote: { icon: IconFileDollar, color: 'gray' },
  'pro-forma': { icon: IconFileText, color: 'gray' },
  newsletter: { icon: IconNews, color: 'gray' },
  phishing: { icon: IconFish, color: 'red' },
  personal: { icon: IconUser, color: 'gray' },
  other: { icon: IconMail, color: 'gray' },
}

export function KindIcon({ kind, size = 16 }: { kind: DocumentKind; size?: number }) {
  const Shape = looks[kind].icon
  return <Shape size={size} stroke={1.6} aria-hidden />
}

export function KindBadge({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation()
  return (
    <Badge
      variant="light"
      color={looks[kind].color}
      leftSection={<KindIcon kind={kind} size={14} />}
      className="quiet-badge"
    >
      {t(`kind.${kind}`)}
    </Badge>
  )
}
