/// Sentences in the registers of news, with every quantity that a reader would mark in them, and no other.
///
/// `{surface=value unit noun bounds}` marks one: its value ("2/3", "40..60" for a range), its unit's code ("1" for counts, "*" where
/// the words leave it open, "USD/<match>" for a rate by a noun), the noun that it counts or measures ("-" for none), and its bound
/// and direction, if it has them. "? ? ?" stands for what one reader would mark and another would not.
enum NewsSentences {
  static let registers: [(name: String, sentences: StaticString)] = [
    (
      "Courts and crime",
      """
      The jury took {nine hours=9 h -} to convict the former treasurer, who had moved {£412,000=412000 GBP -} of club money into accounts held by her brother and {two=2 1 cousins} cousins abroad.
      Judge Ortega sentenced him to {14 years=14 a -} in prison and ordered him to pay {$2.5 million=2500000 USD -} to the families of the {six=6 1 sailors} sailors who drowned off the cape.
      Prosecutors say the gang stole more than {1,300=1300 1 bicycles more_than} bicycles over {three years=3 a -} and sold most of them through a warehouse beside the motorway outside Ghent.
      The defendant, {47=47 a -}, denied {three=3 1 counts} counts of fraud and {one=1 1 count} count of perjury when he appeared before magistrates in Leeds on 14 March.
      Under section 12 of the act, a company that hides a leak can be fined up to {10%=10 % - up_to} of its yearly turnover or {€20 million=20000000 EUR -}, whichever is higher.
      A {32-year-old=32 a -} nurse told the tribunal that she had worked {60 hours=60 h -} in a single week with only {two=2 1 breaks} breaks, both of them very short.
      The appeal court cut the award from {$4.8 million=4800000 USD -} to {$900,000=900000 USD -}, saying that the jury had been misled about how the engine failed in 2017.
      Officers searched {23=23 1 addresses} addresses at dawn on Tuesday and recovered {11 kilograms=11 kg cocaine} of cocaine, {four=4 1 pistols} pistols and about {€75,000=75000 EUR - about} in used notes.
      The bank agreed to pay {$1.9bn=1900000000 USD -} to settle claims from nearly {40,000=40000 1 customers nearly} customers who were sold insurance that they neither needed nor understood.
      Of the {186=186 1 complaints} complaints that the ombudsman received last year, {71=71 1 -} were upheld, {94=94 1 -} were rejected and the rest were withdrawn before anyone could rule on them.
      Her lawyer said that the {23-page=23 1 judgment} judgment left at least {four=4 1 questions at_least} questions open and that she would appeal to the Supreme Court within {28 days=28 d -}.
      He was stopped at 132 Harbour Road, where constables found {17=17 1 phones} phones, a forged passport in the name of Daniel Crane and {£8,640=8640 GBP -} hidden under the floor.
      The magistrates gave the farmer a suspended sentence of {18 months=18 mo -} and banned him from keeping cattle for {ten years=10 a -} after {53=53 1 animals} animals were found starving.
      In the second trial, which opened on 3 May and is expected to last {six to eight weeks=6..8 wk -}, {five=5 1 officers} officers are accused of perverting the course of justice.
      The court heard that the lorry, which weighed {7.5 tonnes=7.5 t -}, was travelling at {58mph=58 [mi]/h -} in a {30mph=30 [mi]/h zone} zone when it struck the school bus.
      About {one in five=1/5 1 prisoners about} prisoners in the state has waited longer than {a year=? ? ?} for a hearing, according to the inspector, who visited all {nine=9 1 jails} jails.
      {Three=3 1 men} men from Bristol were jailed for a total of {31 years=31 a -} yesterday for smuggling {2.3 tonnes=2.3 t heroin} of heroin inside a shipment of frozen squid.
      The regulator fined the exchange {¥350 million=350000000 JPY -}, its largest penalty since 2009, and gave it {90 days=90 d -} to show that customers' deposits were being kept apart.
      Lawyers for the {1,742=1742 1 claimants} claimants want {$65,000=65000 USD/<claimant> -} per claimant, roughly {three times=3 [fold] - about} what the manufacturer offered in a letter sent out on Christmas Eve.
      A lower court had ruled 3-2 against the widow, but the full bench found that the {£30,000=30000 GBP -} limit did not apply to a house bought before 1996.
      """
    ),
    (
      "Sport",
      """
      Larsen scored {24=24 1 points} points and took {11=11 1 rebounds} rebounds as the Falcons beat Ravenna 88-79 on Saturday to level the series at {two=2 1 games} games each.
      The {26-year-old=26 a -} striker, who cost {£38 million=38000000 GBP -} in January, has found the net only {twice=? ? ?} in {19=19 1 matches} matches since moving from Porto to the north-east.
      Kiplagat ran the last {400 metres=400 m -} in {53.8 seconds=53.8 s -} to win the {5,000m=? ? ?} by less than {half a second=1/2 s - less_than} from a field of {15=15 1 runners} runners.
      A crowd of {61,204=61204 1 -} watched the visitors come back from 2-0 down to win 3-2, with {two=2 1 goals} goals in the final {four minutes=4 min -} of normal time.
      Ferreira, the world number 12, hit {42=42 1 winners} winners and saved {nine=9 1 points} match points before losing 6-4, 3-6, 7-5 to the defending champion in just under {three hours=3 h - less_than}.
      The club, which has won {seven=7 1 titles} titles since 1998, said it had lost {$43.7 million=43700000 USD -} last season as income from television fell by {12 per cent=12 % - down}.
      England needed {37=37 1 runs} runs from the last {five=5 1 overs} overs with {three=3 1 wickets} wickets left, and Cooper hit {four=4 1 sixes} sixes in a row to win it.
      She threw {66.41m=66.41 m -} with her fifth attempt, {1.2 metres=1.2 m -} farther than her previous best and enough to break a record that had stood for {31 years=31 a -}.
      The {190-kilometre=190 km stage} stage from Pau climbs {four=4 1 passes} passes, the highest of them at {2,115 metres=2115 m -}, and ends with a descent of {nine kilometres=9 km -} on narrow roads.
      Harrison missed {13=13 1 games} games with a torn hamstring and returned in week 9, when he ran for {104 yards=104 [yd] -} and {two=2 1 touchdowns} touchdowns against the Chiefs.
      Organisers expect as many as {27,500=27500 1 runners up_to} runners at the marathon on Sunday, {3,000=3000 1 -} more than last year, and have ordered {140,000=140000 1 bottles} bottles of water.
      The goalkeeper signed a {four-year=4 a contract} contract worth {€9.2 million=9200000 EUR/a -} a year, with a bonus of {€250,000=250000 EUR -} for each trophy that the team lifts.
      After {36=36 1 holes} holes Nakamura leads by {three=3 1 shots} shots from a group of {five=5 1 players} players, among them Webb, who made {six=6 1 birdies} birdies in a round of {65=? ? ?}.
      Only {8=8 1 boats} of the {29=29 1 boats} boats that left Hobart had reached port by midnight, after winds of up to {55 knots=55 [kn] - up_to} tore sails and broke {two=2 1 masts} masts.
      The league will grow from {18=18 1 teams} to {20=20 1 teams} teams in 2026, and each of the newcomers must own a stadium that holds at least {12,000=12000 1 spectators at_least} spectators.
      He crashed at {210 km/h=210 km/h -} on lap 31, walked away unhurt, and said later that the front tyre had lost {30%=30 % pressure down} of its pressure on the straight.
      The sisters have played each other {31=31 1 times} times, and the younger one has won {19=19 1 meetings} of those meetings, including {eight=8 1 -} of the last {ten=? ? ?}.
      Ticket prices will rise by {£4=4 GBP - up} to {£31=31 GBP -} next season, while pensioners and anyone under {18=18 a - less_than} will continue to pay {£10=10 GBP/<match> -} a match.
      Wembley's pitch was relaid in {72 hours=72 h -} using {8,500 square metres=8500 m2 turf} of turf that had been grown on a farm near the coast in Lincolnshire.
      The gymnast, {16=16 a -}, scored {14.733=14.733 1 -} on the beam to finish {0.2=0.2 1 points} points ahead of her team-mate, and the pair gave Romania its first medals in {12 years=12 a -}.
      """
    ),
    (
      "Science",
      """
      The probe passed within {3,500 kilometres=3500 km -} of the moon at {7.2 km per second=7.2 km/s -} and sent back {416=416 1 images} images before its antenna turned away from Earth.
      Researchers tracked {14,600=14600 1 adults} adults for {11 years=11 a -} and found that those who slept less than {five hours=5 h - less_than} were {1.6 times=1.6 [fold] -} as likely to have a stroke.
      The skeleton, about {2.3 metres=2.3 m - about} long, was found under {four metres=4 m clay} of clay and is thought to be {66 million years=66000000 a -} old, give or take {200,000 years=200000 a -}.
      At temperatures below {-196°C=-196 Cel - less_than} the alloy carries current without loss, but a rise of only {0.5 degrees=0.5 [deg] -} makes it behave like ordinary copper again.
      {A gram=? ? ?} of the soil held up to {10 billion=10000000000 1 bacteria up_to} bacteria from {4,000=4000 1 species} species, {two-thirds=2/3 1 -} of them unknown to science when the samples were taken in 2018.
      The telescope's mirror is {6.5 metres=6.5 m -} across, weighs {705 kilograms=705 kg -} and must be kept {40 degrees=40 [deg] -} above absolute zero, far out beyond the orbit of the Moon.
      Sea levels rose by {3.4 millimetres=3.4 mm/a - up} a year between 1993 and 2018, about {twice=2 [fold] - about} as fast as the average for the twentieth century, tide gauges show.
      The vaccine cut the risk of infection by {74 per cent=74 % - down} in a trial with {30,420=30420 1 volunteers} volunteers, of whom {196=196 1 -} fell ill over {five months=5 mo -}.
      Each turbine has {three=3 1 blades} blades {107 metres=107 m -} long and can produce {13 megawatts=13 MW -}, enough for some {16,000=16000 1 homes about} homes when the wind is steady.
      Levels of carbon dioxide reached {421 parts per million=421 [ppm] -} in May, up from {315=315 [ppm] -} when measurements began on Mauna Loa in 1958, the agency reported on Friday.
      The team fed {48=48 1 mice} mice a diet with {15%=15 % -} less protein and saw the animals live {nine weeks=9 wk -} longer, a gain of roughly {one tenth=1/10 1 - about}.
      The quake, of magnitude {6.8=? ? ?}, struck at a depth of {19 km=19 km -} and was followed by {37=37 1 aftershocks} aftershocks, of which the strongest came {two hours=? ? ?} later.
      {A litre=? ? ?} of the new fuel costs {$1.12=1.12 USD -} to make, between {two and three times=2..3 [fold] -} the price of kerosene, though output could grow {tenfold=10 [fold] - up} by 2030.
      The frog, barely {8 mm=8 mm -} long, lives above {2,400 metres=2400 m - more_than} in a patch of cloud forest of {12 hectares=12 har -} that a mining company has offered to buy.
      Using data from {1.3 million=1300000 1 Britons} Britons, the authors linked {52=52 1 genes} genes to poor hearing, but these explain no more than {4%=4 % differences up_to} of the differences between people.
      The satellite orbits {705 km=705 km -} up, crosses the equator every {99 minutes=? ? ?} and can see objects as small as {30 centimetres=30 cm -} across, its makers say.
      Engineers drilled {1.8 miles=1.8 [mi] -} into the ice and brought up {3-metre=3 m cores} cores, the oldest of which holds air that is {800,000 years=800000 a -} old.
      The battery kept {91%=91 % charge} of its charge after {1,000=1000 1 cycles} cycles and took {12 minutes=12 min -} to fill, although it weighs {40 kg=40 kg -} more than those in use.
      {Doubling=? ? ?} the dose brought no gain: {23=23 1 patients} of {60=60 1 patients} patients improved on {50 mg=50 mg/d -} a day, against {25=25 1 -} in the group that was given {100 mg=100 mg -}.
      Astronomers counted {5,502=5502 1 planets} planets around other stars by August, of which fewer than {200=200 1 - less_than} are rocky and only {a dozen=12 1 -} might have water on the surface.
      """
    ),
    (
      "Business and markets",
      """
      Shares in the retailer fell {7.4%=7.4 % - down} to {312p=312 cGBP -} after it warned that profit would be between {£45 million and £50 million=45000000..50000000 GBP -}, well short of what analysts had expected.
      The central bank raised its main rate by {25 basis points=25 [bp] - up} to {4.75%=4.75 % -}, the ninth increase in {12 months=12 mo -}, and hinted that another would follow in June.
      Revenue climbed {18 percent=18 % - up} to {$6.3 billion=6300000000 USD -} in the third quarter, while costs grew more slowly and net income more than {doubled=2 [fold] - more_than up} from a year earlier.
      The company will close {34=34 1 branches} branches and cut {1,900=1900 1 jobs down} jobs, or {6%=6 % workforce} of its workforce, to save {€120 million=120000000 EUR/a -} a year from 2025.
      Brent crude rose {$1.38=1.38 USD - up} to {$84.06 a barrel=84.06 USD/[bbl] -} after the cartel agreed to pump {400,000 barrels a day=400000 [bbl]/d -} less until the end of March.
      Inflation slowed to {3.1 per cent=3.1 % -} in October from {3.6 per cent=3.6 % -} the month before, helped by petrol, which cost {9 pence a litre=9 cGBP/L -} less than in summer.
      The start-up, founded in 2016 by {two=2 1 sisters} sisters from Tallinn, has raised {$75m=75000000 USD -} from {five=5 1 funds} funds at a value of {$1.1bn=1100000000 USD -}, people close to the deal said.
      Unemployment fell by {0.3 percentage points=0.3 [pp] - down} to {5.2%=5.2 % -}, the lowest since 2008, although {38,000=38000 1 people} people stopped looking for work and dropped out of the count.
      The Nikkei 225 closed {1.2%=1.2 % - up} higher at {28,041=28041 1 -}, the S&P 500 was flat, and the FTSE 100 lost {48=48 1 points down} points as miners followed copper down.
      Investors holding {62%=62 % shares} of the shares backed the offer of {$27.50=27.50 USD -} in cash, which values the maker of lifts at almost {$9 billion=9000000000 USD - nearly} including debt.
      A first-time buyer now needs a deposit of {£53,400=53400 GBP -}, or {4.6 times=4.6 [fold] -} the average salary in the region, against {3.1 times=3.1 [fold] -} before the crisis of 2008.
      The fund lost {a quarter=1/4 1 value down} of its value in {six weeks=6 wk -}, and savers pulled out {$14 billion=14000000000 USD -}, leaving it with {$210 billion=210000000000 USD -} under management.
      Wheat for July delivery gained {11 cents=11 cUSD - up} to {$6.72=6.72 USD/[bsh] -} a bushel, while soybeans, which have risen on each of the past {four=? ? ?} trading days, were little changed.
      The airline ordered {50=50 1 jets} A320neo jets and took options on {25=25 1 -} more, in a deal worth {$5.5bn=5500000000 USD -} at list prices that few carriers ever pay.
      The yen slid past {150=150 * -} to the dollar for the first time since 1990, which makes a {$60=60 USD -} barrel of oil cost about {9,000 yen=9000 JPY - about}.
      Household debt stood at {102.4%=102.4 % output} of output at the end of June, down {1.7 points=1.7 [pp] - down} over {12 months=12 mo -} but still above the average of {94%=94 % -}.
      Chief executives earned {$14.5 million=14500000 USD -} on average last year, {290 times=290 [fold] -} as much as the median worker in their firms, a study of {350=350 1 companies} companies found.
      Exports shrank for a third month, by {8.7 percent=8.7 % - down} to {₩51 trillion=51000000000000 KRW -}, and the trade gap widened to {$6.5 billion=6500000000 USD -} as energy bills stayed high.
      The group sold {87,300=87300 1 vehicles} electric vehicles in the {three months=3 mo -} to September, {41 percent=41 % -} more than a year ago, and aims for {half a million=500000 1 -} next year.
      The bond pays {5.125%=5.125 % -} and matures in 2041; demand from {280=280 1 investors} investors came to {€11 billion=11000000000 EUR -}, more than {four times=4 [fold] - more_than} the sum on offer.
      """
    ),
    (
      "Weather",
      """
      More than {250 mm=250 mm rain more_than} of rain fell on the valley in {36 hours=36 h -}, and the river rose {4.2 metres=4.2 m - up} above its banks before dawn on Wednesday.
      The storm made landfall near Port Alma with winds of {185 km/h=185 km/h -}, cutting power to {73,000=73000 1 homes} homes and closing {two=2 1 airports} airports and every school in the county.
      Forecasters expect {10 to 15 inches=10..15 [in] snow} of snow in the hills and gusts of up to {60 mph=60 [mi]/h - up_to} on Highway 93, where {40=40 1 lorries} lorries were stuck overnight.
      Temperatures hit {46.3C=46.3 Cel -} in the capital, {eight degrees=8 [deg] -} above normal for June, and doctors treated at least {310=310 1 people at_least} people for the effects of the heat.
      Hail as big as golf balls broke {1,200=1200 1 windscreens} windscreens in {20 minutes=20 min -} on Sunday, and insurers put the damage at {$85 million=85000000 USD -}, a figure that could still rise.
      The reservoir holds {31%=31 % -} of what it can, down from {58%=58 % -} a year ago, and the city of {2.4 million=2400000 1 people} people may run dry within {90 days=90 d -}.
      Firefighters from {five=5 1 states} states battled {17=17 1 fires} fires that have burned {96,000 hectares=96000 har forest} of forest and farmland and destroyed at least {132=132 1 houses at_least} houses since Thursday.
      A cold front will bring lows of {-12 to -8 degrees=-12..-8 [deg] -} on Friday night, with a {70 per cent=70 % chance} chance of snow above {600 metres=600 m - more_than}.
      The typhoon, the fourth this season, killed {nine=9 1 people} people, injured {dozens=24..100 1 others} of others and forced {a quarter of a million=250000 1 villagers} villagers to sleep in gyms and temples.
      Lightning struck a group of {14=14 1 hikers} hikers on the ridge at about 4.30pm, killing a {19-year-old=19 a -} student and leaving {three=3 1 men} men with serious burns.
      Waves {six metres=6 m -} high tore away {80 metres=80 m wall} of sea wall and left {seven=7 1 boats} boats on the road, where engineers will need {a week=? ? ?} to clear them.
      July was the driest since records began in 1884, with only {3.1 millimetres=3.1 mm rain} of rain, less than {a tenth=1/10 1 average less_than} of the average, at {60=60 1 stations} stations in the south.
      Fog delayed {148=148 1 flights} flights by an average of {52 minutes=52 min -} on Monday, and {11=11 1 -} were sent to other airports because pilots could see less than {100 metres=100 m - less_than}.
      The glacier has lost {18%=18 % ice down} of its ice in {a decade=? ? ?} and now ends {1.4 km=1.4 km -} farther up the valley than it did when the hut was built.
      Water in the bay warmed to {24.5 °C=24.5 Cel -}, about {three degrees=3 [deg] - about} more than usual, and most fishermen stayed at home.
      The drought has ruined {60 to 70 percent=60..70 % crop} of the maize crop in {four=4 1 provinces} provinces, the ministry said, and {3.2 million=3200000 1 people} people will need food aid before April.
      Tornadoes flattened {two=2 1 blocks} blocks of the town centre, threw a {12-tonne=12 t lorry} lorry on to a roof and left a trail of damage {22 miles=22 [mi] -} long.
      Pollen counts reached {1,050=1050 1 grains} grains on Thursday, and chemists sold {three times=3 [fold] -} as many boxes of hay fever pills as in the same week of 2022.
      It rained on {27=27 1 days} of the {31=31 1 days} days of January, leaving playing fields under {20 centimetres=20 cm water} of water and {16=16 1 fixtures} fixtures in the local league unplayed.
      The heatwave lasted {13 days=13 d -}, {twice=2 [fold] -} as long as that of 1976, and trains ran at no more than {80 km/h=80 km/h - up_to} so that rails would not buckle.
      """
    ),
    (
      "War",
      """
      At least {23=23 1 civilians at_least} civilians, {eight=8 1 -} of them children, were killed on Sunday when {two=2 1 shells} shells hit a market in the besieged city, the hospital's director said.
      The army said it had shot down {34=34 1 drones} of {41=41 1 drones} drones launched overnight, while the others struck a depot {15 km=15 km -} south of the port and burned for hours.
      Some {2,500=2500 1 soldiers about} soldiers with {60=60 1 tanks} tanks crossed the river on Monday, opening a front {90 kilometres=90 km -} long in a region where fighting had stopped in 2015.
      Parliament approved {$61 billion=61000000000 USD -} in aid, of which {$14 billion=14000000000 USD -} is meant for new missiles with a range of {300 km=300 km -} and the rest for shells.
      The truce, which was to last {72 hours=72 h -}, broke down after {nine=9 h -}, and by nightfall mortars had killed {four=4 1 workers} aid workers in the northern camp.
      Rebels released {112=112 1 prisoners} prisoners in exchange for {65=65 1 fighters} fighters and the bodies of {three=3 1 officers} officers, in the largest swap since talks began in Doha in March.
      Nearly {1.1 million=1100000 1 people nearly} people have fled their homes in {ten weeks=10 wk -}, and the agency says it has money for only {40%=40 % tents} of the tents it needs.
      The frigate, with a crew of {180=180 1 -}, will join {five=5 1 ships} ships from the Fifth Fleet that escort tankers through a strait {33 km=33 km -} wide at its narrowest.
      Snipers on the 14th floor wounded {six=6 1 men} men of the 3rd Brigade on Friday, hours after {30=30 1 lorries} lorries had brought flour and medicine to the old town.
      Germany will send {18=18 1 tanks} Leopard 2 tanks and train {two=2 1 companies} companies of about {200=200 1 men about} men each, at a cost that officials put at {€270 million=270000000 EUR -}.
      The bomb, which held {500 pounds=500 [lb] explosive} of explosive, left a crater {eight metres=8 m -} wide and broke windows up to {two miles=2 [mi] - up_to} from the police station it was meant for.
      According to the report, {one in three=1/3 1 conscripts} conscripts had less than {a month=? ? ?} of training, and {several hundred=200..1000 1 -} went to the front without helmets or proper boots.
      The minister said spending on defence would rise to {2.5%=2.5 % output} of output by 2030, an extra {£75 billion=75000000000 GBP -} over {six years=6 a -}, most of it for ships and submarines.
      Fighters from the 75th Regiment held the pass for {19 days=19 d -} with only {120=120 1 men} men, {one=1 1 gun} working gun and food for {a week=? ? ?}, survivors recalled.
      Satellite pictures show {47=47 1 aircraft} aircraft at the base, {a dozen=12 1 -} more than in April, and {three=3 1 rows} new rows of shelters beside a runway of {3,200 metres=3200 m -}.
      The two presidents met for {90 minutes=90 min -} at Camp David and agreed to reduce the number of warheads by {a third=1/3 1 - down}, to about {1,000=1000 1 - about} each.
      An estimated {15,000=15000 1 mines about} mines lie in the fields around the village, where {two=2 1 brothers} brothers aged {nine=9 a -} and {12=12 a -} were badly hurt last week.
      Drones now cause up to {80%=80 % losses up_to} of all losses on the front, said the colonel, whose unit gets {400=400 1/mo -} of them a month and loses {three quarters=3/4 1 -}.
      The blockade has pushed the price of a {50-kg=50 kg sack} sack of rice from {$20=20 USD -} to {$95=95 USD -}, and bakers say they have flour for {three or four days=3..4 d -} at most.
      Of the {640=640 1 volunteers} volunteers who signed up in the first week, {a fifth=1/5 1 -} were women, and {11=11 1 -} were older than {60=60 a - more_than}, the recruiting office in Lviv said.
      """
    ),
    (
      "Culture",
      """
      The painting, which measures {61=61 cm -} by {50 centimetres=50 cm -}, sold for {$38.5 million=38500000 USD -} in London on Thursday, {five times=5 [fold] -} its estimate and a record for the artist.
      Her new novel runs to {612=612 1 pages} pages, took {nine years=9 a -} to write and follows {three=3 1 generations} generations of a family that runs a ferry on the Danube.
      The museum drew {1.7 million=1700000 1 visitors} visitors last year, {28 per cent=28 % -} fewer than in 2019, and will stay closed on Mondays until it has hired {40=40 1 guards} more guards.
      "Harbour Lights" won {four=4 1 Oscars} Oscars from {11=11 1 nominations} nominations, but it has earned only {$62 million=62000000 USD -} worldwide since it opened on {900=900 1 screens} screens in November.
      The {83-year-old=83 a -} conductor will lead {six=6 1 concerts} concerts with the orchestra, which has {94=94 1 players} players and was founded by {a dozen=12 1 students} students in a café in 1902.
      Tickets at {£85 to £240=85..240 GBP -} sold out in {seven minutes=7 min -}, and within {an hour=? ? ?} some were on offer for {ten times=10 [fold] -} as much on other sites.
      The band's third album sold {310,000=310000 1 copies} copies in its first week, and all {12=12 1 songs} songs entered the chart, {two=2 1 -} of them in the top {ten=? ? ?}.
      Restorers spent {14 months=14 mo -} and {€2.6 million=2600000 EUR -} on the chapel, where they uncovered {eight=8 1 saints} saints and a dragon under {five=5 1 layers} layers of whitewash.
      The festival will show {146=146 1 films} films from {38=38 1 countries} countries over {ten days=10 d -}, with {19=19 1 -} in competition for a prize of {€50,000=50000 EUR -}.
      A first edition of the book, one of {750=750 1 copies} copies printed in 1865, was found in a box of toys and is expected to fetch between {£200,000 and £300,000=200000..300000 GBP -}.
      The theatre's {650-seat=650 1 hall} hall has been dark since March, and its owners say that they need {$3 million=3000000 USD -} by the end of the year to open again.
      More than {a third=1/3 1 adults more_than} of adults read no book at all last year, while {one in ten=1/10 1 -} finished {20=20 1 - at_least} or more, a survey of {4,100=4100 1 households} households suggests.
      The sculptor works in bronze and steel; her largest piece stands {11 metres=11 m -} tall, weighs {23 tonnes=23 t -} and came up the river on {two=2 1 barges} barges.
      The series, filmed over {180 days=180 d -} in {seven=7 1 countries} countries, cost {$15 million=15000000 USD/<episode> -} an episode and was watched by {9.6 million=9600000 1 people} people on its first evening.
      The library has lent {84,000=84000 1 e-books} e-books since January, {triple=3 [fold] -} the number of 2021, but its shelves lost {6,300=6300 1 volumes} volumes to a burst pipe in the cellar.
      She danced {200=200 1 performances} performances of Giselle in {22 years=22 a -}, and on her last night the applause went on for {17 minutes=17 min -} and {nine=9 1 calls} curtain calls.
      The choir, {120=120 1 -} strong, sang in {five=5 1 languages} languages, and the collection afterwards brought in {£11,250=11250 GBP -} for the repair of an organ with {2,700=2700 1 pipes} pipes.
      Streaming now makes up {67%=67 % income} of the industry's income, up from {9%=9 % -} in 2013, while sales of compact discs have dropped by {nine tenths=9/10 1 - down}.
      The mosaic, {40 square metres=40 m2 -} in size and some {1,700 years=1700 a - about} old, shows a hunt with {14=14 1 horsemen} horsemen and what may be a giraffe.
      An exhibition of {93=93 1 photographs} photographs opens at Gallery 21 on 5 June; entry costs {€8=8 EUR -}, or nothing for children under {12=12 a - less_than} and for those who live nearby.
      """
    ),
    (
      "Health",
      """
      The hospital treated {1,480=1480 1 patients} patients for the virus in {six weeks=6 wk -}, of whom {212=212 1 -} needed a ventilator and {37=37 1 -} died, its medical director said on Monday.
      About {one in eight=1/8 1 women about} women will develop the disease, but if it is found early {nine out of ten=9/10 1 -} live for {five years=5 a - at_least} or more, the charity says.
      Waiting lists grew to {7.6 million=7600000 1 -} in August, with {390,000=390000 1 people} people waiting more than {a year=? ? ?} for an operation that the law promises them.
      Patients took {20 milligrams=20 mg -} of the drug every morning for {three months=3 mo -}, and their blood pressure fell by an average of {11=11 1 points} points, the study in a British journal found.
      The country has {2.9=0.0029 1 doctors} doctors for every 1,000 people and {240=240 1 hospitals} hospitals, and {a third=1/3 1 -} of those it has will retire within {ten years=10 a -}.
      A {54-year-old=54 a -} man became the first to live for more than {six months=6 mo - more_than} with the pump, which weighs {160 grams=160 g -} and runs on a battery worn at the belt.
      Measles cases rose {79 per cent=79 % - up} to {321,000=321000 1 -} last year, the agency said, because more than {22 million=22000000 1 infants more_than} infants missed at least {one=1 1 dose at_least} dose of the vaccine.
      A can of the drink contains {39 grams=39 g sugar} of sugar, roughly {ten=10 1 teaspoons about} teaspoons, and {160 milligrams=160 mg caffeine} of caffeine, which is {twice=2 [fold] -} as much as a cup of coffee.
      Nurses voted by {82%=82 % -} to {18%=18 % -} to strike for {48 hours=48 h -} from 8 a.m. on Tuesday unless they are offered more than the {3.5%=3.5 % -} that other staff got.
      The clinic, {85 km=85 km -} from the nearest town, delivers {600=600 1/a babies} babies a year with {four=4 1 midwives} midwives, {one=1 1 ambulance} ambulance and a generator that often fails.
      Life expectancy dropped by {2.4 years=2.4 a - down} to {76.1=76.1 a -} between 2019 and 2021, the steepest fall since 1923, and the poorest men lost the most.
      Surgeons removed a tumour of {3.2 kg=3.2 kg -} in an operation that lasted {13 hours=13 h -} and needed {27=27 1 units} units of blood.
      The tablets cost {$4 a month=4 USD/mo -} to make but sell for {$890=890 USD -}, which is why {two=2 1 states} states have taken the company to court over its prices.
      Researchers asked {2,300=2300 1 teenagers} teenagers to give up their phones for {two weeks=2 wk -}; {68 percent=68 % -} slept better, and almost {half=1/2 1 - nearly} said they felt less anxious.
      Covid-19 put {3,100=3100 1 children} children under {five=5 a - less_than} in hospital last winter, but only {14=14 1 -} stayed for longer than {a week=? ? ?}, figures from {55=55 1 trusts} trusts show.
      The air in the classrooms held {1,450 ppm=1450 [ppm] dioxide} of carbon dioxide, and opening {two=2 1 windows} windows for {15 minutes=15 min -} brought that down to about {600 ppm=600 [ppm] - about}.
      The outbreak began at a wedding with {180=180 1 guests} guests in late May; by 9 June doctors had counted {66=66 1 cases} cases of food poisoning, {12=12 1 -} of them severe.
      Smoking has fallen by {half=1/2 1 - down} since 1990, to {13%=13 % adults} of adults, yet it still kills {76,000=76000 1/a people} people a year and costs employers {£14 billion=14000000000 GBP -}.
      He lost {31 kilos=31 kg - down} in {ten months=10 mo -} after the operation, stopped taking {three=3 1 medicines} of his {five=5 1 medicines} medicines and has since run {two=2 1 races} races.
      The ward has {24=24 1 beds} beds, {17=17 1 -} of them empty because there are only {six=6 1 nurses} nurses on each shift, and the board wants to close it on 1 October.
      """
    ),
    (
      "Local councils",
      """
      Councillors voted 27-19 on Monday to spend {£640,000=640000 GBP -} on a new roof for the swimming pool, which loses {12,000 litres=12000 L water} of water through cracks whenever it is filled.
      The plan for {220=220 1 homes} homes on Mill Lane was refused after {1,350=1350 1 people} people signed a petition and the county warned of {900=900 1 journeys} more car journeys each morning.
      Council tax will go up by {4.99%=4.99 % - up}, or {£1.37 a week=1.37 GBP/wk -} for a Band D home, to fill a hole of {£8.2m=8200000 GBP -} in the budget for 2024-25.
      Emptying bins less often, which {14=14 1 parishes} parishes oppose, will save {£175,000 a year=175000 GBP/a -} and keep {three=3 1 lorries} lorries off the road.
      The library on Station Road, open since 1911, attracts {64,000=64000 1/a visits} visits a year and needs {£90,000=90000 GBP -} for a lift and {two=2 1 ramps} ramps.
      A {1.5-mile=1.5 [mi] lane} cycle lane along the A45 would take {18 months=18 mo -} to build and remove {112=112 1 spaces} parking spaces, shopkeepers were told at a meeting on 6 February.
      The mayor has promised {5,000=5000 1 trees} trees by 2027, of which {1,140=1140 1 -} are in the ground, and {26 acres=26 [acr] meadow} of meadow beside the canal in Ward 7.
      Rents in the town rose by {£115 a month=115 GBP/mo - up} last year, and {two in five=2/5 1 tenants} tenants now spend more than {40%=40 % income more_than} of their income on housing.
      The bridge carries {9,400=9400 1/d vehicles} vehicles a day but has had a limit of {7.5 tonnes=7.5 t -} since inspectors found rust in {16=16 1 bolts} of its {40=40 1 bolts} main bolts.
      Residents of flats 1 to 24 were moved out overnight after fire officers found that {nine=9 1 alarms} of the {11=11 1 alarms} alarms did not work.
      The school, built for {420=420 1 pupils} pupils, has {517=517 1 -}, and {four=4 1 classes} classes are taught in cabins that the head teacher rents for {£2,900 a term=2900 GBP/<term> -}.
      The authority owes {£1.8 billion=1800000000 GBP -}, or about {£17,000=17000 GBP - about} for each of its {106,000=106000 1 residents} residents, after buying {two=2 1 centres} shopping centres and a solar farm.
      Just {23%=23 % voters} of voters turned out on Thursday for the by-election, in which the independent, a retired vet, won by {61=61 1 votes} votes after {two=2 1 recounts} recounts.
      The new sports hall is {34 metres=34 m -} long, {20 metres=20 m -} wide and will hold {three=3 1 courts} badminton courts, {250=250 1 spectators} spectators and a café that opens in May.
      Speed cameras on the ring road caught {8,812=8812 1 drivers} drivers in {three months=3 mo -}, the fastest of them at {114mph=114 [mi]/h -}, and raised {£610,000=610000 GBP -} in fines.
      The market will move {200 yards=200 [yd] -} to Castle Street while {£3.4 million=3400000 GBP -} is spent on drains; its {58=58 1 traders} traders will pay {half=1/2 1 rent} of their normal rent until then.
      Potholes cost the county {£2.1m=2100000 GBP -} last winter, when gangs filled {31,000=31000 1 -} of them, {a fifth=1/5 1 -} more than the year before, at an average of {£68=68 GBP -} each.
      The hall was sold for {£1=1 GBP -} to a trust run by {eight=8 1 neighbours} neighbours, who must raise {£350,000=350000 GBP -} within {two years=2 a -} or hand the keys back.
      Bus number 17 will run every {20 minutes=? ? ?} from 1 September, and a day ticket will cost {£4.50=4.50 GBP -}, down {80p=80 cGBP - down}, under a deal that runs until 2028.
      The inquiry heard from {39=39 1 witnesses} witnesses in {12 days=12 d -} and will report by Easter on why the flood gates were left open by {15 centimetres=15 cm -} that night.
      """
    ),
    (
      "Obituaries",
      """
      Margaret Ellery, who has died aged {91=91 a -}, wrote {28=28 1 novels} novels in {40 years=40 a -} and sold more than {six million=6000000 1 copies more_than} copies without once appearing on television.
      He joined the railway at {15=15 a -} as a cleaner on {£2 a week=2 GBP/wk -}, and by the time he retired in 1989 he ran {six=6 1 depots} depots with {3,200=3200 1 men} men.
      The youngest of {nine=9 1 children} children, she left school at {13=13 a -}, taught herself {four=4 1 languages} languages and spent {17 years=17 a -} at the embassy in Lisbon.
      Okafor, {78=78 a -}, played {63=63 1 times} times for his country, scored {19=19 1 goals} goals and later ran a small hotel near Enugu with his wife of {51 years=51 a -}.
      His company, which began in 1957 with {two=2 1 lathes} lathes and a loan of {$400=400 USD -}, employed {11,000=11000 1 people} people when he sold it for {$1.3 billion=1300000000 USD -}.
      She swam the Channel {eight=8 1 times} times, the last of them at {62=62 a -}, and raised {£240,000=240000 GBP -} for lifeboats, although she hated cold water all her life.
      Father Brendan said mass in the same church for {54 years=54 a -}, married {1,100=1100 1 couples} couples and buried, by his own count, {three=3 1 bishops} bishops and {one=1 1 clown} clown.
      A botanist by training, he described {137=137 1 species} species of moss, {five=5 1 -} of which bear his name, and walked {30 km a day=30 km/d -} until he was {85=85 a -}.
      The actress made {47=47 1 films} films, won {two=2 1 Oscars} Oscars and was married {four=4 1 times} times, lastly to a man {30 years=30 a -} her junior, a cattle dealer from Salta.
      He was {22=22 a -} when his ship was sunk in 1942 and spent {11 days=11 d -} on a raft with {six=6 1 men} other men, {two=2 1 -} of whom survived the war.
      Her recipe book has been reprinted {36=36 1 times} times since 1971 and is said to stand in {one in four=1/4 1 kitchens} kitchens on the island, often held together with string.
      The architect drew {600=600 1 buildings} buildings but saw only {70=70 1 -} of them built, among them a tower of {42=42 1 storeys} storeys that he came to call his biggest mistake.
      Sir Alan gave away {£95 million=95000000 GBP -}, or {90 per cent=90 % fortune} of his fortune, kept {one=1 1 car} car for {26 years=26 a -} and always travelled second class.
      He survives her with {three=3 1 daughters} daughters, {ten=10 1 grandchildren} grandchildren and a parrot, now {40=40 a -}, that can still whistle the first {eight=8 1 bars} bars of the Marseillaise.
      The boxer won {38=38 1 fights} of his {41=41 1 fights} fights, {29=29 1 -} by knockout, and never weighed more than {63 kilos=63 kg - more_than} in a career that ended in 1969.
      At the age of {70=70 a -} she climbed Ben Nevis in {five and a half hours=5.5 h -}, carrying a cake for the {14=14 1 friends} friends who were waiting at the top.
      He chaired the committee for {13 years=13 a -}, read some {9,000=9000 1 petitions about} petitions and helped to cut the number of death sentences from {44=44 1 -} to {seven=7 1 -}.
      A shy man of {1.95 metres=1.95 m -}, Lindqvist sold his first invention for {500 kronor=500 SEK -} and held {212=212 1 patents} patents, most of them for locks and hinges.
      The singer's {nine=9 1 albums} albums sold {55 million=55000000 1 copies} copies, yet she died in a rented flat of {32 square metres=32 m2 -} and left {€1,900=1900 EUR -} to a cats' home.
      Professor Hale taught mathematics to {four=4 1 generations} generations of engineers, published {160=160 1 papers} papers and proved, at {81=81 a -}, a theorem that had been open for {37 years=37 a -}.
      """
    ),
  ]
}
