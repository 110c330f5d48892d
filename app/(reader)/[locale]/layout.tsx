import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { absolute } from '@/app/(reader)/_server/address'
import { readDesk } from '@/app/(reader)/_server/reads'
import '@/app/globals.css'
import { READER_LOCALES } from '@/app/_server/routes.mjs'
import { Footer } from '@/components/shell/footer'
import { Masthead } from '@/components/shell/masthead'
import { SampleBanner } from '@/components/shell/sample-banner'
import { fontClasses } from '@/components/theme/fonts'
import { SkipLinks } from '@/components/ui/skip-links'

// Rendered at the first request after a change, then stored by app/_server/page-cache until a tag of it is raised.
export const dynamic = 'force-static'
export const revalidate = false
export function generateStaticParams() {
  return []
}

/** A page's own title stands before the name of the desk. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readDesk()
  return {
    metadataBase: new URL(absolute('/')),
    icons: { icon: '/icon.svg' },
    title: { default: `${name}: claims checked`, template: `%s · ${name}` },
  }
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function ReaderLayout({ children, params }: Props) {
  const { locale } = await params
  if (!READER_LOCALES.some((known) => known === locale)) notFound()
  const desk = await readDesk()
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body className={fontClasses}>
        <SkipLinks links={[{ href: '#main', text: 'To the text' }]} />
        {desk.sample && <SampleBanner />}
        <Masthead name={desk.name} />
        {children}
        <Footer name={desk.name} />
      </body>
    </html>
  )
}
