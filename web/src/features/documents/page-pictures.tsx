import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import type { Evidence } from '@facteur/contract/verdict.ts'
import { IconFileOff, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '../../lib/api.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { WordLayer } from './correct/word-layer.tsx'
import type { Pointing } from './correct/word-layer.tsx'
import { ReadableFrame } from './e-invoice/readable-frame.tsx'
import { mayScroll } from './may-scroll.ts'
import { UnprintedMail } from './unprinted-mail.tsx'
import { evidenceOf, evidenceStyle, pageSizeOf } from './evidence-box.ts'
import type { PageSize } from './evidence-box.ts'

const firstPages = 3

type Props = { document: Document; field: string | undefined; pointing: Pointing | undefined }

/** The pages as pictures, with a mark where the field under the pointer was read; while a field is corrected, with their words. */
export function PagePictures({ document, field, pointing }: Props) {
  const { t } = useTranslation()
  const pages = useAnswer('getDocumentPages', { path: { id: document.id } })
  const [shown, setShown] = useState(firstPages)
  const evidence = evidenceOf(document, field, pages.data?.places)
  const seenOn = evidence?.page ?? 1
  // A value on a page further on brings that page, and it stays.
  if (seenOn > shown) setShown(seenOn)
  return (
    <Asked of={pages} rows={6}>
      {({ count, sizes }) =>
        count === 0 && document.isEInvoice ? (
          <ReadableFrame document={document} field={field} pointing={pointing} />
        ) : count === 0 && document.mediaType === 'message/rfc822' ? (
          <UnprintedMail document={document} />
        ) : count === 0 ? (
          <NothingHere
            icon={<IconFileOff size={40} stroke={1.4} aria-hidden />}
            title={t('documents.noPages')}
            say={t('documents.noPagesSay')}
          />
        ) : (
          <Stack>
            {Array.from({ length: Math.min(shown, count) }, (_, index) => (
              <PagePicture
                key={index}
                document={document}
                number={index + 1}
                count={count}
                told={sizes?.[index]}
                evidence={evidence}
                pointing={pointing}
              />
            ))}
            {shown < count && (
              <Group justify="center">
                <Button variant="default" onClick={() => setShown(shown + 10)}>
                  {t('documents.morePages', { count: count - shown })}
                </Button>
              </Group>
            )}
          </Stack>
        )
      }
    </Asked>
  )
}

type PictureProps = Pick<Props, 'document' | 'pointing'> & {
  number: number
  count: number
  told: PageSize | undefined
  evidence: Evidence | undefined
}

function PagePicture({ document, number, count, told, evidence, pointing }: PictureProps) {
  const { t } = useTranslation()
  const [picture, setPicture] = useState<PageSize>({ width: 0, height: 0 })
  const [isBroken, setIsBroken] = useState(false)
  const [isLarge, setIsLarge] = useState(false)
  const mark = useRef<HTMLDivElement>(null)
  const style = evidenceStyle(evidence, number, pageSizeOf(told, picture))
  const isPointing = pointing !== undefined
  useEffect(() => {
    if (mayScroll(isPointing)) mark.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [style?.top, style?.left, isPointing])
  if (isBroken) return <Text c="dimmed">{t('documents.pageBroken', { number })}</Text>
  return (
    <div className="page-frame">
      {isPointing && (
        <ActionIcon
          className="zoom"
          hiddenFrom="sm"
          variant="default"
          size="lg"
          aria-label={t(isLarge ? 'correct.smaller' : 'correct.larger')}
          onClick={() => setIsLarge(!isLarge)}
        >
          {isLarge ? <IconZoomOut size={20} aria-hidden /> : <IconZoomIn size={20} aria-hidden />}
        </ActionIcon>
      )}
      <div className="page-picture" data-pointing={isPointing} data-large={isPointing && isLarge}>
        <div className="paper-sheet">
          <img
            src={urlOf('getDocumentPage', { path: { id: document.id, number } })}
            alt={t('documents.pageOf', { number, count, name: document.name })}
            loading={number === 1 ? 'eager' : 'lazy'}
            draggable={false}
            onLoad={(event) =>
              setPicture({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })
            }
            onError={() => setIsBroken(true)}
          />
          {style !== undefined && <div ref={mark} className="evidence" style={style} />}
          {pointing !== undefined && (
            <WordLayer
              document={document.id}
              number={number}
              isFirst={number === (evidence?.page ?? 1)}
              pointing={pointing}
            />
          )}
        </div>
      </div>
    </div>
  )
}
