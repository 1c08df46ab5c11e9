import { Badge, NavLink, Stack, Text, UnstyledButton } from '@mantine/core'
import type { NavLinkProps } from '@mantine/core'
import { createLink, Link, useMatchRoute } from '@tanstack/react-router'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganisationMenu } from '../features/organisations/organisation-menu.tsx'
import { useAnswer } from '../lib/queries.ts'
import { Brand } from '../ui/logo.tsx'
import { places } from './navigation.ts'
import type { Place } from './navigation.ts'
import { openKeyboardHelp } from './keyboard.tsx'
import { useBadge } from './use-badge.ts'

/** The side bar of a wide screen. */
export function Rail() {
  const { t } = useTranslation()
  const me = useAnswer('getMe')
  return (
    <Stack h="100%" gap="lg">
      <Link to="/" className="card-link" aria-label={`Facteur, ${t('place.home')}`}>
        <Brand />
      </Link>
      <OrganisationMenu />
      <Stack component="nav" gap={4} aria-label={t('shell.navigation')}>
        {places.map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
      </Stack>
      <Stack gap={4} mt="auto">
        <UnstyledButton onClick={openKeyboardHelp}>
          <Text size="xs" c="dimmed">
            <kbd>?</kbd> {t('keyboard.title')}
          </Text>
        </UnstyledButton>
        {me.data !== undefined && (
          <Text size="xs" c="dimmed" truncate>
            {me.data.user.email}
          </Text>
        )}
      </Stack>
    </Stack>
  )
}

function NavLinkLook(props: NavLinkProps & { ref?: Ref<HTMLAnchorElement>; onClick?: () => void }) {
  return <NavLink {...props} />
}

const RoutedNavLink = createLink(NavLinkLook)

export function RailLink({ place, onClick }: { place: Place; onClick?: () => void }) {
  const { t } = useTranslation()
  const Shape = place.icon
  const isHere = useMatchRoute()({ to: place.to, fuzzy: place.to !== '/' }) !== false
  return (
    <RoutedNavLink
      to={place.to}
      active={isHere}
      label={t(`place.${place.name}`)}
      leftSection={<Shape size={20} stroke={1.6} aria-hidden />}
      rightSection={<PlaceBadge place={place} />}
      className="rail-link"
      {...(onClick === undefined ? {} : { onClick })}
    />
  )
}

export function PlaceBadge({ place, size = 'md' }: { place: Place; size?: 'xs' | 'md' }) {
  const { t } = useTranslation()
  const badge = useBadge(place)
  if (badge === undefined || badge.count === 0) return null
  const { count, isUrgent } = badge
  return (
    <Badge
      size={size}
      variant={isUrgent ? 'filled' : 'light'}
      color={isUrgent ? 'red' : 'gold'}
      aria-label={t('shell.badge', { count })}
    >
      {count > 999 ? '999+' : count}
    </Badge>
  )
}
