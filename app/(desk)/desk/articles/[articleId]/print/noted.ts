import 'server-only'
import { deskDb } from '@/db/client'
import { listMarginNotes } from '@/db/queries/desk/margin-notes'
import { listTray, listVersions } from '@/db/queries/desk/versions'
import { annotatedBlocks } from '@/domain/anchoring/annotated-text'
import { besideBlocks, isNoted, type MarginNote, type NoteChoice, notedMarks } from '@/domain/margin-note'
import type { OpenWorkspace } from '../open-workspace'

const NOTHING: MarginNote = { ratings: [], sources: [], asks: [] }

/** The text of a version with the notes chosen, and those on claims that wait for their place in it. */
export async function findNoted(workspace: OpenWorkspace, choice: NoteChoice) {
  const { article, versionId, positions, blocks, sentences } = workspace
  const db = deskDb()
  const [notes, tray, versions] = await Promise.all([
    listMarginNotes(db, versionId),
    listTray(db, versionId),
    listVersions(db, article.id, []),
  ])
  const noteOf = (id: string) => notes.get(id) ?? NOTHING
  const claims = workspace.claims
    .filter(({ id, stage }) => isNoted(choice, stage, noteOf(id)))
    .map((claim) => {
      const { id, number, status, stage } = claim
      const mark = { id, number, status, href: `#claim-${number}`, desk: { stage, inHand: false } }
      return { ...claim, ...noteOf(id), mark }
    })
  const waiting = tray.filter(({ claim }) => choice !== 'accepted' || claim.stage !== 'suggested')
  return {
    text: {
      blocks: annotatedBlocks(positions, blocks, sentences, notedMarks(blocks, claims)),
      beside: besideBlocks(blocks, claims),
      claims: new Map(claims.map((claim) => [claim.id, claim])),
      open: new Set(sentences.flatMap(({ number, coverage }) => (coverage === 'open' ? [number] : []))),
      lang: article.language,
    },
    // That their text changed is what they wait for.
    unplaced: waiting.map(({ claim, before, place }) => ({
      ...{ ...claim, claimantName: null, ...noteOf(claim.id) },
      asks: noteOf(claim.id).asks.filter(({ kind }) => kind !== 'text_changed'),
      ...{ found: place !== null, quote: before.quote, quoteLanguage: before.language },
    })),
    latest: versions[0]?.number ?? workspace.version.number,
  }
}
