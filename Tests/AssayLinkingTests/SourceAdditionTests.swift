import AssayModel
import AssayText
import Testing

@testable import AssayLinking

/// Sources that have every word of a claim and yet say something else, because of what they add or where they put it, and
/// sources whose additions change nothing.
///
/// Each row is the claim, the source's sentences and the verdicts that are right: S supported, C contradicted, N not
/// enough evidence.
@Suite struct SourceAdditionTests {
  @Test func `a pronoun stands for one person or thing only`() {
    checkVerdicts(
      """
      Anna Berg beat Clara Holm. | She beat Anna Berg. | N
      Anna Berg beat Clara Holm in the final. | Clara Holm reached the final. She beat Anna Berg. | NC
      Anna Berg beat Clara Holm. | Anna Berg won the title. She beat Clara Holm. | SN
      Anna Berg beat Clara Holm. | Clara Holm lost the title. She was beaten by Anna Berg. | SN
      Carl Fenn sued Aldo Bank. | It sued Carl Fenn. | N
      Aldo Bank bought Fenn Insurance. | It bought Aldo Bank. | N
      Anna Berg praised Clara Holm. | Clara Holm met Anna Berg on Monday. She praised her. | N
      Anna Berg hired 40 nurses. | Clara Holm followed Anna Berg as director. She hired 40 nurses. | N
      Aldo Bank cut 300 jobs. | Aldo Bank was sold to Fenn Holding. It cut 300 jobs. | N
      Aldo Bank cut 300 jobs. | Aldo Bank made a loss last year. It cut 300 jobs. | S
      Elbrin Lines carried 1,200 people. | Elbrin Lines owns four ferries. It carried 1,200 people. | S
      """)
  }

  @Test func `what was so is not what is so`() {
    checkVerdicts(
      """
      Carl Fenn is chairman of Aldo Bank. | Carl Fenn was chairman of Aldo Bank until 2015. | NC
      Carl Fenn is the chairman of Aldo Bank. | Carl Fenn, the former chairman of Aldo Bank, spoke in Elbrin. | NC
      Elbrin Lines has 40 ships. | Elbrin Lines had 40 ships in 1990. | N
      Elbrin Lines has 40 ships. | Elbrin Lines once had 40 ships. | N
      Elbrin Lines has 40 ships. | Elbrin Lines used to have 40 ships. | N
      The mill employs 300 people. | The mill employed 300 people until it closed. | N
      The mill employs 300 people. | At its peak the mill employed 300 people. | N
      Ada Orme leads the choir. | Ada Orme led the choir for ten years. | N
      Ada Orme leads the choir. | Ada Orme leads the choir. | S
      The mill employs 300 people. | The mill employs 300 people in Elbrin. | SN
      Elbrin Lines owns the ferry. | Elbrin Lines previously owned the ferry. | N
      The firm is based in Norvik. | The firm was based in Norvik until 2010. | N
      Clara Holm lives in Elbrin. | Clara Holm lived in Elbrin as a child. | N
      Anna Berg is mayor of Elbrin. | Anna Berg was elected mayor of Elbrin in 2009. | N
      Anna Berg is the mayor of Elbrin. | Anna Berg, mayor of Elbrin from 2004 to 2012, opened the pool. | N
      The island has 400 inhabitants. | The island had 400 inhabitants in 1880. | N
      The island has 400 inhabitants. | The island no longer has 400 inhabitants. | NC
      """)
  }

  @Test func `a part, a relative or a larger group is not the thing itself`() {
    checkVerdicts(
      """
      Bookings rose 5 per cent. | Freight bookings rose 5 per cent. | N
      The storm hit the coast. | The storm hit the northern coast. | N
      Spain had 40 million visitors. | Spain and Portugal together had 40 million visitors. | N
      Spain had 40 million visitors. | Spain and Portugal had 40 million visitors. | N
      The factory makes 4,000 cars a year. | The factory makes 4,000 cars and vans a year. | N
      The factory makes cars. | The factory makes cars and vans. | S
      Aldo Bank lost $4 million. | A subsidiary of Aldo Bank lost $4 million. | N
      Carl Fenn was arrested in Norvik. | Carl Fenn's brother was arrested in Norvik. | N
      Elbrin Motors closed its plant in Norvik. | Elbrin Motors's supplier closed its plant in Norvik. | N
      Elbrin Motors lost $9 million. | A supplier to Elbrin Motors lost $9 million. | N
      Sales rose 5 per cent. | Sales rose 5 per cent in the fourth quarter. | N
      Sales rose 5 per cent. | In the fourth quarter sales rose 5 per cent. | N
      Sales rose 5 per cent in 2023. | Sales rose 5 per cent in the fourth quarter of 2023. | N
      The company employs 400 people. | The company employs 400 people in Orland. | N
      Sales fell 6 per cent. | Sales in Orland fell 6 per cent. | N
      Carl Fenn died in 2009. | The wife of Carl Fenn died in 2009. | N
      Carl Fenn died in 2009. | Carl Fenn's wife died in 2009. | N
      The harbour handled 900 tonnes. | The harbour's east quay handled 900 tonnes. | N
      Norvik has 300 police officers. | Norvik and Elbrin have 300 police officers between them. | N
      The union has 4,000 members. | The union's youth wing has 4,000 members. | N
      Pupils scored 60 points. | Older pupils scored 60 points. | N
      The hospital treated 900 patients. | The hospital treated 900 patients with burns. | N
      Elbrin grew by 4 per cent. | Elbrin Lines grew by 4 per cent. | N
      Norvik won the cup. | Norvik Ladies won the cup. | N
      Patients recovered within a week. | Patients who took the drug recovered within a week. | N
      Workers get 30 days of leave. | Workers over 50 get 30 days of leave. | N
      """)
  }

