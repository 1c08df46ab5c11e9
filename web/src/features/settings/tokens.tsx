import { Alert, Group, Stack, Text } from '@mantine/core'
import type { ApiToken } from '@facteur/contract/organisation.ts'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Instant } from '../../ui/when.tsx'
import { NewToken } from './new-token.tsx'

export function Tokens() {
  const { t } = useTranslation()
  const tokens = useAnswer('listTokens')
  const [made, setMade] = useState<string>()
  return (
    <Stack>
      <Asked of={tokens} rows={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('tokens.none')}
            </Text>
          ) : (
            <Stack gap="sm" className="divided">
              {items.map((one) => (
                <OneToken key={one.id} token={one} />
              ))}
            </Stack>
          )
        }
      </Asked>
      {made !== undefined && (
        <Alert
          color="gold"
          variant="light"
          icon={<IconKey size={20} aria-hidden />}
          title={t('tokens.once')}
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={() => setMade(undefined)}
        >
          <CopyValue value={made} label={t('tokens.token')} />
        </Alert>
      )}
      <NewToken onMade={setMade} />
    </Stack>
  )
}

function OneToken({ token }: { token: ApiToken }) {
  const { t } = useTranslation()
  const remove = useAct('removeToken', { refresh: ['listTokens'] })
  return (
    <Group justify="space-between" pt="sm">
      <div>
        <Text fw={500}>{token.name}</Text>
        <Text size="xs" c="dimmed">
          {token.scopes.map((scope) => t(`scope.${scope}`)).join(', ')} · {t('tokens.lastUsed')}:{' '}
          {token.lastUsedAt === null ? t('tokens.never') : <Instant at={token.lastUsedAt} form="ago" />}
          {token.expiresAt !== null && (
            <>
              {' '}
              · {t('tokens.expires')}: <Instant at={token.expiresAt} form="short" />
            </>
          )}
        </Text>
      </div>
      <ConfirmButton
        size="xs"
        variant="subtle"
        color="red"
        question={t('tokens.revokeQuestion', { name: token.name })}
        say={t('tokens.revokeSay')}
        act={t('tokens.revoke')}
        onConfirm={() => remove.mutate({ path: { id: token.id } })}
      >
        {t('tokens.revoke')}
      </ConfirmButton>
    </Group>
  )
}
