import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** A name and its value on one line, the value to the right. */
export function FieldRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Group justify="space-between" gap="md" wrap="nowrap" align="flex-start" py={6} className="field-row">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="div" size="sm" ta="right" className="break-anywhere">
        {children}
      </Text>
    </Group>
  )
}
