import { Alert, Button, Group, Loader, SimpleGrid, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { readMailAddress } from '@facteur/formats/mail-address.ts'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'
import { IconArrowRight, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { LinkError } from './link-error.tsx'
import { ProviderGuide } from './provider-guide.tsx'
import {
  choiceByHand,
  choiceFound,
  choicePictured,
  providerOfAddress,
  shownProviders,
  type ProviderChoice,
} from './provider-choice.ts'
import { ProviderMark } from './provider-mark.tsx'

type Props = {
  /** The address typed before, when one comes back. */
  address: string
  onChoose: (choice: ProviderChoice) => void
  /** Google or Microsoft: sign in there. */
  onOAuth: (choice: ProviderChoice) => void
}

/** Just the address; or a picture, for whoever would rather point. */
export function ChooseProvider({ address: before, onChoose, onOAuth }: Props) {
  const { t } = useTranslation()
  const [address, setAddress] = useState(before)
  const [closed, setClosed] = useState<MailProvider>()
  const discover = useAct('discoverMailbox', { isQuiet: true })
  const known = providerOfAddress(address)

  const go = (choice: ProviderChoice) => {
    setClosed(undefined)
    if (choice.provider?.password === 'none') return setClosed(choice.provider)
    return choice.provider?.oauth === undefined ? onChoose(choice) : onOAuth(choice)
  }
  const type = (text: string) => {
    setAddress(text)
    setClosed(undefined)
    discover.reset()
  }
  const search = async () => {
    if (known !== undefined && known.isUnverified === undefined) return go(choicePictured(known, address))
    const found = await discover.mutateAsync({ body: { email: address } }).catch(() => undefined)
    const choice = found === undefined ? undefined : choiceFound(found)
    if (choice !== undefined) go(choice)
  }

  return (
    <Stack mt="md" gap="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (address.trim() !== '') void search()
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            type="email"
            size="md"
            flex="1 1 260px"
            label={t('link.address')}
            description={t('link.addressHow')}
            placeholder="jos@example.com"
            autoComplete="email"
            autoFocus
            maxLength={320}
            leftSection={known === undefined ? undefined : <ProviderMark id={known.isPartOf ?? known.id} size={22} />}
            value={address}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="md"
            loading={discover.isPending}
            disabled={address.trim() === ''}
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            {known === undefined ? t('link.find') : t('link.goOnWith', { name: known.name })}
          </Button>
        </Group>
      </form>
      <div role="status" aria-live="polite">
        {discover.isPending && (
          <Group gap="xs">
            <Loader size="xs" />
            <Text size="sm" c="dimmed">
              {t('link.finding')}
            </Text>
          </Group>
        )}
        {discover.data !== undefined && choiceFound(discover.data) === undefined && (
          <NotFound say={discover.data.say} onByHand={() => go(choiceByHand(address))} />
        )}
        {closed !== undefined && <ProviderGuide provider={closed} />}
      </div>
      {discover.error !== null && <LinkError error={discover.error} />}
      <div>
        <Text fw={600} size="sm" mb="xs">
          {t('link.orPoint')}
        </Text>
        <SimpleGrid cols={{ base: 3, xs: 4, sm: 5 }} spacing="xs" verticalSpacing="xs">
          {shownProviders.map((provider) => (
            <Tile
              key={provider.id}
              id={provider.id}
              name={provider.name}
              isChosen={known !== undefined && (known.isPartOf ?? known.id) === provider.id}
              onChoose={() => go(choicePictured(provider, readMailAddress(address) === undefined ? '' : address))}
            />
          ))}
          <Tile id="other" name={t('link.other')} isChosen={false} onChoose={() => go(choiceByHand(address))} />
        </SimpleGrid>
      </div>
    </Stack>
  )
}

type TileProps = { id: string; name: string; isChosen: boolean; onChoose: () => void }

function Tile({ id, name, isChosen, onChoose }: TileProps) {
  return (
    <UnstyledButton className="card-link" onClick={onChoose} {...(isChosen ? { 'aria-current': true } : {})}>
      <Sheet p="xs" h="100%" {...(isChosen ? { style: { borderColor: 'var(--mantine-color-pine-6)' } } : {})}>
        <Stack gap={6} align="center" ta="center">
          <ProviderMark id={id} size={34} />
          <Text size="xs" fw={500} lh={1.2} className="break-anywhere">
            {name}
          </Text>
        </Stack>
      </Sheet>
    </UnstyledButton>
  )
}

function NotFound({ say, onByHand }: { say: string; onByHand: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert color="gold" variant="light" icon={<IconInfoCircle size={20} aria-hidden />} radius="md">
      <Text size="sm">{say}</Text>
      <Button mt="xs" size="compact-sm" variant="default" onClick={onByHand}>
        {t('link.byHand')}
      </Button>
    </Alert>
  )
}
