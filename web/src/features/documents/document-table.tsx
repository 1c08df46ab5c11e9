import { Group, Stack, Table, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paperName } from '../../lib/format.ts'
import { Amount } from '../../ui/amount.tsx'
import { KindBadge } from '../../ui/kind-badge.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { DocumentStateBadge, LockedBadge, PaymentStateBadge, ReviewBadge } from '../../ui/state-badges.tsx'
import { Day, Instant } from '../../ui/when.tsx'

/** `isOneSupplier`: on the supplier's own page, where its name says nothing any more. */
export function DocumentTable({
  documents,
  isOneSupplier = false,
}: {
  documents: readonly Document[]
  isOneSupplier?: boolean
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Sheet p={0} style={{ overflow: 'hidden' }}>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(isOneSupplier ? 'field.invoiceNumber' : 'field.supplierName')}</Table.Th>
            <Table.Th>{t('documents.kind')}</Table.Th>
            <Table.Th>{t('field.issuedOn')}</Table.Th>
            <Table.Th ta="right">{t('documents.amount')}</Table.Th>
            <Table.Th>{t('documents.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {documents.map((one) => (
            <Table.Tr
              key={one.id}
              className="row-link"
              onClick={() => void navigate({ to: '/documents/$id', params: { id: one.id } })}
            >
              <Table.Td maw={300}>
                <Stack gap={0}>
                  <TextLink
                    to="/documents/$id"
                    params={{ id: one.id }}
                    fw={500}
                    c="inherit"
                    truncate
                    onClick={(event) => event.stopPropagation()}
                  >
                    {(isOneSupplier ? one.fields.invoiceNumber : one.fields.supplierName) ?? paperName(one)}
                  </TextLink>
                  <Text size="xs" c="dimmed" truncate>
                    {isOneSupplier ? paperName(one) : (one.fields.invoiceNumber ?? paperName(one))}
                  </Text>
                </Stack>
              </Table.Td>
              <Table.Td>
                <KindBadge kind={one.kind} />
              </Table.Td>
              <Table.Td className="figures">
                {one.fields.issuedOn === null ? (
                  <Instant at={one.receivedAt} form="short" />
                ) : (
                  <Day day={one.fields.issuedOn} />
                )}
              </Table.Td>
              <Table.Td ta="right">
                <Amount amount={one.fields.totalIncludingVat} currency={one.fields.currency} fw={500} />
              </Table.Td>
              <Table.Td>
                <Badges document={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Sheet>
  )
}

export function Badges({ document }: { document: Document }) {
  if (document.needsPassword) return <LockedBadge />
  return (
    <Group gap={6}>
      {document.needsReview && <ReviewBadge />}
      {document.state === 'archived' && document.payment !== null ? (
        <PaymentStateBadge state={document.payment.state} />
      ) : (
        <DocumentStateBadge state={document.state} />
      )}
    </Group>
  )
}
