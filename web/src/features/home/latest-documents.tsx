import { Group, Stack, Text, Title } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paperName } from '../../lib/format.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Amount } from '../../ui/amount.tsx'
import { Asked } from '../../ui/asked.tsx'
import { KindIcon } from '../../ui/kind-badge.tsx'
import { TextLink } from '../../ui/links.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Instant } from '../../ui/when.tsx'

export function LatestDocuments() {
  const { t } = useTranslation()
  const latest = useAnswer('listDocuments', { query: { limit: 7 } })
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('home.latest')}</Title>
        <TextLink to="/documents" size="sm">
          {t('home.allDocuments')}
        </TextLink>
      </Group>
      <Asked of={latest}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere
              icon={<IconArchive size={40} stroke={1.4} aria-hidden />}
              title={t('home.noDocuments')}
              say={t('home.noDocumentsSay')}
            />
          ) : (
            <Sheet p={0} style={{ overflow: 'hidden' }}>
              {items.map((one) => (
                <Link key={one.id} to="/documents/$id" params={{ id: one.id }} className="card-link row-button">
                  <Group justify="space-between" wrap="nowrap" gap="md">
                    <Group gap="sm" wrap="nowrap" miw={0}>
                      <KindIcon kind={one.kind} size={20} />
                      <Stack gap={0} miw={0}>
                        <Text fw={500} truncate>
                          {one.fields.supplierName ?? paperName(one)}
                        </Text>
                        <Text size="xs" c="dimmed" truncate>
                          {t(`kind.${one.kind}`)} {one.fields.invoiceNumber ?? ''}
                        </Text>
                      </Stack>
                    </Group>
                    <Stack gap={0} align="flex-end">
                      <Amount amount={one.fields.totalIncludingVat} currency={one.fields.currency} fw={500} />
                      <Text size="xs" c="dimmed" className="figures">
                        <Instant at={one.receivedAt} form="short" />
                      </Text>
                    </Stack>
                  </Group>
                </Link>
              ))}
            </Sheet>
          )
        }
      </Asked>
    </section>
  )
}
