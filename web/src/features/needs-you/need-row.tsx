import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import type { Need, NeedKind } from '@facteur/contract/needs-you.ts'
import type { FieldName } from '@facteur/contract/verdict.ts'
import {
  IconEye,
  IconHandStop,
  IconKey,
  IconLink,
  IconLock,
  IconMailQuestion,
  IconMailbox,
  IconSend,
} from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sayTrouble } from '../../lib/fault-words.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Instant } from '../../ui/when.tsx'
import { useSettleMail } from '../messages/use-settle-mail.ts'
import { IfMay } from '../../ui/if-may.tsx'

const looks: Record<NeedKind, { icon: Icon; colour: string }> = {
  source: { icon: IconMailbox, colour: 'red' },
  held: { icon: IconHandStop, colour: 'orange' },
  link: { icon: IconLink, colour: 'gold' },
  login: { icon: IconKey, colour: 'gold' },
  password: { icon: IconLock, colour: 'gold' },
  unsure: { icon: IconMailQuestion, colour: 'gold' },
  delivery: { icon: IconSend, colour: 'orange' },
  review: { icon: IconEye, colour: 'gold' },
}

export function NeedRow({ need }: { need: Need }) {
  const { t, i18n } = useTranslation()
  const { icon: Shape, colour } = looks[need.kind]
  const why = need.code === null ? need.say : sayTrouble({ code: need.code, say: need.say }, i18n.language)
  const lacks = need.lacks?.map((name) => t(`field.${name as FieldName}`)).join(', ')
  const say = [lacks === undefined ? '' : t('needsYou.lacks', { fields: lacks }), why].filter(Boolean).join(' · ')
  return (
    <Group p="md" gap="md" align="flex-start" wrap="nowrap">
      <ThemeIcon variant="light" color={colour} size="lg" radius="xl" visibleFrom="xs">
        <Shape size={20} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <Group justify="space-between" flex={1} gap="sm" miw={0}>
        <Stack gap={2} flex="1 1 260px" miw={0}>
          <Group gap="xs" wrap="nowrap">
            <Text fw={500} truncate>
              {need.title}
            </Text>
            <Text size="xs" c="dimmed" className="figures">
              <Instant at={need.at} form="ago" />
            </Text>
          </Group>
          {need.subject !== undefined && (
            <Text size="sm" truncate>
              {need.subject}
            </Text>
          )}
          {say !== '' && (
            <Text size="sm" c="dimmed" lineClamp={3}>
              {say}
            </Text>
          )}
        </Stack>
        <NeedAction need={need} />
      </Group>
    </Group>
  )
}

/** One click where that settles it; else the way to where it is settled. */
function NeedAction({ need }: { need: Need }) {
  const { t } = useTranslation()
  const { kind, message, document, source } = need
  const label = t(`needsYou.act.${kind}`)
  if (kind === 'unsure') return <UnsureActs id={need.id} />
  // No link of the mail waits, but the mail itself.
  if (message !== null && message === need.id) return <MailActs id={message} label={label} />
  if (kind === 'link') return <LinkActs id={need.id} message={message} isAsked={!triedCodes.test(need.code ?? '')} />
  if (kind === 'held')
    return (
      <ButtonLink size="xs" to="/payments">
        {label}
      </ButtonLink>
    )
  if (kind === 'delivery')
    return (
      <ButtonLink size="xs" to="/destinations">
        {label}
      </ButtonLink>
    )
  if (source !== null)
    return (
      <ButtonLink size="xs" to="/sources/$id" params={{ id: source }}>
        {label}
      </ButtonLink>
    )
  if (document !== null)
    return (
      <ButtonLink size="xs" to="/documents/$id" params={{ id: document }}>
        {label}
      </ButtonLink>
    )
  return (
    <ButtonLink size="xs" to="/messages" search={message === null ? {} : { open: message }}>
      {label}
    </ButtonLink>
  )
}

const refresh = ['listMessages', 'getMessage', 'listRules', 'listDocuments', 'getOverview'] as const

// A link that was tried is tried again; one that was not waits for the owner's word.
const triedCodes = /^link\.(?!is-unclear|sender-unproven|mail-is-strange|asked-each-time)/

function LinkActs({ id, message, isAsked }: { id: string; message: string | null; isAsked: boolean }) {
  const { t } = useTranslation()
  const fetch = useAct('fetchLink', {
    refresh: ['listLinks', 'listMessages', 'getMessage', 'getOverview'],
    done: () => showDone(t('links.fetching')),
  })
  return (
    <Group gap="xs">
      <IfMay act="fetchLink">
        <Button
          size="xs"
          variant={isAsked ? 'filled' : 'default'}
          loading={fetch.isPending}
          onClick={() => fetch.mutate({ path: { id } })}
        >
          {t(isAsked ? 'links.fetch' : 'links.fetchAgain')}
        </Button>
      </IfMay>
      <ButtonLink
        size="xs"
        variant={isAsked ? 'default' : 'filled'}
        to="/messages"
        search={message === null ? {} : { open: message }}
      >
        {t('needsYou.act.link')}
      </ButtonLink>
    </Group>
  )
}

function MailActs({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation()
  const { settle, isBusy } = useSettleMail()
  return (
    <Group gap="xs">
      <ButtonLink size="xs" to="/messages" search={{ open: id }}>
        {label}
      </ButtonLink>
      <IfMay act="settleMessage">
        <Button size="xs" variant="default" disabled={isBusy} onClick={() => settle(id)}>
          {t('messages.settle')}
        </Button>
      </IfMay>
    </Group>
  )
}

function UnsureActs({ id }: { id: string }) {
  const { t } = useTranslation()
  const remove = useAct('removeRule', { refresh })
  const { settle, isBusy } = useSettleMail()
  const collect = useAct('collectMessage', {
    refresh,
    done: ({ rule }) =>
      showUndo(t('messages.collecting'), () => rule !== null && remove.mutate({ path: { id: rule } })),
  })
  return (
    <Group gap="xs">
      <IfMay act="collectMessage">
        <Button size="xs" loading={collect.isPending} onClick={() => collect.mutate({ path: { id } })}>
          {t('needsYou.act.unsure')}
        </Button>
      </IfMay>
      <IfMay act="settleMessage">
        <Button size="xs" variant="default" disabled={isBusy} onClick={() => settle(id)}>
          {t('messages.notInvoice')}
        </Button>
      </IfMay>
      <ButtonLink size="xs" variant="default" to="/messages" search={{ open: id }}>
        {t('common.look')}
      </ButtonLink>
    </Group>
  )
}
