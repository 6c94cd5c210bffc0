/// Irregular verb forms and plurals, which no stemmer brings together: "wrote" and "written" are "write".
enum IrregularForms {
  /// Each form with its base form, both in lower case.
  static let bases: [(form: Substring, base: Substring)] = {
    let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ")
      return words.dropFirst().map { (form: $0, base: words[0]) }
    }
  }()

  /// The base form, then its irregular forms. Forms that are common words of their own ("lay", "bound") are
  /// left out.
  private static let table: StaticString = """
    arise arose arisen
    awake awoke
    bear bore borne
    beat beaten
    become became
    begin began begun
    bend bent
    bind bound
    bite bitten
    blow blew blown
    break broke broken
    bring brought
    broadcast broadcasted
    build built
    burn burnt
    buy bought
    catch caught
    choose chose chosen
    come came
    deal dealt
    die died dying
    dig dug
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    forget forgot forgotten
    freeze froze frozen
    get got gotten
    give gave given
    go went gone
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hold held
    keep kept
    know knew known
    lead led
    learn learnt
    lend lent
    lose lost
    make made
    mean meant
    meet met
    pay paid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    shake shook shaken
    shoot shot
    show showed shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    speak spoke spoken
    spend spent
    stand stood
    steal stole stolen
    strike struck stricken
    swear swore sworn
    swim swam swum
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    understand understood
    overcome overcame
    override overrode overridden
    overrun overran
    oversee oversaw overseen
    overtake overtook overtaken
    overthrow overthrew overthrown
    outdo outdid outdone
    outsell outsold
    undergo underwent undergone
    wake woke woken
    wear wore worn
    win won
    withdraw withdrew withdrawn
    write wrote written
    child children
    man men
    woman women
    foot feet
    tooth teeth
    mouse mice
    goose geese
    wife wives
    life lives
    leaf leaves
    half halves
    thief thieves
    person people persons
    analysis analyses
    crisis crises
    bacterium bacteria
    datum data
    medium media
    phenomenon phenomena
    criterion criteria
    axis axes
    hypothesis hypotheses
    mother mum mom
    father dad
    """
}
