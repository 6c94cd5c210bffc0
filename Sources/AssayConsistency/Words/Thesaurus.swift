import AssayText

/// Words and phrases of news prose that can stand for one another, however they are inflected.
///
/// The table is a help for finding a sentence said again in other words, not a dictionary: words of one line mean the
/// same in some sentence, not in every one. Words behind a stroke say the contrary of those before it, so that "no
/// longer allowed" meets "banned".
enum Thesaurus {
  /// Up to three meanings of a word, ten bits each; 0 for a word without any.
  struct Meanings: Equatable {
    fileprivate(set) var bits: UInt32 = 0

    static let none = Meanings()
    /// No line has this number or a higher one.
    static let lineCount = 512

    var isEmpty: Bool { bits == 0 }

    /// The numbers of the lines that the word stands in.
    func forEachLine(_ body: (UInt32) -> Void) {
      var rest = bits
      while rest != 0 {
        body((rest & 1023) >> 1)
        rest >>= 10
      }
    }

    /// Whether two words share a line; `nil` when they share none. `contrary` when they stand on its two sides only.
    func kinship(with other: Meanings) -> Kinship? {
      var found: Kinship?
      var rest = bits
      while rest != 0 {
        let own = rest & 1023
        var others = other.bits
        while others != 0 {
          if others & 1023 == own { return .same }
          if (others & 1023) >> 1 == own >> 1 { found = .contrary }
          others >>= 10
        }
        rest >>= 10
      }
      return found
    }

    fileprivate mutating func add(line: UInt32, side: UInt32) {
      let meaning = line << 1 | side
      var shift: UInt32 = 0
      while shift < 30 {
        let slot = bits >> shift & 1023
        if slot == meaning { return }
        if slot == 0 {
          bits |= meaning << shift
          return
        }
        shift += 10
      }
    }
  }

  enum Kinship { case same, contrary }

  /// The meanings of a word, by `Stem.key`.
  static func meanings(ofStem key: UInt32) -> Meanings {
    guard let number = table.stems.number(of: key) else { return .none }
    return table.meanings[number]
  }

  /// The longest phrase that starts at a token: its meanings and how many tokens it has.
  static func phrase(at index: Int, before end: Int, in list: TokenList) -> (meanings: Meanings, count: Int)? {
    guard let match = table.phrases.longestMatch(at: index, in: list, before: end) else { return nil }
    return (table.phraseMeanings[Int(match.value) - 1], match.tokens.count)
  }

  private struct Table {
    var stems = KeyTable(capacity: 2048)
    /// One element for each stem.
    var meanings: [Meanings] = []
    var phrases: PhraseLexicon
    var phraseMeanings: [Meanings] = []
  }

