import Testing

/// Pairs that share their words or their figures, and yet may not speak of the same thing.
///
/// Each row is the claim, the source's sentence and the verdicts that are right: S supported, C contradicted, N not enough
/// evidence. Two letters stand where a careful reader would accept either.
@Suite struct ScopeTests {
  @Test func `a figure holds for its own length of time`() {
    checkVerdicts(
      """
      The scheme lends 300 bikes a day. | The scheme lends 300 bikes a year. | NC
      The plant makes 40 cars per hour. | The plant makes 40 cars per day. | NC
      The station pumps 500 litres a second. | The station pumps 500 litres a minute. | NC
      The scheme lends 300 bikes a day. | The scheme lends 300 bikes per day. | S
      The scheme lends 300 bikes a day. | The scheme lends 300 bikes daily. | S
      The scheme lends 300 bikes. | The scheme lends 300 bikes a day. | NC
      The river carries 20 tonnes of sand each year. | The river carries 20 tonnes of sand a year. | S
      The mill employs 300 people. | The mill employs 300 people and makes 20 tonnes of paper a day. | S
      The town has 12 doctors per 10,000 people. | The town has 12 doctors per 100,000 people. | NC
      The firm pays €14 an hour. | The firm pays €14 a day. | NC
      The harbour handles 4 million tonnes annually. | The harbour handles 4 million tonnes a year. | S
      The harbour handles 4 million tonnes a month. | The harbour handles 4 million tonnes a year. | NC
      """)
  }

  @Test func `what failed did not succeed`() {
    checkVerdicts(
      """
      The talks failed. | The talks succeeded. | NC
      The brakes did not fail. | The brakes failed. | NC
      The crew found nothing. | The crew found gold. | NC
      The dam failed on 3 June. | The dam opened on 3 June. | N
      Two engines failed. | Two engines were repaired. | N
      The talks failed. | The talks failed. | S
      The crew found nothing. | The crew found nothing. | S
      """)
  }

  @Test func `who is beaten has not beaten`() {
    checkVerdicts(
      """
      Vestby beat Orland. | Vestby was beaten by Orland. | NC
      The lorry hit the bus. | The lorry was hit by the bus. | NC
      The king was overthrown by the general in 1952. | The king overthrew the general in 1952. | NC
      Vestby beat Orland. | Orland was beaten by Vestby. | SN
      """)
  }

  @Test func `what can be carried was not carried`() {
    checkVerdicts(
      """
      The ferry carried 120 passengers. | The ferry can carry 180 passengers. | N
      The school cost 40 million euros. | The school was to cost 30 million euros. | N
      Five people were killed in the attacks. | Two people were killed in the first attack. | N
      The firm sold 90 ships. | The firm sold 40 old ships. | N
      The ferry carried 120 passengers. | The ferry carried 180 passengers. | C
      The library closed in March 2019. | The library closed in May 2019. | C
      The school cost 40 million euros. | The school cost 30 million euros. | C
      """)
  }

  @Test func `heights are not lengths`() {
    checkVerdicts(
      """
      The Varn bridge is 40 metres high. | The Varn bridge is 40 metres long. | N
      The canal is 12 metres wide. | The canal is 12 metres deep. | N
      The tower has a height of 90 metres. | The tower is 90 metres tall. | S
      The tunnel has a length of 3 kilometres. | The tunnel is 3 kilometres long. | S
      The wall is 2 metres thick. | The wall is 2 metres high. | N
      The lake is 60 metres deep and 3 kilometres long. | The lake is 3 kilometres long and 60 metres deep. | S
      The crater has a diameter of 12 kilometres. | The crater has a depth of 12 kilometres. | N
      The Varn bridge is 40 metres high. | The Varn bridge is 300 metres long. | N
      """)
  }

