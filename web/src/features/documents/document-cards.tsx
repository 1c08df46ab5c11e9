import { Group, Stack, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { Link } from '@tanstack/react-router'
import { paperName } from '../../lib/format.ts'
import { Amount } from '../../ui/amount.tsx'
import { KindBadge } from '../../ui/kind-badge.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Day, Instant } from '../../ui/when.tsx'
import { Badges } from './document-table.tsx'

/** The archive on a phone. */
export function DocumentCards({ documents }: { documents: readonly Document[] }) {
  return (
    <Stack gap="sm">
      {documents.map((one) => (
        <Link key={one.id} to="/documents/$id" params={{ id: one.id }} className="card-link">
          <Sheet p="md">
            <Stack gap={8}>
              <Group justify="space-between" wrap="nowrap">
                <Text fw={500} truncate>
                  {one.fields.supplierName ?? paperName(one)}
                </Text>
                <Amount amount={one.fields.totalIncludingVat} currency={one.fields.currency} fw={500} />
              </Group>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" c="dimmed" truncate>
                  {one.fields.invoiceNumber ?? paperName(one)}
                </Text>
                <Text size="sm" c="dimmed" className="figures">
                  {one.fields.issuedOn === null ? (
                    <Instant at={one.receivedAt} form="short" />
                  ) : (
                    <Day day={one.fields.issuedOn} />
                  )}
                </Text>
              </Group>
              <Group gap={6}>
                <KindBadge kind={one.kind} />
                <Badges document={one} />
              </Group>
            </Stack>
          </Sheet>
        </Link>
      ))}
    </Stack>
  )
}
