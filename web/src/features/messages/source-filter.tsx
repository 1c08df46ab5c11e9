import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'

/** Only worth its room where there is more than one mailbox. */
export function SourceFilter({ value, onChange }: { value: string; onChange: (source: string) => void }) {
  const { t } = useTranslation()
  const items = useAnswer('listSources').data?.items ?? []
  if (items.length < 2 && value === '') return null
  return (
    <NativeSelect
      aria-label={t('messages.mailbox')}
      maw={320}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('messages.allMailboxes') },
        ...items.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  )
}