  @Test func `what was passed over is not what was chosen`() {
    checkVerdicts(
      """
      The council chose Norvik for the new school. | The council chose Elbrin rather than Norvik for the new school. | NC
      The council will build a school. | The council will build a library instead of a school. | NC
      The firm sells boats. | The firm sells not boats but engines. | NC
      The firm sells boats. | The firm sells engines, not boats. | NC
      The firm sells boats. | Rather than boats, the firm sells engines. | NC
      The firm sells engines. | The firm sells engines, not boats. | S
      The firm sells engines. | The firm sells engines rather than boats. | SN
      The bridge is made of steel. | The bridge is made of wood instead of steel. | NC
      Carl Fenn came in place of Ada Orme. | Carl Fenn came in place of Ada Orme. | S
      Ada Orme spoke at the fair. | Carl Fenn spoke at the fair in place of Ada Orme. | NC
      The road was paid for by the state. | The road was paid for by the town as opposed to the state. | NC
      """)
  }

  @Test func `who was nominated need not have won`() {
    checkVerdicts(
      """
      Anna Berg won the Orla Prize in 2014. | Anna Berg was nominated for the Orla Prize in 2014. | NC
      The film won three awards. | The film was nominated for three awards. | NC
      The novel won the Orla Prize. | The novel was shortlisted for the Orla Prize. | N
      Anna Berg was awarded the Orla Prize. | Anna Berg was in line for the Orla Prize. | N
      Anna Berg won the race. | Anna Berg was the favourite to win the race. | N
      Anna Berg won the race. | Anna Berg was favourite for the race. | N
      Carl Fenn was to blame for the crash. | Carl Fenn was cleared of blame for the crash. | NC
      Carl Fenn caused the crash. | Carl Fenn was cleared of causing the crash. | N
      Carl Fenn took bribes. | Carl Fenn denied taking bribes. | N
      Anna Berg became director of the museum. | Anna Berg applied to become director of the museum. | N
      Anna Berg became director of the museum. | Anna Berg was tipped to become director of the museum. | N
      Anna Berg was appointed director of the museum. | Anna Berg was named as a candidate for director of the museum. | N
      """)
  }

  @Test func `before is not after`() {
    checkVerdicts(
      """
      The match was played after the speech. | The match was played before the speech. | NC
      The speech came after the match. | The match came after the speech. | NC
      The ban came before the riots. | The riots came before the ban. | NC
      Orla Holm arrived after Carl Fenn. | Carl Fenn arrived after Orla Holm. | NC
      The firm closed the plant after the strike began. | The strike began after the firm closed the plant. | NC
      The fire broke out after the explosion. | The explosion happened after the fire broke out. | NC
      The road was closed before the flood. | The flood came before the road was closed. | NC
      The prize was given to Anna Berg ahead of Clara Holm. | The prize was given to Clara Holm ahead of Anna Berg. | NC
      """)
  }

  @Test func `what can, must or nearly did happen is no fact`() {
    checkVerdicts(
      """
      The dam burst. | The dam could have burst. | N
      The dam burst. | The dam nearly burst. | N
      The dam burst. | The dam almost burst. | N
      The bank failed. | The bank was on the brink of failing. | N
      The bank must close the branch. | The bank closed the branch. | N
      The court banned the party. | The court can ban the party. | N
      The court banned the party. | The court is able to ban the party. | N
      The court banned the party. | The court has the power to ban the party. | N
      The council closed the pool. | The council voted on whether to close the pool. | N
      The council closed the pool. | The council considered closing the pool. | N
      The council closed the pool. | The council agreed to close the pool. | N
      The council closed the pool. | The council is about to close the pool. | N
      The council closed the pool. | The council was urged to close the pool. | N
      The council closed the pool. | Residents urged the council to close the pool. | N
      The firm cut 300 jobs. | The firm is in talks to cut 300 jobs. | N
      The firm cut 300 jobs. | The firm was ready to cut 300 jobs. | N
      The firm cut 300 jobs. | The firm avoided cutting 300 jobs. | N
      The firm cut 300 jobs. | The firm stopped short of cutting 300 jobs. | N
      The firm cut 300 jobs. | The firm was forced to cut 300 jobs. | SN
      The firm built a mill. | The firm proposed to build a mill. | N
      The firm built a mill. | The firm has permission to build a mill. | N
      The firm built a mill. | The firm has begun to build a mill. | N
      """)
  }

  @Test func `what holds on a condition need not hold`() {
    checkVerdicts(
      """
      The ferry stops in Elbrin. | When the wind is strong, the ferry stops in Elbrin. | N
      The ferry stops in Elbrin. | The ferry stops in Elbrin only on Sundays. | N
      The pool is free. | The pool is free for children. | N
      The museum is open. | The museum is open provided that staff are present. | N
      The loan is interest-free. | The loan is interest-free as long as it is repaid in a year. | N
      The town would be flooded. | The town would be flooded but for the dam. | N
      Had the dam broken, the town would have drowned. | Had the dam broken, the town would have drowned. | SN
      The town was flooded. | Had the dam broken, the town would have been flooded. | N
      The town was flooded. | Without the dam, the town would be flooded. | N
      The firm made a profit of $4 million. | The firm made a profit of $4 million if pensions are left out. | N
      The firm made a profit of $4 million. | But for the fine, the firm made a profit of $4 million. | N
      """)
  }

