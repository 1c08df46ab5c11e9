import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import type { Wish } from './welcome-page.tsx'

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
        onNext()
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
        <TextInput
          label={t('organisation.vatNumber')}
          description={t('organisation.vatWhy')}
          placeholder="BE0123456749"
          maxLength={20}
          value={wish.vatNumber}
          onChange={(event) => change({ vatNumber: event.currentTarget.value })}
        />
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
