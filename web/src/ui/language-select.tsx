import { NativeSelect } from '@mantine/core'
import type { Language } from '@facteur/contract/verdict.ts'
import { languages } from '@facteur/contract/verdict.ts'
import { useTranslation } from 'react-i18next'

const names: Record<Language, string> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' }

/** The language in which Facteur writes to a business. */
export function LanguageSelect({
  value,
  onChange,
  description,
}: {
  value: Language
  onChange: (language: Language) => void
  description?: string
}) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('common.language')}
      description={description}
      value={value}
      onChange={(event) => {
        const chosen = languages.find((one) => one === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen)
      }}
      data={languages.map((one) => ({ value: one, label: names[one] }))}
    />
  )
}
