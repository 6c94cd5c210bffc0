import Testing

/// Sources that tell what somebody said, what belongs to somebody, or what holds of a part, and sources that deny no more
/// than that.
///
/// The rows are those of `SourceAdditionTests`.
@Suite struct SourceTellingTests {
  @Test func `what somebody merely said is no fact`() {
    checkVerdicts(
      """
      The bank cut its rate. | "The bank cut its rate," a trader told the paper. | N
      The bank cut its rate. | The bank cut its rate, traders say. | N
      The bank cut its rate. | The bank cut its rate, an analyst at the fund wrote. | N
      The bank cut its rate. | Analysts think the bank cut its rate. | N
      The bank cut its rate. | According to a blog, the bank cut its rate. | N
      The bank cut its rate. | The bank cut its rate, according to the ministry. | S
      The mill burned down in 1880. | The mill burned down in 1880, local tradition holds. | N
      The mill burned down in 1880. | Villagers say the mill burned down in 1880. | N
      The mill burned down in 1880. | It is said that the mill burned down in 1880. | N
      The mill burned down in 1880. | The mill burned down in 1880, supposedly. | N
      The farmer poisoned the well. | Neighbours accuse the farmer: he poisoned the well. | N
      The fire killed 12 people. | The fire killed 12 people, police said. | S
      The road was closed. | "The road was closed," a driver said. | N
      The road is steep. | The road is "steep". | N
      Ada Orme said the road was closed. | "The road was closed," Ada Orme said. | S
      Ada Orme said the firm has 40 lorries. | Carl Fenn said the firm has 40 lorries. | N
      """)
  }

  @Test func `what was done to somebody's car was not done by him`() {
    checkVerdicts(
      """
      The farmer poisoned the well. | The farmer's well was poisoned. | N
      The pilot filmed the crash. | The pilot's crash was filmed. | N
      The actor praised the director. | The actor's director was praised. | N
      The council fined the shop. | A council shop was fined. | N
      The union sacked its lawyer. | The union's lawyer was sacked. | N
      The mayor opened the fair. | The mayor's rival opened the fair. | N
      The mayor of Kesh resigned. | Kesh's mayor resigned. | S
      The firm sold the mine. | The mine was sold by the firm. | S
      """)
  }

  @Test func `a time, place or group behind the words may leave only a part`() {
    checkVerdicts(
      """
      The museum drew 900 visitors a day. | The museum drew 900 visitors a day in August and 200 in January. | N
      The tank holds 60 litres. | The tank holds 60 litres in the old model and 75 in the new one. | N
      Smoking is banned. | Smoking is banned in restaurants. | N
      Smoking is banned. | Smoking is banned after 10 pm. | N
      Parking is free. | Parking is free on Sundays. | N
      Parking is free. | Parking is free for residents. | N
      The firm had no profit. | The firm had no profit until 2001. | N
      The firm had no debts. | The firm had no debts in Norland. | N
      The vaccine prevented infection. | The vaccine prevented infection in ferrets. | N
      Prices fell by 3 per cent. | Prices fell by 3 per cent for fuel. | N
      The tour takes 2 hours. | The tour takes 2 hours by boat and 4 on foot. | N
      The flood killed 30 people. | The flood killed 30 people in Orland and 12 in Norland. | N
      The bid failed. | The bid failed to impress. | N
      A bus hit a tram. | A bus hit a tram in Berlin on Monday. | S
      The ship sank. | The ship sank off the coast in 1912. | S
      The court fined the bank 4 million crowns. | The court fined the bank 4 million crowns for fraud. | SN
      The plant was closed. | The plant was closed by the ministry in 2010. | S
      The army freed 40 prisoners. | The army freed 40 prisoners on Monday. | S
      """)
  }

  @Test func `a source that denies only a part contradicts nothing`() {
    checkVerdicts(
      """
      The clinic has a doctor. | The clinic has no doctor at night. | N
      The clinic has a doctor. | The clinic has no eye doctor. | N
      The clinic has a doctor. | The animal clinic has no doctor. | N
      The clinic has a doctor. | The clinic has no doctor. | C
      The road is safe. | Critics say the road is not safe. | N
      The road is safe. | If the road is not safe, it will be closed. | N
      The road is safe. | The road is not safe in winter. | N
      The road is safe. | The road is not safe. | C
      Orme paid the tax. | Orme did not pay the tax in time. | N
      Orme paid the tax. | Orme did not pay all of the tax. | N
      Orme paid the tax. | Orme did not just pay the tax. | N
      Orme paid the tax. | Orme's firm did not pay the tax. | N
      Orme paid the tax. | Orme never paid the tax. | C
      The school has no nurse. | The primary school has a nurse. | N
      The company did not pay a dividend. | The company paid a dividend of 12 cents. | C
      The mine has reopened. | The mine has not fully reopened. | N
      """)
  }

  @Test func `a figure of a part or another thing contradicts nothing`() {
    checkVerdicts(
      """
      The flood killed 30 people. | The flood killed 12 people in Norland. | N
      The flood killed 30 people. | The flood killed 12 children. | N
      The flood killed 30 people. | The flood killed 12 people. | C
      The library has 900 members. | The library has 300 members under 18. | N
      The library has 900 members. | The children's library has 300 members. | N
      The library has 900 members. | The library has 300 members. | C
      Turnout was 70 per cent. | Turnout was 40 per cent in Kesh. | N
      Turnout was 70 per cent. | By noon turnout was 40 per cent. | N
      The striker scored 20 goals. | The striker scored 5 goals for his country. | N
      The pact was signed in 1931. | A second pact was signed in 1940. | N
      The pact was signed in 1931. | The trade pact was signed in 1940. | N
      The pact was signed in 1931. | The pact was signed in 1940. | C
      The theatre was built in 1890. | The old theatre was built in 1802. | N
      The theatre was built in 1890. | The theatre was built in 1902 by Carl Fenn. | C
      Ada Orme finished third in the race. | Ada Orme finished fifth in the race. | C
      The club won its third title. | The club won its fifth title. | N
      """)
  }

  @Test func `some, half and three are not all`() {
    checkVerdicts(
      """
      Farmers blocked the road. | Three farmers blocked the road. | N
      Farmers blocked the road. | Some farmers blocked the road. | N
      Farmers blocked the road. | A handful of farmers blocked the road. | N
      Farmers blocked the road. | Half the farmers blocked the road. | N
      """)
  }

  @Test func `the same sentence says the same`() {
    checkVerdicts(
      """
      The dam is 12 metres higher than the old one. | The dam is 12 metres higher than the old one. | S
      Women earn 40 per cent less. | Women earn 40 per cent less. | S
      "The road is closed," Carl Fenn said. | "The road is closed," Carl Fenn said. | S
      She wrote the book. | She wrote the book. | N
      """)
  }

  @Test func `a pronoun takes over the subject of the sentence before and nothing else`() {
    checkVerdicts(
      """
      The cat chased the mouse. | The mouse chased the cat. It escaped. | N
      Carl Fenn won the prize. | Carl Fenn's sister won the prize. She is 54. | N
      The pool opened in May. | The pool closed in May. It opened in 1990. | N
      The bridge opened in 1962. | The new bridge opened in 1974. It opened in June. | N
      The company employs 300 people. | The company was founded in 1950. It employs 300 people. | S
      The museum drew 40,000 visitors. | The museum opened in May. It drew 40,000 visitors. | S
      Kesh has a port. | Kesh lies on the coast. It has a port. | S
      """)
  }
}
