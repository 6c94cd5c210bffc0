import AssayModel
import AssayText
import Testing

/// Cause in ⟦…⟧, effect in ⟨…⟩.
private let connectives = [
  "⟨The mill closed⟩ because ⟦orders had dried up⟧.",
  "Because ⟦the river rose⟧, ⟨the village was evacuated⟩.",
  "⟨The match was cancelled⟩ because of ⟦heavy snow⟧.",
  "Because of ⟦the strike⟧, ⟨no trains ran on Monday⟩.",
  "⟨The closure⟩ was due to ⟦a shortage of staff⟧.",
  "Due to ⟦the fog⟧, ⟨all flights were grounded⟩.",
  "⟨The ferry stayed in port⟩ owing to ⟦high winds⟧.",
  "Thanks to ⟦the new pump⟧, ⟨the cellar stayed dry⟩.",
  "⟨The team was fined⟩ as a result of ⟦the inquiry⟧.",
  "⟨The bank raised its rates⟩ in response to ⟦rising prices⟧.",
  "⟨The minister resigned⟩ in the wake of ⟦the scandal⟧.",
  "⟨The permit was refused⟩ on the grounds that ⟦the site was too small⟧.",
  "⟨The stall was moved⟩ on account of ⟦the noise⟧.",
  "In view of ⟦the damage⟧, ⟨the bridge was shut⟩.",
  "⟨The council banned the sale⟩ for fear of ⟦a riot⟧.",
  "Given that ⟦the well was dry⟧, ⟨the farmers sold their cattle⟩.",
  "⟨Two men were detained⟩ in connection with ⟦the theft⟧.",
  "Now that ⟦the tunnel is open⟧, ⟨the journey takes an hour⟩.",
  "⟨The road was blocked⟩ following ⟦a landslide⟧.",
  "Following ⟦the clashes⟧, ⟨the market was closed⟩.",
  "⟨They could not land⟩ since ⟦the runway was flooded⟧.",
  "Since ⟦the road is closed⟧, ⟨buses are late⟩.",
  "⟨Traffic stopped⟩ as ⟦farmers blocked the motorway⟧.",
  "As ⟦the lifts were broken⟧, ⟨the guests took the stairs⟩.",
  "⟦The roof leaked⟧, so ⟨the hall was closed⟩.",
  "⟦The firm had no cash⟧ and therefore ⟨could not pay its staff⟩.",
  "⟦The plant closed⟧; as a result, ⟨200 people lost their jobs⟩.",
  "⟦The fuse had blown⟧, which is why ⟨the pump stopped⟩.",
  "⟦The soil was frozen⟧, and thus ⟨the seeds were lost⟩.",
  "⟦Heavy rain fell all week.⟧ As a result, ⟨the match was called off⟩.",
  "⟦The dam was full.⟧ Therefore ⟨the gates were opened⟩.",
  "If ⟦the ice melts⟧, ⟨the path will flood⟩.",
  "⟨The deal will fail⟩ unless ⟦the union agrees⟧.",
]

private let verbs = [
  "⟦The storm⟧ caused ⟨flooding in three villages⟩.",
  "⟨Flooding⟩ was caused by ⟦the storm⟧.",
  "⟦A burst pipe⟧ led to ⟨the closure of the school⟩.",
  "⟦The collision⟧ resulted in ⟨a long delay⟩.",
  "⟦The ruling⟧ triggered ⟨protests in the capital⟩.",
  "⟨The riot⟩ was triggered by ⟦a rumour⟧.",
  "⟦The remark⟧ sparked ⟨outrage⟩.",
  "⟦The shortage⟧ has prompted ⟨calls for reform⟩.",
  "⟦The tax⟧ gave rise to ⟨a black market⟩.",
  "⟦Careless storage⟧ brought about ⟨the blaze⟩.",
  "⟦Old wiring⟧ set off ⟨the alarm⟩.",
  "⟦Poor diet⟧ contributes to ⟨heart disease⟩.",
  "⟦The drought⟧ exacerbated ⟨the shortage of grain⟩.",
  "⟨The delays⟩ stemmed from ⟦a software fault⟧.",
  "⟨The crash⟩ resulted from ⟦a cracked rail⟧.",
  "⟨The dispute⟩ arose from ⟦a missing clause⟧.",
  "⟨The outbreak⟩ was blamed on ⟦dirty water⟧.",
  "⟨The rise⟩ was attributed to ⟦a warm winter⟧.",
  "⟨The damage⟩ caused by ⟦the mudslide⟧ was never repaired.",
  "⟦The blast⟧ killed ⟨12 people⟩.",
  "⟦The quake⟧ left ⟨3,000 families homeless⟩.",
  "⟦The merger⟧ cost ⟨the company $10 million⟩.",
  "⟦The flood⟧ cost ⟨more than $2 million⟩.",
  "⟦The fire⟧, which caused ⟨panic in the theatre⟩, started in the kitchen.",
  "⟦Smoke and heat⟧ cause ⟨burns⟩.",
]

