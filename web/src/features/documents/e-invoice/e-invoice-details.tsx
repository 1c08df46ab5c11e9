import { Alert, Group, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { EInvoiceDetails as Details } from '@facteur/contract/e-invoice.ts'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countText } from '../../../lib/format.ts'
import { useLocale } from '../../../lib/i18n.ts'
import { useAnswer } from '../../../lib/queries.ts'
import { Asked } from '../../../ui/asked.tsx'
import { FieldRow } from '../../../ui/field-row.tsx'
import { Reasons } from '../../../ui/reasons.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Day } from '../../../ui/when.tsx'
import { LineCards, LineTable } from './line-table.tsx'
import { VatTable } from './vat-table.tsx'

/** What the electronic invoice says beyond the fields: whether it adds up, its lines, its VAT, whatever else helps to book it. */
export function EInvoiceDetails({ id }: { id: string }) {
  const details = useAnswer('getDocumentEInvoice', { path: { id } })
  return (
    <Asked of={details} rows={3}>
      {(one) => <Shown details={one} />}
    </Asked>
  )
}

function Shown({ details }: { details: Details }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const isWide = useMediaQuery('(min-width: 48em)') ?? true
  const { lines, lineCount, currency } = details
  return (
    <Sheet>
      <Stack gap="lg">
        <Title order={2}>{t('eInvoice.title')}</Title>
        <Findings findings={details.findings} />
        {lines.length > 0 && (
          <section>
            <Title order={3} mb="xs">
              {t('eInvoice.lines', { count: lineCount, formatted: countText(lineCount, locale) })}
            </Title>
            {isWide ? <LineTable lines={lines} currency={currency} /> : <LineCards lines={lines} currency={currency} />}
            {lineCount > lines.length && (
              <Text size="sm" c="dimmed" mt="xs">
                {t('eInvoice.linesCut', { formatted: countText(lines.length, locale) })}
              </Text>
            )}
          </section>
        )}
        <VatTable details={details} />
        <Beside details={details} />
      </Stack>
    </Sheet>
  )
}

function Findings({ findings }: { findings: Details['findings'] }) {
  const { t } = useTranslation()
  if (findings.length === 0)
    return (
      <Group gap={8} wrap="nowrap" c="pine">
        <IconCircleCheck size={20} aria-hidden />
        <Text size="sm" c="var(--mantine-color-text)">
          {t('eInvoice.addsUp')}
        </Text>
      </Group>
    )
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertCircle size={20} aria-hidden />}
      title={t('eInvoice.findings', { count: findings.length })}
    >
      <Reasons reasons={findings} />
    </Alert>
  )
}

/** References and terms, only those that are there. */
function Beside({ details: { references, payment, delivery, notes, payeeName } }: { details: Details }) {
  const { t } = useTranslation()
  const rows: [string, string | null][] = [
    [t('eInvoice.order'), references.order],
    [t('eInvoice.contract'), references.contract],
    [t('eInvoice.project'), references.project],
    [t('eInvoice.despatch'), references.despatch],
    [t('eInvoice.buyer'), references.buyer],
    [t('eInvoice.preceding'), references.precedingInvoices.map((one) => one.number).join(', ') || null],
    [t('eInvoice.payee'), payeeName],
    [t('eInvoice.terms'), payment.terms],
    [t('eInvoice.notes'), notes.join(' ') || null],
  ]
  const found = rows.filter(([, value]) => value !== null)
  if (found.length === 0 && delivery.on === null) return null
  return (
    <section>
      <Title order={3} mb="xs">
        {t('eInvoice.beside')}
      </Title>
      {delivery.on !== null && (
        <FieldRow name={t('eInvoice.deliveredOn')}>
          <Day day={delivery.on} />
        </FieldRow>
      )}
      {found.map(([name, value]) => (
        <FieldRow key={name} name={name}>
          {value}
        </FieldRow>
      ))}
    </section>
  )
}
