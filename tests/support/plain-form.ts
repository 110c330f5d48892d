import { SESSION_COOKIE } from './session'

/** A form as a browser without JavaScript has it: its page, who has it open, and its fields with the values they came with. */
export type PlainForm = {
  readonly address: string
  readonly session: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** A form with its accessible name, as a page holds it. */
export type NamedForm = PlainForm & { readonly label: string }

/** What posting it gave: where it leads on, what the page it came back with tells the person (alerts and statuses), and that page. */
export type PlainAnswer = {
  readonly status: number
  readonly leadsTo: string | null
  readonly told: string
  readonly page: string
}

/** Opens a page as the person of `session` and takes the form with this accessible name out of it. */
export async function openForm(address: string, session: string, label: string): Promise<PlainForm> {
  const forms = await openForms(address, session)
  const found = forms.find((form) => form.label === label)
  if (found) return found
  throw new Error(
    `${address} has no form “${label}”, only: ${forms.map((form) => form.label).join(', ') || 'none'}.`,
  )
}

/** Opens a page as the person of `session`, nobody where it is empty, and takes every form with a name out of it. */
export async function openForms(address: string, session: string): Promise<NamedForm[]> {
  const answer = await fetch(address, { headers: sessionCookie(session) })
  const html = await answer.text()
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    const label = attribute(tag, 'aria-label')
    return label === null ? [] : [{ label, address, session, fields: fieldsOf(inside) }]
  })
}

/** Posts the form with these fields filled in; every post has a submission of its own unless one is given. */
export async function postForm(
  form: PlainForm,
  filled: Readonly<Record<string, string>>,
  submission: string = crypto.randomUUID(),
): Promise<PlainAnswer> {
  const given = { ...filled, submission }
  return postFields(form, [...form.fields.filter(([name]) => !(name in given)), ...Object.entries(given)])
}

/** Posts exactly these fields to where the form goes, by default as its own page does. */
export async function postFields(
  form: PlainForm,
  fields: readonly (readonly [name: string, value: string | Blob])[],
  headers: Readonly<Record<string, string>> = { origin: new URL(form.address).origin },
): Promise<PlainAnswer> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const answer = await fetch(form.address, {
    method: 'POST',
    headers: { ...sessionCookie(form.session), ...headers },
    body,
    redirect: 'manual',
  })
  const page = await answer.text()
  return { status: answer.status, leadsTo: answer.headers.get('location'), told: toldBy(page), page }
}

/** The header that says whose request it is; none for nobody. */
export function sessionCookie(session: string): Record<string, string> {
  return session === '' ? {} : { cookie: `${SESSION_COOKIE}=${session}` }
}

function fieldsOf(html: string): [string, string][] {
  return [
    ...html.matchAll(/<(input|textarea|select)\b([^>]*)>(?:((?:(?!<\/?\1\b)[\s\S])*?)<\/\1>)?/g),
  ].flatMap(([, kind, tag = '', inside = '']): [string, string][] => {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (name === null || type === 'submit' || /\sdisabled/.test(tag)) return []
    if ((type === 'checkbox' || type === 'radio') && !/\schecked/.test(tag)) return []
    if (kind === 'textarea') return [[name, unescaped(inside.replace(/^\n/, ''))]]
    if (kind === 'input') return [[name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')]]
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0] ?? ''
    return [[name, attribute(chosen, 'value') ?? '']]
  })
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescaped(value)
}

function toldBy(html: string): string {
  const told = [...html.matchAll(/<div\b[^>]*\srole="(?:alert|status)"[^>]*>/g)].map(({ index }) =>
    unescaped(divAt(html, index).replace(/<[^>]+>/g, ' ')),
  )
  return told.join(' ').replace(/\s+/g, ' ').trim()
}

/** The whole `<div>` that begins at `from`, with those inside it. */
function divAt(html: string, from: number): string {
  const tags = /<(\/?)div\b/g
  tags.lastIndex = from
  let depth = 0
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1
    if (depth === 0) return html.slice(from, tag.index)
  }
  return html.slice(from)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#x27': "'", lt: '<', gt: '>' }

function unescaped(text: string): string {
  return text.replace(/&(amp|quot|#x27|lt|gt);/g, (entity, name) => ENTITIES[name] ?? entity)
}
