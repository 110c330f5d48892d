import { type PlainForm, sessionCookie } from './plain-form'

type Fields = readonly (readonly [name: string, value: string | Blob])[]

/** What an action gave back to its page: the status, and the sentences the page shows of it. */
export type ScriptedAnswer = { readonly status: number; readonly told: string }

/** Whether a form can be sent as its page does when its scripts run. */
export function isScripted({ fields }: PlainForm): boolean {
  return fields.some(([name]) => name.startsWith('$ACTION') && name.endsWith(':1'))
}

/** Posts a form, with these fields filled in, as its page does when its scripts run. */
export function postScripted(
  form: PlainForm,
  filled: Readonly<Record<string, string>>,
  submission: string,
): Promise<ScriptedAnswer> {
  const given = { ...filled, submission }
  return postScriptedFields(form, [
    ...form.fields.filter(([name]) => !(name in given)),
    ...Object.entries(given),
  ])
}

/**
 * Posts exactly these fields as the form's page does when its scripts run: the answer is what the action gave back, without the page around it. The
 * action and what it was given before stand in the form's own fields, put there for browsers without scripts.
 */
export async function postScriptedFields(form: PlainForm, fields: Fields): Promise<ScriptedAnswer> {
  const hidden = new Map(form.fields.filter(([name]) => name.startsWith('$ACTION')))
  const { id } = JSON.parse(ending(hidden, ':0')) as { id: string }
  const [before] = JSON.parse(ending(hidden, ':1')) as unknown[]
  const body = new FormData()
  for (const [name, value] of fields) if (!name.startsWith('$ACTION')) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify([before, '$K1']))
  const answer = await fetch(form.address, {
    method: 'POST',
    headers: {
      ...sessionCookie(form.session),
      ...{ origin: new URL(form.address).origin, accept: 'text/x-component', 'next-action': id },
    },
    body,
  })
  return { status: answer.status, told: sentencesIn(await answer.text()) }
}

/** The sentences of an action's answer: of a refusal or an outcome, and those by its fields. */
function sentencesIn(answer: string): string {
  const sentences = [...answer.matchAll(/"sentence":("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) => text)
  const byField = [...answer.matchAll(/"fieldErrors":\{(.*?)\]\}/g)].map(([, text = '']) => text)
  return [...sentences.map((text) => String(JSON.parse(text))), ...byField].join(' ')
}

function ending(hidden: ReadonlyMap<string, string>, end: string): string {
  for (const [name, value] of hidden) if (name.endsWith(end)) return value
  throw new Error('The form has no action of the desk.')
}
