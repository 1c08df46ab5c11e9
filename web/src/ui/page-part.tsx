import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Sheet } from './sheet.tsx'

/** A part of a page that has several: a sheet with a title, and a word on what it is for. */
export function PagePart({ title, say, children }: { title: string; say?: string; children: ReactNode }) {
  return (
    <Sheet>
      <Stack>
        <div>
          <Title order={2}>{title}</Title>
          {say !== undefined && (
            <Text size="sm" c="dimmed">
              {say}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Sheet>
  )
}
