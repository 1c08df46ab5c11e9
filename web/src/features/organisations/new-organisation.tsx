import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import type { OrganisationChoice } from '@facteur/contract/people.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { languages } from '@facteur/contract/verdict.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callIn } from '../../lib/api.ts'
import { chooseOrganisation } from '../../lib/chosen-organisation.ts'
import { tidyVatNumber } from '../../lib/vat-number.ts'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { VatNumberInput } from '../../ui/vat-number-input.tsx'

type Props = { isOpen: boolean; onClose: () => void; choices: readonly OrganisationChoice[] }

/** Another organisation, made by an owner of one; the page goes on in it. */
export function NewOrganisation({ isOpen, onClose, choices }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('organisations.create')} centered>
      <Form onClose={onClose} owned={choices.find((one) => one.role === 'owner')?.id} />
    </Modal>
  )
}

function Form({ onClose, owned }: { onClose: () => void; owned: string | undefined }) {
  const { t, i18n } = useTranslation()
  const [name, setName] = useState('')
  const [vatNumber, setVatNumber] = useState('')
  const [language, setLanguage] = useState<Language>(languages.find((one) => one === i18n.language) ?? 'en')
  const make = useMutation({
    // Asked as an owner, also by whoever is an accountant where they are now.
    mutationFn: () => callIn(owned, 'createOrganisation', { body: { name: name.trim(), vatNumber, language } }),
    onSuccess: (made) => chooseOrganisation(made.id, '/sources/new'),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (tidyVatNumber(vatNumber) !== undefined) make.mutate()
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('organisations.createSay')}
        </Text>
        <TextInput
          label={t('organisation.name')}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <VatNumberInput value={vatNumber} onChange={setVatNumber} />
        <LanguageSelect value={language} onChange={setLanguage} description={t('organisation.languageWhy')} />
        {make.error !== null && <ErrorAlert error={make.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {t('organisations.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
