import { Table, Text, Title } from '@mantine/core'
import type { EInvoiceDetails } from '@facteur/contract/e-invoice.ts'
import { useTranslation } from 'react-i18next'
import { Amount } from '../../../ui/amount.tsx'
import { Rate } from './line-table.tsx'

/** VAT by rate, and the totals below it. */
export function VatTable({ details: { vatBreakdown, totals, currency } }: { details: EInvoiceDetails }) {
  const { t } = useTranslation()
  const rows: [string, string | null, boolean?][] = [
    [t('eInvoice.excludingVat'), totals.excludingVat],
    [t('eInvoice.vat'), totals.vat],
    [t('eInvoice.includingVat'), totals.includingVat],
    [t('eInvoice.prepaid'), isNothing(totals.prepaid) ? null : totals.prepaid],
    [t('eInvoice.rounding'), isNothing(totals.rounding) ? null : totals.rounding],
    [t('eInvoice.payable'), totals.payable, true],
  ]
  return (
    <section>
      <Title order={3} mb="xs">
        {t('eInvoice.vatTitle')}
      </Title>
      <Table.ScrollContainer minWidth={300}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('eInvoice.rate')}</Table.Th>
              <Table.Th ta="right">{t('eInvoice.base')}</Table.Th>
              <Table.Th ta="right">{t('eInvoice.vat')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {vatBreakdown.map((one, index) => (
              <Table.Tr key={index}>
                <Table.Td>
                  <Text span size="sm" className="figures">
                    <Rate rate={one.rate} />
                  </Text>{' '}
                  <Text span size="xs" c="dimmed">
                    {one.exemptionReason ?? t(`vatCategory.${one.category ?? 'S'}`, { defaultValue: '' })}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  <Amount amount={one.base} currency={currency} size="sm" />
                </Table.Td>
                <Table.Td ta="right">
                  <Amount amount={one.vat} currency={currency} size="sm" />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot className="totals">
            {rows
              .filter(([, value]) => value !== null)
              .map(([name, value, isStrong]) => (
                <Table.Tr key={name}>
                  <Table.Td colSpan={2} fw={isStrong === true ? 600 : 400}>
                    {name}
                  </Table.Td>
                  <Table.Td ta="right">
                    <Amount amount={value} currency={currency} size="sm" fw={isStrong === true ? 700 : 500} />
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

const isNothing = (amount: string | null) => amount === null || /^-?0+(\.0+)?$/.test(amount)
