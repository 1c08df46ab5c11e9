import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tidyVatNumber } from '../../lib/vat-number.ts'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { VatNumberInput } from '../../ui/vat-number-input.tsx'
import type { Wish } from './wish.ts'

type Props = {
  wish: Wish
  change: (part: Partial<Wish>) => void
  error: Error | null
  isBusy: boolean
  onBack: () => void
  onNext: () => void
}

export function BusinessStep({ wish, change, error, isBusy, onBack, onNext }: Props) {
  const { t } = useTranslation()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (tidyVatNumber(wish.vatNumber) !== undefined) onNext()
      }}
    >
      <Stack mt="md">
        <TextInput
          label={t('organisation.name')}
          autoComplete="organization"
          required
          maxLength={200}
          value={wish.organisation}
          onChange={(event) => change({ organisation: event.currentTarget.value })}
          autoFocus
        />
        <VatNumberInput value={wish.vatNumber} onChange={(vatNumber) => change({ vatNumber })} />
        <LanguageSelect
          value={wish.language}
          onChange={(language) => change({ language })}
          description={t('organisation.languageWhy')}
        />
        {error !== null && <ErrorAlert error={error} />}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('welcome.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
