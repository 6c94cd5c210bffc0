import AssayText

/// What a word tells about a name that it stands in or beside.
struct NameWord: OptionSet {
  let rawValue: UInt32

  /// Capitalised only because it starts a sentence: "The", "However".
  static let common = NameWord(rawValue: 1 << 0)
  /// Stands before a person's name: "Mr", "President", "Foreign".
  static let title = NameWord(rawValue: 1 << 1)
  /// A role in lower case before a person's name: "spokesman".
  static let role = NameWord(rawValue: 1 << 2)
  /// Ends the name of an organisation: "Inc", "Airlines".
  static let organisationTail = NameWord(rawValue: 1 << 3)
  /// Starts the name of an organisation, often with "of": "Ministry", "University".
  static let organisationHead = NameWord(rawValue: 1 << 4)
  /// Ends the name of a place: "River", "Airport".
  static let placeTail = NameWord(rawValue: 1 << 5)
  /// Starts the name of a place: "Mount", "Lake", "Republic".
  static let placeHead = NameWord(rawValue: 1 << 6)
  /// Joins the parts of a name in lower case: "van", "de", "bin".
  static let particle = NameWord(rawValue: 1 << 7)
  static let givenName = NameWord(rawValue: 1 << 8)
  static let place = NameWord(rawValue: 1 << 9)
  /// "Russian", "Dutch".
  static let demonym = NameWord(rawValue: 1 << 10)
  static let speech = NameWord(rawValue: 1 << 11)
  /// Stands before a place: "in", "near".
  static let beforePlace = NameWord(rawValue: 1 << 12)
  /// Capitals that name nothing: "CEO", "GDP".
  static let abbreviation = NameWord(rawValue: 1 << 13)
  /// Joins the parts of an organisation's name: "of", "for", "and".
  static let joint = NameWord(rawValue: 1 << 14)
  /// A title that parts an organisation or place from a person: "Marlow Chief Executive Ann Hale".
  static let office = NameWord(rawValue: 1 << 15)

  static func of(_ token: Token, in text: Text) -> NameWord {
    NameWord(rawValue: lexicon.value(of: token, in: text))
  }

