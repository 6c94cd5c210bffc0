/// The words of each class; verbs come from `VerbTable`.
extension WordClass {
  static let sayingVerbs: StaticString = """
    say tell announce report claim allege argue state add note explain insist acknowledge admit confirm warn declare
    predict estimate suggest believe think testify deny conclude reveal recall remark comment contend maintain assert
    write tweet assume complain hint imply stress emphasise emphasize reiterate concede promise vow pledge
    know feel hope fear hear mean understand decide show indicate agree assure inform learn find discover mention
    """

  static let tables: [(WordClass, StaticString)] = [
    (
      .determiner,
      """
      a an the this that these those my your his her its our their some any every each no another many several few
      all both most such what which whose more other half
      """
    ),
    (
      .subjectPronoun,
      "i you he she it we they there this these those who everyone everybody someone nobody everything"
    ),
    (
      .objectPronoun,
      "me you him her it us them himself herself itself themselves myself ourselves one others"
    ),
    (
      .preposition,
      """
      of in on at by for with from to into onto over under about against between among through during without within
      across behind beyond toward towards upon via per near off out up down around amid despite like unlike including
      after before since until till as than outside inside along throughout above below regarding concerning
      """
    ),
    ([.auxiliary, .be], "is are was were am isn't aren't wasn't weren't ain't"),
    (.be, "be been being"),
    ([.auxiliary, .have], "has have had hasn't haven't hadn't"),
    (.have, "having"),
    (
      .auxiliary,
      "do does did don't doesn't didn't i'm we're they're you're i've we've they've you've he'd she'd they'd we'd i'd"
    ),
    (
      [.auxiliary, .modal],
      """
      will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't mustn't mightn't
      i'll we'll they'll you'll he'll she'll it'll
      """
    ),
    (
      [.subjectPronoun, .auxiliary],
      "i'm we're they're you're i've we've they've you've i'll we'll they'll he'll she'll"
    ),
    (.coordinator, "and or but nor yet"),
    (
      .subordinator,
      "because if when while although though unless whereas whether once where wherever whenever until till since as after before that lest"
    ),
    (.relative, "which who whom whose that"),
    (
      .adverb,
      """
      not also only just even still already never ever always often soon now then very too quite rather almost nearly
      again later earlier yesterday today tomorrow tonight here there once so well perhaps maybe indeed instead far
      mostly mainly largely partly primarily simply solely chiefly further all much more most together
      """
    ),
    (
      .negation,
      "not never no n't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't"
    ),
    (
      .numeral,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
      dozen hundreds thousands millions billions dozens
      """
    ),
    (
      .month,
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    (
      .timeWord,
      """
      second seconds minute minutes hour hours day days week weeks month months year years decade decades century
      centuries monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning
      afternoon evening night noon midnight weekend spring summer autumn winter
      """
    ),
    (
      .linker,
      """
      however meanwhile moreover furthermore nevertheless nonetheless also besides indeed instead otherwise
      similarly finally additionally earlier later and but or so yet well now absolutely obviously clearly
      """
    ),
    (.firstPerson, "i me my we us our i'm we're i've we've i'll we'll i'd we'd mine ours myself ourselves"),
    (.question, "what why how who whom whose when where which"),
    (.parting, "so while whereas although though"),
    (.pastAuxiliary, "was were had did didn't wasn't weren't hadn't"),
    (.condition, "if unless whether"),
    (.courtesy, "thank thanks sorry welcome congratulations congratulate please happy"),
    (.tentative, "may might could would"),
    (.plural, "people men women children police"),
    (
      .contentNoun,
      """
      fact claim claims allegation allegations evidence belief idea view fear fears report reports news
      doubt proof statement argument possibility risk hope conclusion assumption suggestion clear true sure
      aware confident certain likely possible apparent
      """
    ),
  ]
}
