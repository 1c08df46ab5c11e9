import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { Reconciliation, Source } from '@facteur/contract/source.ts'
import { IconCheck, IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { answerOf, useAct } from '../../lib/queries.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Instant } from '../../ui/when.tsx'
import { useMay } from '../../lib/rights.ts'

const askEveryMs = 2_000

/** A button that lists the whole source anew, how far that is, and what it proved. */
export function ReconcileSource({ source }: { source: Source }) {
  const { t } = useTranslation()
  const path = { id: source.id }
  const asked = useQuery({
    ...answerOf('getReconciliation', { path }),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? askEveryMs : false),
  })
  const reconcile = useAct('reconcileSource', { refresh: ['getReconciliation'] })
  const may = useMay('reconcileSource')
  const last = asked.data
  return (
    <Sheet>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Text size="sm" c="dimmed" maw={520}>
            {t('sources.reconcileSay')}
          </Text>
          {may && source.health !== 'paused' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconListCheck size={16} aria-hidden />}
              loading={reconcile.isPending || (last !== undefined && isUnderWay(last))}
              onClick={() => reconcile.mutate({ path })}
            >
              {t('sources.reconcile')}
            </Button>
          )}
        </Group>
        <div role="status">{last !== undefined && <Result of={last} />}</div>
      </Stack>
    </Sheet>
  )
}

const isUnderWay = ({ state }: Reconciliation) => state === 'waiting' || state === 'running'

function Result({ of }: { of: Reconciliation }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const count = (number: number) => countText(number, locale)
  if (of.state === 'never') return null
  if (of.state === 'waiting') return <Text size="sm">{t('sources.reconcileWaiting')}</Text>
  if (of.state === 'running') {
    const done = Math.min(of.folders.length + 1, of.foldersTotal)
    return <Text size="sm">{t('sources.reconcileRunning', { done: count(done), total: count(of.foldersTotal) })}</Text>
  }
  const { there, missing, gone } = of.totals
  const said = { mails: count(there), folders: count(of.folders.length), missing: count(missing), gone: count(gone) }
  return (
    <Alert color="pine" variant="light" icon={<IconCheck size={18} aria-hidden />}>
      <Text size="sm" fw={600}>
        {missing === 0
          ? t('sources.reconcileNone', { ...said, count: of.folders.length })
          : t('sources.reconcileFound', said)}
      </Text>
      {gone > 0 && <Text size="sm">{t('sources.reconcileGone', said)}</Text>}
      <Text size="xs" c="dimmed">
        {t('sources.reconcileAt')} <Instant at={of.finishedAt} />
      </Text>
    </Alert>
  )
}
