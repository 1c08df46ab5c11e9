import { Alert, Code, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FieldRow } from '../../ui/field-row.tsx'

const smtpExample = `FACTEUR_SMTP_URL=smtps://user:password@smtp.example.com
FACTEUR_SMTP_FROM=invoices@example.com`

/** How this installation stands, and what the operator could still do. */
export function HouseCard() {
  const { t } = useTranslation()
  const house = useAnswer('getHouse')
  const installation = useAnswer('getInstallation')
  return (
    <Asked of={house} rows={3}>
      {(it) => (
        <Stack>
          {it.isolation.isIsolated ? (
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <IconShieldCheck size={20} color="var(--mantine-color-pine-6)" aria-hidden />
              <Text size="sm">{t('settings.isolated')}</Text>
            </Group>
          ) : (
            <Alert
              color="red"
              variant="light"
              icon={<IconAlertTriangle size={20} aria-hidden />}
              title={t('settings.notIsolated')}
            >
              {it.isolation.say}
            </Alert>
          )}
          {!it.outgoingMail.isSet && (
            <Alert
              color="gold"
              variant="light"
              icon={<IconAlertTriangle size={20} aria-hidden />}
              title={t('settings.noMail')}
              styles={{ body: { minWidth: 0 } }}
            >
              <Text size="sm" mb="xs">
                {t('settings.noMailDo')}
              </Text>
              <Code block>{smtpExample}</Code>
            </Alert>
          )}
          {!it.browser.isThere && (
            <Alert
              color="gold"
              variant="light"
              icon={<IconAlertTriangle size={20} aria-hidden />}
              title={t('settings.noBrowser')}
            >
              <Text size="sm">
                {it.browser.named === null
                  ? t('settings.noBrowserDo')
                  : t('settings.noBrowserThere', { path: it.browser.named })}
              </Text>
            </Alert>
          )}
          <div>
            {it.browser.isThere && (
              <FieldRow name={t('settings.browser')}>{it.browser.version ?? t('settings.browserUnknown')}</FieldRow>
            )}
            {it.outgoingMail.isSet && <FieldRow name={t('settings.mailFrom')}>{it.outgoingMail.from ?? '–'}</FieldRow>}
            <FieldRow name={t('settings.egressAllow')}>
              {it.egressAllow.length === 0 ? t('settings.egressNone') : it.egressAllow.join(', ')}
            </FieldRow>
            {it.egressResolve.length > 0 && (
              <FieldRow name={t('settings.egressResolve')}>{it.egressResolve.join(', ')}</FieldRow>
            )}
            <FieldRow name={t('settings.database')}>{it.database}</FieldRow>
            <FieldRow name={t('settings.vault')}>{it.vault}</FieldRow>
            <FieldRow name={t('settings.jobs')}>{it.pendingJobs}</FieldRow>
            {installation.data !== undefined && (
              <FieldRow name={t('settings.version')}>{installation.data.version}</FieldRow>
            )}
          </div>
        </Stack>
      )}
    </Asked>
  )
}