  @Test func `what is doubted, asked or imagined is no fact`() {
    checkVerdicts(
      """
      Taxes are too high. | “Taxes are too high”, Carl Fenn said. | SN
      The minister lied. | The paper wrote that the minister lied. | N
      The minister lied. | Carl Fenn said the minister lied. | N
      The minister stole $4 million. | According to Carl Fenn, the minister stole $4 million. | N
      The vaccine killed 40 people. | A rumour spread online that the vaccine killed 40 people. | N
      The vaccine killed 40 people. | It is a myth that the vaccine killed 40 people. | NC
      The vaccine killed 40 people. | The claim that the vaccine killed 40 people is false. | NC
      The vaccine killed 40 people. | It is not true that the vaccine killed 40 people. | NC
      The vaccine killed 40 people. | Reports that the vaccine killed 40 people were wrong. | NC
      The vaccine killed 40 people. | There is no evidence that the vaccine killed 40 people. | NC
      The vaccine killed 40 people. | He wrongly said the vaccine killed 40 people. | NC
      The vaccine killed 40 people. | In the novel, the vaccine killed 40 people. | N
      The vaccine killed 40 people. | In the film, the vaccine killed 40 people. | N
      The vaccine killed 40 people. | The play imagines that the vaccine killed 40 people. | N
      The mayor resigned. | The mayor resigned, the hoax letter said. | N
      The mayor took bribes. | The mayor was questioned over taking bribes. | N
      The mayor took bribes. | The mayor was said to take bribes. | N
      The mayor took bribes. | The mayor is believed to have taken bribes. | N
      The mayor took bribes. | The mayor was alleged to have taken bribes. | N
      The mayor took bribes. | The mayor was convicted of taking bribes. | SN
      The mayor took bribes. | Did the mayor take bribes? | N
      The mayor resigned in May. | Will the mayor resign in May? | N
      The school has 300 pupils. | Does the school have 300 pupils? | N
      """)
  }

  @Test func `what is to come has not come`() {
    checkVerdicts(
      """
      Mill to close | The mill closed. | N
      The mill closed in May. | Mill to close in May | N
      The mill closed in May. | The mill is to close in May. | N
      The mill closed in May. | The mill was to close in May. | N
      The mill closed in May. | The mill was due to close in May. | N
      The mill closed in May. | The mill is set to close in May. | N
      The king visited Norvik. | The king cancelled a trip in which he visited Norvik. | N
      The king visited Norvik. | The king's visit to Norvik was cancelled. | NC
      The king visited Norvik in May. | The king was invited to visit Norvik in May. | N
      """)
  }

  @Test func `a deputy is not the mayor`() {
    checkVerdicts(
      """
      Anna Berg is mayor of Elbrin. | Anna Berg is deputy mayor of Elbrin. | N
      Anna Berg is mayor of Elbrin. | Anna Berg is acting mayor of Elbrin. | N
      Anna Berg is mayor of Elbrin. | Anna Berg is vice mayor of Elbrin. | N
      Anna Berg is mayor of Elbrin. | Anna Berg is an adviser to the mayor of Elbrin. | N
      Anna Berg is mayor of Elbrin. | Anna Berg is married to the mayor of Elbrin. | N
      Anna Berg is the minister of health. | Anna Berg is the shadow minister of health. | N
      Anna Berg is a professor at Norvik University. | Anna Berg is an assistant professor at Norvik University. | N
      Anna Berg is president of Orland. | Anna Berg is president-elect of Orland. | N
      Anna Berg is chairman of the board. | Anna Berg is honorary chairman of the board. | N
      Anna Berg is the mayor of Elbrin. | Anna Berg is the mother of the mayor of Elbrin. | N
      """)
  }

  @Test func `each name keeps its own place`() {
    checkVerdicts(
      """
      Orland, Norland and Sudland signed the treaty. | Orland and Norland signed the treaty. Sudland did not sign the treaty. | NC
      Sudland signed the treaty. | All but Sudland signed the treaty. | NC
      Sudland signed the treaty. | All states except Sudland signed the treaty. | NC
      Sudland signed the treaty. | Every state apart from Sudland signed the treaty. | NC
      Sudland signed the treaty. | With the exception of Sudland, all states signed the treaty. | NC
      Sudland signed the treaty. | Orland signed the treaty, unlike Sudland. | NC
      Sudland signed the treaty. | Orland signed the treaty with Sudland. | SN
      Sudland won four medals. | Orland won four medals, ahead of Sudland. | NC
      Sudland won four medals. | Orland won four medals against Sudland. | N
      Sudland spent $4 million on arms. | Orland spent $4 million on arms for Sudland. | N
      Sudland has 40 ships. | Orland, like Sudland, has 40 ships. | SN
      Sudland has 40 ships. | Orland, which borders Sudland, has 40 ships. | NC
      Sudland has 40 ships. | Orland has 40 ships, more than Sudland. | NC
      Sudland has 40 ships. | Compared with Sudland, Orland has 40 ships. | N
      Sudland has 40 ships. | Orland has 40 ships off the coast of Sudland. | N
      Carl Fenn earned $4 million. | Carl Fenn's company earned $4 million. | N
      Carl Fenn bought the house. | The house was bought from Carl Fenn. | N
      Carl Fenn bought the house. | The house was bought for Carl Fenn. | N
      Carl Fenn painted the picture. | The picture was painted after Carl Fenn. | N
      Carl Fenn painted the picture. | The picture of Carl Fenn was painted in Norvik. | N
      Carl Fenn wrote the book. | The book about Carl Fenn was written in Norvik. | N
      Carl Fenn shot 12 people. | Carl Fenn was among 12 people shot. | NC
      Carl Fenn was shot. | Carl Fenn shot two men. | N
      Carl Fenn shot two men. | Carl Fenn was shot by two men. | NC
      Carl Fenn was arrested. | Carl Fenn arrested two men. | N
      Carl Fenn killed two men. | Two men killed Carl Fenn. | NC
      """)
  }

