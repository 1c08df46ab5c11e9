import { Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertCircle, IconArchive, IconCreditCard, IconHelpCircle, IconMail } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { amountText, countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { Sheet } from '../../ui/sheet.tsx'

type Tile = {
  to: '/payments' | '/documents' | '/messages'
  icon: Icon
  name: string
  figure: string
  say: string
  search?: { verdict?: 'unsure' }
  isUrgent?: boolean
  /** Something the owner has to decide on. */
  isWaiting?: boolean
}

export function Tiles() {
  const { t } = useTranslation()
  const locale = useLocale()
  const overview = useAnswer('getOverview')
  return (
    <Asked of={overview} rows={2}>
      {(it) => (
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: 'sm', sm: 'md' }}>
          <OneTile
            to="/payments"
            icon={IconCreditCard}
            name={t('home.toPay')}
            figure={countText(it.toPay, locale)}
            say={amountText(it.toPayAmount, 'EUR', locale)}
          />
          <OneTile
            to="/payments"
            icon={IconAlertCircle}
            name={t('home.overdue')}
            figure={countText(it.overdue, locale)}
            say={it.overdue > 0 ? t('home.overdueSay') : t('home.noneOverdue')}
            isUrgent={it.overdue > 0}
          />
          <OneTile
            to="/documents"
            icon={IconArchive}
            name={t('home.documents')}
            figure={countText(it.documents, locale)}
            say={it.needsReview > 0 ? t('home.toReview', { count: it.needsReview }) : t('home.allClear')}
          />
          {it.unsure > 0 ? (
            <OneTile
              to="/messages"
              search={{ verdict: 'unsure' }}
              icon={IconHelpCircle}
              name={t('home.unsure')}
              figure={countText(it.unsure, locale)}
              say={t('home.unsureSay')}
              isWaiting
            />
          ) : (
            <OneTile
              to="/messages"
              icon={IconMail}
              name={t('home.messages')}
              figure={countText(it.messages, locale)}
              say={t('home.messagesSay')}
            />
          )}
        </SimpleGrid>
      )}
    </Asked>
  )
}

function OneTile({ to, search = {}, icon: Shape, name, figure, say, isUrgent = false, isWaiting = false }: Tile) {
  const waiting = isWaiting ? 'var(--mantine-color-orange-light-color)' : undefined
  const color = isUrgent ? 'var(--mantine-color-error)' : waiting
  return (
    <Link to={to} search={search} className="card-link">
      <Sheet h="100%" p={{ base: 'md', sm: 'lg' }}>
        <Stack gap={6}>
          <Group gap={8} wrap="nowrap" c={color ?? 'dimmed'}>
            <Shape size={18} stroke={1.6} aria-hidden />
            <Text size="sm">{name}</Text>
          </Group>
          <div className="tile-figure figures" style={{ color }}>
            {figure}
          </div>
          <Text size="sm" c="dimmed">
            {say}
          </Text>
        </Stack>
      </Sheet>
    </Link>
  )
}
