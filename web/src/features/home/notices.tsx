import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { Notice } from '@facteur/contract/organisation.ts'
import { IconBell, IconPointFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Instant } from '../../ui/when.tsx'
import { useMay } from '../../lib/rights.ts'

const shownCount = 5

export function Notices() {
  const { t } = useTranslation()
  const notices = useAnswer('listNotices')
  const may = useMay('readNotices')
  const read = useAct('readNotices', { refresh: ['listNotices', 'getOverview'] })
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('home.notices')}</Title>
        {may && (notices.data?.unread ?? 0) > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => read.mutate({})} loading={read.isPending}>
            {t('home.allRead')}
          </Button>
        )}
      </Group>
      <Asked of={notices} rows={2}>
        {({ items }) => (
          <Sheet>
            {items.length === 0 ? (
              <Group gap="sm" c="dimmed">
                <IconBell size={18} aria-hidden />
                <Text size="sm">{t('home.noNotices')}</Text>
              </Group>
            ) : (
              <Stack gap="md">
                {items.slice(0, shownCount).map((notice) => (
                  <OneNotice key={notice.id} notice={notice} />
                ))}
                {items.length > shownCount && (
                  <TextLink to="/payments" size="sm">
                    {t('home.moreNotices')}
                  </TextLink>
                )}
              </Stack>
            )}
          </Sheet>
        )}
      </Asked>
    </section>
  )
}

function OneNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  return (
    <Group wrap="nowrap" gap="sm" align="flex-start">
      <IconPointFilled
        size={16}
        color={notice.isRead ? 'transparent' : 'var(--mantine-color-gold-6)'}
        aria-label={notice.isRead ? undefined : t('home.unread')}
      />
      <Stack gap={2} flex={1}>
        <Text size="sm" fw={notice.isRead ? 400 : 500}>
          {notice.say}
        </Text>
        <Group gap="md">
          <Text size="xs" c="dimmed">
            <Instant at={notice.createdAt} form="ago" />
          </Text>
          {notice.document !== null && (
            <TextLink to="/documents/$id" params={{ id: notice.document }} size="xs">
              {t('common.look')}
            </TextLink>
          )}
          {notice.source !== null && (
            <TextLink to="/sources/$id" params={{ id: notice.source }} size="xs">
              {t('common.look')}
            </TextLink>
          )}
        </Group>
      </Stack>
    </Group>
  )
}
