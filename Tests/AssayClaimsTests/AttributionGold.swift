/// Who says what, marked by hand: `[S:source]`, `[C:cue]`, `[T:what is said]`; marks may nest, and ¶ begins a paragraph.
///
/// The cue is the verb or set phrase alone; the source stands without its apposition, what is said without "that" and
/// outer quotation marks. A line without marks attributes nothing; a line after # names what follows.
let attributionGold = #"""
  # Indirect, verb before what is said
  [S:The minister] [C:said] that [T:the bridge would close in May].
  [S:Police] [C:said] [T:three people had been hurt in the crash].
  [S:The harbour master] [C:says] [T:the channel is too shallow for tankers].
  [S:Ferry operators] [C:say] [T:fuel prices have doubled since the spring].
  [S:A spokeswoman for the water board] [C:said] on Tuesday that [T:the leak had been sealed].
  [S:The company] [C:announced] on Friday that [T:it would cut 300 jobs].
  [S:Doctors at the clinic] [C:reported] that [T:the boy had recovered].
  [S:The auditors] [C:found] that [T:two invoices had been paid twice].
  [S:The survey] [C:shows] that [T:most tenants pay more than a third of their income].
  [S:Residents] [C:complain] that [T:the pumps run all night].
  [S:The chairman] [C:admitted] [T:the accounts were late].
  [S:Her lawyer] [C:argued] that [T:the search had been unlawful].
  [S:Campaigners] [C:claim] [T:the dam will flood four villages].
  [S:The ministry] [C:confirmed] that [T:the minister had resigned].
  [S:The fire service] [C:warned] that [T:the roof could collapse].
  [S:The bank] [C:insists] [T:its reserves are sound].
  [S:The prosecutor] [C:alleged] that [T:the mayor had taken bribes].
  [S:The pilot] [C:told] investigators that [T:both engines had failed].
  [S:She] [C:told] the council [T:the school had lost a third of its pupils].
  [S:The head teacher] [C:told] parents on Monday that [T:the gym was unsafe].
  [S:He] [C:told] me [T:the boat had sunk].
  [S:The institute] [C:estimates] that [T:one well in five is polluted].
  [S:Analysts] [C:expect] that [T:rates will rise in the autumn].
  [S:Economists at the bank] [C:predict] [T:growth will slow next year].
  [S:The judge] [C:ruled] that [T:the contract was void].
  [S:The inspector] [C:noted] that [T:the exits were blocked].
  [S:The committee] [C:concluded] that [T:the fund had been misused].
  [S:The manager] [C:explained] that [T:the lift had broken down twice].
  [S:Fishermen] [C:believe] [T:the seals are to blame].
  [S:The union] [C:maintains] that [T:the offer breaks the law].
  [S:The general] [C:boasted] that [T:his men had taken the pass in a day].
  [S:The ambassador] [C:stressed] that [T:the talks had not failed].
  [S:A court clerk] [C:revealed] that [T:the file had been lost].
  [S:The coach] [C:conceded] that [T:his side had played badly].
  [S:The author] [C:writes] that [T:the castle was never finished].
  [S:The letter] [C:states] that [T:the lease ends in June].
  [S:The report] [C:suggests] that [T:the valve had been left open].
  [S:The leaflet] [C:says] [T:the pool opens at nine].
  [S:The committee's report] [C:says] that [T:no minutes were kept].
  [S:Two former employees] [C:testified] that [T:records had been burned].
  [S:The vet] [C:thinks] [T:the herd was poisoned].
  [S:Scientists] have [C:warned] that [T:the glacier is melting faster].
  [S:The mayor] has [C:said] [T:the market will reopen].
  [S:The firm] had [C:claimed] that [T:the paint was harmless].
  [S:The governor] is [C:arguing] that [T:the tax is illegal].
  [S:Lawyers for the family] are [C:claiming] that [T:the police ignored two calls].
  The premier did not say that the plan was dead.
  In a statement, [S:the airline] [C:said] [T:all passengers were safe].
  In its annual report, [S:the society] [C:noted] that [T:owls had returned to the wood].
  At a hearing on Monday, [S:the engineer] [C:testified] that [T:the bolts had rusted through].
  Speaking to reporters, [S:the captain] [C:said] that [T:the storm had come without warning].
  Last week [S:the council] [C:announced] that [T:the library would stay open].
  On Thursday, [S:Mr Hale] [C:told] the inquiry that [T:he had seen the letter].
  Earlier, [S:the hospital] [C:said] [T:two of the injured had died].
  However, [S:the owner] [C:denies] that [T:the dog bit anyone].
  But [S:critics] [C:say] [T:the plan costs too much].
  [S:Maria Vale], the mayor of Port Ellis, [C:said] [T:the quay would be rebuilt].
  [S:Tom Reed], a lawyer for the union, [C:said] [T:the strike would go on].
  [S:Dr Ines Koch], who led the study, [C:said] [T:the results were clear].
  [S:The ministry's spokesman], Jan Boer, [C:said] [T:talks would resume].
  [S:The bishop] [C:said] [T:he was sorry] and that [T:the school would pay].
  [S:The mill] [C:said] [T:it had lost a customer but would keep its staff].
  [S:The agency] [C:said] [T:rainfall was half the average], and [S:farmers] [C:said] [T:the wells were dry].
  [S:Officials] [C:said] [T:the road was closed because a bridge had been washed away].
  [S:The owner] [C:swore] that [T:the gate had been locked].
  [S:The guide] [C:remarked] that [T:the tower leans to the south].
  [S:Investigators] [C:say] that [T:when the train left the rails it was travelling at 90 miles an hour].
  [S:The board] [C:says] [T:it was not told].
  [S:The curator] [C:said] [T:there were only two copies].
  [S:The farmer] [C:said] [T:this was the worst harvest in living memory].
  [S:The observatory] [C:recorded] that [T:the tremor lasted nine seconds].
  [S:The indictment] [C:alleges] [T:he sold the land twice].
  [S:The poll] [C:found] [T:six voters in ten back the treaty].
  [S:A study of 900 children] [C:showed] [T:sleep falls with screen time].
  [S:New figures] [C:show] [T:exports fell in June].
  [S:The diary] [C:reveals] that [T:the king was ill].

  # Indirect, verb after what is said
  [T:The bridge would close in May], [S:the minister] [C:said].
  [T:Three people were hurt in the crash], [S:police] [C:said].
  [T:The channel is too shallow for tankers], [S:the harbour master] [C:says].
  [T:Fuel prices have doubled since the spring], [S:ferry operators] [C:say].
  [T:The leak had been sealed by noon], [S:a spokeswoman for the water board] [C:said] on Tuesday.
  [T:The company will cut 300 jobs], [S:it] [C:announced] on Friday.
  [T:Two invoices had been paid twice], [S:the auditors] [C:found].
  [T:The roof could collapse], [S:the fire service] [C:warned].
  [T:The accounts were late], [S:the chairman] [C:admitted].
  [T:The talks had not failed], [S:the ambassador] [C:told] reporters.
  [T:The wells are dry], [C:said] [S:Ana Ruiz], who farms near the border.
  [T:The lift had broken down twice], [C:explained] [S:the manager].
  [T:The tower leans to the south], [C:according to] [S:the guide].
  [T:The strike would go on], [C:said] [S:Tom Reed], a lawyer for the union.
  [T:The herd was poisoned], [S:the vet] [C:believes].
  [T:The gate had been locked], [S:the owner] [C:insisted].
  [T:The plan costs too much], [S:critics] [C:argue].
  [T:The valve had been left open], [S:the report] [C:suggests].
  [T:The exits were blocked], [S:the inspector] [C:noted] in her log.
  [T:The dam will flood four villages], [S:campaigners] [C:claim].
  [T:The school had lost a third of its pupils], [S:she] [C:told] the council.
  [T:The storm came without warning], [S:the captain] [C:said], and two boats were lost.
  [T:The treaty, [S:the premier] [C:said], was dead].
  [T:The bridge, [S:engineers] [C:say], was never built to carry lorries].
  [T:The results were clear], [C:says] [S:Dr Ines Koch of the institute].
  [T:The pumps failed within an hour], [S:investigators] [C:concluded].
  [T:Rates will rise in the autumn], [S:analysts] [C:predict].
  [T:Owls have returned to the wood], [S:the society] [C:reported] last week.
  [T:The contract is void], [S:the court] [C:ruled] on Wednesday.
  [T:Growth will slow next year], [S:the bank] [C:forecast].

  # Direct quotation
  “[T:The bridge will close in May],” [S:the minister] [C:said].
  “[T:We have never seen so much ice],” [C:said] [S:Ola Berg], a fisherman.
  “[T:The wells are dry],” [S:Ms Ruiz] [C:said].
  “[T:Nobody told us anything],” [S:she] [C:said].
  "[T:The roof is not safe]," [S:the inspector] [C:warned].
  "[T:We lost everything]," [C:said] [S:Ivan Petrov].
  "[T:The plan is dead]," [S:he] [C:told] reporters on Monday.
  [S:The minister] [C:said]: “[T:The bridge will close in May].”
  [S:Ms Ruiz] [C:said], “[T:The wells are dry].”
  [S:The captain] [C:wrote]: "[T:The storm came without warning]."
  [S:He] [C:added]: “[T:The bank will not pay a penny more].”
  [S:The owner] [C:replied]: “[T:The gate was locked].”
  [S:One juror] [C:told] the paper: “[T:The evidence was thin].”
  “[T:The talks have failed],” [C:announced] [S:the ambassador].
  “[T:Two boats were lost],” [C:added] [S:the captain].
  “[T:The roof leaks],” [C:complained] [S:one teacher].
  “[T:It was a mistake],” [C:admitted] [S:the chairman].
  “[T:The school is full],” [C:explained] [S:the head teacher].
  “[T:The dog never bit anyone],” [C:insists] [S:the owner].
  “[T:The treaty is dead],” [C:declared] [S:the premier].
  “[T:The road is open again],” [S:the mayor] [C:wrote] on Tuesday.
  “[T:The strike goes on],” [C:says] [S:Tom Reed].
  “[T:The bridge is old],” [S:the minister] [C:said], “[T:and it will close in May].”
  “[T:We asked for help],” [S:she] [C:said]. “[T:Nobody came].”
  “[T:The water rose within an hour],” [C:said] [S:Ola Berg]. “[T:We had no time to move the boats].”
  “[T:The bank failed us],” [S:Mr Hale] [C:said], [C:adding] that [T:he had lost his home].
  “[T:Prices have doubled since May]”, [S:the baker] [C:said].
  ‘[T:The mill is shut],’ [S:the foreman] [C:said].
  «[T:The harbour is closed]», [C:said] [S:the pilot].
  “[T:The harvest was the worst in 30 years],” [S:the union's president], Karl Voss, [C:said].
  “[T:Every third child is hungry],” [C:according to] [S:the charity].
  The paper called the plan “reckless”.
  “[T:The lake is rising by 2 cm a day],” [C:said] [S:a scientist at the institute] who asked not to be named.
  “[T:The case is closed],” [S:a police officer] [C:said].
  “Who broke the lock?” he asked.
  “What a day!” she cried.

  # Mixed quotation
  [S:The minister] [C:said] [T:the plan was “a disgrace” and would be dropped].
  [S:Ms Ruiz] [C:said] that [T:the wells “ran dry in a week”].
  The inspector called it “a death trap”.
  [S:The bank] [C:said] [T:it was “fully confident” that its reserves were sound].
  [S:The coach] [C:said] [T:his team “deserved to lose”].
  [S:The court] [C:found] that [T:the officer had acted “in good faith”].
  [S:Critics] [C:say] [T:the “green” label is misleading].
  [S:The report] [C:said] [T:staff had “no training at all” in the use of the pumps].
  [S:The mayor] [C:told] the radio that [T:the fire was “under control”].
  [T:The fire was “under control”], [S:the mayor] [C:said].
  [T:The plan was “reckless and costly”], [C:according to] [S:the opposition].
  [S:The letter] [C:says] [T:the firm “regrets” the delay but will not pay].

  # Over paragraphs
  “[T:The mill closed in May].¶“[T:Nobody told the workers],” [S:the foreman] [C:said].
  [S:The widow] [C:said]: “[T:He left at dawn].¶“[T:He never came back].”
  “[T:The river rose in the night],” [S:Ms Orr] [C:said].¶“[T:By morning the street was gone].”
  The mayor spoke on Monday.¶The market opens at nine.

  # According to and its like
  [C:According to] [S:the ministry], [T:exports fell in March].
  [C:According to] [S:police], [T:the driver had been drinking].
  [C:According to] [S:a report by the audit office], [T:two bridges are unsafe].
  [C:According to] [S:Maria Vale], the mayor, [T:the quay will be rebuilt].
  [C:According to] [S:the mayor], Maria Vale, [T:the quay will be rebuilt].
  [C:According to] [S:the bank], [T:Orland, Norland and Sudland grew last year].
  [T:Exports fell in March], [C:according to] [S:figures from the ministry].
  [T:The tunnel is unsafe], [C:according to] [S:a report published on Monday].
  [T:The driver had been drinking] [C:according to] [S:police].
  [T:The blaze destroyed 40 homes], [C:according to] [S:the fire service], and [T:hundreds fled].
  [T:The bridge, [C:according to] [S:engineers], was built in 1911].
  In May, [C:according to] [S:the bank], [T:lending fell by a tenth].
  As [S:the minister] [C:said], [T:the bridge will close].
  [T:The city lost 4,000 jobs last year], [S:the chamber of commerce] [C:estimates].
  [C:In the view of] [S:the court], [T:the sale was void].
  [C:In the words of] [S:the captain], [T:the sea was flat as glass].
  [T:The fund was empty], [C:says] [S:a report by the auditors].
  [C:According to] [S:the 2019 census], [T:the town has 12,000 people].
  [C:According to] [S:her], [T:the letter never came].
  They built the boat according to plan.
  The cakes are sorted according to size.
  Each was paid according to his needs.

  # Hearsay: attributed to nobody
  [T:The suspect was [C:reportedly] seen in the town].
  [T:The bank [C:allegedly] lost the papers].
  [T:The painting [C:is believed to] be a copy].
  [T:The king [C:is said to] have slept here].
  [T:The firm [C:is reported to] have lost 3 million euros].
  [T:The minister [C:is thought to] have left the country].
  [T:The virus [C:is understood to] have come from a farm].
  [T:Two boats [C:are believed to] have sunk].
  [C:Reportedly], [T:the talks have failed].
  [T:The thieves [C:apparently] had a key].
  [T:The mine [C:was said to] be empty].
  [T:The general [C:was reported to] be ill].
  [T:The couple [C:are rumoured to] have split].
  [T:The deal [C:is estimated to] cost $4 billion].
  [T:The guard was [C:allegedly] asleep].
  [C:It is said that] [T:the well is haunted].
  [C:It was reported that] [T:the queen had fled].
  [C:It is believed that] [T:the fire began in the kitchen].
  [C:It is alleged that] [T:the mayor took bribes].
  [C:Rumour has it that] [T:the firm is for sale].

  # Passives with a speaker, other forms
  [S:The minister] [C:was quoted as saying] that [T:the bridge would close].
  [S:Ms Vale] [C:was quoted as saying] [T:the quay was unsafe].
  [S:The officer] [C:was cited as saying] [T:the road was mined].
  [S:The captain] [C:was reported as saying] that [T:the crew was safe].
  It was [C:announced] by [S:the palace] that [T:the king was ill].
  It was [C:claimed] by [S:the union] that [T:the plant was unsafe].
  [S:The premier], who [C:said] [T:the plan was dead], left the room.
  [S:The doctor] who [C:said] [T:the water was safe] has resigned.
  [S:The bank] has been [C:saying] for years that [T:rates will rise].
  [S:The mayor] went on to [C:say] that [T:the market would reopen].
  [S:The minister] went as far as to [C:claim] [T:the war was over].
  [S:She] wrote a letter [C:saying] that [T:the roof leaked].
  [S:The firm] issued a statement [C:saying] [T:it had done nothing wrong].
  [S:The council] sent a note [C:warning] that [T:the path was unsafe].
  [S:He] left, [C:saying] [T:he was tired].
  [S:The charity] published a report [C:claiming] that [T:one child in five goes hungry].
  [S:The court] heard evidence [C:showing] that [T:the brakes had failed].
  [S:The statement] [C:read]: “[T:The crew is safe].”
  [S:A sign on the door] [C:read]: “[T:The shop is closed].”
  Asked about the leak, [S:the manager] [C:said] [T:it had been sealed].
  [S:The inspector] is [C:convinced] that [T:the fire was set].
  [S:The family] is [C:certain] that [T:he was pushed].
  [S:Villagers] are [C:worried] that [T:the dam will burst].
  The [C:claim] that [T:the well is poisoned] has spread.
  There were [C:reports] that [T:the bridge had fallen].
  The [C:rumour] that [T:the well was poisoned] came from a neighbour.

  # Promises, denials and the like
  [S:The mayor] [C:promised] that [T:the quay would be rebuilt].
  [S:The firm] [C:promised] [T:to pay every worker].
  [S:The premier] [C:vowed] [T:to fight the tax].
  [S:The owner] [C:denied] [T:taking the money].
  [S:The union] [C:threatened] [T:to strike in May].
  [S:The government] [C:pledged] [T:to plant a million trees].
  [S:He] [C:claims] [T:to have seen the letter].
  [S:The bank] [C:denies] [T:it was warned].
  [S:The council] [C:agreed] [T:to close the road].
  The club denied any wrongdoing.
  [S:The mayor] [C:accused] the firm of [T:hiding the leak].

  # Nested
  [S:The paper] [C:reported] that [T:[S:the minister] had [C:said] [T:the bridge would close]].
  [S:The lawyer] [C:said] [T:[S:her client] [C:denied] that [T:he had been there]].
  [S:The agency] [C:said] that [T:[S:officials] [C:believe] [T:the dam will hold]].
  [T:The dam will hold], [S:officials] [C:believe], [C:according to] [S:the agency].
  [S:Police] [C:said] [T:[S:a witness] [C:told] them [T:the car was red]].
  [S:The mayor] [C:said] [T:[S:the study] [C:showed] that [T:the air was clean]].
  [S:The historian] [C:writes] that [T:[S:the monks] [C:claimed] [T:the bell rang by itself]].
  [S:The union] [C:says] [T:the firm [C:allegedly] hid the leak].

  # Headlines and transcripts
  [S:Minister][C::] [T:Bridge will close in May]
  [S:Police][C::] [T:Driver had been drinking]
  [S:Report][C::] [T:Two bridges are unsafe]
  [S:Study][C::] [T:Coffee is good for the heart]
  [S:Officials][C::] [T:Dam will hold]
  [S:UN][C::] [T:Drought puts millions at risk]
  [T:Bridge will close in May][C::] [S:minister]
  [T:Two bridges are unsafe][C::] [S:report]
  [T:Bridge will close in May], [S:minister] [C:says]
  [T:Driver had been drinking], [S:police] [C:say]
  [S:Ms Vale][C::] “[T:The quay is unsafe].”
  [S:Mayor] [C:denies] [T:taking bribes]
  [S:Union] [C:says] [T:plant is unsafe]
  [S:Bank] [C:warns] [T:rates will rise]
  [S:Court] [C:rules] [T:contract was void]
  Weather: Rain will spread from the west.
  Update: The road is open again.
  Port Ellis: A town of 12,000 people.
  The result: two wins and a draw.
  Opinion: The plan is dead.

  # Conditions, contrasts and company
  While [S:the firm] [C:said] [T:its books were clean], the court found a gap.
  Although [S:the minister] [C:says] [T:the plan is safe], few believe him.
  If the court finds that the sale was void, the owner must pay.
  When [S:the captain] [C:said] [T:the ship was safe], it was already sinking.
  [S:The owner] [C:says] [T:the dog is harmless], but two children were bitten.
  The road is open again, but [S:drivers] [C:say] [T:the surface is poor].
  The mill closed in May because, [S:the owner] [C:said], [T:orders had dried up].
  The mill closed in May and, [S:the owner] [C:said], [T:will not reopen].
  The bridge, which [S:engineers] [C:say] [T:is unsafe], carries 4,000 cars a day.
  The man [S:police] [C:say] [T:stole the car] was found in Leeds.
  [T:The company, [S:analysts] [C:say], is worth $3 million].
  [T:The flood, [S:the mayor] [C:said] on Monday, killed nine people].
  [S:Ola Berg] [C:said] [T:the ice came early], Ivan Petrov that it came late.

  # Nothing attributed
  The bridge will close in May.
  She told a story about the sea.
  The report is long and dull.
  He claims a pension every month.
  The bank announced the merger.
  They found the keys under the mat.
  The show was a success.
  He argued with his neighbour.
  The council noted the letter.
  She admitted the guests at nine.
  The firm reported a profit of $3 million.
  The shop showed its new range.
  He found a job in the port.
  The army claimed the hill at dawn.
  The mayor confirmed the date.
  I think that the plan is good.
  We believe the plan will work.
  I said the roof leaked.
  He asked whether the shop was open.
  She wondered if the train had left.
  The minister was asked about the leak.
  Tell them the shop is shut.
  The story was told in two parts.
  He said nothing.
  She said goodbye and left.
  The word said it all.
  The clock says ten.
  The court suggested a fine of 300 dollars.
  The police warned the driver.
  The engineers found a crack in the hull.
  The estimate was too low.
  The claims were settled in June.
  It is easier said than done.
  The guide explained the map to the children.
  The firm revealed its new car in May.
  The two said farewell.
  He promised her the moon.
  The judge found the man guilty.
  The doctor told her to rest.
  The teacher told the class to sit down.
  The council asked the firm to pay.
  He showed that trick to the children.
  The captain announced dinner.
  Thank you for saying so.
  The letter arrived on Monday and said little.
  As a child she showed promise.
  The note was written in red ink.
  They talked about the war.
  He spoke for an hour.
  The film shows a man in a boat.
  The tests confirmed the diagnosis.
  The board believes in thrift.
  She wrote three books about owls.
  It must be said aloud.
  The promised rain never came.
  The reported losses were small.
  The alleged thief was caught.
  The so-called expert was wrong.
  He posted a letter and went home.
  The survey was carried out in May.
  """#
