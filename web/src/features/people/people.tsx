import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import type { Role } from '@facteur/contract/organisation.ts'
import { roles } from '@facteur/contract/organisation.ts'
import type { Person } from '@facteur/contract/people.ts'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'
import { Asked } from '../../ui/asked.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Invitations } from './invitations.tsx'
import { InvitePerson } from './invite-person.tsx'

/** Who may look in here, and what they may do; an owner invites, changes and removes. */
export function People({ isOwner }: { isOwner: boolean }) {
  const people = useAnswer('listPeople')
  return (
    <Asked of={people} rows={2}>
      {({ items, invitations }) => (
        <Stack>
          <Stack gap="sm" className="divided">
            {items.map((one, index) => (
              <OnePerson
                key={one.id}
                person={one}
                mayChange={isOwner && !isOnlyOwner(one, items)}
                isFirst={index === 0}
              />
            ))}
          </Stack>
          {isOwner && <Invitations invitations={invitations} />}
          {isOwner && <InvitePerson />}
        </Stack>
      )}
    </Asked>
  )
}

// The last owner can neither go nor step down.
const isOnlyOwner = (person: Person, all: readonly Person[]): boolean =>
  person.role === 'owner' && all.filter((one) => one.role === 'owner').length === 1

function OnePerson({ person, mayChange, isFirst }: { person: Person; mayChange: boolean; isFirst: boolean }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" gap="sm" pt={isFirst ? 0 : 'sm'}>
      <div className="person-name">
        <Text fw={500} className="break-anywhere">
          {person.name}
          {person.isYou && (
            <Text span c="dimmed" fw={400}>
              {' '}
              ({t('people.you')})
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed" className="break-anywhere">
          {person.email}
        </Text>
      </div>
      {mayChange ? (
        <Group gap="xs" wrap="nowrap">
          <RoleOf person={person} />
          <Remove person={person} />
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t(`role.${person.role}`)}
        </Text>
      )}
    </Group>
  )
}

const refresh = ['listPeople', 'getMe', 'listOrganisations'] as const

function RoleOf({ person }: { person: Person }) {
  const { t } = useTranslation()
  const change = useAct('changePerson', { refresh })
  const give = (role: Role, isUndo = false) =>
    change.mutate(
      { path: { id: person.id }, body: { role } },
      {
        onSuccess: () => {
          const said = t('people.roleChanged', { name: person.name, role: t(`role.${role}`) })
          // Whoever is no owner any more cannot take it back.
          if (isUndo || person.isYou) showDone(said)
          else showUndo(said, () => give(person.role, true))
        },
      },
    )
  return (
    <NativeSelect
      size="xs"
      aria-label={t('people.roleOf', { name: person.name })}
      value={person.role}
      disabled={change.isPending}
      onChange={(event) => {
        const role = roles.find((one) => one === event.currentTarget.value)
        if (role !== undefined) give(role)
      }}
      data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
    />
  )
}

function Remove({ person }: { person: Person }) {
  const { t } = useTranslation()
  const remove = useAct('removePerson', {
    refresh,
    done: () => showDone(t('people.removed', { name: person.name })),
  })
  return (
    <ConfirmButton
      size="xs"
      variant="subtle"
      color="red"
      loading={remove.isPending}
      question={t('people.removeQuestion', { name: person.name })}
      say={t('people.removeSay')}
      act={t('people.remove')}
      onConfirm={() => remove.mutate({ path: { id: person.id } })}
    >
      {t('people.remove')}
    </ConfirmButton>
  )
}
