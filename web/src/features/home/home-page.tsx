import { Grid, Stack } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { IfMay } from '../../ui/if-may.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LatestDocuments } from './latest-documents.tsx'
import { Notices } from './notices.tsx'
import { SourceLights } from './source-lights.tsx'
import { Tiles } from './tiles.tsx'

export function HomePage() {
  const { t } = useTranslation()
  const me = useAnswer('getMe')
  const sources = useAnswer('listSources')
  const firstName = me.data?.user.name.split(' ')[0] ?? ''
  const isNew = sources.data?.items.length === 0
  return (
    <>
      <PageHeader
        title={t('home.hello', { name: firstName })}
        say={me.data === undefined ? undefined : t('home.say', { organisation: me.data.organisation.name })}
      />
      <Stack gap="xl">
        {isNew ? (
          <NothingHere
            icon={<IconMailbox size={40} stroke={1.4} aria-hidden />}
            title={t('home.firstTitle')}
            say={t('home.firstSay')}
          >
            <IfMay act="addSource">
              <ButtonLink to="/sources/new">{t('sources.link')}</ButtonLink>
            </IfMay>
          </NothingHere>
        ) : (
          <Tiles />
        )}
        <Grid gap={{ base: 'lg', md: 'xl' }}>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <LatestDocuments />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack gap="xl">
              {!isNew && <SourceLights />}
              <Notices />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  )
}