  @Test func `the second is not the first`() {
    checkVerdicts(
      """
      The Orla Tower is the tallest building in Norvik. | The Orla Tower is the second tallest building in Norvik. | NC
      The Orla Tower is the second-tallest building in Norvik. | The Orla Tower is the tallest building in Norvik. | NC
      The Orla Tower is the tallest building in Norvik. | The Orla Tower is one of the tallest buildings in Norvik. | NC
      The Orla Tower is the tallest building in Norvik. | The tallest building in Norvik is the Orla Tower. | S
      Norvik is the largest city in the province. | Norvik is the largest city in the province. | S
      Norvik is the largest city in the province. | Norvik is the largest city in the province after Elbrin. | NC
      Norvik is the largest port. | Norvik is the smallest port. | NC
      """)
  }

  @Test func `a qualified measure is another measure`() {
    checkVerdicts(
      """
      Unemployment in Norvik was 12 per cent. | Youth unemployment in Norvik was 12 per cent. | N
      Youth unemployment in Norvik was 12 per cent. | Unemployment in Norvik was 12 per cent. | N
      Youth unemployment in Norvik was 12 per cent. | Unemployment in Norvik was 7 per cent. | N
      The firm made a profit of $4 million before tax. | The firm made a profit of $4 million after tax. | N
      The firm made a profit of $4 million before tax. | The firm made a profit of $3 million after tax. | N
      The net profit of the firm was $4 million. | The gross profit of the firm was $9 million. | N
      The net profit of the firm was $4 million. | The gross profit of the firm was $4 million. | N
      The budget for schools is $40 million. | The budget is $90 million. | N
      The budget is $90 million. | The budget for schools is $40 million. | N
      The budget for schools is $40 million. | The budget for schools is $40 million. | S
      The population of the city is 300,000. | The population of the metropolitan area is 300,000. | N
      Female life expectancy in Orland is 82 years. | Male life expectancy in Orland is 77 years. | N
      Exports to Orland rose 5 per cent. | Exports rose 5 per cent. | N
      Exports rose 5 per cent. | Exports to Orland rose 5 per cent. | N
      The median income in Norvik is $30,000. | The average income in Norvik is $34,000. | N
      The median income in Norvik is $30,000. | The average income in Norvik is $30,000. | N
      Core inflation in Orland was 3 per cent. | Inflation in Orland was 3 per cent. | N
      Inflation in Orland was 3 per cent. | Core inflation in Orland was 4 per cent. | N
      Prices of food rose 7 per cent. | Prices rose 7 per cent. | N
      The maximum speed of the train is 200 km/h. | The average speed of the train is 140 km/h. | N
      Rural schools lost 40 teachers. | Urban schools lost 40 teachers. | N
      Domestic sales rose to 4,000 cars. | Foreign sales rose to 9,000 cars. | N
      """)
  }

  @Test func `figures of two periods are two figures`() {
    checkVerdicts(
      """
      Last year the ferry carried 900 people. | Last month the ferry carried 900 people. | N
      Last year the ferry carried 900 people. | Last month the ferry carried 70 people. | N
      This year the ferry carried 900 people. | Last year the ferry carried 700 people. | N
      Last year the ferry carried 900 people. | The ferry carried 900 people last year. | S
      In the first quarter the firm sold 4,000 cars. | In the third quarter the firm sold 5,000 cars. | N
      In the first quarter the firm sold 4,000 cars. | In the third quarter the firm sold 4,000 cars. | N
      In 2023 the firm sold 40,000 cars. | In the third quarter of 2023 the firm sold 11,000 cars. | N
      In the first quarter of 2023 the firm sold 11,000 cars. | In 2023 the firm sold 40,000 cars. | N
      In 2023 the region had 300 fires. | In 2013 the region had 200 fires. | N
      In 2023 the region had 300 fires. | In 2013 the region had 300 fires. | N
      In May 2023 the museum had 4,000 visitors. | In June 2023 the museum had 6,000 visitors. | N
      In May 2023 the museum had 4,000 visitors. | In June 2023 the museum had 4,000 visitors. | N
      In 2023 the museum had 40,000 visitors. | In 2023 the museum had 42,000 visitors. | S
      In 2023 the museum had 40,000 visitors. | In 2023 the museum had 40,000 visitors. | S
      The firm won the harbour contract in 2023. | The firm won the harbour contract in 2013. | N
      The mayor visited Orland in 2023. | The mayor visited Orland in 2013. | N
      The bridge was built in 1923. | The bridge was built in 1932. | C
      Anna Berg was born in 1971. | Anna Berg was born in 1974. | C
      The treaty was signed on 4 May 1921. | The treaty was signed on 9 May 1921. | C
      The company was founded in 1987. | The company was founded in 1978. | C
      Unemployment was 5 per cent in 2021. | Unemployment was 7 per cent in 2022. | N
      By 2021 the town had 5,000 people. | In 2011 the town had 4,000 people. | N
      Two men were arrested. | Three men were arrested in March. | N
      Two men were arrested in Norvik. | Three men were arrested in Norvik in March. | N
      The fire in Norvik killed 12 people. | The fire in Norvik in March killed 15 people. | C
      The fire killed 12 people. | The fire killed 15 people. | C
      On Monday the council closed four schools. | On Tuesday the council closed three schools. | N
      In winter the ferry sails six times a day. | In summer the ferry sails 12 times a day. | N
      """)
  }

