import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { modelTold } from '@/app/_server/suggestions'
import { ImportForm } from '@/components/article/import-form'
import { type ModelTold, WhereTextGoes } from '@/components/article/where-text-goes'
import { DeskMain } from '@/components/shell/desk-main'
import { takeInArticle } from './actions'

export const metadata: Metadata = { title: 'Import an article' }

export default async function ImportPage() {
  await requireCommand('import_article')
  const model = modelTold()
  return (
    <DeskMain
      title="Import an article"
      lead="Somebody else’s article, as it stands there. Its text is kept as you import it and never changed; every sentence of it comes up for a decision."
      aside={<WhatHappens model={model} />}
    >
      <ImportForm action={takeInArticle} model={model?.name ?? null} />
    </DeskMain>
  )
}

function WhatHappens({ model }: { model: ModelTold | null }) {
  return (
    <div className="border-t border-hairline pt-4 text-ui text-ink-2">
      <h2 className="font-sans text-ui font-semibold text-ink">What happens next</h2>
      <ol className="mt-2 list-decimal space-y-2 ps-5">
        <li>The text is frozen as version 1 under its hash, headline first.</li>
        <li>
          It is parted into sentences, and what they assert is suggested as claims. Nobody sees one as a claim
          until a person accepts it.
        </li>
        <li>You come to the workspace, with the text and its claims side by side.</li>
        <li>Readers see nothing of it before an editor publishes the article’s page.</li>
      </ol>
      <div className="mt-3 empty:hidden">
        <WhereTextGoes model={model} />
      </div>
      <p className="mt-3">The same text again opens the article that is already there.</p>
    </div>
  )
}
