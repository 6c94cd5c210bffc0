/// Words whose company makes an ambiguous connective causal.
enum OutcomeWords {
  static let tables: [(WordClass, StaticString)] = [
    // What befalls somebody: "arrested", "closed", "died".
    (
      .outcome,
      """
      arrested detained charged suspended sacked fired dismissed expelled resigned died killed injured wounded hurt
      hospitalised hospitalized dead erupted closed cancelled canceled postponed disrupted evacuated stranded collapsed
      crashed stunned shocked angry angered upset furious outraged outrage tense tension panic chaos protest protests
      protested demonstrated rioted violence clashes riots unrest condemned apologised apologized convicted sentenced
      jailed fined banned deployed tightened imposed lost destroyed damaged
      """
    ),
    // Quarrels and feelings that "over" gives the reason of.
    (
      .dispute,
      """
      protest protests protested protesting demonstration demonstrations demonstrated anger angry angered
      outrage outraged fury furious dispute disputes row rows quarrel argument feud tension tensions criticised
      criticized resign resigned resigns resignation sue sued suing lawsuit arrested sacked fired suspended charged
      jailed fined backlash unrest riot riots violence agitation upset unhappy uproar frustration discontent resentment
      embarrassed killed attacked threatened marched rallied boycott uneasy unease
      """
    ),
    // Praise and blame that "for" gives the reason of.
    (
      .judgement,
      """
      arrested arrest charged fined jailed imprisoned sentenced convicted prosecuted punished sued fired sacked
      dismissed suspended expelled disciplined banned indicted blamed blame blames criticised criticized
      criticises criticizes criticizing condemned condemns condemning chastised chided rebuked reprimanded
      admonished admonishes denounced praised praise praises praising commended commend thanked thank thanks
      thanking honoured honored awarded reward rewards rewarded rewarding apologised apologized apologise
      apologize apology apologies forgive forgiven excused mocked ridiculed attacked criticize criticise
      denounce honor honour punish kicked disappointed prison jail faulted scolded detained booked imprisonment
      executed hanged famous known notorious grateful sorry congratulate congratulated admired remembered
      accused penalised penalized wanted slammed lauded hailed
      """
    ),
    // Events that harm.
    (
      .harmfulEvent,
      """
      attack attacks blast blasts explosion explosions fire fires blaze crash crashes collision flood floods flooding
      storm storms quake earthquake earthquakes bomb bombs bombing bombings accident accidents clash clashes shooting
      violence riot riots war hurricane cyclone tornado typhoon landslide avalanche collapse outbreak epidemic pandemic
      disease virus drought famine heatwave derailment shelling strike strikes raid raids ambush incident tsunami
      eruption leak spill poisoning shots
      """
    ),
    (.lives, "life lives job jobs"),
    // What people are left as.
    (
      .leftState,
      """
      dead injured wounded hurt homeless stranded killed damaged destroyed displaced unemployed jobless paralysed
      paralyzed trapped hospitalised hospitalized without crippled
      """
    ),
    // What comes "from" something that did it.
    (
      .harm,
      """
      death deaths died dies die dying injury injuries damage damages loss losses pain suffering suffers suffered
      suffer harm illness infection infections disease stress fatigue pollution contamination radiation noise smoke heat
      smell pressure burns wounds bleeding trauma anxiety depression exhaustion extinction collapse disruption
      benefit benefits profit profits joy pleasure relief distress discomfort friction erosion emissions fallout
      inflammation swelling irritation shock complications casualties deformation interference glare vibration
      vibrations grief sorrow sadness anger rage fear tension satisfaction dissatisfaction delight happiness enjoyment
      frustration excitement despair shame guilt embarrassment disappointment boredom panic fright horror terror
      anguish misery resentment headache headaches nausea dizziness fever cough coughing rash rashes itching illnesses
      scar scars bruise bruises burn blisters cancer asthma suffocation insomnia vomiting pains soreness ache aches
      cramps disability blindness emission corrosion shrinkage flooding floods evacuation tremors fumes steam
      distortion displacement revenue revenues proceeds tears wrinkles dehydration hunger thirst hardship poverty
      blockage blockages decay congestion choke choked choking aching sneezing itching trembling trembled shivering shivered
      weeping wept fainting fainted blushing blushed screaming collapsed
      problem problems success inspiration instability controversy conflict carnage aftershock aftershocks
      intoxication deterioration morbidity mortality dryness ecstasy taste risk risks optimism
      confidence delay delays wear outage outages
      """
    ),
    // What bodies and machines give off.
    (
      .emission,
      """
      sound sounds tone tones noise noises light glow glare flash flashes wave waves signal signals heat warmth
      hum buzz roar rumble thud thump bang screech squeak crackle chime echo echoes smell smells odour odor odours odors
      scent aroma stench stink fragrance radiation electricity smoke fumes steam vapour vapor gas gases toxins
      ripples vortices turbulence vibration vibrations emission emissions laughter
      """
    ),
    // Bodies of people whose names end as processes do.
    (
      .body,
      """
      administration association corporation organisation organization commission institution foundation delegation
      federation nation station generation population government department establishment management parliament regiment
      opposition coalition union mission division legislation constitution convention alliance
      """
    ),
    // Verbs of going on and moving along, which time another event.
    (
      .progress,
      """
      continued continues continue entered enters reached reaches passed passes arrived approached approaches mounted
      snaked circled watched looked sang danced waited unfolded progressed drove kept began gathered
      """
    ),
    // "such as", "known as", "described as": the word before takes "as" for a role.
    (
      .takesAs,
      """
      such known described seen regarded well soon long far much even just same so serve serves served serving act
      acts acted acting identified viewed treated considered appointed elected hired used portrayed
      """
    ),
  ]
}
