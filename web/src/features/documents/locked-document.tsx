import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../lib/api-error.ts'
import { answerOf, useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { useMay } from '../../lib/rights.ts'

/** A PDF that opens with a password: asked for once, then kept for this supplier. */
export function LockedDocument({ document }: { document: Document }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const may = useMay('unlockDocument')
  const path = { id: document.id }
  const unlock = useAct('unlockDocument', {
    refresh: [
      'listDocuments',
      'getDocumentPages',
      'getDocumentHistory',
      'getOverview',
      'listPayments',
      'listSuppliers',
    ],
    isQuiet: true,
    done: (answer) => {
      client.setQueryData(answerOf('getDocument', { path }).queryKey, answer)
      showDone(t('locked.opened'))
    },
  })
  const open = () => unlock.mutate({ path, body: { password } })
  const problem = unlock.error === null ? undefined : asApiError(unlock.error)
  const isWrong = problem?.code.includes('password') === true
  return (
    <Sheet maw={640} p={{ base: 'lg', sm: 'xl' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <Stack>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <IconLock size={28} stroke={1.5} aria-hidden />
            <div>
              <Title order={2}>{t('locked.title')}</Title>
              <Text mt={4}>{t('locked.say')}</Text>
            </div>
          </Group>
          <PasswordInput
            label={t('locked.password')}
            description={t('locked.kept')}
            autoComplete="off"
            data-1p-ignore
            maxLength={200}
            maw={380}
            value={password}
            error={isWrong && t('locked.wrong')}
            onChange={(event) => {
              setPassword(event.currentTarget.value)
              if (unlock.isError) unlock.reset()
            }}
          />
          {problem !== undefined && !isWrong && <ErrorAlert error={problem} />}
          <Group>
            <Button
              type="submit"
              disabled={password === '' || !may}
              loading={unlock.isPending}
              leftSection={<IconLockOpen size={18} aria-hidden />}
            >
              {t('locked.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  )
}