  @Test func `a figure in brackets belongs to what stands before it`() {
    checkVerdicts(
      """
      Carl Fenn was born in 1931. | Carl Fenn (1931-2004) was a painter. | SN
      Carl Fenn painted the tower in 1931. | Carl Fenn (born 1931) painted the tower. | N
      The novel won the prize in 1987. | The novel (1987) won the prize in 1989. | NC
      """)
  }

  @Test func `the first since then is not the first`() {
    checkVerdicts(
      """
      It is the first strike since 1990. | It is the first strike. | N
      It is the first strike. | It is the first strike since 1990. | N
      Anna Berg is the first woman to lead the bank. | Anna Berg is the first woman to lead the bank since 1970. | N
      Inflation is the highest ever. | Inflation is the highest since 1990. | N
      The mill made its biggest loss. | The mill made its biggest loss in a decade. | N
      Anna Berg was the first to climb the wall. | Anna Berg was the first woman to climb the wall. | N
      Anna Berg was the first woman to climb the wall. | Anna Berg was the first Norland woman to climb the wall. | N
      """)
  }

  @Test func `a figure of long ago is not that of today`() {
    checkVerdicts(
      """
      The fund has 4,000 members. | As of 1995, the fund had 4,000 members. | N
      The fund has 4,000 members. | As of May 2023, the fund has 4,000 members. | SN
      """)
  }

  @Test func `a measure keeps its base, its bound and its terms`() {
    checkVerdicts(
      """
      Debt is $40,000. | Debt is $40,000 per head. | N
      Orland spends $900 on health. | Orland spends $900 on health per person. | N
      Emissions were 9 tonnes. | Emissions per head were 9 tonnes. | N
      Emissions fell 9 per cent. | Emissions per head fell 9 per cent. | N
      Wages rose 4 per cent. | Real wages rose 4 per cent. | N
      Wages rose 4 per cent. | Wages rose 4 per cent in real terms. | N
      Wages rose 4 per cent. | Wages rose 4 per cent after inflation. | N
      Wages rose 4 per cent. | Wages rose 4 per cent before inflation. | N
      Wages rose 4 per cent. | Adjusted for inflation, wages rose 4 per cent. | N
      Output rose 4 per cent. | Output rose 4 per cent on an annualised basis. | N
      Output rose 4 per cent. | Seasonally adjusted output rose 4 per cent. | N
      Output rose 4 per cent. | Output rose 4 per cent, seasonally adjusted. | N
      Output rose 4 per cent. | Output was forecast to rise 4 per cent. | N
      Output rose 4 per cent. | Output rose a forecast 4 per cent. | N
      Output rose 4 per cent. | Output rose an estimated 4 per cent. | SN
      Output rose 4 per cent. | Output rose 4 per cent more slowly. | N
      Output rose 4 per cent. | Output rose less than the 4 per cent forecast. | N
      Output rose 4 per cent. | Output rose 4 percentage points. | NC
      The unemployment rate rose 4 per cent. | The unemployment rate rose to 4 per cent. | NC
      Output fell to 4 tonnes. | Output fell by 4 tonnes. | NC
      The club has 40 members. | The club has 40 members more. | N
      The club has 40 members. | The club has 40 more members than in 2010. | N
      The club has 40 members. | The club has 40 new members. | N
      The club gained 40 members. | The club has 40 members. | N
      The fund raised $4 million. | The fund has raised $4 million since 2010. | SN
      The fund raised $4 million in 2023. | By 2023 the fund had raised $4 million. | N
      The fund raised $4 million in 2023. | Since 2010 the fund has raised $4 million, the report of 2023 said. | N
      The fund raised $4 million in 2023. | From 2010 to 2023 the fund raised $4 million. | N
      The region had 300 fires in 2023. | Between 2019 and 2023 the region had 300 fires. | N
      Solar power makes up 40 per cent of supply. | Solar power makes up 40 per cent of the growth in supply. | N
      40 per cent of pupils are poor. | 40 per cent of poor pupils are girls. | N
      40 per cent of nurses are men. | 40 per cent of men are nurses. | NC
      Of the 40 prisoners, 12 escaped. | Of the 12 prisoners, 40 escaped. | NC
      Norvik ranks 40th. | Norvik has 40 ranks. | N
      Norvik ranks fourth. | Norvik has four ranks. | N
      Women earn 40 euros an hour. | Men earn 40 euros an hour. | NC
      Women earn 40 per cent less. | Women earn 40 per cent less than men. | SN
      40 women were hired. | 40 people were hired. | N
      40 people were killed. | 40 people were killed or injured. | N
      40 people were killed. | 40 people were killed and injured. | N
      40 people were killed. | 40 people were killed, injured or missing. | N
      40 people were killed. | 40 people were reported killed. | SN
      40 people were killed. | 40 people were feared killed. | N
      40 people were killed. | Up to 40 people were killed. | N
      40 people were killed. | As many as 40 people were killed. | SN
      The town has 40,000 residents. | The town has fewer than 40,000 residents. | NC
      The town has 40,000 residents. | The town aims to have 40,000 residents. | N
      The town has 40,000 residents. | The town has room for 40,000 residents. | N
      The stadium holds 40,000 people. | The stadium held 40,000 people on Sunday. | N
      The bridge costs $40 million. | The bridge costs $40 million less than the tunnel. | N
      The bridge costs $40 million. | The bridge costs $40 million a year to maintain. | N
      The tower is 40 metres high. | The tower is 40 metres higher than the church. | N
      The tower is 40 metres tall. | The tower is 40 metres taller than the church. | N
      Anna Berg is 40 years old. | Anna Berg is 40 years older than Clara Holm. | N
      The lake is 40 metres deep. | The lake is at most 40 metres deep. | NS
      Prices doubled. | Prices almost doubled. | N
      Prices doubled. | Prices of bread doubled. | N
      Half of all pupils passed. | Half of all pupils who sat the exam twice passed. | N
      Nurses are paid $30,000. | Newly qualified nurses are paid $30,000. | N
      Nurses are paid $30,000. | Nurses are paid at least $30,000. | N
      Nurses work 40 hours a week. | Night nurses work 40 hours a week. | N
      The law applies to shops. | The law applies to small shops. | N
      The law does not apply to shops. | The law does not apply to small shops. | N
      Fenn Motors recalled 4,000 cars. | Fenn Motors recalled 4,000 cars and 300 vans. | S
      Fenn Motors recalled 4,000 cars. | Fenn Motors recalled 4,000 electric cars. | SN
      Fenn Motors makes 4,000 cars a year. | Fenn Motors makes 4,000 electric cars a year. | N
      The army has 4,000 tanks. | The army has 4,000 old tanks. | N
      The ship sank off Norvik. | The ship that sank the Orla was built off Norvik. | N
      The ship sank the Orla. | The ship sank near the Orla. | N
      Police shot a man. | Police found a man shot. | N
      Police found the money. | Police found no trace of the money. | NC
      Police found 40 bombs. | Police found 40 fake bombs. | N
      Police found 40 bombs. | Police found what looked like 40 bombs. | N
      Police seized 40 guns. | Police seized 40 toy guns. | N
      Anna Berg has won 40 races. | Anna Berg has run 40 races. | NC
      Anna Berg returned to Norvik. | Anna Berg hopes to return to Norvik. | N
      Anna Berg left Norvik for Elbrin. | Anna Berg left Elbrin for Norvik. | NC
      Anna Berg moved from Norvik. | Anna Berg moved to Norvik. | NC
      Anna Berg flew to Norvik. | Anna Berg flew from Norvik. | NC
      The train to Norvik was late. | The train from Norvik was late. | N
      The drug is sold with a label. | The drug is sold without a label. | NC
      The meeting took place inside the hall. | The meeting took place outside the hall. | NC
      The shop is open on Sundays. | The shop is open except on Sundays. | NC
      The shop is open on Sundays. | The shop is open daily but on Sundays. | NC
      The tax was raised under Carl Fenn. | The tax was raised before Carl Fenn. | N
      The tax was cut by Carl Fenn. | The tax was cut despite Carl Fenn. | N
      The hall was named after Anna Berg. | Anna Berg named the hall. | N
      Anna Berg lent $40 to Carl Fenn. | Anna Berg borrowed $40 from Carl Fenn. | NC
      Anna Berg outlived Carl Fenn. | Carl Fenn outlived Anna Berg. | NC
      Anna Berg taught Carl Fenn. | Carl Fenn taught Anna Berg. | NC
      Anna Berg married in Norvik. | Anna Berg's sister married in Norvik. | N
      Too few nurses applied. | Few nurses applied. | N
      The bank refused the loan. | The bank did not refuse the loan. | NC
      The ban was lifted. | The ban was not lifted. | NC
      Orland lifted the ban. | Orland imposed the ban. | NC
      Orland imposed the ban. | Orland lifted the ban it imposed. | SN
      The strike ended. | The strike is far from ended. | NC
      The project is finished. | The project is half finished. | NC
      The project is finished. | The project is far from finished. | NC
      The bridge is safe. | The bridge is anything but safe. | NC
      The bridge is safe. | The bridge is hardly safe. | NC
      The bridge is safe. | The bridge is safe, Carl Fenn claims. | N
      The bridge is safe. | The bridge is supposed to be safe. | N
      The bridge is safe. | The bridge was declared safe in 1990. | N
      """)
  }

