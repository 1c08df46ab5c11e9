import { Alert, AppShell, Box, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadAnywhere } from '../features/documents/upload-anywhere.tsx'
import { OrganisationMenu } from '../features/organisations/organisation-menu.tsx'
import { speak } from '../lib/i18n.ts'
import { listenLive } from '../lib/live-events.ts'
import { useAnswer } from '../lib/queries.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Keyboard } from './keyboard.tsx'
import { Rail } from './rail.tsx'

/** What stands around every page once somebody is signed in. */
export function Shell({ children }: { children?: ReactNode }) {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const me = useAnswer('getMe')
  const installation = useAnswer('getInstallation')
  const language = me.data?.organisation.language

  useEffect(() => listenLive(client), [client])
  useEffect(() => {
    if (language !== undefined) void speak(language, { isOwnChoice: false })
  }, [language])
  // Reasons and messages come from the server in the language in which they were asked for.
  const spoken = useRef(i18n.language)
  useEffect(() => {
    if (spoken.current === i18n.language) return
    spoken.current = i18n.language
    void client.invalidateQueries()
  }, [client, i18n.language])

  return (
    <AppShell
      navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: true } }}
      footer={{ height: { base: 62, md: 0 } }}
      padding={0}
    >
      <a href="#main" className="skip-link">
        {t('shell.skip')}
      </a>
      <AppShell.Navbar className="rail" p="md">
        <Rail />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <UploadAnywhere>
          <Box maw={1180} mx="auto" px={{ base: 'md', sm: 'xl' }} py={{ base: 'lg', sm: 36 }}>
            <Box hiddenFrom="md" mb="sm">
              <OrganisationMenu />
            </Box>
            {me.data?.role === 'accountant' && (
              <Text size="sm" c="dimmed" mb="sm">
                {t('shell.mayLook')}
              </Text>
            )}
            {installation.data?.isDemo === true && (
              <Alert color="gold" variant="light" mb="lg">
                {t('shell.demo')}
              </Alert>
            )}
            {children ?? <Outlet />}
          </Box>
        </UploadAnywhere>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="md">
        <BottomBar />
      </AppShell.Footer>
      <Keyboard />
    </AppShell>
  )
}
