import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { todayOf } from '../../lib/format.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { ErrorAlert } from '../../ui/trouble.tsx'

export function AddDestination({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('destinations.addTitle')} centered>
      <Form onDone={onClose} />
    </Modal>
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [to, setTo] = useState('')
  const [name, setName] = useState('')
  const [reach, setReach] = useState('from')
  const [since, setSince] = useState(todayOf())
  const add = useAct('addDestination', { isQuiet: true, refresh: ['listDestinations', 'listDeliveries'] })
  const save = () =>
    add.mutate(
      {
        body: {
          connector: 'email',
          to: to.trim(),
          ...(name.trim() === '' ? {} : { name: name.trim() }),
          ...(reach === 'from' ? { since } : {}),
        },
      },
      {
        onSuccess: () => {
          showDone(t('destinations.added'))
          onDone()
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack>
        <TextInput
          label={t('destinations.to')}
          description={t('destinations.toHow')}
          type="email"
          required
          maxLength={320}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t('destinations.name')}
          placeholder={t('destinations.namePlaceholder')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group label={t('destinations.which')} value={reach} onChange={setReach}>
          <Stack gap="xs" mt="xs">
            <Radio value="from" label={t('destinations.fromDay')} />
            <Radio value="all" label={t('destinations.everythingLong')} />
          </Stack>
        </Radio.Group>
        {reach === 'from' && (
          <TextInput
            type="date"
            label={t('destinations.since')}
            required
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
            maw={220}
          />
        )}
        {add.error !== null && <ErrorAlert error={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('destinations.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
