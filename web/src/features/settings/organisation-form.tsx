import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { Organisation } from '@facteur/contract/organisation.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { tidyVatNumber } from '../../lib/vat-number.ts'
import { Asked } from '../../ui/asked.tsx'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { VatNumberInput } from '../../ui/vat-number-input.tsx'

export function OrganisationForm({ isOwner }: { isOwner: boolean }) {
  const organisation = useAnswer('getOrganisation')
  return (
    <Asked of={organisation} rows={3}>
      {(one) => <Form organisation={one} isOwner={isOwner} />}
    </Asked>
  )
}

function Form({ organisation, isOwner }: { organisation: Organisation; isOwner: boolean }) {
  const { t } = useTranslation()
  const [name, setName] = useState(organisation.name)
  const [vatNumber, setVatNumber] = useState(organisation.vatNumber ?? '')
  const [language, setLanguage] = useState(organisation.language)
  const change = useAct('changeOrganisation', { isQuiet: true, refresh: ['getOrganisation', 'getMe'] })
  const save = () => {
    const tidy = tidyVatNumber(vatNumber)
    if (tidy === undefined) return
    setVatNumber(tidy)
    change.mutate(
      { body: { name, vatNumber: tidy === '' ? null : tidy, language } },
      { onSuccess: () => showDone(t('common.saved')) },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack>
        <TextInput
          label={t('organisation.name')}
          required
          maxLength={200}
          disabled={!isOwner}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <VatNumberInput value={vatNumber} onChange={setVatNumber} isLocked={!isOwner} />
        <LanguageSelect value={language} onChange={setLanguage} description={t('organisation.languageWhy')} />
        {change.error !== null && <ErrorAlert error={change.error} />}
        {isOwner && (
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