  @Test func `who does what to whom stays in place`() {
    checkVerdicts(
      """
      The strike caused the shortage. | The shortage caused the strike. | NC
      The flood triggered the landslide. | The landslide triggered the flood. | NC
      The flood triggered the landslide. | The landslide was triggered by the flood. | S
      Norvik United beat Elbrin Rovers. | Elbrin Rovers beat Norvik United. | NC
      Norvik United beat Elbrin Rovers 3-1. | Elbrin Rovers beat Norvik United 3-1. | NC
      The mayor sued the paper. | The paper sued the mayor. | NC
      The mayor was sued by the paper. | The paper sued the mayor. | S
      Orland invaded Norland in 1911. | Norland invaded Orland in 1911. | NC
      Aldo Bank bought Fenn Insurance for $4 million. | Fenn Insurance bought Aldo Bank for $4 million. | NC
      Aldo Bank bought Fenn Insurance for $4 million. | Fenn Insurance was bought by Aldo Bank for $4 million. | S
      Higher wages led to higher prices. | Higher prices led to higher wages. | NC
      Trade rose from 40 to 60 tonnes. | Trade fell from 60 to 40 tonnes. | NC
      Orland exported 40 tonnes to Norland. | Norland exported 40 tonnes to Orland. | NC
      Carl Fenn married Ada Orme. | Ada Orme married Carl Fenn. | S
      The Varn bridge links Norvik and Elbrin. | The Varn bridge links Elbrin and Norvik. | S
      The flood caused damage of $4 million. | Damage of $4 million was caused by the flood. | S
      The train from Norvik to Elbrin takes 40 minutes. | The train from Elbrin to Norvik takes 50 minutes. | NC
      The drought led to the famine. | The famine led to the drought. | N
      Elbrin Rovers defeated Norvik United 2-0. | Norvik United were defeated 2-0 by Elbrin Rovers. | S
      Elbrin Rovers defeated Norvik United 2-0. | Norvik United defeated Elbrin Rovers 2-0. | NC
      Orland sold 40 tanks to Norland. | Norland sold 40 tanks to Orland. | NC
      Norland bought 40 tanks from Orland. | Orland bought 40 tanks from Norland. | NC
      Carl Fenn succeeded Ada Orme as mayor in 1998. | Ada Orme succeeded Carl Fenn as mayor in 1998. | NC
      Ada Orme was succeeded by Carl Fenn as mayor in 1998. | Carl Fenn succeeded Ada Orme as mayor in 1998. | S
      The union accused the minister of lying. | The minister accused the union of lying. | N
      The court fined the bank $3 million. | The bank was fined $3 million by the court. | S
      Norvik is 40 kilometres north of Elbrin. | Elbrin is 40 kilometres north of Norvik. | NC
      Norvik is larger than Elbrin. | Elbrin is larger than Norvik. | NC
      Norvik is 40 kilometres from Elbrin. | Elbrin is 40 kilometres from Norvik. | S
      Profits fell because sales fell. | Sales fell because profits fell. | N
      Anna Berg is taller than Carl Fenn. | Carl Fenn is taller than Anna Berg. | NC
      The ban followed the riots. | The riots followed the ban. | N
      """)
  }

