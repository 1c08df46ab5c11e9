import { Drawer, Indicator, Stack, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mainPlaces, otherPlaces } from './navigation.ts'
import type { Place } from './navigation.ts'
import { RailLink } from './rail.tsx'
import { useBadge } from './use-badge.ts'

/** The navigation of a phone, under the thumb. */
export function BottomBar() {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <nav className="bottom-bar" aria-label={t('shell.navigation')}>
        {mainPlaces.map((place) => (
          <BottomLink key={place.to} place={place} />
        ))}
        <UnstyledButton className="bottom-link" onClick={open} aria-haspopup="dialog">
          <IconMenu2 size={22} stroke={1.6} aria-hidden />
          {t('shell.more')}
        </UnstyledButton>
      </nav>
      <Drawer opened={isOpen} onClose={close} position="bottom" size="auto" title={t('shell.more')}>
        <Stack gap={4} pb="md">
          {otherPlaces.map((place) => (
            <RailLink key={place.to} place={place} onClick={close} />
          ))}
        </Stack>
      </Drawer>
    </>
  )
}

function BottomLink({ place }: { place: Place }) {
  const { t } = useTranslation()
  const badge = useBadge(place)
  const Shape = place.icon
  return (
    <Link
      to={place.to}
      className="bottom-link"
      activeOptions={{ exact: place.to === '/', includeSearch: false }}
      activeProps={{ className: 'active', 'aria-current': 'page' }}
    >
      <Indicator
        label={badge?.count}
        disabled={badge === undefined || badge.count === 0}
        color={badge?.isUrgent === true ? 'red' : 'gold.7'}
        size={16}
        offset={2}
      >
        <Shape size={22} stroke={1.6} aria-hidden />
      </Indicator>
      {t(`place.${place.name}`)}
    </Link>
  )
}
