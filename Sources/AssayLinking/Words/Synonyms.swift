/// Words that writers use for one another.
///
/// A small table of everyday English, by hand. A word may stand in several groups; groups are never joined.
enum Synonyms {
  /// One group a line; all words in their base form.
  static let groups: [[Substring]] = {
    let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n").map { $0.split(separator: " ") }
  }()

  private static let table: StaticString = """
    abandon leave quit
    people inhabitant resident
    height high tall
    length long
    width wide broad
    depth deep
    accident crash collision
    achieve attain reach
    actor actress cast star
    aid help assist assistance support
    airplane aircraft plane jet
    album record recording
    allow permit let
    also additionally
    announce declare proclaim
    answer reply respond response
    appear emerge
    appoint name nominate
    approve endorse ratify
    area region zone district
    arrest detain apprehend
    assassinate kill murder
    attack assault raid strike
    attempt try effort
    author writer write wrote
    award prize honor honour
    baby infant newborn
    ban prohibit forbid outlaw
    battle fight combat
    begin start commence launch
    belief faith religion
    big large huge great
    birth born bear
    boat ship vessel
    book novel
    boss chief head leader
    brain cerebral neural
    brother sibling sister
    build construct erect construction
    business company firm corporation
    buy purchase acquire acquisition
    cancel scrap abandon
    cancer tumor tumour carcinoma
    capture seize take
    car automobile vehicle
    cardiac heart cardiovascular
    cause lead induce result trigger
    centre center middle
    change alter modify
    child kid son daughter
    church cathedral chapel
    city town municipality
    close shut closure
    clothes clothing garment
    coach manager trainer
    collapse fail failure
    comedy sitcom humor
    commander general officer
    compose composer write
    conflict war
    contain include comprise
    country nation state
    court tribunal
    create develop invent
    crime offence offense
    critic reviewer review
    cut reduce slash lower
    dead die death pass perish
    decide decision
    decline fall drop decrease fell
    defeat beat overcome
    deny refuse reject
    depart leave exit
    destroy demolish ruin
    detect find identify discover
    device instrument tool
    diabetes diabetic insulin
    different differ distinct
    direct director
    disease illness disorder sickness
    divorce separate
    doctor physician
    drug medication medicine
    early initial first
    earn make gross
    educate education school study attend
    elect vote election
    emperor king ruler monarch
    employ hire work
    end finish conclude final
    finish complete
    enemy opponent rival
    enlarge expand extend
    establish found create form
    ethnicity race
    evidence proof
    explode explosion blast
    famous renowned popular well-known
    farm agriculture agricultural
    fast quick rapid
    father dad parent
    film movie picture motion
    flat apartment
    flood flooding
    free release liberate
    fund finance funding
    game match
    girl woman female
    goal score
    government administration
    graduate degree
    grow increase rise growth
    gun weapon firearm
    hit strike
    home house residence
    hospital clinic
    hurt injure wound
    husband wife spouse marry
    idea concept notion
    illegal unlawful
    important significant major
    improve enhance better
    increase rise raise grow elevate
    influence inspire affect
    inhibit suppress block
    island isle
    job occupation profession
    join enter enlist
    journey trip travel voyage
    kid child
    kill murder slay
    language tongue
    large big
    last final
    law legislation act
    lawyer attorney
    letter correspondence
    live reside dwell inhabit
    loss lose
    mad crazy insane
    make produce create manufacture
    man male
    marry marriage wed wedding wife husband
    money fund cash
    mother mum parent
    mortality death
    murder kill
    music song
    musician singer
    native indigenous
    near close
    new novel recent
    newspaper paper press
    old elderly aged
    oppose opponent against
    opening premiere debut
    origin source
    overweight obese obesity
    own possess owner
    parliament legislature
    part portion section
    people population
    performance perform play
    pregnancy pregnant gestation
    prevent stop avoid
    prison jail imprison incarcerate
    problem issue difficulty
    protest demonstration
    publish release print
    pupil student
    put place
    queen monarch
    quick fast
    radio broadcast
    rate frequency prevalence
    reach arrive
    receive get obtain
    recover recovery
    release issue publish
    replace substitute succeed
    resign quit
    retire retirement
    return come
    rich wealthy
    risk danger hazard
    river stream
    road street highway
    rule govern reign
    say tell state claim
    sea ocean
    self own
    sell sale
    series show
    shrink reduce decrease
    sick ill
    situated locate lie
    small little tiny
    soldier troop army military
    speak talk speech
    start begin
    stop halt cease
    story tale plot
    strong powerful
    struggle fight
    student pupil
    study research
    surgery operation surgical
    teach teacher professor
    team club squad
    television tv
    therapy treatment treat
    throne crown
    thwart prevent stop
    train railway
    travel journey
    treaty agreement pact
    uprising revolt rebellion
    use utilize employ
    victory win triumph
    village hamlet
    war conflict
    wealth fortune
    win victory
    woman female
    work job
    world global international
    worldwide globally
    wound injury
    write author pen
    yearly annual annually
    young youth
    us usa america american
    uk britain british
    china chinese
    france french
    spain spanish
    poland polish
    netherlands dutch
    unemployment jobless unemployed
    slip slide fall drop decline
    """
}