  @Test func `what is said in other words still agrees or differs`() {
    checkVerdicts(
      """
      The library has 40,000 books. | The library has 40,000 books and 300 maps. | S
      The library has 40,000 books. | The library has 30,000 books. | C
      The new hospital in Elbrin has 300 beds. | The hospital, which opened in May, has 300 beds. It stands in Elbrin. | SN
      The new hospital in Elbrin has 300 beds. | The new hospital in Elbrin has 250 beds. | C
      The council raised the fee to 40 euros. | The council raised the fee from 30 to 40 euros. | S
      Sales rose 12 per cent to 4,000 cars. | Sales rose 12 per cent to 4,000 cars. | S
      Sales rose 12 per cent to 4,000 cars. | Sales rose 15 per cent to 4,000 cars. | C
      The storm left 4,000 homes without power. | The storm left 6,000 homes without power. | C
      Anna Berg is 41 years old. | Anna Berg, 41, is the mayor of Elbrin. | S
      The museum opened in 1974. | The museum was opened in 1974 by the queen. | S
      The dam holds 12 million cubic metres of water. | The dam holds 12 million cubic metres of water. | S
      The dam holds 12 million cubic metres of water. | The dam holds 15 million cubic metres of water. | C
      The fund paid out $3 million to 40 families. | The fund paid out $3 million to 40 families. | S
      The fund paid out $3 million to 40 families. | The fund paid out $3 million to 60 families. | C
      Annual exports of tea reached 40 tonnes. | Exports of tea reached 40 tonnes a year. | S
      The club sold 900 tickets on Friday. | On Friday the club sold 900 tickets. | S
      The road costs $4 million a kilometre. | The road costs $4 million. | N
      The school has 120 pupils and 9 teachers. | The school has 9 teachers and 120 pupils. | S
      The school has 120 pupils and 9 teachers. | The school has 9 pupils and 120 teachers. | NC
      """)
  }

  @Test func `everyday statements still agree or differ`() {
    checkVerdicts(
      """
      The theatre seats 640 people. | The theatre, built in 1911, seats 640 people. | S
      The theatre seats 640 people. | The theatre seats 700 people. | C
      The orchard grows 40 kinds of apple. | The orchard grows 40 kinds of apple and 12 of pear. | S
      The council spent €3 million on the new pool. | The council spent €3 million on the new pool and €1 million on the park. | S
      The council spent €3 million on the new pool. | The council spent €5 million on the new pool. | C
      The lake covers 12 square kilometres. | The lake covers 1,200 hectares. | S
      The flight takes two hours. | The flight takes 120 minutes. | S
      Berta Holm has led the choir since 1998. | Berta Holm has led the choir since 1998. | S
      The mill burned down in 1902. | The mill burned down in 1904. | C
      About 400 people marched through Elbrin. | Some 410 people marched through Elbrin. | S
      The ship sank in 1911 with 60 people on board. | The ship sank in 1911 with 80 people on board. | C
      Wages rose 4 per cent in 2022. | In 2022, wages rose by 4 per cent. | S
      Wages rose 4 per cent in 2022. | In 2022, wages rose by 6 per cent. | C
      The ferry leaves at 9 am. | The ferry leaves at 9 am. | S
      Elbrin has two hospitals. | There are two hospitals in Elbrin. | S
      Elbrin has two hospitals. | Elbrin has three hospitals. | C
      The hall was built for 300 guests. | The hall was built for 300 guests by Carl Fenn. | S
      The prize is worth 4,000 crowns. | The prize is worth 4,000 crowns. | S
      The dam was finished in 1958. | The dam was completed in 1958. | S
      The dam was finished in 1958. | The dam was completed in 1962. | C
      Orla Holm won 54 per cent of the vote. | Orla Holm won 54 per cent of the vote. | S
      Orla Holm won 54 per cent of the vote. | Orla Holm won 45 per cent of the vote. | C
      """)
  }