  @Test func `what a source adds of times, places and persons does no harm`() {
    checkVerdicts(
      """
      The museum drew 40,000 visitors in 2023. | In 2023 the museum drew 40,000 visitors, more than ever before. | S
      The museum drew 40,000 visitors in 2023. | The museum, which opened in 1974, drew 40,000 visitors in 2023, its director said. | S
      The museum drew 40,000 visitors in 2023. | The popular museum drew 40,000 visitors in 2023. | SN
      The ferry carried 900 people on Monday. | On Monday the ferry carried 900 people from Norvik to Elbrin. | S
      The council approved the plan on 4 May 2024. | The council approved the plan on 4 May 2024 by nine votes to four. | S
      Anna Berg was elected mayor of Elbrin in 2019. | Anna Berg, a former teacher, was elected mayor of Elbrin in 2019. | S
      Anna Berg is the mayor of Elbrin. | Anna Berg, the mayor of Elbrin, opened the pool. | S
      Anna Berg opened the pool. | Anna Berg, the mayor of Elbrin, opened the pool. | S
      The mill employs 300 people. | The mill, in the north of Norvik, employs 300 people. | S
      The mill employs 300 people. | The mill employs 300 people and makes paper. | S
      The mill burned down in 1902. | The old mill burned down in 1902. | S
      The storm left 4,000 homes without power. | The storm left 4,000 homes without power for two days. | S
      Fenn Motors sold 4,000 cars in 2023. | Fenn Motors sold 4,000 cars in 2023, up from 3,500 in 2022. | S
      Fenn Motors sold 4,000 cars in 2023. | Fenn Motors sold 4,000 cars in 2023 and 3,500 in 2022. | S
      Orla Holm won 54 per cent of the vote. | Orla Holm won 54 per cent of the vote, against 46 per cent for Carl Fenn. | S
      The budget for 2024 is $40 million. | The budget for 2024 is $40 million, of which $9 million goes to schools. | S
      The bridge is 400 metres long. | The bridge is 400 metres long and 12 metres wide. | S
      The pool was closed for repairs. | The pool was closed for repairs on Monday. | S
      The pool will reopen in May. | The pool will reopen in May, the council said. | S
      Unemployment fell to 4 per cent in May. | Unemployment fell to 4 per cent in May from 5 per cent in April. | S
      The strike ended after three weeks. | The strike ended on Friday after three weeks. | S
      The strike followed the sale of the mill. | The strike followed the sale of the mill to Aldo Bank. | S
      A fire killed four people in Norvik. | A fire killed four people in Norvik on Sunday. | S
      A fire killed four people. | A fire in a hotel killed four people. | S
      Police arrested 14 people. | Police arrested 14 people on Sunday. | S
      Carl Fenn resigned in May. | Carl Fenn, head of Aldo Bank, resigned in May. | S
      Carl Fenn resigned as head of Aldo Bank. | Carl Fenn resigned as head of Aldo Bank after the loss. | S
      The firm bought the mill for $4 million. | The firm bought the old mill for $4 million. | S
      The firm bought the mill for $4 million. | The firm bought the mill in Elbrin for $4 million. | S
      The school opened in 1962. | The school, designed by Ada Orme, opened in 1962. | S
      The lake is the deepest in Orland. | The lake is the deepest in Orland, at 300 metres. | S
      The tower was finished in 1931. | The tower was finished in 1931 after four years of work. | S
      Norvik was founded in 1214. | The town of Norvik was founded in 1214. | S
      The mayor of Elbrin resigned. | The mayor of Elbrin, Anna Berg, resigned. | S
      The drug cut deaths by 20 per cent. | The drug cut deaths by 20 per cent, according to the study. | SN
      The trial included 900 patients. | The trial included 900 patients, 400 of them women. | S
      Ticket prices rose by 4 per cent. | Ticket prices rose by 4 per cent on 1 May. | S
      The orchard has 40 trees. | The orchard, which is not open to the public, has 40 trees. | S
      The concert raised 4,000 euros for the hospital. | The concert on Saturday raised 4,000 euros for the hospital. | S
      Six teams took part in the race. | Six teams took part in the race in Norvik. | S
      The road is closed. | The road is closed because of snow. | S
      The road was closed because of snow. | The road was closed on Monday because of snow. | S
      Carl Fenn was chairman of Aldo Bank until 2015. | Carl Fenn was chairman of Aldo Bank until 2015. | S
      Carl Fenn was chairman of Aldo Bank. | Carl Fenn was chairman of Aldo Bank until 2015. | S
      Anna Berg was nominated for the Orla Prize. | Anna Berg was nominated for the Orla Prize in 2014. | S
      The dam was built before the war. | The dam was built before the war. | S
      The factory makes cars and vans. | The factory makes cars and vans. | S
      The company has 400 employees in Orland. | The company has 400 employees in Orland. | S
      Freight bookings rose 5 per cent. | Freight bookings rose 5 per cent. | S
      The northern coast was hit. | The northern coast was hit by a storm. | S
      The team won the match after extra time. | The team won the match after extra time. | S
      """)
  }