  private static let table: Table = {
    let text = Text(lines.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
    let tokens = Tokenizer.tokens(of: text)
    var table = Table(phrases: PhraseLexicon([(phrase: String, value: UInt32)]()))
    var phraseNumbers: [String: Int] = [:]
    var phrases: [(phrase: String, value: UInt32)] = []
    var line: UInt32 = 1
    var side: UInt32 = 0
    var words: [Token] = []
    func addEntry() {
      defer { words.removeAll(keepingCapacity: true) }
      guard let first = words.first else { return }
      if words.count == 1 {
        let number = table.stems.add(Stem.key(of: first, in: text))
        if number == table.meanings.count { table.meanings.append(.none) }
        table.meanings[number].add(line: line, side: side)
        return
      }
      let phrase = words.map { text[$0.span] }.joined(separator: " ")
      let number = phraseNumbers[phrase] ?? table.phraseMeanings.count
      if number == table.phraseMeanings.count {
        phraseNumbers[phrase] = number
        table.phraseMeanings.append(.none)
        phrases.append((phrase, UInt32(number + 1)))
      }
      table.phraseMeanings[number].add(line: line, side: side)
    }
    var end = 0
    for token in tokens {
      if text.bytes[end..<Int(token.start)].contains(0x0A) {
        addEntry()
        line += 1
        side = 0
      }
      end = Int(token.end)
      switch text[Int(token.start)] {
      case UInt8(ascii: ","): addEntry()
      case UInt8(ascii: "|"):
        addEntry()
        side = 1
      default: words.append(token)
      }
    }
    addEntry()
    table.phrases = PhraseLexicon(phrases)
    return table
  }()

  /// One meaning a line: regular inflections of a word need not be listed.
  private static let lines: StaticString = """
    abandon, gave up, given up, giving up, gives up, give up, drop, dropped
    accept, acceptance, agree, agreeing, agreement, approve, approval, consent, back, endorse, endorsement | \
    reject, rejection, refuse, refusal, decline, turn down, turned down, turns down, veto
    accident, crash, collision, collide
    accommodate, house, hold, held, seat
    accuse, accusation, allege, allegation, charge, indict, indictment, blame
    achieve, achievement, reach, attain
    acquit, acquitted, acquittal, cleared, exonerated, not guilty
    advise, advice, recommend, recommendation, urge, call on, called on, calls on
    affect, hit, hitting, impact, strike, struck
    agency, bureau, authority
    aid, help, assist, assistance, relief, support
    aircraft, plane, airplane, aeroplane, jet, airliner
    airport, airfield, aerodrome, airstrip
    allow, permit, permitted, permission, let, letting, authorise, authorisation, authorize, legal, lawful, \
    legalise, legalize | ban, banned, bar, barred, prohibit, prohibition, forbid, forbade, forbidden, outlaw, \
    illegal, unlawful
    almost, nearly, practically, virtually
    amend, amendment, change, alter, alteration, revise, revision, modify, modified
    animal, beast, wildlife, livestock, cattle
    announce, announcement, declare, declaration, reveal, disclose, disclosure, make public, made public, unveil
    answer, reply, replied, replying, respond, response, comment
    apologise, apologize, apology, sorry, regret, regretted
    appear, appearance, show up, showed up, turn up, turned up
    appoint, appointment, name, choose, chose, chosen, pick, select, selection, nominate, nomination, hire
    area, region, district, zone, territory, neighbourhood, neighborhood
    argue, argument, contend, maintain, insist
    army, military, troops, soldiers, forces, armed forces
    arrest, detain, detention, custody, jailed, seize, take into custody, taken into custody
    arrive, arrival, come to, came to, land
    artist, painter
    ask, question, query, inquire, enquire
    assault, attack, raid, ambush
    attempt, try, tries, seek, sought, bid, effort
    attend, attendance, take part, took part, taken part, taking part, participate, participation, visit, join
    author, writer, novelist
    award, prize, honour, honor, medal
    baby, infant, newborn
    bank, lender
    battle, fight, fought, combat, clash
    begin, began, begun, beginning, start, commence, launch, open, set off, kick off, kicked off, got under way, \
    get under way | end, finish, stop, stopped, cease, conclude, halt, close, closure, shut, shutting, shut down, \
    shuts down, shutting down
    big, large, great, huge, enormous, massive, major, sizeable, vast
    bill, draft, legislation, law, statute, act
    boat, ship, vessel, ferry, trawler
    body, corpse, remains
    bomb, explosive, device, explosion, blast, explode, blow up, blew up, blown up
    book, novel
    boost, increase, raise, rise, rose, risen, grow, grew, grown, growth, climb, go up, goes up, went up, gone up, \
    up, jump, soar, surge, expand, expansion | fall, fell, fallen, drop, dropped, decline, decrease, reduce, \
    reduction, cut, cutting, lower, shrink, shrank, shrunk, go down, went down, down, slump, plunge
    border, frontier
    boss, bosses, head, chief, leader, led, leads, director, manager, chair, chairman, chairwoman, president, chief \
    executive, ceo, run, ran, running
    break, broke, broken, smash, shatter
    bring, brought, carry, carried, carrying, take, took, taken, transport, convey
    brother, sister, sibling, siblings
    budget, spending, expenditure
    build, built, construct, construction, erect, put up
    rebuild, rebuilt, reconstruct, reconstruction, restore, restoration, renovate, renovation, repair
    building, buildings, house, structure
    burn, burnt, fire, blaze, flames, ablaze, wildfire
    bus, coach
    buy, bought, purchase, acquire, acquisition, take over, took over, taken over, snap up, snapped up | sell, \
    sold, sale
    call off, calls off, called off, cancel, cancelled, cancellation, scrap, scrapped, abandon, axe, axed
    cause, force, because, due to, led to, lead to, leads to, trigger, result in, resulted in, result, reason, why, \
    bring about, brought about, prompt
    celebrate, celebration, mark, festivities
    centre, center, hub
    certain, sure
    charge, fee, cost, price, fare, toll, cost of living, rate
    child, children, kid, youngster, pupil, boy, girl
    cinema, film, movie, movies
    citizen, national
    city, town, municipality, municipal, village, settlement, community
    claim, say, said, state, statement, tell, told, according, report, assert
    clever, intelligent, smart, bright
    coast, coastal, shore, seaside
    cold, chilly, freezing, frost
    company, firm, business, corporation, enterprise, manufacturer, maker, producer
    compensate, compensation, damages, payout, reimburse
    competition, contest, tournament, championship
    complain, complaint, protest, objected, objection, oppose, opposition, demonstrate, demonstration, rally
    complete, completion, finish
    concern, worry, worried, worrying, fear, afraid, anxious, anxiety
    concert, gig, show, performance, perform, play, plays
    confirm, confirmation, verify, verified
    conflict, war, warfare
    contaminate, contamination, pollute, pollution
    continue, remain, still, carry on, carried on, keep, kept, last
    convict, conviction, guilty, found guilty
    coalition, form a government, alliance
    council, councillor, city hall
    country, nation, state
    court, judge, tribunal, justice, ruling, rulings
    create, creation, found, establish, establishment, set up, sets up, setting up, form
    crime, offence, offense, felony
    crime, criminal, offender, gang, gangster
    criticise, criticism, criticize, condemn, condemnation, denounce, attack, slam, slammed | praise, hail, \
    applaud, commend
    crop, harvest, yield
    cure, heal, recover, recuperate
    customer, client, shopper, passenger, user
    damage, destroy, destroys, destruction, ruin, wreck, devastate, lose, lost, losses, wipe out, wiped out, hit
    danger, dangerous, risk, hazard, hazardous, threat, threaten, unsafe | safe, safety, secure
    daughter, son, child
    death, die, died, dying, dead, deadly, fatal, fatally, fatality, killed, perish, pass away, passed away, lose \
    their lives, lost their lives, claimed the lives, murder
    debate, discuss, discussion, talk, negotiate, negotiation
    debt, owe, owed, loan
    deal, agreement, pact, accord, treaty, contract, agree
    decide, decision, resolve, rule, rulings, determine, vote
    defeat, beat, beaten, win, won, winning, victory, triumph, overcame, overcome | lose, lost, defeat
    defend, defence, defense, protect, protection
    delay, delays, postpone, postponement, put off, puts off, defer, deferred, pushed back
    demand, require, call for, called for, calls for
    deny, denied, denial, dismiss, dispute, reject | admit, admitted, admission, confess, acknowledge, concede
    depart, departure, leave, left, quit, flee, fled, fleeing, evacuate, evacuation, get out, go away, escape
    derail, derailment, off the rails
    describe, description
    design, plan, planned, intend, intention, aim, propose, proposal
    detect, discover, find, found, come across, came across, uncover, spot, spotted, locate, unearth
    develop, development
    disappear, disappearance, missing, vanish, go missing, went missing, gone missing, lost
    disaster, catastrophe, tragedy, calamity
    disease, illness, ill, sick, sickness, infection, infected, unwell, ailment
    dispute, row, quarrel, disagreement, controversy
    distribute, distribution, hand out, handed out, give out, gave out
    divorce, split, separated, break up
    doctor, physician, medic, surgeon, medical
    dog, hound
    donate, donation, give, gave, given, contribute, contribution, gift, present
    drink, drank, drunk, beverage
    drive, drove, driven, driver, motorist
    drought, dry
    drug, medicine, medication, pharmaceutical, treatment
    earn, make, income, salary, wage, pay, paid, earnings
    earthquake, quake, tremor, seismic
    east, eastern
    economy, economic
    education, educational, school
    elect, election, vote, poll, ballot, voters
    electricity, power, energy
    employ, employs, employee, worker, staff, workforce, job, personnel
    enter, entry, go into, went into
    entire, entirely, whole, complete, completely, all, every, each, total
    environment, environmental, ecological
    event, incident, occurrence
    evidence, proof
    examine, examination, inspect, inspection, study, studied, check, investigate, investigation, investigator, \
    probe, inquiry, look into, looked into, looking into, review
    exhibit, exhibition, display, displays
    expect, expectation, forecast, predict, prediction, anticipate
    expel, expelled, expulsion, deport, throw out, threw out, thrown out, kick out
    expensive, costly, dear | cheap, inexpensive
    expert, specialist, scientist, researcher, academic, scholar
    explain, explanation
    extend, extension, prolong
    factory, plant, mill, works
    fail, failure, unable | succeed, succeeds, success, successful, able, manage
    fair, just
    fake, forged, counterfeit, bogus, false
    family, relative, kin
    famous, renowned, celebrated
    farmer, grower, farm, agricultural, agriculture, peasant
    fast, faster, quick, quickly, rapid, rapidly, swift, swiftly, soon
    fine, penalty, penalise
    fire, sack, dismiss, dismissal, laid off, lay off, layoffs, redundant, redundancies, job losses
    firefighter, fire crews, fire brigade
    first, initial, original
    fish, fishery
    flight, fly, flies, flew, flown
    flood, inundate, waters
    food, meal
    football, soccer
    foreign, overseas, abroad
    forest, woods, woodland
    freedom, liberty, free, release, liberate
    fuel, petrol, gasoline, gas
    fund, finance, money, cash
    game, match
    garbage, rubbish, trash, waste, litter
    gather, assemble, meet, met, meetings
    give, gave, given, hand, provide, supply, supplied
    goal, target, aim, objective
    goods, products, merchandise
    government, administration, minister, cabinet, ministry, state, officials
    group, band, organisation, organization, team
    guess, estimate
    gun, weapon, firearm, rifle, pistol, arms
    happen, occur, occurred, take place, took place, taken place, takes place, break out, broke out
    high, highest
    highway, highways, motorway, motorways, freeway, road, street
    hospital, clinic, infirmary
    hot, heat, heatwave, warm
    house, home, dwelling, residence, apartment, flat
    hurricane, storm, typhoon, cyclone, gale
    husband, wife, spouse, partner, married, marry, marriage, wed, wedding
    immigrant, migrant, refugee
    important, significant, crucial, vital, key, essential
    improve, improvement, better, upgrade | worsen, deteriorate, worse
    include, contain, comprise
    independent, independence, autonomous
    inform, notify, notified, tell, told
    injure, hurt, harm, wound, casualties
    install, installation, fit, fitted, put in
    introduce, introduction, bring in, brought in
    invent, invention
    invest, investment, put money
    island, isle
    issue, problem, matter
    jail, prison, imprisoned, imprisonment, behind bars, sentence, incarcerated
    journalist, reporter, press, media
    keep up, keeps up, keeping up, kept up, keep pace, kept pace
    know, knew, known, aware, find out, certain, clear | unknown, unaware, unclear, uncertain, mystery, puzzle, \
    baffled
    labour, labor
    lake, reservoir
    language, tongue
    lawsuit, sue, sued, suing, legal action, litigation, take to court, taken to court
    lawyer, attorney, attorneys, barrister, solicitor, counsel
    limit, restrict, restriction, curb
    local, resident, inhabitant, villager, living, people, neighbours, neighbors, population
    long, lengthy
    look, appear, seem
    loud, noise, sound
    low, lowest
    machine, equipment
    mail, post
    majority, most, more than half
    man, men, male
    mean, meant
    memorial, monument, statue
    mine, miner, pit, colliery
    mistake, error, wrong, wrongly
    modern, contemporary, new, newly
    month, monthly
    murder, homicide, assassinate, assassination
    music, musical, song
    museum, gallery
    near, nearby, close, around, outside, next to, vicinity
    need, require
    night, overnight
    north, northern
    number, figure
    obtain, get, got, receive, win
    office, headquarters
    official, spokesman, spokeswoman, spokesperson, representative
    oil, petroleum, crude
    old, former, ex, previous, aged
    operate, operation, surgery, run
    opinion, view
    order, instruct, command
    organise, organize, arrange
    owner, own, proprietor, belong
    paint, paintings, picture, portrait, canvas, artwork
    parent, mother, father
    parliament, parliamentary, legislature, legislators, lawmakers, mps, congress, senate
    part, section, portion
    peace, peaceful, ceasefire, truce, armistice
    people, persons, individuals
    percent, per cent
    period, time
    place, location, site, spot, venue
    poison, poisonous, toxic
    police, officers, policeman, policemen, constable, detectives, force, cops
    politician, political, politics
    poor, impoverished, poverty | rich, wealthy
    possible, may, might, could, maybe, perhaps
    power station, power plant, power stations, power plants
    pregnant, pregnancy, expecting
    prepare, preparation
    prevent, block, stop, stopped, halt, avert
    previous, earlier
    price, inflation, cost, cost of living
    produce, production, output, make, made, manufacture
    professor, teacher, lecturer, instructor
    profit, earnings
    promise, pledge, vow, commit, committed, commitment
    prosecute, prosecution, prosecutor
    prove, proven, demonstrate, show, shown
    publish, publication, release
    punish, punishment
    rail, railway, railways, railroad, train, line
    rain, rainfall, downpour
    recent, recently, latest, lately
    relations, relationship, ties
    religious, religion, church, faith
    remove, removal, take away, took away, oust
    rent, lease
    replace, replacement, succeed, succeeds, successor, take over, took over
    rescue, rescuer, save
    research, study, survey, surveys
    resign, resignation, step down, stepped down, steps down, stand down, stood down, quit
    result, outcome
    retire, retirement
    return, come back, came back, go back, went back
    river, stream
    rob, robbed, robbery, theft, steal, stole, stolen, thief, thieves, burglar, loot
    rock, stone
    row, running, straight, consecutive, successive, in a row
    rumour, rumor
    score, goal
    search, hunt, look for, looking for, looked for
    secret, secretly, confidential, classified
    send, sent, dispatch, deploy, deployed
    serious, seriously, severe, severely, grave, critical, critically
    ship, shipping
    shoot, shot, gunfire, opened fire
    shop, store, retailer, supermarket
    short, brief
    shortage, lack, scarcity
    sing, sang, sung, singer, vocalist
    sink, sank, sunk, capsize, go down
    small, little, tiny, minor
    smoke, cigarette, tobacco
    snow, snowfall, blizzard
    south, southern
    speak, spoke, spoken, speech, address
    spend, spent
    stay, stays
    strike, walkout, walked out, industrial action, stoppage
    strong, powerful
    student, undergraduate
    swim, swam
    tax, taxation, levy, duty
    teach, taught, teacher
    team, side, squad, club
    technology, technical
    telephone, phone, call
    temple, church, mosque, cathedral
    temporary, temporarily, interim
    terrorist, militant, extremist, rebel, insurgent, gunmen, gunman
    test, trial
    theatre, theater
    tie, draw
    tourist, visitor, traveller, holidaymakers, tourism
    trade, commerce
    travel, travelled, trip, journey, journeys
    truck, lorry
    university, college, campus
    upset, angry, anger, furious, outrage
    urgent, emergency
    use, used, using, usage
    vaccine, vaccinate, vaccination, jab, inoculate
    value, worth
    vehicle, car, automobile
    volcano, volcanic, eruption, erupt, ash
    want, wish
    warn, warnings, alert
    week, weekly
    west, western
    withdraw, withdrew, withdrawn, withdrawal, pull out, pulled out, pulls out, recall
    woman, women, female
    world, global, international, worldwide
    year, annual, annually
    young, younger, youth
    abolish, abolition, scrap, scrapped, do away with, did away with
    absent, absence
    accelerate, speed up, sped up, speeds up | slow, slow down, slowed down
    actor, actress
    addict, addiction
    adopt, adoption
    advertise, advertisement, advert, ad, ads, commercial
    ambulance, paramedic
    amount, sum
    ancient, prehistoric
    assess, assessment, evaluate, evaluation
    average, mean, median
    backup, reserve
    bankrupt, bankruptcy, insolvent, insolvency, went bust, go bust, gone bust, gone under, went under
    bicycle, bike, cyclist, cycling
    birth, born
    bread, bakery
    bribe, bribery, corrupt, corruption, graft
    broadcast, broadcaster, air
    bury, buried, burial, funeral
    cancer, tumour
    captain, skipper
    capture, seize
    cattle, cows, herd
    cheat, fraud, defraud, scam, swindle
    clothes, garments
    collapse, cave in, caved in, fell down, gave way
    compulsory, mandatory, obligatory | voluntary, optional
    cook, chef
    copy, copied, replica
    correct, correction, right
    couple, pair, two
    crowd, spectators, audience, fans, onlookers
    dancer, dance
    deceive, mislead, misled
    deficit, shortfall, gap
    demolish, demolition, tear down, torn down, tore down, knock down, knocked down, pull down, pulled down
    dig, dug, digging, excavate, excavation
    diplomat, diplomatic, envoy, envoys, ambassador
    disabled, disability
    discriminate, discrimination
    double, twice, twofold
    elderly, old, pensioner, senior
    empty, vacant
    engine, motor
    enough, sufficient
    exam, examination
    exhaust, run out, ran out
    extinct, extinction, die out, died out
    fall ill, fell ill, taken ill
    feed, fed
    harbour, harbor, port, dock, quay
    heavy, heavily
    hide, hidden, conceal
    holiday, holidays, vacation
    hostage, kidnap, kidnapped, abduct, abduction
    hotel, inn
    hunger, hungry, starve, starvation, famine
    identify, identified, identification
    immediately, instantly, at once, straight away, right away
    insure, insurance, insurer
    king, queen, monarch, royal
    knife, knives, stab, stabbed
    land, plot
    landslide, mudslide
    late, tardy
    learn, learnt
    lie, lied, lying, untrue, false
    luggage, baggage
    magazine, newspaper
    merge, merger, combine, join forces, joined forces
    milk, dairy
    mountain, peak, summit
    mourn, grief
    nearby, neighbouring
    obey, obeys, comply, complied, compliance | defy, defied, disobey, disobeyed, violate, break, broke, breach
    ocean, sea, marine
    outage, blackout, power cut, power cuts
    overtake, overtook, overtaken, surpass, exceed, exceeds
    overturn, quash, reverse, struck down, strike down
    pardon, clemency
    passport, visa
    pause, suspend, suspension
    persuade, convince
    photograph, photographer, photo, picture
    pipe, pipeline
    playwright, dramatist
    poem, poet, poetry
    pope, vatican
    priest, clergy, clergyman, bishop, vicar
    quarantine, isolate, isolation
    quiet, silent, silence, calm
    rare, rarely, seldom, uncommon | common, often, frequent, frequently
    refund, repay, repays, repaid, repayment, pay back, paid back
    register, registration, enrol, enrolled, sign up, signed up
    regulate, regulation, regulator, rules
    resume, restart
    riot, rioters, unrest, disorder
    satellite, spacecraft, probe, rocket
    schedule, timetable
    sculpture, sculptor, statue
    settle, settlement
    shelter, refuge
    siege, besiege
    sleep, slept, asleep
    solar, sun, sunshine
    solve, solution
    spy, spies, espionage, surveillance
    stadium, arena
    statistics, data
    stock, share
    strange, unusual, odd
    surprise, shock
    surrender, give in, gave in
    survive, survivor
    swap, exchange
    tariff, duties
    taxi, cab
    timber, wood, wooden, lumber
    tram, streetcar
    translate, translation
    trap, trapped, stranded, stuck
    treat, treatment
    unemployed, unemployment, jobless, out of work
    weak, feeble
    weigh, weight
    wheat, grain, cereal, corn
    wine, vineyard
    wolf, wolves
    wreckage, debris, rubble
    """
}
