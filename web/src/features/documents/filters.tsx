import { Chip, Group, NativeSelect, TextInput } from '@mantine/core'
import { documentStates } from '@facteur/contract/document.ts'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { documentSearch } from '../../lib/search-params.ts'

type Search = ReturnType<typeof documentSearch>

const kinds = ['invoice', 'credit-note', 'receipt', 'reminder', 'statement', 'pro-forma', 'other'] as const

export function Filters({
  search,
  onChange,
}: {
  search: Search
  onChange: (part: Record<string, string | undefined>) => void
}) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" align="center" role="group" aria-label={t('documents.filter')}>
      <NativeSelect
        aria-label={t('documents.kind')}
        value={search.kind ?? ''}
        onChange={(event) => onChange({ kind: event.currentTarget.value })}
        data={[
          { value: '', label: t('documents.everyKind') },
          ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        aria-label={t('documents.state')}
        value={search.state ?? ''}
        onChange={(event) => onChange({ state: event.currentTarget.value })}
        data={[
          { value: '', label: t('documents.everyState') },
          ...documentStates.map((state) => ({ value: state, label: t(`documentState.${state}`) })),
        ]}
      />
      <Group gap={6} wrap="nowrap">
        <TextInput
          type="date"
          aria-label={t('documents.from')}
          value={search.from ?? ''}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <span aria-hidden>–</span>
        <TextInput
          type="date"
          aria-label={t('documents.to')}
          value={search.to ?? ''}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </Group>
      <div className="chips">
        <Chip
          variant="light"
          size="sm"
          checked={search.review === 'yes'}
          onChange={(isOn) => onChange({ review: isOn ? 'yes' : undefined })}
        >
          <span className="chip-label">
            <IconAlertCircle size={16} aria-hidden />
            {t('documents.needsReview')}
          </span>
        </Chip>
      </div>
    </Group>
  )
}
