import { Container } from '@mantine/core'
import { Link, Outlet } from '@tanstack/react-router'
import { useAnswer } from '../lib/queries.ts'
import { Brand } from '../ui/logo.tsx'
import { Shell } from './shell.tsx'

/** The guide is for everybody: errors of the sign-in page lead to it too. */
export function GuideFrame() {
  const me = useAnswer('getMe')
  if (me.isPending) return null
  if (me.data !== undefined) return <Shell />
  return (
    <Container size="sm" py="xl" component="main">
      <Link to="/" className="card-link">
        <Brand />
      </Link>
      <Outlet />
    </Container>
  )
}
