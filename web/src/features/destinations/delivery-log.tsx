import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import type { Delivery, DeliveryState, Destination } from '@facteur/contract/forwarding.ts'
import { deliveryStates } from '@facteur/contract/forwarding.ts'
import { IconCheck, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayTrouble } from '../../lib/fault-words.ts'
import { useAct, usePages } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FilterChips } from '../../ui/filter-chips.tsx'
import { TextLink } from '../../ui/links.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { DeliveryStateBadge } from '../../ui/state-badges.tsx'
import { CodeLink } from '../../ui/trouble.tsx'
import { Instant } from '../../ui/when.tsx'
import { useMay } from '../../lib/rights.ts'

/** What was sent where, and how it went. */
export function DeliveryLog({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation()
  const [state, setState] = useState<DeliveryState>()
  const [destination, setDestination] = useState('')
  const pages = usePages('listDeliveries', {
    ...(state === undefined ? {} : { state }),
    ...(destination === '' ? {} : { destination }),
  })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Stack>
      <Group justify="space-between">
        <FilterChips
          label={t('deliveries.filter')}
          value={state ?? ''}
          onChoose={(value) => setState(deliveryStates.find((one) => one === value))}
          choices={[
            { value: '', label: t('deliveries.all') },
            ...deliveryStates.map((value) => ({ value, label: capital(t(`deliveryState.${value}`)) })),
          ]}
        />
        {destinations.length > 1 && (
          <NativeSelect
            aria-label={t('place.destinations')}
            value={destination}
            onChange={(event) => setDestination(event.currentTarget.value)}
            data={[
              { value: '', label: t('deliveries.everywhere') },
              ...destinations.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
      </Group>
      <Asked of={pages} rows={5}>
        {() =>
          items.length === 0 ? (
            <NothingHere
              icon={<IconSend size={40} stroke={1.4} aria-hidden />}
              title={t('deliveries.none')}
              say={t('deliveries.noneSay')}
            />
          ) : (
            <>
              <Sheet p={0}>
                <Stack gap={0} className="divided">
                  {items.map((one) => (
                    <DeliveryRow key={one.id} delivery={one} />
                  ))}
                </Stack>
              </Sheet>
              <LoadMore pages={pages} />
            </>
          )
        }
      </Asked>
    </Stack>
  )
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t, i18n } = useTranslation()
  return (
    <Stack gap={6} px="md" py="sm">
      <Group justify="space-between" wrap="nowrap" gap="md" align="flex-start">
        <Stack gap={0} miw={0}>
          <TextLink
            to="/documents/$id"
            params={{ id: delivery.document }}
            fw={500}
            c="inherit"
            className="break-anywhere"
          >
            {delivery.supplierName ?? delivery.documentName} {delivery.invoiceNumber ?? ''}
          </TextLink>
          <Text size="xs" c="dimmed">
            {delivery.destinationName} · <Instant at={delivery.acceptedAt ?? delivery.queuedAt} />
            {delivery.attempts > 1 && ` · ${t('deliveries.attempts', { count: delivery.attempts })}`}
          </Text>
        </Stack>
        <DeliveryStateBadge state={delivery.state} />
      </Group>
      {delivery.lastError !== null && delivery.state !== 'accepted' && (
        <Stack gap={0}>
          <Text size="sm">{sayTrouble(delivery.lastError, i18n.language)}</Text>
          <CodeLink code={delivery.lastError.code} />
        </Stack>
      )}
      {delivery.state === 'queued' && delivery.nextTryAt !== null && (
        <Text size="xs" c="dimmed">
          {t('deliveries.nextTry')} <Instant at={delivery.nextTryAt} form="ago" />
        </Text>
      )}
      {(delivery.state === 'uncertain' || delivery.state === 'failed') && <Decision delivery={delivery} />}
    </Stack>
  )
}

// The same word stands after a count elsewhere, hence small there.
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A delivery that may have arrived is never sent again by itself: the owner decides. */
function Decision({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const decide = useAct('decideDelivery', { refresh: ['listDeliveries', 'listDestinations', 'getDocument'] })
  const may = useMay('decideDelivery')
  if (!may) return null
  const choose = (decision: 'send-again' | 'it-arrived') =>
    decide.mutate({ path: { id: delivery.id }, body: { decision } })
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSend size={15} aria-hidden />}
        loading={decide.isPending}
        onClick={() => choose('send-again')}
      >
        {t('deliveries.sendAgain')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCheck size={15} aria-hidden />}
        disabled={decide.isPending}
        onClick={() => choose('it-arrived')}
      >
        {t('deliveries.itArrived')}
      </Button>
    </Group>
  )
}
