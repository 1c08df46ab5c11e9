import { messageVerdictFilters } from '@facteur/contract/message.ts'
import { Stack, Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleMinus,
  IconHelpCircle,
  IconHourglass,
  IconInbox,
  IconMailX,
} from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useListKeys } from '../../lib/list-keys.ts'
import { usePages } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { MessageDrawer } from './message-drawer.tsx'
import { MessageList } from './message-list.tsx'
import { SourceFilter } from './source-filter.tsx'
import { UnsureAlert } from './unsure-alert.tsx'

const filterIcons = {
  collected: <IconCircleCheck size={16} aria-hidden />,
  'not-collected': <IconCircleMinus size={16} aria-hidden />,
  unsure: <IconHelpCircle size={16} aria-hidden />,
  waiting: <IconHourglass size={16} aria-hidden />,
  unreadable: <IconMailX size={16} aria-hidden />,
} as const

export function MessagesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate({ from: '/messages' })
  const search = useSearch({ from: '/house/messages' })
  const { open, ...query } = search
  const pages = usePages('listMessages', query)
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  useListKeys(items.map((one) => one.id))

  const change = (part: { [Key in keyof typeof search]?: (typeof search)[Key] | undefined }) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== '' && value !== undefined),
        ),
      replace: !('open' in part),
    })
  const choices = [
    { value: '', label: t('messages.all') },
    ...messageVerdictFilters.map((value) => ({ value, label: t(`verdict.${value}`), icon: filterIcons[value] })),
  ]

  return (
    <>
      <PageHeader title={t('place.messages')} say={t('messages.say')} />
      <Stack>
        {query.verdict !== 'unsure' && <UnsureAlert onLook={() => change({ verdict: 'unsure', query: '' })} />}
        <SearchBox
          value={query.query ?? ''}
          label={t('messages.search')}
          onSearch={(words) => change({ query: words })}
        />
        <FilterChips
          label={t('messages.filter')}
          choices={choices}
          value={query.verdict ?? ''}
          onChoose={(value) => change({ verdict: messageVerdictFilters.find((one) => one === value) })}
        />
        <SourceFilter value={query.source ?? ''} onChange={(source) => change({ source })} />
        <Asked of={pages} rows={8}>
          {({ pages: [first] }) =>
            items.length === 0 ? (
              <NothingHere
                icon={<IconInbox size={40} stroke={1.4} aria-hidden />}
                title={t('messages.none')}
                say={t('messages.noneSay')}
              />
            ) : (
              <>
                <Text size="sm" c="dimmed" aria-live="polite">
                  {t('messages.count', { count: first?.total ?? 0, formatted: countText(first?.total ?? 0, locale) })}
                </Text>
                <MessageList
                  messages={items}
                  mayChoose={query.verdict === 'unsure'}
                  onOpen={(id) => change({ open: id })}
                />
                <LoadMore pages={pages} />
              </>
            )
          }
        </Asked>
      </Stack>
      <MessageDrawer id={open} onClose={() => change({ open: '' })} />
    </>
  )
}