  @Test func `words that a search takes for one another may name two kinds`() {
    checkVerdicts(
      """
      The hospital has 340 beds. | The clinic has 340 beds. | N
      Anna Berg was appointed director. | Anna Berg was nominated director. | N
      Carl Fenn's brother opened the pool. | Carl Fenn's sister opened the pool. | NC
      The soldiers killed four men. | The soldiers murdered four men. | SN
      The firm bought 40 cars. | The firm purchased 40 cars. | S
      The museum is closed from May to August. | The museum is closed from May to June. | NC
      The museum is closed from May to August. | The museum is closed from May to August. | S
      The school was rated good in 2021. | Halden Secondary School was rated good in 2021. | N
      The Halden school was rated good in 2021. | The Halden school was rated good in 2021. | S
      Unemployment was 4 per cent in Sudland. | Unemployment was 4 per cent in Sudland but 6 per cent in Norland. | S
      """)
  }

  @Test func `a few words more are another statement`() {
    checkVerdicts(
      """
      The union backs the deal. | The union's members back the deal. | N
      The union backs the deal. | The union backs parts of the deal. | N
      The mine produced 40 tonnes of gold in 2023. | The mine produced 40 tonnes of gold ore in 2023. | N
      The port is the busiest in Orland. | The port is the busiest in Orland for coal. | N
      Carl Fenn was elected in 2019. | Carl Fenn was first elected in 2019. | SN
      Carl Fenn left the party in 2019. | Carl Fenn left the party conference in 2019. | N
      Prices fell 4 per cent in May. | Prices fell 4 per cent in the year to May. | N
      Prices fell 4 per cent in May. | Prices fell at an annual rate of 4 per cent in May. | N
      The army killed 40 rebels. | The army said it killed 40 rebels. | SN
      The army killed 40 rebels. | Rebels denied that the army killed 40 of them. | N
      The plant will cost $4 million. | The plant will cost the town $4 million. | SN
      The plant will cost $4 million. | The plant will cost more than $4 million. | N
      The plant cost $4 million. | The plant cost $4 million to repair. | N
      The mayor opened the hall. | The mayor's wife opened the hall. | N
      The mayor opened the hall. | The mayor opened the hall door. | N
      Norland has 40 hospitals. | Norland has 40 private hospitals. | N
      Norland banned the book. | Norland banned the book's sale. | N
      The lake froze in 2010. | The lake last froze in 2010. | SN
      Two men drowned in May. | Two men drowned in May, police fear. | N
      Two men drowned in May. | Two men nearly drowned in May. | N
      The firm supplies Orland. | The firm is supplied by Orland. | NC
      The firm owes the bank $4 million. | The bank owes the firm $4 million. | NC
      The firm has 40 offices. | The firm has 40 offices and shops. | N
      The school is the best in Norvik. | The school is the best known in Norvik. | N
      The bus runs every 20 minutes. | The bus runs every 20 minutes at night. | N
      40 per cent of voters backed the plan. | 40 per cent of those asked said voters backed the plan. | N
      The team has won 12 matches. | The team has won 12 of its matches this year. | N
      The drug was approved in 2019. | The drug was approved for animals in 2019. | N
      The bank cut rates in May. | The bank left rates as they were in May after cutting them in April. | NC
      The bank raised its forecast to 4 per cent. | The bank cut its forecast to 4 per cent. | NC
      The firm employs 300 people. | The firm plans to employ 300 people. | N
      The firm employs 300 people. | The firm once planned for 300 people it employs. | N
      Orland has the largest army in the region. | Orland claims the largest army in the region. | N
      Orland has 40 ships. | Orland lost 40 of its ships. | N
      Orland has 40 ships. | Orland says it has 40 ships. | SN
      Orland has 40 ships. | Orland has had 40 ships sunk. | N
      Anna Berg is a doctor. | Anna Berg is a doctor of law. | N
      Anna Berg is a doctor. | Anna Berg plays a doctor. | N
      Anna Berg is a nurse. | Anna Berg is a nurse's daughter. | N
      Carl Fenn owns 40 per cent of Aldo Bank. | Carl Fenn owns 40 per cent of the shares that Aldo Bank sold. | N
      The council owns the hall. | The council owns half of the hall. | N
      The council owns the hall. | The council owns the land under the hall. | N
      The council sold the hall. | The council sold tickets for the hall. | N
      The council sold the hall. | The council sold the hall's organ. | N
      The council bought the hall. | The council bought the hall new windows. | N
      The council bought the hall. | The council bought shares in the hall. | N
      The train was late. | The train was rarely late. | N
      The train was late. | The train was less late. | N
      The train is never late. | The train is late. | NC
      The dam holds 40 million litres. | The dam can hold 40 million litres. | N
      The dam holds 40 million litres. | The dam holds back 40 million litres a day. | N
      The pool opens at 9 am. | The pool opens at 9 am on Sundays. | N
      The pool opens in May. | The pool opens in May every second year. | N
      Entry is free. | Entry is free to members. | N
      Entry is free. | Entry is free on Mondays. | SN
      The test was positive. | The test was positive in two of 40 people. | N
      The drug cures the disease. | The drug cures the disease in mice. | N
      The drug cures the disease. | The drug cures the disease when given early. | N
      The drug cures the disease. | The drug is used to cure the disease. | N
      The drug cures the disease. | The drug was developed to cure the disease. | N
      The drug works. | The drug works, the maker says. | SN
      The drug works. | The maker wants to show that the drug works. | N
      The drug works. | The maker failed to show that the drug works. | NC
      The drug works. | Doctors doubt that the drug works. | NC
      The drug works. | Doctors asked if the drug works. | N
      The drug works. | There is little proof that the drug works. | N
      The drug works. | He hoped the drug works. | N
      Inflation is 4 per cent. | Inflation is 4 per cent above target. | N
      Inflation is 4 per cent. | Inflation is 4 per cent lower. | N
      Inflation was 4 per cent in 2023. | Inflation was 4 per cent on average in 2023. | N
      Inflation was 4 per cent in 2023. | Inflation was 4 per cent at the end of 2023. | SN
      Inflation was 4 per cent in 2023. | Inflation peaked at 4 per cent in 2023. | N
      Inflation averaged 4 per cent. | Inflation peaked at 4 per cent. | N
      The town has 4,000 homes. | The town needs 4,000 homes. | N
      The town built 4,000 homes. | The town approved 4,000 homes. | N
      The town has 4,000 homes. | The town has planned 4,000 homes. | N
      The town has 4,000 homes. | The town has 4,000 empty homes. | N
      The town has 4,000 homes. | The town has sold 4,000 homes. | N
      The party won 40 seats. | The party contested 40 seats. | N
      The party won 40 seats. | The party and its allies won 40 seats. | N
      The party won 40 seats. | The party won 40 seats fewer. | N
      The party won 40 seats. | The party, with its allies, won 40 seats. | N
      The party won 40 seats. | The party's allies won 40 seats. | N
      The party won 40 per cent of the vote. | The party won 40 per cent of the postal vote. | N
      The party won 40 per cent of the vote. | The party won 40 per cent of the vote in Norvik. | N
      Turnout was 40 per cent. | Turnout was 40 per cent by noon. | N
      Turnout rose to 40 per cent. | Turnout rose by half, to 40 per cent. | SN
      The firm made a loss of $4 million. | The firm made a paper loss of $4 million. | N
      The firm paid $4 million in tax. | The firm paid $4 million in tax and fines. | N
      The firm paid $4 million in tax. | The firm avoided $4 million in tax. | N
      The firm paid a fine of $4 million. | The firm faces a fine of $4 million. | N
      The firm was fined $4 million. | The firm was threatened with being fined $4 million. | N
      The firm was fined $4 million. | The firm's owner was fined $4 million. | N
      Carl Fenn was jailed for 40 years. | Carl Fenn faces being jailed for 40 years. | N
      Carl Fenn was jailed for 40 years. | Carl Fenn was jailed for killing a man 40 years ago. | N
      Carl Fenn confessed. | Carl Fenn confessed, but only to his priest. | SN
      Carl Fenn killed two men. | Carl Fenn was tried for killing two men. | N
      Carl Fenn killed two men. | Carl Fenn is suspected of having killed two men. | N
      Carl Fenn killed two men. | Carl Fenn was wrongly convicted of having killed two men. | N
      Carl Fenn killed two men. | A man who looked like Carl Fenn killed two men. | N
      Carl Fenn killed two men. | Carl Fenn filmed the man who killed two men. | N
      Carl Fenn killed two men. | The gang that Carl Fenn left killed two men. | N
      Carl Fenn killed two men. | Carl Fenn's car killed two men. | N
      Carl Fenn met Anna Berg. | Carl Fenn met Anna Berg's lawyer. | N
      Carl Fenn met Anna Berg. | Carl Fenn met friends of Anna Berg. | N
      Carl Fenn met Anna Berg in Norvik. | Carl Fenn met Anna Berg outside Norvik. | N
      Carl Fenn lives in Norvik. | Carl Fenn lives near Norvik. | N
      Carl Fenn lives in Norvik. | Carl Fenn lives in Norvik Street. | N
      Norvik is the capital of Orland. | Norvik is the former capital of Orland. | N
      Norvik is the capital of Orland. | Norvik is the culture capital of Orland. | N
      Norvik is the capital of Orland. | Norvik is called the capital of Orland. | N
      Norvik is the capital of Orland. | Norvik is the second city after the capital of Orland. | N
      Water boils at 100 degrees. | Water boils at 100 degrees at sea level. | N
      The ban covers cars. | The ban covers diesel cars. | N
      The ban covers diesel cars. | The ban covers cars. | N
      The ban took effect in May. | The ban was to take effect in May. | N
      The fee is 40 euros. | The fee is 40 euros for two people. | N
      The fee is 40 euros. | The fee starts at 40 euros. | N
      The fee is 40 euros. | The fee is 40 euros plus tax. | N
      The fee is 40 euros. | The late fee is 40 euros. | N
      Women make up 40 per cent of staff. | Women make up 40 per cent of new staff. | N
      Women make up 40 per cent of staff. | Women make up 40 per cent of part-time staff. | N
      Schools closed. | Schools in the north closed. | N
      The schools closed. | Two of the schools closed. | N
      The strike hit 40 firms. | The strike hit 40 firms' profits. | N
      Ministers resigned. | Ministers threatened to resign. | N
      It rained on 40 days. | It rained on 40 days fewer. | N
      Rents rose 4 per cent. | Rents rose 4 per cent faster than wages. | N
      Rents rose 4 per cent. | Rents rose 4 per cent in cities. | N
      Rents rose 4 per cent. | Rents for new flats rose 4 per cent. | N
      Rents rose 4 per cent. | Advertised rents rose 4 per cent. | N
      The city spent $4 million. | The city spent $4 million of the $9 million. | SN
      The city spent $4 million on roads. | The city spent $4 million on roads and parks. | N
      The city spent $4 million on roads. | The city overspent $4 million on roads. | N
      40 per cent of adults smoke. | 40 per cent of adults who drink smoke. | N
      40 per cent of adults smoke. | 40 per cent of adults once smoked. | N
      40 per cent of adults smoke. | 40 per cent of smokers are adults. | N
      Nurses earn more than teachers. | Teachers earn more than nurses. | NC
      Anna Berg is as old as Carl Fenn. | Anna Berg is twice as old as Carl Fenn. | N
      The bill passed. | The bill passed its first reading. | N
      The court upheld the ban. | The court upheld the appeal against the ban. | N
      The court upheld the ban. | The court upheld part of the ban. | N
      The king opened parliament. | The king's speech opened parliament. | N
      The virus came from Orland. | It was thought that the virus came from Orland. | N
      The virus came from Orland. | Whether the virus came from Orland is unknown. | N
      The virus came from Orland. | The theory that the virus came from Orland is popular. | N
      The virus came from Orland. | The virus came to Norland from Orland. | SN
      The ship hit the quay. | The ship almost hit the quay. | N
      The ship hit the quay. | The ship missed the quay it hit in 2010. | N
      """)
  }

