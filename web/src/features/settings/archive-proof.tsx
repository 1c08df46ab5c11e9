import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAct } from '../../lib/queries.ts'
import { TroubleAlert } from '../../ui/trouble.tsx'

/** Recomputes every hash of archive and journal, on demand. */
export function ArchiveProof() {
  const { t } = useTranslation()
  const locale = useLocale()
  const verify = useAct('verifyArchive')
  const result = verify.data
  return (
    <Stack>
      <Group>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate({})}
        >
          {t('settings.verify')}
        </Button>
      </Group>
      {result?.isIntact === true && (
        <Alert color="pine" variant="light" role="status">
          {t('settings.intact', {
            documents: countText(result.documents, locale),
            entries: countText(result.entries, locale),
          })}
        </Alert>
      )}
      {result?.troubles.map((one) => (
        <TroubleAlert key={`${one.subject}-${one.code}`} trouble={one}>
          <Text size="sm">{one.subject}</Text>
        </TroubleAlert>
      ))}
    </Stack>
  )
}
