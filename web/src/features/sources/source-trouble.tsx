import { Text } from '@mantine/core'
import type { Source } from '@facteur/contract/source.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TroubleAlert } from '../../ui/trouble.tsx'
import { Instant } from '../../ui/when.tsx'

/** What is in the way of a mailbox: calm where it mends itself, with what to do (`children`) where it does not. */
export function SourceTroubleAlert({ source, children }: { source: Source; children?: ReactNode }) {
  const { t } = useTranslation()
  const { trouble } = source
  if (trouble === null) return null
  return (
    <TroubleAlert trouble={trouble} tone={trouble.isPassing ? 'gold' : 'red'}>
      {trouble.isPassing ? (
        <Text size="sm">
          {t('sources.passing')} {t('sources.nextLook')}: <Instant at={source.nextRunAt} form="ago" />
        </Text>
      ) : (
        children
      )}
    </TroubleAlert>
  )
}
