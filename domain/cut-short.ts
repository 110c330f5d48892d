/** What came of a page, as far as a log-in or a paywall is known by it. */
export type Arrived = {
  readonly status: number
  readonly address: string
  readonly finalAddress: string
  readonly text: string
  /** What the page says of itself: whether it is free to read, and whether it has a field for a password. */
  readonly marks: { readonly free: boolean; readonly asksPassword: boolean }
}

const REFUSED: Readonly<Record<number, string>> = {
  401: 'The site asks for a log-in (401), so this is not the page itself.',
  402: 'The site asks for money (402), so this is not the page itself.',
  403: 'The site does not let the desk read this page (403).',
  451: 'The site does not show this page for reasons of law (451).',
}

const LOG_IN_PATH =
  /\/(?:log-?in|sign-?in|sign-?on|sso|oauth2?|anmelden|anmeldung|einloggen|connexion|iniciar-sesion|accedi|logowanie)(?:[/.?]|$)/i
/** Words of a wall, in some of the languages that newspapers are written in. */
const WALL =
  /subscribe (?:now )?to (?:continue|read|keep)|subscribers? only|for subscribers|already a subscriber|(?:log|sign) in to (?:continue|read)|to continue reading|create an account to|enable javascript|verify (?:that )?you are (?:a )?human|checking your browser|abonnieren|abonnenten|weiterlesen mit|bereits abonnent|réservé aux abonnés|déjà abonné|suscríbete|suscriptores|riservato agli abbonati|abbonati per|assine para|assinantes|registrer deg|abonnement/i
/** Fewer characters than this are hardly a whole page. */
const SHORT = 1500

/** Why what came is surely not the page itself, or null. */
export function turnedAway({ status, address, finalAddress }: Arrived): string | null {
  const refused = REFUSED[status]
  if (refused) return refused
  return LOG_IN_PATH.test(pathOf(finalAddress)) && !LOG_IN_PATH.test(pathOf(address))
    ? 'The site leads to its log-in, so this is not the page itself.'
    : null
}

/** Why what came may be the beginning of a page or a wall before it, or null. It is only a guess: the quote in it says otherwise. */
export function perhapsCutShort({ text, marks }: Arrived): string | null {
  if (!marks.free) return 'The page says that it is not free to read, so this may be only its beginning.'
  if (text.length > SHORT) return null
  if (marks.asksPassword) return 'The page holds a log-in and little else.'
  return WALL.test(text) ? 'The page holds little text and words of a paywall.' : null
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : ''
}
