import { Box, Stepper } from '@mantine/core'
import type { ProbeResult } from '@facteur/contract/source.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { todayOf } from '../../lib/format.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ChooseProvider } from './choose-provider.tsx'
import { ChooseScope } from './choose-scope.tsx'
import { emptyWish, linkOf, suggestedFolders } from './link-wish.ts'
import type { LinkWish } from './link-wish.ts'
import type { Preset } from './presets.ts'
import { SignInToMailbox } from './sign-in-to-mailbox.tsx'

export function LinkMailboxPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [step, setStep] = useState(0)
  const [preset, setPreset] = useState<Preset>()
  const [wish, setWish] = useState<LinkWish>(emptyWish)
  const [found, setFound] = useState<ProbeResult>()
  const probe = useAct('probeSource', { isQuiet: true })
  const add = useAct('addSource', { isQuiet: true, refresh: ['listSources', 'getOverview'] })

  const change = (part: Partial<LinkWish>) => {
    probe.reset()
    setWish((before) => ({ ...before, ...part }))
  }
  const choose = (chosen: Preset) => {
    setPreset(chosen)
    change({ host: chosen.host, port: 993, security: 'implicit' })
    setStep(1)
  }
  const test = async () => {
    const result = await probe.mutateAsync({ body: linkOf({ ...wish, folders: [] }, todayOf()) }).catch(() => undefined)
    if (result === undefined) return
    setFound(result)
    setWish((before) => ({ ...before, folders: suggestedFolders(result) }))
    setStep(2)
  }
  const start = async () => {
    const source = await add.mutateAsync({ body: linkOf(wish, todayOf()) }).catch(() => undefined)
    if (source === undefined) return
    showDone(t('link.started'))
    await navigate({ to: '/sources/$id', params: { id: source.id } })
  }

  return (
    <Box maw={760} mx="auto">
      <PageHeader title={t('sources.link')} say={t('link.say')} />
      <Sheet>
        <Stepper active={step} onStepClick={setStep} size="sm" allowNextStepsSelect={false}>
          <Stepper.Step label={t('link.provider')}>
            <ChooseProvider onChoose={choose} />
          </Stepper.Step>
          <Stepper.Step label={t('link.signIn')}>
            <SignInToMailbox
              preset={preset}
              wish={wish}
              change={change}
              error={probe.error}
              isBusy={probe.isPending}
              onBack={() => setStep(0)}
              onTest={() => void test()}
            />
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
