import 'server-only'
import { headers } from 'next/headers'

/**
 * The end of an action that changes who somebody is. Without JavaScript the answer leads on; with it the form is told where, and
 * loads that page whole: a page the browser fetched before, as somebody else, is never shown.
 */
export async function leadOn(to: string): Promise<{ goTo: string } | { values: { to: string } }> {
  return (await isAnswering()) ? { values: { to } } : { goTo: to }
}

/** Whether this render belongs to a form's own answer, in a page that is alive: the form has to stay for its answer to arrive. */
export async function isAnswering(): Promise<boolean> {
  return (await headers()).has('next-action')
}
