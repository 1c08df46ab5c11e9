import { Button, Group, Stack, Text } from '@mantine/core'
import type { Destination } from '@facteur/contract/forwarding.ts'
import { deliveryStates } from '@facteur/contract/forwarding.ts'
import { IconMail, IconSend2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { DeliveryStateBadge } from '../../ui/state-badges.tsx'
import { TroubleAlert } from '../../ui/trouble.tsx'
import { Day } from '../../ui/when.tsx'
import { IfMay } from '../../ui/if-may.tsx'

export function DestinationCard({ destination }: { destination: Destination }) {
  const { t } = useTranslation()
  const test = useAct('testDestination')
  const remove = useAct('removeDestination', { refresh: ['listDestinations', 'listDeliveries'] })
  const input = { path: { id: destination.id } }
  const to = destination.settings['to']
  return (
    <Sheet>
      <Stack>
        <Group justify="space-between" align="flex-start">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <IconMail size={22} stroke={1.6} aria-hidden />
            <Stack gap={0} miw={0}>
              <Text fw={600} fz="lg" className="break-anywhere">
                {destination.name}
              </Text>
              <Text size="sm" c="dimmed" className="break-anywhere">
                {typeof to === 'string' ? `${to} · ` : ''}
                {destination.since === null ? (
                  t('destinations.everything')
                ) : (
                  <>
                    {t('destinations.sinceDay')} <Day day={destination.since} />
                  </>
                )}
              </Text>
            </Stack>
          </Group>
          <Group gap={6}>
            {deliveryStates
              .filter((state) => (destination.counts[state] ?? 0) > 0)
              .map((state) => (
                <DeliveryStateBadge key={state} state={state} count={destination.counts[state] ?? 0} />
              ))}
          </Group>
        </Group>
        {destination.trouble !== null && <TroubleAlert trouble={destination.trouble} tone="gold" />}
        <Group gap="xs">
          <IfMay act="testDestination">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconSend2 size={16} aria-hidden />}
              loading={test.isPending}
              onClick={() => test.mutate(input, { onSuccess: () => showDone(t('destinations.tested')) })}
            >
              {t('destinations.test')}
            </Button>
          </IfMay>
          <IfMay act="removeDestination">
            <ConfirmButton
              size="xs"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              question={t('destinations.removeQuestion', { name: destination.name })}
              say={t('destinations.removeSay')}
              act={t('destinations.remove')}
              onConfirm={() => remove.mutate(input)}
            >
              {t('destinations.remove')}
            </ConfirmButton>
          </IfMay>
        </Group>
      </Stack>
    </Sheet>
  )
}
