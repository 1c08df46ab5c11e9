import { Menu, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chooseOrganisation } from '../../lib/chosen-organisation.ts'
import { useAnswer } from '../../lib/queries.ts'
import { NewOrganisation } from './new-organisation.tsx'

/** Which organisation one is in, and the way to the others. Plain text where there is no other and none may be made. */
export function OrganisationMenu() {
  const { t } = useTranslation()
  const [isMaking, { open, close }] = useDisclosure(false)
  const list = useAnswer('listOrganisations')
  const me = useAnswer('getMe')
  const name = me.data?.organisation.name
  if (name === undefined) return null
  const { items = [], mayCreate = false } = list.data ?? {}
  const label = (
    <Text size="sm" fw={600} truncate miw={0}>
      {name}
    </Text>
  )
  if (items.length < 2 && !mayCreate) return label
  return (
    <>
      <Menu position="bottom-start" width={260} shadow="md">
        <Menu.Target>
          <UnstyledButton className="organisation-button" aria-label={`${t('organisations.switch')}: ${name}`}>
            {label}
            <IconSelector size={16} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map((one) => (
            <Menu.Item
              key={one.id}
              onClick={() => one.isCurrent || chooseOrganisation(one.id)}
              rightSection={one.isCurrent ? <IconCheck size={16} aria-hidden /> : null}
              aria-current={one.isCurrent}
            >
              <Text size="sm" fw={one.isCurrent ? 600 : 400} className="break-anywhere">
                {one.name}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`role.${one.role}`)}
              </Text>
            </Menu.Item>
          ))}
          {mayCreate && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
                {t('organisations.another')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewOrganisation isOpen={isMaking} onClose={close} choices={items} />
    </>
  )
}
