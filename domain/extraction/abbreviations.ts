/** Titles: a name always follows, so a sentence never ends here. */
export const TITLES = new Set(
  'dr mr mrs ms mx prof sen rep gov gen col lt maj capt cpl sgt pvt cmdr adm hon rev fr sr msgr pres amb atty supt insp messrs mme mlle'.split(
    ' ',
  ),
)

/** Words that want a number after them: "No. 5", "Art. 3", "Oct. 9". Before anything else the full stop is an end. */
export const BEFORE_NUMBER = new Set(
  'no nos nr art arts fig figs sec secs ch para paras p pp vol vols ed eq sch cl app jan feb mar apr jun jul aug sep sept oct nov dec c ca approx est'.split(
    ' ',
  ),
)

/** Words in the middle of a thought, whatever follows. */
export const NEVER_LAST = new Set('e.g i.e eg ie cf vs v viz approx esp incl'.split(' '))

/** Words that may stand before a name or at a sentence's end; what follows decides. Dotted capitals ("U.S.") count too. */
export const MAYBE_LAST = new Set(
  'inc corp ltd co llc plc bros jr sr dept univ assn st mt ft ave blvd rd hwy a.m p.m ph.d m.d b.a m.a ll.b ll.m mon tue wed thu fri sat sun al'.split(
    ' ',
  ),
)

/** Words that open a sentence far more often than they open a name. */
export const OPENERS = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my your there here then thus so yet and but or nor ' +
    'however although though while when where what who whom whose which why how if unless until since because as after before during ' +
    'in on at by for with without from to of over under between among despite amid like unlike according ' +
    'some many most much more all both each every few several other others another such no not none nobody nothing ' +
    'one two three only even just still also again already now today yesterday meanwhile moreover furthermore nevertheless instead ' +
    'is are was were did does do has have had can could will would may might must should let perhaps'
  ).split(' '),
)
