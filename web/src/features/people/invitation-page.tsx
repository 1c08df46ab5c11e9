import { Button, PasswordInput, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ShownInvitation } from '@facteur/contract/people.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { chooseOrganisation } from '../../lib/chosen-organisation.ts'
import { firstRunToken, forgetFirstRunToken } from '../../lib/first-run-token.ts'
import { Asked } from '../../ui/asked.tsx'
import { DoorFrame } from '../../ui/door-frame.tsx'
import { TextLink } from '../../ui/links.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { leastLength } from '../welcome/password-hint.ts'

/** Where the link of an invitation leads: a name and a password for who is new, the password for who is not. */
export function InvitationPage() {
  const { t } = useTranslation()
  useDocumentTitle(`${t('invitation.title')} · Facteur`)
  const [token] = useState(firstRunToken)
  return (
    <DoorFrame>
      <Stack gap="lg">
        <Title order={1}>{t('invitation.title')}</Title>
        {token === undefined ? <Text>{t('invitation.noToken')}</Text> : <Open token={token} />}
        <TextLink to="/sign-in" size="sm">
          {t('invitation.openPage')}
        </TextLink>
      </Stack>
    </DoorFrame>
  )
}

function Open({ token }: { token: string }) {
  const shown = useQuery({
    queryKey: ['showInvitation', token],
    queryFn: () => call('showInvitation', { body: { token } }),
    staleTime: Infinity,
    retry: false,
  })
  if (shown.error !== null) return <ErrorAlert error={shown.error} />
  return (
    <Asked of={shown} rows={3}>
      {(invitation) => <Join token={token} invitation={invitation} />}
    </Asked>
  )
}

function Join({ token, invitation }: { token: string; invitation: ShownInvitation }) {
  const { t } = useTranslation()
  const [isNew, setIsNew] = useState(true)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { organisation, invitedBy, role, email } = invitation
  const join = useMutation({
    mutationFn: () => call('acceptInvitation', { body: { token, password, ...(isNew ? { name: name.trim() } : {}) } }),
    onSuccess: (joined) => {
      forgetFirstRunToken()
      chooseOrganisation(joined.id)
    },
  })
  const choose = (word: string) => {
    join.reset()
    setIsNew(word === 'new')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        join.mutate()
      }}
    >
      <Stack>
        <div>
          <Text>{t('invitation.say', { host: invitedBy, organisation })}</Text>
          <Text size="sm" c="dimmed">
            {t('invitation.asRole', { role: t(`role.${role}`), say: t(`roleSay.${role}`) })}
          </Text>
        </div>
        <SegmentedControl
          fullWidth
          value={isNew ? 'new' : 'known'}
          onChange={choose}
          data={[
            { value: 'new', label: t('invitation.isNew') },
            { value: 'known', label: t('invitation.isKnown') },
          ]}
        />
        <TextInput label={t('common.email')} value={email} readOnly autoComplete="username" />
        {isNew && (
          <TextInput
            label={t('welcome.name')}
            autoComplete="name"
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t('common.password')}
          description={isNew ? t('welcome.passwordHow', { count: leastLength }) : t('invitation.knownHow')}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          minLength={isNew ? leastLength : 1}
          maxLength={256}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {join.error !== null && <ErrorAlert error={join.error} />}
        <Button type="submit" size="md" loading={join.isPending}>
          {t('invitation.join')}
        </Button>
      </Stack>
    </form>
  )
}
