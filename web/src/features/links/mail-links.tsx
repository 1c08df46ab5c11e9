import { Badge, Button, FileButton, Group, Stack, Text, Title } from '@mantine/core'
import type { Link, LinkState } from '@facteur/contract/link.ts'
import type { Message } from '@facteur/contract/message.ts'
import { IconDownload, IconExternalLink, IconUpload, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { Reasons } from '../../ui/reasons.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useHandIn } from '../documents/use-hand-in.ts'
import { LinkRuleChoice } from './link-rule-choice.tsx'
import { useMay } from '../../lib/rights.ts'
import { IfMay } from '../../ui/if-may.tsx'

const refresh = ['listLinks', 'getMessage', 'listMessages', 'listDocuments', 'getOverview'] as const
const waits: readonly LinkState[] = ['asked', 'expired', 'login', 'failed', 'refused']

/** The links of a mail: what became of those that lead to its paper, what is to be done, and what is left alone. */
export function MailLinks({ message }: { message: Message }) {
  const { t } = useTranslation()
  const links = useAnswer('listLinks', { query: { message: message.id } })
  const items = links.data?.items ?? []
  const [first] = items
  const others = message.links.filter(({ url }) => !items.some((one) => one.url === url))
  if (items.length === 0 && others.length === 0) return null
  return (
    <Stack gap="sm">
      <Title order={3}>{t('links.title')}</Title>
      {items.map((one) => (
        <OneLink key={one.id} link={one} />
      ))}
      {first !== undefined && (
        <IfMay act="sayLinkRule">
          <LinkRuleChoice sender={first.sender} />
        </IfMay>
      )}
      {others.length > 0 && <OtherLinks links={others} />}
    </Stack>
  )
}

const colours: Partial<Record<LinkState, string>> = {
  fetched: 'teal',
  asked: 'gold',
  expired: 'orange',
  failed: 'orange',
  refused: 'red',
}

function OneLink({ link }: { link: Link }) {
  const { t } = useTranslation()
  const may = useMay('fetchLink')
  return (
    <Sheet p="md">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge variant="light" color={colours[link.state] ?? 'gray'}>
            {t(`linkState.${link.state}`)}
          </Badge>
          <Text size="sm" fw={500} className="break-anywhere">
            {saidOf(link)}
          </Text>
        </Group>
        <Text size="xs" c="dimmed" className="break-anywhere">
          {link.host}
        </Text>
        <Reasons reasons={link.reasons} />
        {may && waits.includes(link.state) && <LinkActs link={link} />}
      </Stack>
    </Sheet>
  )
}

/** Its words; an address among them is long, and opens the paper for whoever reads along. */
const saidOf = ({ say, host }: Link) => say.replaceAll(/https?:\/\/\S+/g, '').trim() || host

/** Fetch it, open it oneself, hand in the file in its place, or leave it: one click each. */
function LinkActs({ link }: { link: Link }) {
  const { t } = useTranslation()
  const fetch = useAct('fetchLink', { refresh, done: () => showDone(t('links.fetching')) })
  const settle = useAct('settleLink', { refresh, done: () => showDone(t('links.settled')) })
  const { handIn, isSending } = useHandIn((document) => settle.mutate({ path: { id: link.id }, body: { document } }))
  const isBusy = fetch.isPending || settle.isPending || isSending
  // Behind a sign-in only its owner gets further: to try again would find the same door.
  const isForOwner = link.state === 'login'
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant={isForOwner ? 'default' : 'filled'}
        leftSection={<IconDownload size={16} aria-hidden />}
        disabled={isBusy}
        onClick={() => fetch.mutate({ path: { id: link.id } })}
      >
        {t(link.state === 'asked' ? 'links.fetch' : 'links.fetchAgain')}
      </Button>
      <Button
        size="xs"
        variant={isForOwner ? 'filled' : 'default'}
        component="a"
        href={link.url}
        target="_blank"
        rel="noopener noreferrer"
        leftSection={<IconExternalLink size={16} aria-hidden />}
      >
        {t('links.openMyself')}
      </Button>
      <FileButton onChange={handIn} accept="application/pdf,image/*,.xml,.zip">
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            disabled={isBusy}
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('links.handIn')}
          </Button>
        )}
      </FileButton>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconX size={16} aria-hidden />}
        disabled={isBusy}
        onClick={() => settle.mutate({ path: { id: link.id }, body: {} })}
      >
        {t('links.notWanted')}
      </Button>
    </Group>
  )
}

function OtherLinks({ links }: { links: Message['links'] }) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs">
      {links.map((link, index) => (
        <Stack key={`${link.url}-${index}`} gap={2}>
          <Group gap="xs">
            <Badge variant="default" className="quiet-badge">
              {t(`linkDecision.${link.decision}`)}
            </Badge>
            <Text size="sm">{link.say}</Text>
          </Group>
          {/* Shown, not clickable: a link in a mail may lead anywhere. */}
          <Text size="xs" c="dimmed" ff="monospace" lineClamp={2} className="break-anywhere">
            {link.url}
          </Text>
        </Stack>
      ))}
    </Stack>
  )
}