  /// The verdict on the last sentence of a document.
  private func lastVerdict(_ text: String, _ evidence: String) -> Verdict {
    let document = annotated(text)
    let passage = Passage(id: "p1", text: evidence)
    let source = Source(id: "s1", type: "report", title: "", passages: [passage])
    return Judge.verdict(
      on: document, span: document.sentences.last?.span,
      evidence: [ReadPassage(source: source, passage: passage, annotated: annotated(evidence))])
  }

  @Test(arguments: [
    ("Fenn Motors makes cars. It cut 300 jobs.", "Fenn Motors cut 300 jobs.", Verdict.Value.supported),
    ("Fenn Motors makes cars. It cut 300 jobs.", "Aldo Bank cut 300 jobs.", .notEnough),
    ("Eelgrass grows in the bay. It covered 90 hectares.", "Eelgrass covered 90 hectares.", .supported),
    ("Eelgrass grows in the bay. It covered 90 hectares.", "Heather covered 90 hectares.", .notEnough),
  ])
  func `the claim's pronoun means what was named before it`(_ text: String, _ evidence: String, _ value: Verdict.Value)
  {
    #expect(lastVerdict(text, evidence).value == value)
  }

  @Test func `an abstention shows the working of the sentence that it shows`() {
    let result = verdict(
      "The mill in Elbrin ground 40 tonnes of rye.",
      "The mill in Elbrin has two wheels. Bakers in Norvik bought 40 tonnes of flour. The mill stands in Elbrin.")
    #expect(result.value == .notEnough)
    let shown = result.evidence.first.map { $0.passageText[$0.span] } ?? ""
    for step in result.working.steps where step.input.contains("↔") {
      let stated = step.input.split(separator: "↔").last.map { String($0.drop { $0 == " " }) } ?? ""
      #expect(shown.contains(stated), "\(step.input) is not of “\(shown)”")
    }
  }
}
