import { languages } from '@facteur/contract/verdict.ts'
import { Stack, Stepper, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { firstRunToken, forgetFirstRunToken } from '../../lib/first-run-token.ts'
import { useAnswer } from '../../lib/queries.ts'
import { tidyVatNumber } from '../../lib/vat-number.ts'
import { DoorFrame } from '../../ui/door-frame.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { BusinessStep } from './business-step.tsx'
import { KeyStep } from './key-step.tsx'
import type { Wish } from './wish.ts'
import { YouStep } from './you-step.tsx'

export function WelcomePage() {
  const { t, i18n } = useTranslation()
  useDocumentTitle(`${t('welcome.title')} · Facteur`)
  const installation = useAnswer('getInstallation')
  const [step, setStep] = useState(0)
  const [token] = useState(firstRunToken)
  const [wish, setWish] = useState<Wish>({
    name: '',
    email: '',
    password: '',
    organisation: '',
    vatNumber: '',
    language: languages.find((one) => one === i18n.language) ?? 'en',
  })
  const create = useMutation({ mutationFn: createOwner, onSuccess: () => setStep(2) })
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }))

  if (installation.data?.hasOwner === true && step < 2) return <Navigate to="/sign-in" />
  return (
    <DoorFrame width={640}>
      <Stack gap="lg">
        <Stack gap={4}>
          <Title order={1}>{t('welcome.title')}</Title>
          <Text c="dimmed">{t('welcome.say')}</Text>
        </Stack>
        {installation.error !== null && <ErrorAlert error={installation.error} />}
        {token === undefined && <Text>{t('welcome.noToken')}</Text>}
        {token !== undefined && (
          <Stepper active={step} size="sm" aria-label={t('welcome.steps')}>
            <Stepper.Step label={t('welcome.you')}>
              <YouStep wish={wish} change={change} onNext={() => setStep(1)} />
            </Stepper.Step>
            <Stepper.Step label={t('welcome.business')}>
              <BusinessStep
                wish={wish}
                change={change}
                error={create.error}
                isBusy={create.isPending}
                onBack={() => setStep(0)}
                onNext={() => create.mutate({ token, wish })}
              />
            </Stepper.Step>
            <Stepper.Step label={t('welcome.key')}>
              <KeyStep />
            </Stepper.Step>
          </Stepper>
        )}
      </Stack>
    </DoorFrame>
  )
}

async function createOwner({ token, wish }: { token: string; wish: Wish }): Promise<void> {
  const { vatNumber: typed, ...rest } = wish
  const vatNumber = tidyVatNumber(typed)
  await call('createFirstOwner', { body: { token, ...rest, ...(vatNumber ? { vatNumber } : {}) } })
  forgetFirstRunToken()
}
