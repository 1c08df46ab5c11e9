import { Group, Stack, Table, Text } from '@mantine/core'
import type { EInvoiceDetails, InvoiceLine } from '@facteur/contract/e-invoice.ts'
import { useTranslation } from 'react-i18next'
import { decimalText, priceText } from '../../../lib/format.ts'
import { useLocale } from '../../../lib/i18n.ts'
import { Amount } from '../../../ui/amount.tsx'

type Props = { lines: EInvoiceDetails['lines']; currency: string | null }

export function LineTable({ lines, currency }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('eInvoice.what')}</Table.Th>
            <Table.Th ta="right">{t('eInvoice.quantity')}</Table.Th>
            <Table.Th ta="right">{t('eInvoice.price')}</Table.Th>
            <Table.Th ta="right">{t('eInvoice.vat')}</Table.Th>
            <Table.Th ta="right">{t('eInvoice.amount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={index} style={{ verticalAlign: 'top' }}>
              <Table.Td maw={380}>
                <What line={line} />
              </Table.Td>
              <Table.Td ta="right" className="figures">
                <Quantity line={line} />
              </Table.Td>
              <Table.Td ta="right">
                <Price line={line} currency={currency} />
              </Table.Td>
              <Table.Td ta="right" className="figures">
                <Rate rate={line.vatRate} />
              </Table.Td>
              <Table.Td ta="right">
                {line.isCounted && <Amount amount={line.netAmount} currency={currency} fw={500} size="sm" />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** The same on a phone. */
export function LineCards({ lines, currency }: Props) {
  return (
    <Stack gap={0} className="divided">
      {lines.map((line, index) => (
        <Group key={index} justify="space-between" wrap="nowrap" align="flex-start" py="xs" gap="md">
          <div style={{ minWidth: 0 }}>
            <What line={line} />
            <Text size="xs" c="dimmed">
              <Quantity line={line} /> × <Price line={line} currency={currency} /> · <Rate rate={line.vatRate} />
            </Text>
          </div>
          {line.isCounted && <Amount amount={line.netAmount} currency={currency} fw={500} size="sm" />}
        </Group>
      ))}
    </Stack>
  )
}

function What({ line }: { line: InvoiceLine }) {
  return (
    <>
      <Text size="sm" className="break-anywhere" fw={line.isCounted ? 400 : 600}>
        {line.description ?? line.itemNumber ?? '–'}
      </Text>
      {line.details !== null && line.details !== line.description && (
        <Text size="xs" c="dimmed" className="break-anywhere" lineClamp={3}>
          {line.details}
        </Text>
      )}
    </>
  )
}

function Quantity({ line }: { line: InvoiceLine }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (line.quantity === null) return null
  const unit = line.unit === null ? '' : t(`unit.${line.unit}`, { defaultValue: '' })
  return <>{[decimalText(line.quantity, locale), unit].join(' ').trim()}</>
}

function Price({ line, currency }: { line: InvoiceLine; currency: string | null }) {
  const locale = useLocale()
  return <span className="figures">{line.unitPrice === null ? '–' : priceText(line.unitPrice, currency, locale)}</span>
}

export function Rate({ rate }: { rate: string | null }) {
  const locale = useLocale()
  return <>{rate === null ? '–' : `${decimalText(rate, locale)} %`}</>
}
