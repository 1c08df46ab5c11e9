import { Button, Group, Stack, Text } from '@mantine/core'
import type { Invitation, MadeInvitation } from '@facteur/contract/people.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showUndo } from '../../lib/undo-toast.tsx'
import { Instant } from '../../ui/when.tsx'
import { MadeLink } from './made-link.tsx'

/** Those who were invited and have not joined yet. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation()
  const [made, setMade] = useState<MadeInvitation>()
  if (invitations.length === 0 && made === undefined) return null
  return (
    <Stack gap="sm">
      <Text fw={600} size="sm">
        {t('people.open')}
      </Text>
      {invitations.map((one) => (
        <OneInvitation key={one.id} invitation={one} onMade={setMade} />
      ))}
      {made !== undefined && <MadeLink made={made} onClose={() => setMade(undefined)} />}
    </Stack>
  )
}

const refresh = ['listPeople'] as const

function OneInvitation({ invitation, onMade }: { invitation: Invitation; onMade: (made: MadeInvitation) => void }) {
  const { t } = useTranslation()
  const { id, email, role, mail, language } = invitation
  const again = useAct('resendInvitation', { refresh, done: onMade })
  const invite = useAct('invitePerson', { refresh, done: onMade })
  const revoke = useAct('revokeInvitation', {
    refresh,
    done: () => showUndo(t('people.takenBack', { email }), () => invite.mutate({ body: { email, role, language } })),
  })
  return (
    <Group justify="space-between" gap="sm">
      <div className="person-name">
        <Text size="sm" className="break-anywhere">
          {email}
        </Text>
        <Text size="xs" c={mail === 'failed' ? 'red' : 'dimmed'}>
          {t(`role.${role}`)} · {t(`people.mail.${mail}`)} ·{' '}
          {invitation.isExpired ? (
            t('people.expired')
          ) : (
            <>
              {t('people.until')} <Instant at={invitation.expiresAt} form="short" />
            </>
          )}
        </Text>
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate({ path: { id } })}>
          {t(mail === 'none' ? 'people.newLink' : 'people.again')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={revoke.isPending}
          onClick={() => revoke.mutate({ path: { id } })}
        >
          {t('people.takeBack')}
        </Button>
      </Group>
    </Group>
  )
}