  @Test func `statements that merely differ get no verdict`() {
    checkVerdicts(
      """
      The clinic treats 40 patients a week. | The clinic treats 40 patients a month. | NC
      The clinic treats 40 patients a week. | The clinic has treated 40 patients. | N
      The train runs every 20 minutes. | The train takes 20 minutes. | N
      Electricity costs 30 cents per kilowatt-hour. | Electricity costs 30 cents per day. | N
      A litre of milk costs €1.10. | Milk costs €1.10. | NS
      The statue is 12 metres tall. | The statue stands on a base 12 metres wide. | N
      The gorge is 80 metres deep. | The gorge is 80 metres wide. | N
      The tree is 40 metres tall. | The tree is 40 years old. | N
      Holm is the youngest member of the council. | Holm is the second youngest member of the council. | NC
      Holm is the youngest member of the council. | Holm is among the youngest members of the council. | N
      It is the third longest river in Orland. | It is the longest river in Orland. | NC
      The festival is the oldest in Orland. | The festival is one of the oldest in Orland. | N
      Child poverty in Elbrin stands at 14 per cent. | Poverty in Elbrin stands at 14 per cent. | N
      Poverty in Elbrin stands at 9 per cent. | Child poverty in Elbrin stands at 14 per cent. | N
      The number of nurses rose to 900. | The number of doctors rose to 700. | N
      The number of nurses rose to 900. | The number of doctors rose to 900. | N
      The cost of the bridge was $40 million. | The cost of the tunnel was $90 million. | N
      Spending on roads was $40 million. | Spending on schools was $60 million. | N
      Spending on roads was $40 million. | Spending on schools was $40 million. | N
      Retail prices rose 4 per cent. | Wholesale prices rose 6 per cent. | N
      Exports fell 4 per cent. | Imports fell 6 per cent. | N
      Exports fell 4 per cent. | Imports fell 4 per cent. | N
      Turnout among young voters was 41 per cent. | Turnout was 63 per cent. | N
      Turnout was 63 per cent. | Turnout among young voters was 41 per cent. | N
      The price of bread rose to €3. | The price of butter rose to €4. | N
      Sales in Orland fell 4 per cent. | Sales fell 6 per cent. | N
      Sales fell 6 per cent. | Sales in Orland fell 4 per cent. | N
      The company employs 900 people. | The company employs 400 people in Orland. | N
      The company employs 900 people in Orland. | The company employs 4,000 people. | N
      The company lost 40 jobs in Elbrin. | The company lost 90 jobs in Norvik. | N
      The airport handled 4 million passengers in the first half of the year. | The airport handled 5 million passengers in the second half of the year. | N
      The airport handled 4 million passengers in 2019. | The airport handled 2 million passengers in 2020. | N
      The airport handled 4 million passengers in 2019. | The airport handled 4 million passengers in 2020. | N
      Next year the tax will rise to 12 per cent. | Last year the tax rose to 10 per cent. | N
      The temperature reached 31 degrees on Monday. | The temperature reached 24 degrees on Wednesday. | N
      On 4 May, 300 people came. | On 5 May, 200 people came. | N
      In the morning 40 people voted. | In the afternoon 60 people voted. | N
      A storm killed four people. | A storm killed nine people in 1954. | N
      Four houses were sold. | Seven houses were sold last week. | N
      """)
  }

  @Test func `what is expected or conditional is no fact`() {
    checkVerdicts(
      """
      The minister said 400 homes were lost. | The opposition said 400 homes were lost. | NS
      The mayor denied that 400 homes were lost. | The mayor said 400 homes were lost. | NC
      Experts expect 400 homes to be lost. | 400 homes were lost. | N
      400 homes were lost. | Experts expect 400 homes to be lost. | N
      400 homes may be lost. | 400 homes were lost. | NS
      The plan would cost $40 million. | The plan cost $40 million. | NS
      The bridge will open in 2027. | The bridge opened in 2024. | NC
      If the dam breaks, 4,000 homes will be flooded. | 4,000 homes were flooded. | N
      """)
  }

