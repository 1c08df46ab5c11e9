import { Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

export function PageHeader({ title, say, children }: { title: string; say?: ReactNode; children?: ReactNode }) {
  useDocumentTitle(`${title} · Facteur`)
  return (
    <Group justify="space-between" align="flex-end" mb="lg" gap="md">
      <Stack gap={4} maw={640} miw={0}>
        <Title order={1} className="page-title break-anywhere">
          {title}
        </Title>
        {say !== undefined && (
          <Text c="dimmed" className="break-anywhere">
            {say}
          </Text>
        )}
      </Stack>
      {children !== undefined && (
        <Group gap="sm" maw="100%">
          {children}
        </Group>
      )}
    </Group>
  )
}
