import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { requireCommand } from '@/app/_server/actor'
import { deskDb } from '@/db/client'
import { findWorkspace } from '@/db/queries/desk/workspace'
import type { Command } from '@/domain/permissions'

/**
 * The article of this address for whoever asks and may give `command`, by its latest version or the one of this number, read once a
 * request; one that is not there is a page that is not there.
 */
export const openWorkspace = cache(
  async (articleId: string, command: Command = 'see_desk', version: number | null = null) => {
    const actor = await requireCommand(command)
    if (!z.uuid().safeParse(articleId).success) notFound()
    const workspace = await findWorkspace(deskDb(), articleId, version)
    if (!workspace) notFound()
    return { actor, ...workspace }
  },
)

export type OpenWorkspace = Awaited<ReturnType<typeof openWorkspace>>
