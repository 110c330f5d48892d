import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/app/_server/auth'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = (request: NextRequest, context: Context) => NextAuth(request, context, authOptions())

export { answer as GET, answer as POST }
