import { Stack } from '@mantine/core'
import { IconCheck, IconClock, IconDots } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { amountText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { HeldPayments } from './held-payments.tsx'
import { OlderPayments } from './older-payments.tsx'
import { groupPayments, totalsOf } from './payment-groups.ts'
import type { PaymentGroups } from './payment-groups.ts'
import { PaymentList } from './payment-list.tsx'

const shows = ['open', 'paid', 'other'] as const
const icons = {
  open: <IconClock size={16} aria-hidden />,
  paid: <IconCheck size={16} aria-hidden />,
  other: <IconDots size={16} aria-hidden />,
}

export function PaymentsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate({ from: '/payments' })
  const { show = 'open' } = useSearch({ from: '/house/payments' })
  const payments = useAnswer('listPayments')
  const groups = groupPayments(payments.data?.items ?? [])
  const total = totalsOf(groups.open)
    .map(({ currency, amount }) => amountText(amount, currency, locale))
    .join(' + ')
  const choose = (value: string) => {
    const chosen = shows.find((one) => one === value)
    void navigate({ search: chosen === undefined || chosen === 'open' ? {} : { show: chosen }, replace: true })
  }
  return (
    <>
      <PageHeader
        title={t('place.payments')}
        say={
          groups.open.length === 0
            ? t('payments.say')
            : t('payments.total', { count: groups.open.length, amount: total })
        }
      />
      <Stack gap="lg">
        <FilterChips
          label={t('payments.filter')}
          value={show}
          onChoose={choose}
          choices={shows.map((value) => ({ value, label: t(`payments.${value}`), icon: icons[value] }))}
        />
        <Asked of={payments}>
          {() => (show === 'open' ? <Open groups={groups} /> : <Rest payments={groups[show]} />)}
        </Asked>
      </Stack>
    </>
  )
}

function Open({ groups: { held, open, older } }: { groups: PaymentGroups }) {
  const { t } = useTranslation()
  return (
    <>
      {held.length > 0 && <HeldPayments payments={held} />}
      {open.length > 0 ? (
        <PaymentList payments={open} />
      ) : (
        <NothingHere
          icon={<IconCheck size={40} stroke={1.4} aria-hidden />}
          title={t(older.length + held.length > 0 ? 'payments.noneNow' : 'payments.none')}
          say={t('payments.noneSay')}
        />
      )}
      {older.length > 0 && <OlderPayments payments={older} />}
    </>
  )
}

function Rest({ payments }: { payments: PaymentGroups['paid'] }) {
  const { t } = useTranslation()
  if (payments.length === 0)
    return (
      <NothingHere
        icon={<IconCheck size={40} stroke={1.4} aria-hidden />}
        title={t('payments.noneHere')}
        say={t('payments.noneHereSay')}
      />
    )
  return <PaymentList payments={payments} />
}