private let participles = [
  "⟦The blast shattered windows⟧, ⟨leaving 40,000 people homeless⟩.",
  "⟦The decree triggered a legal and political row between two towns⟧, reportedly ⟨costing the county $3 million⟩.",
  "⟦A lorry overturned on the bridge⟧, ⟨blocking both lanes⟩.",
  "⟦The bank collapsed⟧, ⟨sending shares down 4 percent⟩.",
  "⟦The dam collapsed⟧, ⟨killing nine villagers⟩.",
  "⟦The grant was withdrawn⟧, ⟨forcing the clinic to close⟩.",
  "⟨Workers marched through the city⟩ ⟦demanding higher pay⟧.",
]

private let makers = [
  "⟦The strike⟧ forced ⟨the mill to close⟩.",
  "⟦The subsidy⟧ enabled ⟨the farmers to buy seed⟩.",
  "⟦The letter⟧ prompted ⟨the council to act⟩.",
  "⟦The frost⟧ caused ⟨the pipes to burst⟩.",
]

private let nouns = [
  "The cause of ⟨the fire⟩ was ⟦a faulty heater⟧.",
  "⟦A faulty heater⟧ was the cause of ⟨the fire⟩.",
  "⟦Rust⟧ was the main reason for ⟨the collapse⟩.",
  "⟨The delay⟩ was the result of ⟦poor planning⟧.",
  "⟨The famine⟩ was a consequence of ⟦the war⟧.",
  "⟦The driver⟧ was to blame for ⟨the crash⟩.",
  "He was ⟦old enough⟧ to ⟨vote⟩.",
  "The ice was ⟦too thin⟧ to ⟨bear a child⟩.",
  "⟦Prices rose so fast⟧ that ⟨shops ran out of stock⟩.",
  "⟨The mayor resigned⟩ over ⟦the scandal⟧.",
  "⟨She was fined⟩ for ⟦speeding⟧.",
  "Two climbers died; ⟨both deaths⟩ from ⟦exposure⟧ were recorded in May.",
  "⟦The new dyke⟧ prevented ⟨a flood⟩.",
  "⟦Quick action⟧ averted ⟨a disaster⟩.",
]

/// Verbs of making, where a process makes or where sound, light, pain and the like is made; and what comes "from" it.
private let productions = [
  "⟦The ban hit exports⟧, ⟨costing growers $3 million⟩.",
  "⟨The heat⟩ was produced by ⟦a chemical reaction⟧.",
  "⟦The reaction⟧ produced ⟨a thick crust⟩.",
  "⟨The dust⟩ created by ⟦the demolition⟧ settled on the cars.",
  "⟦The front wheels⟧ make ⟨a grinding noise⟩.",
  "⟦The lamp⟧ emits ⟨a greenish light⟩.",
  "⟦The burning tyres⟧ gave off ⟨toxic fumes⟩.",
  "⟨The revolt⟩ was instigated by ⟦two officers⟧.",
  "⟦Smoke and heat⟧ cause ⟨burns⟩.",
  "⟦Drink, drugs and debt⟧ all lead to ⟨crime⟩.",
  "⟨He was coughing⟩ from ⟦the dust⟧.",
  "⟨The deaths⟩ were from ⟦a lung infection⟧.",
  "⟨The smell⟩ emanated from ⟦the drains⟧.",
  "⟦The old boiler⟧ is the source of ⟨the smell⟩.",
  "⟨They stole⟩ out of ⟦necessity⟧.",
]

