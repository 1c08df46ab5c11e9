import { EmptyState } from '@mantine/core'
import type { ReactNode } from 'react'
import { Sheet } from './sheet.tsx'

export function NothingHere({
  icon,
  title,
  say,
  children,
}: {
  icon: ReactNode
  title: string
  say: string
  children?: ReactNode
}) {
  return (
    <Sheet py="xl">
      <EmptyState icon={icon} title={title} description={say} variant="light" maw={480} mx="auto" my="lg">
        {children !== undefined && <EmptyState.Actions>{children}</EmptyState.Actions>}
      </EmptyState>
    </Sheet>
  )
}
