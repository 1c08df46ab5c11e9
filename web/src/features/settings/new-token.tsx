import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'

export function NewToken({ onMade }: { onMade: (token: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [reach, setReach] = useState('read')
  const [days, setDays] = useState('365')
  const add = useAct('addToken', { refresh: ['listTokens'] })
  const make = () =>
    add.mutate(
      {
        body: {
          name: name.trim(),
          scopes: reach === 'write' ? ['read', 'write'] : ['read'],
          ...(days === '' ? {} : { expiresInDays: Number(days) }),
        },
      },
      {
        onSuccess: (made) => {
          setName('')
          onMade(made.token)
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t('tokens.name')}
          placeholder={t('tokens.namePlaceholder')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          flex={{ base: '1 1 100%', sm: 1 }}
        />
        <NativeSelect
          label={t('tokens.may')}
          value={reach}
          onChange={(event) => setReach(event.currentTarget.value)}
          data={[
            { value: 'read', label: t('scope.read') },
            { value: 'write', label: t('tokens.both') },
          ]}
        />
        <NativeSelect
          label={t('tokens.lasts')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={[
            { value: '30', label: t('tokens.days', { count: 30 }) },
            { value: '365', label: t('tokens.days', { count: 365 }) },
            { value: '', label: t('tokens.forever') },
          ]}
        />
        <Button type="submit" loading={add.isPending}>
          {t('tokens.make')}
        </Button>
      </Group>
    </form>
  )
}
