import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { READER_LOCALES } from '@/app/_server/routes.mjs'
import { fontClasses } from '@/components/theme/fonts'

// Rendered at the first request after a change, then stored by app/_server/page-cache until a tag of it is raised.
export const dynamic = 'force-static'
export const revalidate = false
export function generateStaticParams() {
  return []
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function ReaderLayout({ children, params }: Props) {
  const { locale } = await params
  if (!READER_LOCALES.some((known) => known === locale)) notFound()
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body className={fontClasses}>{children}</body>
    </html>
  )
}
