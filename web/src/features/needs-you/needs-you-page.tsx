import { Stack, Text, Title } from '@mantine/core'
import { type Need, type NeedKind, needKinds } from '@facteur/contract/needs-you.ts'
import { IconMoodSmile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { NeedRow } from './need-row.tsx'

/** Everything that waits for the owner, by kind, the most pressing first; each with one obvious thing to do. */
export function NeedsYouPage() {
  const { t } = useTranslation()
  const needs = useAnswer('getNeedsYou')
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
                  />
                ))}
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function NeedsOfKind({ kind, count, needs }: { kind: NeedKind; count: number; needs: readonly Need[] }) {
  const { t } = useTranslation()
  const more = count - needs.length
  return (
    <section>
      <Title order={2}>{t(`needsYou.kind.${kind}`)}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(`needsYou.how.${kind}`)}
      </Text>
      <Sheet p={0} style={{ overflow: 'hidden' }}>
        <Stack gap={0} className="divided">
          {needs.map((one) => (
            <NeedRow key={one.id} need={one} />
          ))}
        </Stack>
      </Sheet>
      {more > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('needsYou.more', { count: more })}
        </Text>
      )}
    </section>
  )
}
