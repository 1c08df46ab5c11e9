import { Group, Stack, Tabs, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconHistory, IconMail, IconMapPin, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FieldRow } from '../../ui/field-row.tsx'
import { TextLink } from '../../ui/links.tsx'
import { MailFrame } from '../../ui/mail-frame.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { DeliveryStateBadge } from '../../ui/state-badges.tsx'
import { Day, Instant } from '../../ui/when.tsx'
import { History } from './history.tsx'

/** Where it came from, where it went, and what happened to it. */
export function PastAndWay({ document }: { document: Document }) {
  const { t } = useTranslation()
  const mailId = document.sightings.find((one) => one.message !== null)?.message ?? null
  return (
    <Sheet>
      <Tabs defaultValue="seen" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="seen" leftSection={<IconMapPin size={16} aria-hidden />}>
            {t('documents.seen')}
          </Tabs.Tab>
          {mailId !== null && (
            <Tabs.Tab value="mail" leftSection={<IconMail size={16} aria-hidden />}>
              {t('documents.mail')}
            </Tabs.Tab>
          )}
          <Tabs.Tab value="deliveries" leftSection={<IconSend size={16} aria-hidden />}>
            {t('documents.deliveries')}
          </Tabs.Tab>
          <Tabs.Tab value="history" leftSection={<IconHistory size={16} aria-hidden />}>
            {t('documents.history')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="seen">
          <Seen document={document} />
        </Tabs.Panel>
        {mailId !== null && (
          <Tabs.Panel value="mail">
            <MailFrame id={mailId} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="deliveries">
          <Deliveries document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <WithHistory id={document.id} />
        </Tabs.Panel>
      </Tabs>
    </Sheet>
  )
}

function Seen({ document }: { document: Document }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Stack gap="sm" className="divided">
        {document.sightings.map((one, index) => (
          <Stack key={index} gap={2} pt={index === 0 ? 0 : 'sm'}>
            {one.message === null ? (
              <Text size="sm" fw={500} className="break-anywhere">
                {one.subject ?? one.name}
              </Text>
            ) : (
              <TextLink to="/messages" search={{ open: one.message }} size="sm" fw={500} className="break-anywhere">
                {one.subject ?? one.name}
              </TextLink>
            )}
            <Text size="xs" c="dimmed" className="break-anywhere">
              {[one.sourceName === 'upload' ? t('documents.byHand') : one.sourceName, one.folder, one.from]
                .filter((part) => part !== null)
                .join(' · ')}{' '}
              · <Instant at={one.seenAt} />
            </Text>
          </Stack>
        ))}
      </Stack>
      <Reasons reasons={document.reasons} />
      <div>
        <FieldRow name={t('documents.received')}>
          <Instant at={document.receivedAt} />
        </FieldRow>
        <FieldRow name={t('documents.archived')}>
          <Instant at={document.archivedAt} />
        </FieldRow>
        <FieldRow name={t('documents.retainUntil')}>
          <Day day={document.retainUntil?.slice(0, 10) ?? null} />
        </FieldRow>
        <FieldRow name={t('documents.fingerprint')}>
          <Text span size="xs" ff="monospace">
            {document.sha256}
          </Text>
        </FieldRow>
      </div>
    </Stack>
  )
}

function Deliveries({ document }: { document: Document }) {
  const { t } = useTranslation()
  if (document.deliveries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('documents.noDeliveries')}
      </Text>
    )
  return (
    <Stack gap="sm">
      {document.deliveries.map((one) => (
        <Group key={one.destination} justify="space-between">
          <Text size="sm">{one.destinationName}</Text>
          <DeliveryStateBadge state={one.state} />
        </Group>
      ))}
    </Stack>
  )
}

function WithHistory({ id }: { id: string }) {
  const history = useAnswer('getDocumentHistory', { path: { id } })
  return <Asked of={history}>{({ items }) => <History entries={items} />}</Asked>
}
