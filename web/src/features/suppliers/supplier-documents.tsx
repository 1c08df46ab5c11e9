import { Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { Supplier } from '@facteur/contract/supplier.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { DocumentCards } from '../documents/document-cards.tsx'
import { rememberOrder } from '../documents/document-order.ts'
import { DocumentTable } from '../documents/document-table.tsx'

/** The papers of this supplier, newest first. */
export function SupplierDocuments({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation()
  const isWide = useMediaQuery('(min-width: 62em)') ?? true
  const pages = usePages('listDocuments', { supplier: supplier.id })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  useEffect(() => rememberOrder(items.map((one) => one.id)))
  return (
    <Stack gap="sm">
      <Title order={2}>{t('suppliers.documents')}</Title>
      <Asked of={pages} rows={4}>
        {() => (
          <>
            {items.length === 0 && <Text c="dimmed">{t('suppliers.noDocuments')}</Text>}
            {items.length > 0 &&
              (isWide ? <DocumentTable documents={items} isOneSupplier /> : <DocumentCards documents={items} />)}
            <LoadMore pages={pages} />
          </>
        )}
      </Asked>
    </Stack>
  )
}
