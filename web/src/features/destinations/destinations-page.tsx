import { Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconSend } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AddDestination } from './add-destination.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { DestinationCard } from './destination-card.tsx'
import { useMay } from '../../lib/rights.ts'

export function DestinationsPage() {
  const { t } = useTranslation()
  const destinations = useAnswer('listDestinations')
  const mayAdd = useMay('addDestination')
  const [isAdding, { open, close }] = useDisclosure(false)
  return (
    <>
      <PageHeader title={t('place.destinations')} say={t('destinations.say')}>
        {mayAdd ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
            {t('destinations.add')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('destinations.ownerOnly')}
          </Text>
        )}
      </PageHeader>
      <Stack gap="xl">
        <Asked of={destinations} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <NothingHere
                icon={<IconSend size={40} stroke={1.4} aria-hidden />}
                title={t('destinations.none')}
                say={t('destinations.noneSay')}
              />
            ) : (
              <Stack>
                {items.map((one) => (
                  <DestinationCard key={one.id} destination={one} />
                ))}
              </Stack>
            )
          }
        </Asked>
        <section>
          <Title order={2} mb="sm">
            {t('deliveries.title')}
          </Title>
          <DeliveryLog destinations={destinations.data?.items ?? []} />
        </section>
      </Stack>
      <AddDestination isOpen={isAdding} onClose={close} />
    </>
  )
}
