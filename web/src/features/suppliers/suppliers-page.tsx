import { Button, Center, Group, Stack, Text } from '@mantine/core'
import type { Supplier } from '@facteur/contract/supplier.ts'
import { IconAlertTriangle, IconBuildingStore } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { answerOf } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Day } from '../../ui/when.tsx'
import { SupplierFace } from './supplier-face.tsx'

const shownAtOnce = 100

export function SuppliersPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate({ from: '/suppliers' })
  const { query } = useSearch({ from: '/house/suppliers' })
  const suppliers = useQuery({
    ...answerOf('listSuppliers', { query: query === undefined ? {} : { query } }),
    placeholderData: keepPreviousData,
  })
  const [shown, setShown] = useState(shownAtOnce)
  return (
    <>
      <PageHeader title={t('place.suppliers')} say={t('suppliers.say')} />
      <Stack>
        <SearchBox
          value={query ?? ''}
          label={t('suppliers.search')}
          onSearch={(words) => void navigate({ search: words === '' ? {} : { query: words }, replace: true })}
        />
        <Asked of={suppliers} rows={8}>
          {({ items }) =>
            items.length === 0 ? (
              <NothingHere
                icon={<IconBuildingStore size={40} stroke={1.4} aria-hidden />}
                title={t(query === undefined ? 'suppliers.none' : 'suppliers.noneFound')}
                say={t(query === undefined ? 'suppliers.noneSay' : 'suppliers.noneFoundSay')}
              />
            ) : (
              <>
                <Text size="sm" c="dimmed" aria-live="polite">
                  {t('suppliers.count', { count: items.length, formatted: countText(items.length, locale) })}
                </Text>
                <Sheet p={0} style={{ overflow: 'hidden' }}>
                  {items.slice(0, shown).map((one) => (
                    <SupplierRow key={one.id} supplier={one} />
                  ))}
                </Sheet>
                {items.length > shown && (
                  <Center>
                    <Button variant="default" onClick={() => setShown(shown + 4 * shownAtOnce)}>
                      {t('common.showMore')}
                    </Button>
                  </Center>
                )}
              </>
            )
          }
        </Asked>
      </Stack>
    </>
  )
}

function SupplierRow({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const isNewAccount = supplier.accounts.some((one) => !one.isConfirmed)
  return (
    <Link to="/suppliers/$id" params={{ id: supplier.id }} className="card-link row-button">
      <Group wrap="nowrap" gap="md">
        <SupplierFace name={supplier.name} />
        <Stack gap={0} flex={1} miw={0}>
          <Text fw={500} truncate>
            {supplier.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {supplier.hosts[0] ?? supplier.vatNumbers[0] ?? ''}
          </Text>
        </Stack>
        {isNewAccount && (
          <Group gap={4} wrap="nowrap" c="var(--mantine-color-orange-light-color)">
            <IconAlertTriangle size={16} role="img" aria-label={t('suppliers.newAccount')} />
            <Text size="xs" visibleFrom="sm" aria-hidden>
              {t('suppliers.newAccount')}
            </Text>
          </Group>
        )}
        <Stack gap={0} align="flex-end">
          <Text size="sm" className="figures">
            {t('suppliers.papers', {
              count: supplier.documentCount,
              formatted: countText(supplier.documentCount, locale),
            })}
          </Text>
          <Text size="xs" c="dimmed" className="figures">
            <Day day={supplier.lastDocumentOn} />
          </Text>
        </Stack>
      </Group>
    </Link>
  )
}
