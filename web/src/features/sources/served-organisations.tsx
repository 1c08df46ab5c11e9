import { Button, Checkbox, Group, Stack, TagsInput, Text, Title } from '@mantine/core'
import type { ServedOrganisations as Served } from '@facteur/contract/source.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'

/** For whom else papers arrive in a linked mailbox. With one organisation there is nothing to ask, and nothing is shown. */
export function ServedOrganisations({ id }: { id: string }) {
  const { t } = useTranslation()
  const served = useAnswer('getServed', { path: { id } })
  if (served.data === undefined || served.data.choices.length === 0) return null
  return (
    <Sheet>
      <Stack>
        <div>
          <Title order={2}>{t('serves.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('serves.say')}
          </Text>
        </div>
        <Form id={id} served={served.data} />
      </Stack>
    </Sheet>
  )
}

function Form({ id, served }: { id: string; served: Served }) {
  const { t } = useTranslation()
  const [choices, setChoices] = useState<ServedChoice[]>(served.choices)
  const save = useAct('changeServed', {
    isQuiet: true,
    refresh: ['getServed'],
    done: () => showDone(t('serves.saved')),
  })
  const send = () =>
    save.mutate({
      path: { id },
      body: { serves: choices.filter((one) => one.isServed).map((one) => ({ id: one.id, addresses: one.addresses })) },
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack>
        <ServedChoices choices={choices} onChange={setChoices} />
        {save.error !== null && <ErrorAlert error={save.error} />}
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('serves.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** `vatNumber` is absent where it is not known here. */
export type ServedChoice = Omit<Served['choices'][number], 'vatNumber'> & { vatNumber?: string | null }

export function ServedChoices({
  choices,
  onChange,
}: {
  choices: readonly ServedChoice[]
  onChange: (choices: ServedChoice[]) => void
}) {
  const { t } = useTranslation()
  const change = (id: string, part: Partial<ServedChoice>) =>
    onChange(choices.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <Stack gap="sm">
      {choices.map((one) => (
        <Stack key={one.id} gap="xs">
          <Checkbox
            label={one.name}
            checked={one.isServed}
            onChange={(event) => change(one.id, { isServed: event.currentTarget.checked })}
          />
          {one.isServed && (
            <Stack gap="xs" pl={30}>
              {one.vatNumber === null && (
                <Text size="sm" c="orange.8">
                  {t('serves.noVat', { name: one.name })}
                </Text>
              )}
              <TagsInput
                label={t('serves.addresses', { name: one.name })}
                description={t('serves.addressesHow')}
                value={one.addresses}
                onChange={(addresses) => change(one.id, { addresses })}
                splitChars={[',', ';', ' ']}
                maxTags={50}
                acceptValueOnBlur
              />
            </Stack>
          )}
        </Stack>
      ))}
    </Stack>
  )
}
