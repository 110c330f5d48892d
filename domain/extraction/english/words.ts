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
export const SUBORDINATORS = list('while although though whereas as since because after before even given')
export const RELATIVES = list('which who where whose')
/** Words before a clause that change nothing of what is asserted. */
export const CONNECTIVES = list(
  'notably furthermore moreover however simultaneously meanwhile additionally also nevertheless nonetheless consequently therefore thus hence indeed overall finally first second third still yet and but so importantly similarly likewise instead besides accordingly ultimately',
)
/** Words in -ing that open no participial clause. */
export const NO_GERUND = list(
  'including following according regarding concerning during depending excluding nothing something anything everything pending notwithstanding being considering king ring spring string wing thing morning evening beijing',
)
/** Nouns of those who can assert something; "firms", "analysts" and the like stand for persons. */
export const SPEAKERS = list(
  'analyst analysts expert experts official officials critic critics observer observers source sources scientist scientists researcher researchers economist economists lawyer lawyers prosecutor prosecutors police minister ministers ministry president chairman chairwoman chair director directors spokesman spokeswoman spokesperson ceo executive executives founder head leader leaders lawmaker lawmakers senator senators professor company companies firm firms government governments agency regulator regulators authorities commission council court union group organization organisation report study survey statement author authors investor investors resident residents witness witnesses activist activists campaigner campaigners doctor doctors diplomat diplomats representative representatives people auditor auditors editor editors trial trials poll polls analysis paper papers audit watchdog campaign newspaper doctor rival rivals parents neighbors neighbours',
)
/** Nouns for writings that tell something. */
export const REPORTS = list(
  'study report survey statement poll analysis paper audit document data figure result finding research letter note memo filing assessment review forecast estimate investigation inquiry trial book article essay census index record',
)
/** Nouns for one person by what they are; without a name nobody is named by them. */
export const ROLES =
  /^(?:\w+(?:ist|ian|ologist|man|woman|person)|minister|president|mayor|chief|chair|director|manager|officer|official|leader|head|founder|owner|author|professor|doctor|nurse|lawyer|judge|teacher|farmer|driver|worker|resident|witness|source|aide|diplomat|senator|governor|secretary|premier|ambassador|commander|general|colonel|captain|coach|player|neighbor|neighbour|mother|father|editor|reporter|researcher|employee|insider|critic|observer|expert|investor|trader|banker|lawmaker|councillor|councilor|prosecutor|adviser|advisor|king|queen|pope|ceo|executive)$/
export const TITLES =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|st|sir|dame|lord|lady|president|minister|secretary|senator|representative|governor|chairman|chairwoman|chair|ceo|cfo|coo|chief|executive|officer|financial|director|general|colonel|captain|commander|professor|judge|justice|mayor|king|queen|prince|princess|pope|chancellor|premier|prime|foreign|finance|interior|defense|defence|health|infrastructure|education|energy|deputy|vice|analyst|spokesman|spokeswoman|spokesperson|reporter|economist|author|founder|ambassador|councillor|inspector|sergeant|detective)\.?$/i
export const BODIES =
  /(?:^|[\s-])(?:ministry|department|university|institute|inc|corp|ltd|llc|plc|asa|ag|sa|nv|group|company|council|commission|committee|agency|bank|union|unions|party|association|organization|organisation|foundation|center|centre|court|house|times|post|news|journal|bureau|office|authority|fund|forum|society|school|college|police|army|navy|government|service|services|hospital|board|team|club|federation|parliament|congress|senate|cabinet|administration|treasury|management|partners|industries|airlines|motors|energy|capital|academy|museum|church|charity|network|alliance|coalition|front|force|forces|council)\.?$/i
/** Verbs of saying and holding that a clause may follow, in the base form. */
export const SAYING = list(
  'say state tell claim argue assert indicate suggest believe think note add announce report warn predict estimate maintain insist contend allege explain confirm acknowledge admit declare concede find show reveal conclude hold reckon fear hope expect testify write observe remark recall promise pledge vow caution stress emphasize emphasise underline underscore highlight agree counter suspect rule complain joke quip forecast project calculate speculate assume remind assure inform convince doubt decide discover learn determine recommend propose suppose imply hint boast lament reply respond answer ask shout demonstrate document repeat reiterate point swear certify attest theorize hypothesize',
)
/** Of those, the ones a noun phrase may follow instead of a clause: "stressed the importance of …". */
export const SAYING_OF = list(
  'stress emphasize emphasise underline underscore highlight praise tout hail acknowledge admit cite note',
)
/** Verbs whose whole clause is what somebody holds: "denied that …", "blamed the cuts on …", "calls the data superb". */
export const HOLDING = list(
  'deny blame accuse call brand label describe criticize criticise condemn praise dismiss reject denounce defend question demand urge welcome attribute credit liken dub deem consider hail slam blast decry dispute refute rebut challenge commend applaud promise pledge vow threaten report announce',
)
/** What things do as well as people. */
export const SHOWING = list(
  'show indicate suggest reveal find mean confirm explain highlight underline underscore demonstrate imply hint document reflect hold project note point',
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
/** Nouns that name an event, and its verb: "NIO's expansion of …", "rapid growth in …". */
export const EVENTS: ReadonlyMap<string, string> = new Map(
  'expansion:expand growth:grow advancement:advance advancements:advance increase:increase rise:rise decline:decline fall:fall drop:drop development:develop acquisition:acquire adoption:adopt introduction:introduce launch:launch closure:close removal:remove withdrawal:withdraw arrest:arrest invasion:invade creation:create destruction:destroy rejection:reject approval:approve reduction:reduce production:produce purchase:purchase sale:sell refusal:refuse resignation:resign collapse:collapse expulsion:expel blacklisting:blacklist sanctioning:sanction killing:kill bombing:bomb shelling:shell building:build signing:sign firing:fire hiring:hire dismissal:dismiss election:elect appointment:appoint suspension:suspend ban:ban'
    .split(' ')
    .map((pair): [string, string] => {
      const [noun = '', verb = ''] = pair.split(':')
      return [noun, verb]
    }),
)
