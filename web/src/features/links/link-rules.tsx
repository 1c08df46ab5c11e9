import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { IfMay } from '../../ui/if-may.tsx'

/** What the owner said about the links of some senders, each with its way back; nothing where they said nothing. */
export function LinkRules() {
  const { t } = useTranslation()
  const rules = useAnswer('listLinkRules')
  const remove = useAct('removeLinkRule', {
    refresh: ['listLinkRules', 'listLinks'],
    done: () => showDone(t('links.ruleTakenBack')),
  })
  const items = rules.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Stack gap="sm" mt="md">
      <Text size="sm" fw={600}>
        {t('links.rules')}
      </Text>
      {items.map(({ id, sender, effect }) => (
        <Group key={id} justify="space-between" gap="sm">
          <Text size="sm" className="break-anywhere" flex="1 1 200px">
            {t(`linkEffectOf.${effect}`, { sender })}
          </Text>
          <IfMay act="removeLinkRule">
            <Button
              size="xs"
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate({ path: { id } })}
            >
              {t('rules.takeBack')}
            </Button>
          </IfMay>
        </Group>
      ))}
    </Stack>
  )
}
