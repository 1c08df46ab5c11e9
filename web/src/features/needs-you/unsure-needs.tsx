import { Stack } from '@mantine/core'
import type { Need } from '@facteur/contract/needs-you.ts'
import { useMay } from '../../lib/rights.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { BatchBar } from '../messages/batch-bar.tsx'
import { ChooseAll } from '../messages/choose-all.tsx'
import type { MailInDoubt } from '../messages/decide-mails.ts'
import { useChoosing } from '../messages/use-choosing.ts'
import { useDecideMails } from '../messages/use-decide-mails.ts'
import { NeedRow } from './need-row.tsx'
import { UnsureActs } from './unsure-acts.tsx'

type Props = { needs: readonly Need[]; onOpen: (message: string) => void }

const mailOf = ({ id, looksLike = 'other' }: Need): MailInDoubt => ({ id, kind: looksLike, collect: false })

/** Mails that only the owner can decide on: one by one, or several chosen and decided at once. */
export function UnsureNeeds({ needs, onOpen }: Props) {
  const may = useMay('collectMessage')
  const { decide, progress, isBusy } = useDecideMails()
  const { chosen, ...choosing } = useChoosing(needs)
  return (
    <Sheet p={0}>
      {may && needs.length > 1 && (
        <ChooseAll isAll={choosing.isAll} isSome={chosen.length > 0} onChange={choosing.toggleAll} />
      )}
      <Stack gap={0} className="divided" role="list">
        {needs.map((one) => (
          <NeedRow
            key={one.id}
            need={one}
            onOpen={onOpen}
            {...(may && needs.length > 1
              ? { tick: { isOn: choosing.isChosen(one.id), toggle: () => choosing.toggle(one.id) } }
              : {})}
          >
            <UnsureActs
              mail={mailOf(one)}
              isBusy={isBusy}
              onDecide={(decision) => void decide(decision, [mailOf(one)])}
            />
          </NeedRow>
        ))}
      </Stack>
      <BatchBar
        mails={chosen.map(mailOf)}
        progress={progress !== undefined && progress.of > 1 ? progress : undefined}
        onDecide={(decision, mails) => void decide(decision, mails).then(choosing.clear)}
        onClear={choosing.clear}
      />
    </Sheet>
  )
}