@Suite struct CausalClaimsTests {
  @Test(arguments: (connectives + verbs + participles + makers + nouns + productions).map(CausalExample.init))
  func `finds cause and effect`(_ example: CausalExample) throws {
    let document = annotated(example.text)
    let found = document.claims.compactMap { claim in
      claim.causation.map { [document.text[$0.cause], document.text[$0.effect]] }
    }
    #expect(found.contains([example.cause, example.effect]), "\(found)")
  }

  @Test(arguments: [
    "He has lived there since 1987.",
    "She has worked in the port since the war ended.",
    "He works as a driver.",
    "The castle is known as the White Tower.",
    "The tower is as tall as the church.",
    "As the minister said, the talks are over.",
    "Over 300 people came.",
    "The house stands over the river.",
    "The following day they left.",
    "They were following a map.",
    "He waited for an hour.",
    "The shop is open for business.",
    "So many people came that year.",
    "The report is about the cause.",
    "They fought for the cause.",
    "They bought bread, milk and so on.",
    "She asked if the shop was open.",
    "If I may, the point is a simple one.",
    "The lead was lost in the second half.",
    "He came from the north.",
    "The reason is unknown.",
    "The council met after lunch.",
    "As many as 300 guests came.",
    "He spoke as well as she did.",
    "They walked on after an hour.",
    "The result was announced on Friday.",
    "Two people were injured.",
    "A cat sat on the wall.",
    "The injured men were taken away.",
    "They made a cake.",
    "A ticket costs €18.",
    "The bridge cost about $4 million.",
    "It costs more than 20 dollars a day.",
    "She made the team.",
    "The firm produced cars.",
    "The government created a fund.",
    "The spring is the source of the river.",
    "The device was made to produce light.",
    "The road leading to the bridge is closed.",
    "He claims that 30 lives could be saved.",
    "Following this, they went home.",
    "The years following his death were hard.",
    "Farmers benefit from the scheme.",
    "The pain lasted from spring to autumn.",
    "One problem after another came up.",
    "It has since been sold.",
    "Her record as a nurse was praised.",
    "As they were leaving, it began to rain.",
    "The arrest ends a bad month for the club.",
  ])
  func `stays quiet without a cause`(_ text: String) {
    let strong = claims(text, .causal).filter { $0.checkWorthiness.score >= 0.5 }
    #expect(strong.isEmpty, "\(strong.map { $0.span })")
  }

  @Test(arguments: [
    ("The new dyke prevented a flood.", Claim.Causation.Degree.prevent),
    ("Poor diet contributes to heart disease.", .contribute),
    ("The storm caused flooding.", .cause),
  ])
  func `says how far the cause goes`(_ text: String, _ degree: Claim.Causation.Degree) {
    #expect(claims(text, .causal).first?.causation?.degree == degree)
  }

  @Test(arguments: [
    "The drought did not cause the famine.",
    "There is no evidence that the vaccine causes illness.",
    "The pill never caused harm.",
    "It was not because of the rain that they lost, but they left because of it.",
  ])
  func `keeps a denied cause as a negated claim`(_ text: String) {
    #expect(claims(text, .causal).first?.isNegated == true)
  }

  @Test(arguments: [
    "A faulty valve may have caused the leak.",
    "The leak was allegedly caused by a faulty valve.",
    "A faulty valve could have led to the leak.",
  ])
  func `marks a hedged cause`(_ text: String) {
    #expect(claims(text, .causal).first?.certainty == .hedged)
  }

  @Test func `reads a chain as two relations that share a link`() {
    let document = annotated("The quake led to a tsunami, which caused a fire.")
    let relations = document.claims.compactMap { claim in
      claim.causation.map { [document.text[$0.cause], document.text[$0.effect]] }
    }
    #expect(relations.count == 2)
    #expect(relations.last == ["a tsunami", "a fire"])
  }

  @Test(arguments: ["They built a wall to keep the goats out.", "She saved her wages in order to buy a boat."])
  func `does not take a purpose for a cause`(_ text: String) {
    #expect(claims(text, .causal).isEmpty)
  }
}
