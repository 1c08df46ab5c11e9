import { Grid } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { Document } from '@facteur/contract/document.ts'
import type { FieldName } from '@facteur/contract/verdict.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { CorrectPanel } from './correct/correct-panel.tsx'
import { ToCheck } from './correct/to-check.tsx'
import { useCorrecting } from './correct/use-correcting.ts'
import { FieldList } from './field-list.tsx'
import { PagePictures } from './page-pictures.tsx'

/** The page beside its fields; on a narrow screen the field that is corrected lies at the bottom, over the page. */
export function PaperAndFields({ document }: { document: Document }) {
  const { t } = useTranslation()
  const [pointed, setPointed] = useState<FieldName>()
  const correcting = useCorrecting(document)
  const isWide = useMediaQuery('(min-width: 75em)') ?? true
  const isTouch = useMediaQuery('(hover: none)') ?? false
  const paper = useRef<HTMLDivElement>(null)
  const fields = useRef<HTMLDivElement>(null)
  const wasCorrecting = useRef(false)
  const field = correcting.now?.field
  // On a narrow screen page and fields stand below one another: go to the page, and back.
  useEffect(() => {
    const target = field === undefined ? fields : paper
    if (!isWide && (field !== undefined || wasCorrecting.current))
      target.current?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    wasCorrecting.current = field !== undefined
  }, [field, isWide])

  const panel = field !== undefined && (
    <CorrectPanel key={field} document={document} correcting={correcting} isTouch={isTouch} />
  )
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 5 }} order={{ base: 1, lg: 2 }}>
        <Sheet ref={fields} p="sm" aria-label={t('documents.fields')} role="group" className="fields-sheet">
          <ToCheck document={document} correcting={correcting} />
          <FieldList
            document={document}
            active={field ?? pointed}
            onPoint={setPointed}
            onCorrect={correcting.start}
            panel={isWide && panel}
            panelUnder={field}
          />
        </Sheet>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 7 }} order={{ base: 2, lg: 1 }} ref={paper} className="paper">
        <PagePictures
          document={document}
          field={field ?? pointed}
          pointing={
            correcting.now === undefined
              ? undefined
              : {
                  field: correcting.now.field,
                  around: correcting.around,
                  taken: correcting.now.taken,
                  onTake: correcting.take,
                  onType: correcting.type,
                  onCancel: correcting.stop,
                }
          }
        />
        {!isWide && field !== undefined && <div className="panel-room" />}
      </Grid.Col>
      {!isWide && panel && <div className="bottom-panel">{panel}</div>}
    </Grid>
  )
}
