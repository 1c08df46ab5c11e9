import { Box, Button, Group, PasswordInput } from '@mantine/core'
import { findProviderOfServer, tidyAppPassword } from '@facteur/formats/find-mail-provider.ts'
import type { Source } from '@facteur/contract/source.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { ProviderGuide } from './provider-guide.tsx'
import { useMay } from '../../lib/rights.ts'

/** Shown where a mailbox refuses the password that we know. */
export function NewPassword({ source, code = source.trouble?.code ?? '' }: { source: Source; code?: string }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const change = useAct('changeSource', { refresh: ['getSource', 'listSources'] })
  const may = useMay('changeSource')
  if (!may || !['mailbox.password-refused', 'mailbox.app-password-needed'].includes(code)) return null
  const { host } = source.settings
  const provider = typeof host === 'string' ? findProviderOfServer(host) : undefined
  const save = () =>
    change.mutate(
      { path: { id: source.id }, body: { password: tidyAppPassword(provider, password) } },
      {
        onSuccess: () => {
          setPassword('')
          showDone(t('sources.passwordKept'))
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
      {provider?.guide !== undefined && (
        <Box mt="sm">
          <ProviderGuide provider={provider} />
        </Box>
      )}
      <Group align="flex-end" mt="sm">
        <PasswordInput
          label={t('sources.newPassword')}
          autoComplete="off"
          required
          miw={240}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {t('common.save')}
        </Button>
      </Group>
    </form>
  )
}
