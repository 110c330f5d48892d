'use client'

import {
  ActionForm,
  FoldedFields,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
  TextField,
  UploadField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { Drawer } from '@/components/ui/drawer'
import { EVIDENCE_KIND_WORDS, EVIDENCE_KINDS } from '@/domain/evidence'
import { attachEvidenceForm } from '@/domain/evidence-input'
import type { UsualEvidence } from '@/domain/usual-evidence'
import { AddressField } from './address-field'
import { CloseWhenAttached } from './close-when-attached'
import {
  ItsWords,
  MORE_NAMES,
  MoreAboutWords,
  Note,
  TRANSLATION_NAMES,
  TranslationFields,
  WhatItShows,
  WhoMaySee,
} from './evidence-fields'
import { InterviewFields, PersonFields, SearchedPlace, SearchFields } from './kind-fields'
import { KnownSourcePanel } from './known-source-panel'
import { OfKind } from './of-kind'
import { PageMark, PageSigns } from './page-signs'
import { SOURCE_NAMES, SourceFields } from './source-fields'
import { TwicePanel } from './twice-panel'

const KINDS = EVIDENCE_KINDS.map((value) => ({
  value,
  text: EVIDENCE_KIND_WORDS[value].word,
  definition: EVIDENCE_KIND_WORDS[value].definition,
}))

/** Beside the fields of a source that a page may fill. */
const SOURCE_MARKS = {
  publisher: <PageMark name="publisher" />,
  author: <PageMark name="author" />,
  publishedOn: <PageMark name="publishedOn" />,
  access: <PageMark name="access" />,
}

type Props = {
  action: ServerAction
  claimId: string
  refusal: string | null
  /** What the form comes with. */
  usual: UsualEvidence
  /** Largest file, in bytes. */
  most: number
}

/** Attaches a piece of evidence of any kind: first what is always needed, the rest folded. */
export function AttachEvidenceForm({ action, claimId, refusal, usual, most }: Props) {
  if (refusal) return <Button reason={refusal}>Attach evidence</Button>
  return (
    <Drawer id="attach" title="Attach evidence" opener="Attach evidence" first="address">
      <ActionForm action={action} schema={attachEvidenceForm} label="Attach evidence">
        <PageSigns>
          <HiddenFields values={{ claimId }} />
          <KnownSourcePanel />
          <TwicePanel />
          <RadioCards name="kind" label="What you have" options={KINDS} columns={3} defaultValue="cited" />
          <WhoMaySee
            usually={usual.visibility}
            hint={usual.said ? 'As in the last evidence on this claim.' : undefined}
          />
          <OfKind kinds={['cited']}>
            <AddressField />
            <TextField
              name="title"
              label="Title of the source"
              hint="May stay empty where an address or a file is given."
              optional
              maxLength={300}
              mark={<PageMark name="title" />}
            />
          </OfKind>
          <OfKind kinds={['interview']}>
            <PersonFields />
            <InterviewFields askedBy={usual.askedBy} />
          </OfKind>
          <OfKind kinds={['cited', 'interview']}>
            <UploadField
              label="File"
              hint="The source itself, or the recording of an interview."
              optional
              most={most}
            />
          </OfKind>
          <OfKind kinds={['search']}>
            <SearchedPlace />
            <SearchFields today={usual.today} />
          </OfKind>
          <WhatItShows />
          <OfKind kinds={['cited', 'interview']}>
            <ItsWords />
            <FoldedFields summary="Translation" names={TRANSLATION_NAMES}>
              <TranslationFields />
            </FoldedFields>
          </OfKind>
          <FoldedFields summary="Note, place in the source, language, decisive source" names={MORE_NAMES}>
            <Note />
            <OfKind kinds={['cited', 'interview']}>
              <MoreAboutWords language={usual.language} said={usual.said} />
            </OfKind>
          </FoldedFields>
          <OfKind kinds={['cited']}>
            <FoldedFields summary="Publisher, date, owner, what it rests on" names={SOURCE_NAMES}>
              <SourceFields noKind="As the desk knows it, or a document" marks={SOURCE_MARKS} />
            </FoldedFields>
          </OfKind>
          <FormActions>
            <SubmitButton>Attach the evidence</SubmitButton>
            <SubmitButton name="more" value="on" variant="quiet">
              Save and add another
            </SubmitButton>
            <CloseWhenAttached />
          </FormActions>
        </PageSigns>
      </ActionForm>
    </Drawer>
  )
}
