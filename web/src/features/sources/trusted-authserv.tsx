import { Button, Collapse, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Source } from '@facteur/contract/source.ts'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { FieldRow } from '../../ui/field-row.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** Whose word counts on whether a sender is real; learnt from the mailbox, and the owner may say otherwise. */
export function TrustedAuthserv({ source }: { source: Source }) {
  const { t } = useTranslation()
  const [isOpen, { toggle }] = useDisclosure(false)
  const { id, isGiven } = source.trustedAuthserv
  const [name, setName] = useState(id ?? '')
  const change = useAct('changeSource', { refresh: ['getSource', 'listSources'] })
  const save = (trustedAuthservId: string | null) =>
    change.mutate(
      { path: { id: source.id }, body: { trustedAuthservId } },
      {
        onSuccess: (answer) => {
          setName(answer.trustedAuthserv.id ?? '')
          showDone(t('common.saved'))
        },
      },
    )
  const who = id ?? t(isGiven ? 'authserv.nobody' : 'authserv.notYet')
  return (
    <Sheet>
      <UnstyledButton onClick={toggle} aria-expanded={isOpen} w="100%">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2}>{t('authserv.advanced')}</Title>
          {isOpen ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
        </Group>
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Stack gap="sm" mt="sm">
          <Text size="sm" maw="68ch">
            {t('authserv.explain')}
          </Text>
          <FieldRow name={t('authserv.believed')}>
            {who}{' '}
            {id !== null && (
              <Text span c="dimmed">
                ({t(isGiven ? 'authserv.given' : 'authserv.learnt')})
              </Text>
            )}
          </FieldRow>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              save(name.trim())
            }}
          >
            <Group align="flex-end" gap="sm">
              <TextInput
                label={t('authserv.change')}
                description={t('authserv.how')}
                placeholder="mx.example.com"
                autoComplete="off"
                maxLength={253}
                flex="1 1 260px"
                maw={420}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" loading={change.isPending} disabled={name.trim() === '' || name.trim() === id}>
                {t('common.save')}
              </Button>
            </Group>
          </form>
          <Group gap="xs">
            {isGiven && (
              <Button size="xs" variant="default" disabled={change.isPending} onClick={() => save('')}>
                {t('authserv.again')}
              </Button>
            )}
            {(id !== null || !isGiven) && (
              <Button size="xs" variant="subtle" color="gray" disabled={change.isPending} onClick={() => save(null)}>
                {t('authserv.none')}
              </Button>
            )}
          </Group>
        </Stack>
      </Collapse>
    </Sheet>
  )
}
