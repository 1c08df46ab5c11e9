import { Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArchive } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { usePages } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { rememberOrder } from './document-order.ts'
import { DocumentCards } from './document-cards.tsx'
import { DocumentTable } from './document-table.tsx'
import { Filters } from './filters.tsx'
import { UploadButton } from './upload-anywhere.tsx'

export function DocumentsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const isWide = useMediaQuery('(min-width: 62em)') ?? true
  const navigate = useNavigate({ from: '/documents' })
  const search = useSearch({ from: '/house/documents' })
  const { review, ...query } = search
  const pages = usePages('listDocuments', { ...query, ...(review === undefined ? {} : { needsReview: 'true' }) })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  useEffect(() => rememberOrder(items.map((one) => one.id)))

  const change = (part: Record<string, string | undefined>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== '' && value !== undefined),
        ),
      replace: true,
    })

  return (
    <>
      <PageHeader title={t('place.documents')} say={t('documents.say')}>
        <UploadButton />
      </PageHeader>
      <Stack>
        <SearchBox
          value={query.query ?? ''}
          label={t('documents.search')}
          onSearch={(words) => change({ query: words })}
        />
        <Filters search={search} onChange={change} />
        <Asked of={pages} rows={8}>
          {({ pages: [first] }) =>
            items.length === 0 ? (
              <NothingHere
                icon={<IconArchive size={40} stroke={1.4} aria-hidden />}
                title={t('documents.none')}
                say={Object.keys(search).length === 0 ? t('documents.noneSay') : t('documents.noneFound')}
              />
            ) : (
              <>
                <Text size="sm" c="dimmed" aria-live="polite">
                  {t('documents.count', { count: first?.total ?? 0, formatted: countText(first?.total ?? 0, locale) })}
                </Text>
                {isWide ? <DocumentTable documents={items} /> : <DocumentCards documents={items} />}
                <LoadMore pages={pages} />
              </>
            )
          }
        </Asked>
      </Stack>
    </>
  )
}
