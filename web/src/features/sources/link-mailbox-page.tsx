import { Box, Stepper } from '@mantine/core'
import { tidyAppPassword } from '@facteur/formats/find-mail-provider.ts'
import type { ProbeResult } from '@facteur/contract/source.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { todayOf } from '../../lib/format.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TroubleAlert } from '../../ui/trouble.tsx'
import { ChooseProvider } from './choose-provider.tsx'
import { ChooseScope } from './choose-scope.tsx'
import { emptyWish, linkOf, suggestedFolders } from './link-wish.ts'
import type { LinkWish } from './link-wish.ts'
import { choiceSignedIn, serverForUser, userFor, type ProviderChoice } from './provider-choice.ts'
import { FinishLink } from './oauth/finish-link.tsx'
import { SignInWith } from './oauth/sign-in-with.tsx'
import { SignInElsewhere } from './sign-in-elsewhere.tsx'
import { SignInToMailbox } from './sign-in-to-mailbox.tsx'

export function LinkMailboxPage() {
  const { attempt, refused, provider } = useSearch({ from: '/house/sources/new' })
  return attempt === undefined ? (
    <LinkByHand refused={refused} begun={choiceSignedIn(provider)} />
  ) : (
    <LinkSignedIn attempt={attempt} />
  )
}

/** Back from Google or Microsoft: only what to read is still to be said. */
function LinkSignedIn({ attempt }: { attempt: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const onBack = () => void navigate({ to: '/sources/new' })
  return (
    <Box maw={760} mx="auto">
      <PageHeader title={t('sources.link')} say={t('link.say')} />
      <Sheet>
        <Stepper active={2} size="sm" allowNextStepsSelect={false}>
          <Stepper.Step label={t('link.provider')} />
          <Stepper.Step label={t('link.signIn')} />
          <Stepper.Step label={t('link.scope')}>
            <FinishLink attempt={attempt} onBack={onBack} />
          </Stepper.Step>
        </Stepper>
      </Sheet>
    </Box>
  )
}

function LinkByHand({ refused, begun }: { refused: string | undefined; begun: ProviderChoice | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [step, setStep] = useState(begun === undefined ? 0 : 1)
  const [choice, setChoice] = useState(begun)
  /** By a password, where the provider would rather sign in on its own page. */
  const [isByPassword, setByPassword] = useState(false)
  const [wish, setWish] = useState<LinkWish>({ ...emptyWish, ...begun?.server })
  const [found, setFound] = useState<ProbeResult>()
  const probe = useAct('probeSource', { isQuiet: true })
  const add = useAct('addSource', { isQuiet: true, refresh: ['listSources', 'getOverview'] })

  const change = (part: Partial<LinkWish>) => {
    probe.reset()
    setWish((before) => {
      const server = part.user === undefined ? undefined : serverForUser(part.user, before.host)
      return { ...before, ...part, ...server }
    })
  }
  const choose = (chosen: ProviderChoice, { byPassword }: { byPassword: boolean }) => {
    probe.reset()
    setChoice(chosen)
    setByPassword(byPassword)
    setWish((before) => ({ ...before, ...chosen.server, password: '' }))
    setStep(1)
  }
  /** What was typed, as the server wants it. */
  const asked = (folders: string[]) =>
    linkOf(
      {
        ...wish,
        folders,
        user: userFor(wish.host, wish.user),
        password: tidyAppPassword(choice?.provider, wish.password),
      },
      todayOf(),
    )
  const test = async () => {
    const result = await probe.mutateAsync({ body: asked([]) }).catch(() => undefined)
    if (result === undefined) return
    setFound(result)
    setWish((before) => ({ ...before, folders: suggestedFolders(result) }))
    setStep(2)
  }
  const start = async () => {
    const source = await add.mutateAsync({ body: asked(wish.folders) }).catch(() => undefined)
    if (source === undefined) return
    showDone(t('link.started'))
    await navigate({ to: '/sources/$id', params: { id: source.id } })
  }
  const provider = choice?.provider

  return (
    <Box maw={760} mx="auto">
      <PageHeader title={t('sources.link')} say={t('link.say')} />
      {refused !== undefined && (
        <Box mb="md">
          <TroubleAlert trouble={{ code: refused, say: t('oauth.refused') }} />
        </Box>
      )}
      <Sheet>
        <Stepper active={step} onStepClick={setStep} size="sm" allowNextStepsSelect={false}>
          <Stepper.Step label={t('link.provider')}>
            <ChooseProvider
              address={choice?.address ?? ''}
              onChoose={(chosen) => choose(chosen, { byPassword: true })}
              onOAuth={(chosen) => choose(chosen, { byPassword: false })}
            />
          </Stepper.Step>
          <Stepper.Step label={t('link.signIn')}>
            {choice !== undefined && isByPassword && (
              <SignInToMailbox
                choice={choice}
                wish={wish}
                change={change}
                error={probe.error}
                isBusy={probe.isPending}
                onBack={() => setStep(0)}
                onTest={() => void test()}
              />
            )}
            {choice !== undefined && provider !== undefined && !isByPassword && (
              <SignInElsewhere provider={provider} onBack={() => setStep(0)} onPassword={() => setByPassword(true)}>
                {provider.oauth !== undefined && <SignInWith provider={provider.oauth} address={choice.address} />}
              </SignInElsewhere>
            )}
          </Stepper.Step>
          <Stepper.Step label={t('link.scope')}>
            {found !== undefined && (
              <ChooseScope
                found={found}
                wish={wish}
                change={change}
                error={add.error}
                isBusy={add.isPending}
                onBack={() => setStep(1)}
                onStart={() => void start()}
              />
            )}
          </Stepper.Step>
        </Stepper>
      </Sheet>
    </Box>
  )
}
