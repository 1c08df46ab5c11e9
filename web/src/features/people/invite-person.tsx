import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import type { Role } from '@facteur/contract/organisation.ts'
import { roles } from '@facteur/contract/organisation.ts'
import type { MadeInvitation } from '@facteur/contract/people.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { MadeLink } from './made-link.tsx'

export function InvitePerson() {
  const { t } = useTranslation()
  const me = useAnswer('getMe')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [chosen, setChosen] = useState<Language>()
  const [made, setMade] = useState<MadeInvitation>()
  const language = chosen ?? me.data?.organisation.language ?? 'en'
  const invite = useAct('invitePerson', {
    refresh: ['listPeople'],
    isQuiet: true,
    done: (answer) => {
      setMade(answer)
      setEmail('')
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate({ body: { email: email.trim(), role, language } })
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('people.email')}
            type="email"
            autoComplete="off"
            required
            maxLength={320}
            flex={{ base: '1 1 100%', sm: '1 1 240px' }}
            value={email}
            onChange={(event) => {
              invite.reset()
              setEmail(event.currentTarget.value)
            }}
          />
          <NativeSelect
            label={t('people.role')}
            value={role}
            onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? 'member')}
            data={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          />
          <LanguageSelect value={language} onChange={setChosen} />
          <Button type="submit" loading={invite.isPending} leftSection={<IconUserPlus size={18} aria-hidden />}>
            {t('people.invite')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t(`role.${role}`)}: {t(`roleSay.${role}`)}.
        </Text>
        {invite.error !== null && <ErrorAlert error={invite.error} />}
        {made !== undefined && <MadeLink made={made} onClose={() => setMade(undefined)} />}
      </Stack>
    </form>
  )
}
