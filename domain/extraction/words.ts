const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const AUXILIARIES = list(
  "am is are was were has have had do does did will would can could may might must shall should cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't",
)
export const DETERMINERS = list(
  'the a an this that these those its his her their our my your some any each every no another both all many several few most other such more fewer less',
)
export const PRONOUNS = list(
  'it he she they we i you this that these those who which nobody everybody everyone',
)
export const PREPOSITIONS = list(
  'of in on at by for with from to into onto over under between among against through during without within across after before since until toward towards about around amid despite beyond near like as via per upon behind following including',
)
/** Words that join a clause which could stand by itself. */
export const COORDINATORS = list('and but yet so while whereas although though')
/** Words that open a subordinate clause at a sentence's start. */
export const SUBORDINATORS = list(
  'while although though whereas as since because after before when once even given',
)
export const RELATIVES = list('which who where whose')
/** Words before a clause that change nothing of what is asserted. */
export const CONNECTIVES = list(
  'notably furthermore moreover however simultaneously meanwhile additionally also nevertheless nonetheless consequently therefore thus hence indeed overall finally first second third still yet and but so importantly similarly likewise instead besides accordingly ultimately',
)
/** Words in -ing that open no participial clause. */
export const NO_GERUND = list(
  'including following according regarding concerning during depending excluding nothing something anything everything pending notwithstanding being considering king ring spring string wing thing morning evening beijing',
)
/** Words in -ed that are no verb. */
export const NO_PAST = list(
  'need speed indeed united seed feed red bed shed exceed proceed succeed breed hundred kindred sacred naked rugged embed agreed-upon so-called need',
)
/** Nouns of those who can assert something; "firms", "analysts" and the like stand for persons. */
export const SPEAKERS = list(
  'analyst analysts expert experts official officials critic critics observer observers source sources scientist scientists researcher researchers economist economists lawyer lawyers prosecutor prosecutors police minister ministers ministry president chairman chairwoman chair director directors spokesman spokeswoman spokesperson ceo executive executives founder head leader leaders lawmaker lawmakers senator senators professor company companies firm firms government governments agency regulator regulators authorities commission council court union group organization organisation report study survey statement author authors investor investors resident residents witness witnesses activist activists campaigner campaigners doctor doctors diplomat diplomats representative representatives people auditor auditors editor editors trial trials poll polls analysis paper papers audit watchdog campaign newspaper doctor rival rivals parents neighbors neighbours',
)
/** Verbs of saying and holding, in the base form. */
export const SAYING = list(
  'say state tell claim argue assert indicate suggest believe think note add announce report warn predict estimate maintain insist contend allege explain confirm acknowledge admit declare concede find show reveal conclude hold reckon fear hope expect testify write observe remark recall promise pledge vow caution stress emphasize emphasise underline underscore highlight',
)
/** Of those, the ones a noun phrase may follow instead of a clause: "stressed the importance of …". */
export const SAYING_OF = list(
  'stress emphasize emphasise underline underscore highlight praise tout hail acknowledge admit cite note',
)

const IRREGULAR =
  'say:said tell:told lead:led make:made build:built find:found hold:held keep:kept lose:lost win:won sell:sold buy:bought bring:brought send:sent spend:spent mean:meant meet:met pay:paid leave:left feel:felt think:thought stand:stood understand:understood write:wrote:written speak:spoke:spoken take:took:taken give:gave:given go:went:gone come:came:come become:became:become begin:began:begun rise:rose:risen fall:fell:fallen grow:grew:grown know:knew:known show:showed:shown see:saw:seen run:ran:run fly:flew:flown draw:drew:drawn drive:drove:driven break:broke:broken choose:chose:chosen get:got:got hit:hit put:put cut:cut set:set let:let fight:fought teach:taught catch:caught seek:sought strike:struck swear:swore:sworn throw:threw:thrown steal:stole:stolen shrink:shrank:shrunk sink:sank:sunk deal:dealt bear:bore:borne undergo:underwent:undergone overtake:overtook:overtaken withdraw:withdrew:withdrawn'
/** Base form, past and past participle of verbs that do not end in -ed there. */
export const IRREGULAR_VERBS: ReadonlyMap<string, { past: string; participle: string }> = new Map(
  IRREGULAR.split(' ').map((entry) => {
    const [base = '', past = '', participle = past] = entry.split(':')
    return [base, { past, participle }]
  }),
)
/** The past forms that are nothing but a verb ("put", "set" and the like are left to their neighbours). */
export const PASTS: ReadonlySet<string> = new Set(
  [...IRREGULAR_VERBS.values()]
    .map(({ past }) => past)
    .filter((past) => !list('set cut hit let put found left felt saw bore run').has(past)),
)

/** Verbs in the base form that a text about the news is likely to hold, beside those of saying. */
export const VERBS: ReadonlySet<string> = new Set([
  ...SAYING,
  ...SAYING_OF,
  ...IRREGULAR_VERBS.keys(),
  ...list(
    'accelerate accept account accuse achieve act adopt advance affect agree aim allow alter announce appear approve argue arrest attack attract avoid back ban bar battle begin benefit block bolster boost call cancel cause change charge claim close collapse compete complete comprise concern condemn confirm consider consist consume contain continue contribute control cost counter cover create criticize damage decide decline decrease defend delay deliver depend deploy design destroy develop devise discover dominate double drop earn ease employ enable encourage end endanger enforce enjoy ensure enter establish exceed exclude exemplify exist expand expect expire explain export expose extend face fail favor feature finance follow force form foster fuel fund gain generate harm help host identify ignore illustrate impact impose improve include increase indicate influence inform inherit injure intend introduce invade invest investigate involve jump justify kill lack last launch lie lift limit link list live manage manufacture mark match mirror miss monitor move name need negotiate object offer open operate oppose order organize outline outnumber outpace overstate own pass peak permit pivot plan play plunge point pose position possess power prepare present prevent produce prohibit project promote prompt propose protect prove provide publish pull push raise range reach react receive recognize recommend record recover reduce reflect refuse reject relax release rely remain remove replace represent require reshape resign resist respond restore restrict result retain return reverse rule score secure seem serve settle shape share shift showcase sign signal signify solve spark spread spur stabilize start stem stop strengthen struggle submit suffer support surge surpass surround survive suspend target tend threaten top total track trade transform trigger triple try turn underpin undermine use vary veto violate visit vote want warn weaken welcome work worsen urge yield',
  ),
])

/** Nouns that name an event, and its verb: "NIO's expansion of …", "rapid growth in …". */
export const EVENTS: ReadonlyMap<string, string> = new Map(
  'expansion:expand growth:grow advancement:advance advancements:advance increase:increase rise:rise decline:decline fall:fall drop:drop development:develop acquisition:acquire adoption:adopt introduction:introduce launch:launch closure:close removal:remove withdrawal:withdraw arrest:arrest invasion:invade creation:create destruction:destroy rejection:reject approval:approve reduction:reduce production:produce purchase:purchase sale:sell refusal:refuse resignation:resign collapse:collapse expulsion:expel blacklisting:blacklist sanctioning:sanction killing:kill bombing:bomb shelling:shell building:build signing:sign firing:fire hiring:hire dismissal:dismiss election:elect appointment:appoint suspension:suspend ban:ban'
    .split(' ')
    .map((pair): [string, string] => {
      const [noun = '', verb = ''] = pair.split(':')
      return [noun, verb]
    }),
)
