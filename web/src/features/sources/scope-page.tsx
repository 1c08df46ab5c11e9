import { Box } from '@mantine/core'
import type { Source } from '@facteur/contract/source.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ScopeForm } from './scope-form.tsx'
import { ServedOrganisations } from './served-organisations.tsx'

/** What is looked at in a linked mailbox, to be changed: folders, addresses, days, and for whom. */
export function ScopePage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/house/sources/$id/scope' })
  const source = useAnswer('getSource', { path: { id } })
  return (
    <Box maw={760} mx="auto">
      <TextLink to="/sources/$id" params={{ id }} size="sm">
        ← {source.data?.name ?? t('place.sources')}
      </TextLink>
      <PageHeader title={t('reach.title')} say={t('reach.say')} />
      <Asked of={source}>{(one) => <Forms key={one.id} source={one} />}</Asked>
    </Box>
  )
}

function Forms({ source }: { source: Source }) {
  const me = useAnswer('getMe')
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/sources/$id', params: { id: source.id } })
  return (
    <>
      <Sheet mb="lg">
        <ScopeForm source={source} onSaved={back} />
      </Sheet>
      {me.data?.role === 'owner' && <ServedOrganisations id={source.id} />}
    </>
  )
}
