import { TrayEntry } from '@/components/article/versions/tray-entry'
import {
  ConfirmIdenticalForm,
  ConfirmPlaceForm,
  GiveUpPlaceForm,
  PlaceAnewForm,
} from '@/components/article/versions/tray-forms'
import { Button, ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { TrayEntry as Entry } from '@/db/queries/desk/versions'
import { likelySentences } from '@/domain/anchoring/likely-sentences'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import type { OpenWorkspace } from '../open-workspace'
import { confirm, confirmAllIdentical, letGo, place } from './actions'

type Props = { workspace: OpenWorkspace; entries: readonly Entry[]; refusal: string | null; walking: boolean }

/** What of a new version waits for a person: places to confirm, and claims that were not found again. */
export function Tray({ workspace, entries, refusal, walking }: Props) {
  const moved = entries.filter((entry) => entry.place !== null)
  const orphans = entries.filter((entry) => entry.place === null)
  const identical = moved.filter(({ quote }) => quote === 'identical')
  return (
    <>
      {moved.length > 0 && (
        <Section
          title={`Moved: ${moved.length} to confirm`}
          id="moved"
          actions={
            identical.length > 1 && (
              <ConfirmIdenticalForm
                action={confirmAllIdentical}
                versionId={workspace.versionId}
                count={identical.length}
                refusal={refusal}
              />
            )
          }
        >
          <Entries workspace={workspace} entries={moved} refusal={refusal} walking={walking} />
        </Section>
      )}
      {orphans.length > 0 && (
        <Section title={`Not found again: ${orphans.length}`} id="orphans">
          <Entries
            workspace={workspace}
            entries={orphans}
            refusal={refusal}
            walking={walking && moved.length === 0}
          />
        </Section>
      )}
    </>
  )
}

function Entries({ workspace, entries, refusal, walking }: Props) {
  const { positions, version, article, sentences } = workspace
  const told = sentences.map((sentence) => ({ number: sentence.number, text: positions.slice(sentence) }))
  return (
    <ul>
      {entries.map(({ id, claim, before, quote, place: found }, n) => {
        const now = found && selectorOf(positions, found)
        return (
          <TrayEntry
            key={id}
            claim={claim}
            before={before}
            after={now && { ...now, quote: now.exact }}
            number={version.number}
            language={article.language}
            isNext={walking && n === 0 && !found}
          >
            {!found && refusal && <Button reason={refusal}>Place it in the text</Button>}
            {found && (
              <ConfirmPlaceForm
                key={String(walking && n === 0)}
                isNext={walking && n === 0}
                action={confirm}
                anchoringId={id}
                refusal={refusal}
                statement={claim.statement}
                mayHold={claim.standing && quote === 'changed'}
              />
            )}
            {!refusal && (
              <>
                <p>
                  <ButtonLink href={`/desk/articles/${article.id}/versions/${id}`} size="small">
                    Place it in the text
                  </ButtonLink>
                </p>
                <PlaceAnewForm
                  action={place}
                  anchoringId={id}
                  likely={likelySentences(before.quote, told, 4)}
                />
                <GiveUpPlaceForm action={letGo} anchoringId={id} />
              </>
            )}
          </TrayEntry>
        )
      })}
    </ul>
  )
}
