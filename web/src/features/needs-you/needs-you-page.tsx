import { Stack, Text, Title } from '@mantine/core'
import { type Need, type NeedKind, needKinds } from '@facteur/contract/needs-you.ts'
import { IconMoodSmile } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useListKeys } from '../../lib/list-keys.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { MessageDrawer } from '../messages/message-drawer.tsx'
import { NeedActs } from './need-acts.tsx'
import { NeedRow } from './need-row.tsx'
import { UnsureNeeds } from './unsure-needs.tsx'

/** Everything that waits for the owner, by kind, the most pressing first; each with one obvious thing to do. */
export function NeedsYouPage() {
  const { t } = useTranslation()
  const needs = useAnswer('getNeedsYou')
  const { open } = useSearch({ from: '/house/needs-you' })
  const navigate = useNavigate({ from: '/needs-you' })
  const show = (message: string | undefined) =>
    void navigate({ search: message === undefined ? {} : { open: message }, replace: true, resetScroll: false })
  useListKeys(needs.data?.items.map((one) => one.id) ?? [])
  return (
    <>
      <PageHeader title={t('place.needsYou')} say={t('needsYou.say')} />
      <Asked of={needs} rows={6}>
        {({ items, counts, total }) =>
          total === 0 ? (
            <NothingHere
              icon={<IconMoodSmile size={40} stroke={1.4} aria-hidden />}
              title={t('needsYou.none')}
              say={t('needsYou.noneSay')}
            />
          ) : (
            <Stack gap="xl">
              {needKinds
                .filter((kind) => (counts[kind] ?? 0) > 0)
                .map((kind) => (
                  <NeedsOfKind
                    key={kind}
                    kind={kind}
                    count={counts[kind] ?? 0}
                    needs={items.filter((one) => one.kind === kind)}
                    onOpen={show}
                  />
                ))}
            </Stack>
          )
        }
      </Asked>
      <MessageDrawer id={open} onClose={() => show(undefined)} />
    </>
  )
}

type OfKind = { kind: NeedKind; count: number; needs: readonly Need[]; onOpen: (message: string) => void }

function NeedsOfKind({ kind, count, needs, onOpen }: OfKind) {
  const { t } = useTranslation()
  const more = count - needs.length
  return (
    <section>
      <Title order={2}>{t(`needsYou.kind.${kind}`)}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(`needsYou.how.${kind}`)}
      </Text>
      {kind === 'unsure' ? (
        <UnsureNeeds needs={needs} onOpen={onOpen} />
      ) : (
        <Sheet p={0} style={{ overflow: 'hidden' }}>
          <Stack gap={0} className="divided" role="list">
            {needs.map((one) => (
              <NeedRow key={one.id} need={one} onOpen={onOpen}>
                <NeedActs need={one} onOpen={onOpen} />
              </NeedRow>
            ))}
          </Stack>
        </Sheet>
      )}
      {more > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('needsYou.more', { count: more })}
        </Text>
      )}
    </section>
  )
}
