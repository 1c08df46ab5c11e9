import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../lib/i18n.ts'
import { sureFrom } from '../field-names.ts'
import { sortOf } from './field-sorts.ts'
import { printed } from './printed.ts'
import type { Understood } from './understand.ts'
import type { CorrectingField } from './use-correcting.ts'

type Props = { document: Document; correcting: CorrectingField; isTouch: boolean }

/** Where a field is put right: what was pointed at or typed, how it is understood, and the ways out. */
export function CorrectPanel({ document, correcting, isTouch }: Props) {
  const { t } = useTranslation()
  const { now, stop } = correcting
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [])
  if (now === undefined) return null
  const path = document.evidence[now.field]?.path
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  return (
    <Stack
      ref={panel}
      className="correct-panel"
      gap="xs"
      role="group"
      aria-label={t('correct.title')}
      onKeyDown={close}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{t(`field.${now.field}`)}</Text>
          {correcting.step !== undefined && (
            <Text size="xs" c="dimmed">
              {t('correct.step', correcting.step)}
            </Text>
          )}
          {path !== undefined && (
            <Text size="xs" c="dimmed" className="break-anywhere">
              {t('documents.inXml', { path })}
            </Text>
          )}
        </div>
        <CloseButton aria-label={t('common.cancel')} onClick={stop} />
      </Group>
      {sortOf(now.field) === 'yes-no' ? (
        <YesOrNo document={document} correcting={correcting} />
      ) : (
        <Value document={document} correcting={correcting} isTouch={isTouch} />
      )}
    </Stack>
  )
}

type PartProps = { document: Document; correcting: CorrectingField }

/** Only of a field that the owner corrected: what was read holds again, long after the offer to undo is gone. */
function PutBack({ document, correcting: { now, isSaving, putBack } }: PartProps) {
  const { t } = useTranslation()
  if (now === undefined || !document.corrected.includes(now.field)) return null
  return (
    <Button size="xs" variant="default" disabled={isSaving} onClick={putBack}>
      {t('correct.putBack')}
    </Button>
  )
}

function YesOrNo({ document, correcting }: PartProps) {
  const { t } = useTranslation()
  const { isSaving, saveAs } = correcting
  return (
    <Group gap="xs">
      <Button size="xs" loading={isSaving} onClick={() => saveAs(true)} data-keep>
        {t('common.yes')}
      </Button>
      <Button size="xs" variant="default" loading={isSaving} onClick={() => saveAs(false)}>
        {t('common.no')}
      </Button>
      <PutBack document={document} correcting={correcting} />
    </Group>
  )
}

function Value({ document, correcting, isTouch }: Props) {
  const { t } = useTranslation()
  const { now, understood, isSaving, saveAs, type, skip, step } = correcting
  if (now === undefined) return null
  const value = document.fields[now.field]
  const isDoubtful = value !== null && (document.confidence[now.field] ?? 1) < sureFrom
  const read = understood !== undefined && 'value' in understood ? understood.value : undefined
  const mayConfirm = !now.isTouched && isDoubtful && !document.corrected.includes(now.field)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (read !== undefined) saveAs(read)
        else if (mayConfirm) saveAs(value)
      }}
    >
      <Stack gap="xs">
        <TextInput
          aria-label={t('correct.value', { field: t(`field.${now.field}`) })}
          description={t(isTouch ? 'correct.tap' : 'correct.click')}
          placeholder={t('documents.unknown')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          autoComplete="off"
          maxLength={200}
          value={now.text}
          onChange={(event) => type(event.currentTarget.value)}
          data-correct-text
        />
        <div aria-live="polite">
          {understood !== undefined && (
            <Meaning
              document={document}
              field={now.field}
              understood={understood}
              onOther={(day) => type(printed(now.field, day, 'en-GB'))}
            />
          )}
        </div>
        <Group gap="xs">
          {mayConfirm ? (
            <Button size="xs" type="submit" loading={isSaving} data-keep>
              {t('correct.isRight')}
            </Button>
          ) : (
            <Button size="xs" type="submit" loading={isSaving} disabled={read === undefined} data-keep>
              {t('common.save')}
            </Button>
          )}
          <Button size="xs" variant="default" disabled={isSaving} onClick={() => saveAs(null)}>
            {t('correct.notOnPaper')}
          </Button>
          <PutBack document={document} correcting={correcting} />
          {step !== undefined && (
            <Button size="xs" variant="subtle" onClick={skip}>
              {t('correct.skip')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

type MeaningProps = {
  document: Document
  field: NonNullable<CorrectingField['now']>['field']
  understood: Understood
  onOther: (day: string) => void
}

function Meaning({ document, field, understood, onOther }: MeaningProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  if ('problem' in understood)
    return (
      <Group gap={6} wrap="nowrap" align="flex-start" className="meaning" data-problem>
        <IconAlertCircle size={18} aria-hidden />
        <Text size="sm">{t(`correct.problem.${understood.problem}`)}</Text>
      </Group>
    )
  const { value, other } = understood
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" className="meaning">
      <IconCircleCheck size={18} aria-hidden />
      <div>
        <Text size="sm" className="break-anywhere">
          {t('correct.understood')}{' '}
          <Text span fw={600}>
            {printed(field, value, locale, document.fields.currency)}
          </Text>
        </Text>
        {other !== undefined && (
          <Button size="compact-xs" variant="subtle" onClick={() => onOther(other)}>
            {t('correct.orElse', { value: printed(field, other, locale) })}
          </Button>
        )}
      </div>
    </Group>
  )
}