  private static let lexicon = Lexicon([
    (
      common.rawValue,
      """
      the a an this that these those he she it they we you i his her its their our my your in on at by for from with as
      after before when while if although though but and or so then there here what who where why how which no not yet
      still some many most all both each every one two three four five six seven eight nine ten however meanwhile
      instead also even since until once during despite under according moreover nevertheless nonetheless therefore
      thus because unlike such did do does is are was were can could would should will has have had let please between
      among within without following nobody nothing someone something everyone everything perhaps maybe today yesterday
      tomorrow now later last next another other others only just first second third finally although whether whereas
      he's she's it's they're we're i'm i've i'd i'll you're that's there's what's don't about around through throughout
      over up down out off into onto per via more less few several much little own same than too very well back long
      good new old high low big small great young early late recent best worst better full free open public national
      local international global federal central general special major main key total overall average annual daily
      weekly monthly
      officials police people residents scientists researchers experts analysts critics supporters opponents investors
      shares sales prices profits exports imports stocks markets oil gas workers students children women men families
      doctors nurses teachers lawyers soldiers troops rebels protesters demonstrators lawmakers ministers authorities
      rescuers firefighters investigators prosecutors witnesses survivors victims government parliament council court
      company companies firms banks schools hospitals airlines university city town village county state country
      nearly almost roughly some half dozens hundreds thousands millions billions earlier recently currently previously
      originally initially eventually ultimately generally usually often sometimes never always already again
      additionally furthermore similarly likewise otherwise hence indeed certainly clearly apparently reportedly
      unfortunately fortunately surprisingly interestingly importantly specifically particularly especially mostly
      partly largely mainly exactly simply actually really basically asked given based born known called located
      founded built made using considering including regarding concerning speaking looking going getting making taking
      see note yes no oh well okay thank thanks sorry please hello dear welcome
      credit courtesy source sources file chapter section article part page figure table volume appendix introduction conclusion summary abstract
      background methods results discussion references acknowledgements contents index notes photo image video story
      news report update analysis opinion editorial comment review interview press release
      """
    ),
    (
      title.rawValue,
      """
      mr mrs ms miss dr prof professor president vice prime minister foreign finance defence defense interior justice
      health chancellor senator sen rep representative congressman congresswoman governor gov mayor secretary deputy
      assistant undersecretary ambassador sir dame lord lady baron baroness king queen prince princess duke duchess
      emperor pope cardinal bishop archbishop rabbi imam sheikh ayatollah reverend rev father general gen lieutenant lt
      colonel col major maj captain capt commander cmdr admiral adm sergeant sgt corporal private judge chief executive
      chairman chairwoman chair director attorney detective inspector officer constable coach speaker leader former
      acting premier commissioner superintendent dean principal ceo cfo coo cto spokesman spokeswoman analyst
      economist founder editor
      """
    ),
    (
      role.rawValue,
      """
      spokesman spokeswoman spokesperson president minister chairman chairwoman chair chief executive director manager
      founder co-founder cofounder analyst economist professor lawyer attorney activist journalist reporter author
      writer singer actor actress player captain coach striker goalkeeper midfielder defender quarterback pitcher
      driver rider leader senator candidate mayor governor ambassador secretary judge prosecutor inspector detective
      sergeant commander general officer engineer scientist researcher biologist physicist chemist historian
      astronaut pilot artist painter composer director producer designer architect developer entrepreneur billionaire
      wife husband son daughter brother sister mother father uncle aunt cousin friend colleague owner resident
      farmer teacher student nurse doctor surgeon physician psychologist politician lawmaker legislator adviser advisor
      strategist commentator columnist editor blogger hacker whistleblower suspect victim witness gunman co-author
      coauthor geologist ecologist archaeologist curator librarian headteacher principal boss veteran champion
      """
    ),
    (
      organisationTail.rawValue,
      """
      inc ltd llc plc corp corporation company co gmbh ag sa group holdings partners associates airlines airways
      motors electric dynamics industries systems technologies technology pharmaceuticals laboratories labs bank
      insurance capital university college school institute academy hospital foundation trust association federation
      union league club council committee commission agency authority board bureau office department ministry party
      court parliament congress senate assembly army navy force forces police guard corps service services
      organisation organization society church times post herald tribune guardian gazette telegraph journal news press
      broadcasting studios records entertainment media network networks software computers orchestra museum gallery
      library theatre theater united rovers wanderers fc brothers bros sons stores foods energy petroleum steel
      telecom communications fund exchange treasury tribunal alliance coalition movement front brigade administration
      cabinet house government
      """
    ),
    (
      organisationHead.rawValue,
      """
      ministry university department bank institute council committee commission bureau office college school church
      house federation association society union league organisation organization center centre agency court
      international national royal federal world american british european royal chamber congress board academy
      """
    ),
    (
      placeTail.rawValue,
      """
      river lake sea ocean bay gulf strait channel mountain mountains hill hills valley desert island islands isles
      peninsula cape coast beach street road avenue lane boulevard square bridge airport station port harbour harbor
      county province district region state city town village borough park forest canal dam falls glacier plain plateau
      territory republic kingdom airfield base prison stadium tower palace castle plaza highway
      """
    ),
    (
      placeHead.rawValue,
      "mount mt lake cape fort port san santa st saint gulf bay strait isle republic kingdom city county"
    ),
    (
      particle.rawValue,
      "de la von van der den di da dos das del della al el bin ibn abu du le y ter ten af av zu bint"
    ),
    (
      givenName.rawValue,
      """
      james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
      donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
      nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick
      jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith
      christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert
      willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny
      mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley
      kimberly emily donna michelle dorothy carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen
      amy shirley angela helen anna brenda pamela nicole emma samantha katherine christine debra rachel catherine carolyn
      janet ruth maria heather diane virginia julie joyce victoria olivia kelly christina lauren joan evelyn judith
      megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara janice jean alice madison
      doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie
      isabella charlotte rose alexis kayla mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim yusuf fatima
      aisha vladimir sergei ivan dmitry mikhail nikolai alexei boris yuri igor oleg andrei olga natalia elena svetlana
      hans klaus jürgen wolfgang heinz stefan pierre jacques françois marcel luc antoine claude giovanni giuseppe marco
      luca paolo carlos luis miguel pedro pablo diego fernando manuel javier sofia lucia carmen hiroshi kenji takashi
      yuki akira wei ming raj priya amit sanjay narendra rahul anil sunil lakshmi sunita tony bill steve jim mike tom
      bob dave dan ben sam tim greg jeff matt nick chris alex kate jane liz meg sue peggy ellen ian neil graham nigel
      colin stuart malcolm gordon hugh simon fiona gillian lars erik nils anders ingrid astrid kofi kwame chinua ngozi
      """
    ),
    (
      place.rawValue,
      """
      afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
      belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon
      canada chad chile china colombia congo croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia
      ethiopia europe fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea
      guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
      kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg
      madagascar malawi malaysia mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco
      mozambique myanmar burma namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
      paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
      slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia
      turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia
      antarctica oceania alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
      illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
      missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
      ontario quebec alberta manitoba bavaria saxony catalonia crimea gaza tibet kashmir siberia london paris berlin
      madrid rome moscow beijing tokyo washington brussels vienna athens dublin lisbon warsaw prague budapest bucharest
      sofia belgrade zagreb kyiv kiev minsk riga tallinn vilnius helsinki stockholm oslo copenhagen amsterdam rotterdam
      hamburg munich frankfurt cologne milan naples turin venice florence barcelona seville geneva zurich basel
      istanbul ankara tehran baghdad damascus beirut jerusalem cairo tripoli tunis algiers rabat khartoum nairobi lagos
      abuja accra dakar johannesburg pretoria kinshasa luanda harare kabul islamabad karachi lahore delhi mumbai
      kolkata chennai bangalore dhaka colombo kathmandu bangkok hanoi jakarta manila seoul pyongyang osaka kyoto
      shanghai guangzhou shenzhen taipei sydney melbourne brisbane perth canberra auckland wellington toronto montreal
      vancouver ottawa calgary chicago houston boston seattle atlanta dallas philadelphia detroit miami denver baltimore
      phoenix cleveland pittsburgh minneapolis honolulu havana bogota lima santiago caracas brasilia
      manchester liverpool birmingham leeds glasgow edinburgh cardiff belfast bristol oxford cambridge dubai doha riyadh
      us u.s. u.s usa u.s.a. uk u.k. u.k uae
      """
    ),
    (
      demonym.rawValue,
      """
      afghan albanian algerian american argentine argentinian armenian australian austrian azerbaijani bangladeshi
      belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chilean
      chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english eritrean
      estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran
      hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian
      kazakh kenyan korean kosovar kuwaiti kurdish lao latvian lebanese liberian libyan lithuanian macedonian malaysian
      malian maltese mexican moldovan mongolian moroccan mozambican namibian nepalese nicaraguan nigerian norwegian
      omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan saudi
      scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese
      tajik tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni
      zambian zimbabwean african asian arab arabic latin jewish muslim christian catholic protestant buddhist hindu
      sunni shia shiite islamic orthodox soviet roman scandinavian texan californian londoner parisian
      americans australians austrians belgians brazilians britons canadians chinese germans greeks indians iranians
      iraqis israelis italians koreans mexicans nigerians norwegians pakistanis palestinians poles russians saudis
      serbs spaniards swedes syrians turks ukrainians africans asians arabs europeans muslims christians catholics jews
      hindus republicans democrats republican democrat democratic
      """
    ),
    (
      speech.rawValue,
      "said says told tells added adds replied asked wrote writes argued explained warned insisted denied confirmed claimed noted tweeted testified"
    ),
    (beforePlace.rawValue, "in near across outside inside throughout towards toward"),
    (
      abbreviation.rawValue,
      """
      ceo cfo cto coo gdp gnp dna rna tv pc id phd mba bbq diy faq gps hiv aids ok pm am ad bc bce ce est gmt utc dvd cd
      usb url html pdf api cpu gpu ai it hr pr vip asap rip aka ft nyse ipo vat suv atm pin covid sars h1n1 q1 q2 q3 q4
      usd eur gbp ps nb cet bst edt pdt ii iii iv vi vii viii ix xi xii mph kg km mw gw kw led lcd ufo mp mps pow
      """
    ),
    (joint.rawValue, "of for and on the"),
    (
      office.rawValue,
      """
      mr mrs ms dr prof professor president minister chancellor senator sen rep congressman congresswoman governor mayor
      secretary ambassador chief executive chairman chairwoman director commissioner premier spokesman spokeswoman ceo
      cfo coo cto founder editor analyst economist coach captain inspector detective superintendent
      """
    ),
  ])

  /// Names of several words that no rule of form would see whole.
  static let phrases = PhraseLexicon([
    (
      place.rawValue,
      """
      united states
      united states of america
      united kingdom
      united arab emirates
      great britain
      northern ireland
      new york
      new york city
      new zealand
      new delhi
      new jersey
      new mexico
      new hampshire
      new orleans
      north carolina
      south carolina
      north dakota
      south dakota
      west virginia
      rhode island
      los angeles
      san francisco
      las vegas
      hong kong
      north korea
      south korea
      south africa
      south sudan
      saudi arabia
      sri lanka
      costa rica
      puerto rico
      el salvador
      sierra leone
      burkina faso
      ivory coast
      czech republic
      dominican republic
      papua new guinea
      tel aviv
      abu dhabi
      kuala lumpur
      buenos aires
      rio de janeiro
      sao paulo
      mexico city
      the hague
      cape town
      middle east
      east asia
      west bank
      gaza strip
      black sea
      red sea
      british columbia
      new south wales
      """
    ),
    (
      organisationTail.rawValue,
      """
      white house
      united nations
      european union
      african union
      supreme court
      red cross
      wall street journal
      al qaeda
      labour party
      conservative party
      security council
      world bank
      """
    ),
  ])
}