  @Test func `a figure is borne out only with what it is a figure of`() {
    checkVerdicts(
      """
      The town cut the water fee by 4 per cent. | The town raised the water fee by 4 per cent. | NC
      The club lost 40 members to the strike. | The club won 40 members after the strike. | N
      The bank lent 3 million euros to bakers. | The bank lent 3 million euros to brewers. | N
      Carp numbers rose from 200 to 300. | Pike numbers rose from 900 to 1,400. | N
      The school has 19 teachers. | The school has 12 rooms and 7 lamps. | N
      The walk takes five hours. | The walk passes three lakes and two huts. | N
      The stable has 50 horses. | The stable has 30 cows and 20 goats. | N
      The chapel was built in 1951. | The chapel was built in 1934; the tower was built in 1951. | N
      The school opened in 1962. | The school was founded in 1901, and its new hall opened in 1962. | N
      Line 3 carries 8,000 people. | Line 5 carries 6,000 people. | N
      The tram has 90 seats. | The shelter of the tram has 12 seats. | N
      The drug helped 20 per cent of patients over 65. | The drug helped 31 per cent of patients under 40. | N
      Orla Bank owns 60 per cent of the ferry. | The ferry is owned by Fenn Holding (60 per cent) and Orla Bank (40 per cent). | N
      """)
  }

  @Test func `one sentence of the source has to say it all`() {
    checkVerdicts(
      """
      Profit was 5 million euros in 2023. | Profit was 5 million euros in 2022. Profit was 7 million euros in 2023. | NC
      The bridge cost 300 million. | The tunnel cost 300 million. The bridge is close by. | N
      The pool had 58,000 visits in 2022. | In 2021 the pool had 58,000 visits. In 2022 it recorded 41,000 visits. | NC
      Elbrin Lines carried 1,200 people. | Elbrin Lines owns four ferries. It carried 1,200 people. | S
      The pool had 58,000 visits in 2022. | The pool was built in 1970. In 2022 the pool had 58,000 visits. | S
      Prices rose 4 per cent in Norland. | Prices rose 4 per cent in Sudland and 6 per cent in Norland. | NC
      Prices rose 6 per cent in Norland. | Prices rose 4 per cent in Sudland and 6 per cent in Norland. | S
      Prices rose 4 per cent in Norland. | Prices rose 4 per cent in Sudland, 6 per cent in Norland. | NC
      The south has 14 rooms. | The north has 14 rooms, the south 9. | NC
      Barley made up 25 per cent. | Barley made up 40 per cent and wheat 25 per cent. | NC
      She was mayor from 2001 to 2009. | She was mayor from 2001 to 2005. | NC
      Mills account for 35 per cent of jobs. | Farms account for 35 per cent of jobs, and mills for 28 per cent. | NC
      """)
  }

  @Test func `what is charged, wanted or to come is not what was`() {
    checkVerdicts(
      """
      Carl Fenn stole 40 bicycles. | Carl Fenn was accused of stealing 40 bicycles. | N
      Carl Fenn stole 40 bicycles. | Carl Fenn was acquitted of stealing 40 bicycles. | N
      The club won the cup in 2019. | The club wants to win the cup in 2019. | N
      The mill employs 900 people. | The mill used to employ 900 people. | N
      Ada Orme retired in 2025. | Ada Orme will retire in 2025. | N
      The firm polluted the lake. | The firm denied polluting the lake. | N
      The dam may burst. | The dam did not burst. | N
      """)
  }

  @Test func `all, most and some are three quantities, and against is not for`() {
    checkVerdicts(
      """
      All members voted for the plan. | Three members voted against the plan. | NC
      Most nurses support the plan. | Some nurses support the plan. | N
      Ada Orme voted for the law. | Ada Orme voted against the law. | NC
      A third of the shops closed. | 33 per cent of the shops closed. | S
      Half of the shops closed. | 80 per cent of the shops closed. | C
      """)
  }
}
