import { Button, Skeleton, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorAlert } from './trouble.tsx'

type Asking<Value> = { data: Value | undefined; error: Error | null; isPending: boolean; refetch: () => unknown }

/** The three faces of a question to the server: still asking, gone wrong, answered. */
export function Asked<Value>({
  of,
  rows = 4,
  children,
}: {
  of: Asking<Value>
  rows?: number
  children: (value: Value) => ReactNode
}) {
  const { t } = useTranslation()
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error !== null) {
    return (
      <ErrorAlert error={of.error}>
        <Button mt="sm" size="xs" variant="default" onClick={() => void of.refetch()}>
          {t('common.tryAgain')}
        </Button>
      </ErrorAlert>
    )
  }
  return <WaitingRows rows={rows} />
}

export function WaitingRows({ rows }: { rows: number }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm" aria-busy="true" aria-label={t('common.loading')} role="status">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={56} radius="md" />
      ))}
    </Stack>
  )
}
