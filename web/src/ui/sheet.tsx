import { Paper } from '@mantine/core'
import type { PaperProps } from '@mantine/core'
import type { ComponentProps } from 'react'

/** A white sheet on the warm ground: what belongs together. */
export function Sheet(props: PaperProps & ComponentProps<'div'>) {
  return (
    <Paper
      withBorder
      radius="md"
      p={{ base: 'md', sm: 'lg' }}
      {...props}
      className={`sheet ${props.className ?? ''}`}
    />
  )
}
