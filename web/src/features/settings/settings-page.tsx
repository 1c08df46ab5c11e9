import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../lib/api-error.ts'
import { languageChoices, speak } from '../../lib/i18n.ts'
import { useAnswer } from '../../lib/queries.ts'
import { signOut } from '../../lib/session.ts'
import { showProblem } from '../../lib/toasts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PagePart } from '../../ui/page-part.tsx'
import { RecoveryKey } from '../../ui/recovery-key.tsx'
import { People } from '../people/people.tsx'
import { ArchiveProof } from './archive-proof.tsx'
import { HouseCard } from './house-card.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { LinkRules } from '../links/link-rules.tsx'
import { Rules } from './rules.tsx'
import { Tokens } from './tokens.tsx'

export function SettingsPage() {
  const { t, i18n } = useTranslation()
  const me = useAnswer('getMe')
  const isOwner = me.data?.role === 'owner'
  return (
    <>
      <PageHeader title={t('place.settings')}>
        <SignOut />
      </PageHeader>
      <Stack gap="lg" maw={820}>
        <PagePart title={t('settings.organisation')}>
          <OrganisationForm isOwner={isOwner} />
        </PagePart>
        <PagePart title={t('people.title')} say={t('people.say')}>
          <People isOwner={isOwner} />
        </PagePart>
        <PagePart title={t('settings.page')}>
          <NativeSelect
            label={t('settings.pageLanguage')}
            maw={320}
            value={i18n.language}
            onChange={(event) => void speak(event.currentTarget.value, { isOwnChoice: true })}
            data={languageChoices.map((one) => ({ value: one.code, label: one.name }))}
          />
        </PagePart>
        <PagePart title={t('rules.title')} say={t('rules.say')}>
          <Rules />
          <LinkRules />
        </PagePart>
        <PagePart title={t('settings.password')}>
          <PasswordForm />
        </PagePart>
        <PagePart title={t('settings.house')} say={t('settings.houseSay')}>
          <HouseCard />
        </PagePart>
        <PagePart title={t('settings.proof')} say={t('settings.proofSay')}>
          <ArchiveProof />
        </PagePart>
        {isOwner && (
          <>
            <PagePart title={t('recovery.title')} say={t('recovery.why')}>
              <RecoveryKey />
            </PagePart>
            <PagePart title={t('tokens.title')} say={t('tokens.say')}>
              <Tokens />
            </PagePart>
          </>
        )}
      </Stack>
    </>
  )
}

function SignOut() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/sign-in' })
    },
    onError: (error) => showProblem(asApiError(error)),
  })
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<IconLogout size={18} aria-hidden />}
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {t('settings.signOut')}
      </Button>
    </Group>
  )
}
