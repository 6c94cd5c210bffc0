import AssayModel
import Testing

/// What bare names and relative times mean in a story of Thursday, 20 June 2024, and why.
@Suite struct NewsReadingTests {
  @Test(arguments: [
    ("The minister resigned on Friday.", "2024-06-14"), ("The minister resigned Friday.", "2024-06-14"),
    ("The minister will resign on Friday.", "2024-06-21"), ("The minister is to resign on Friday.", "2024-06-21"),
    ("The minister must resign by Friday.", "2024-06-21"), ("The hearing is on Tuesday.", "2024-06-25"),
    ("The hearing is set for Tuesday.", "2024-06-25"),
    ("The hearing was held Tuesday.", "2024-06-18"), ("The trial resumes Monday.", "2024-06-24"),
    ("The firm announced plans Friday to close a mill.", "2024-06-14"),
    ("Officials said Wednesday that the road is closed.", "2024-06-19"),
    ("The vote will be held on Thursday.", "2024-06-20"), ("The vote was held on Thursday.", "2024-06-20"),
    ("It is open from Monday through Thursday.", "2024-06-17/2024-06-20"),
    ("Last Friday it rained.", "2024-06-14"), ("This Friday it will rain.", "2024-06-21"),
    ("Next Friday it will rain.", "2024-06-28"), ("This past Tuesday it rained.", "2024-06-18"),
    ("Two Fridays ago it rained.", "2024-06-07"), ("Three Sundays from now they vote.", "2024-07-07"),
    ("They voted on Sunday, June 9.", "2024-06-09"), ("They voted on Tuesday of last week.", "2024-06-11"),
  ])
  func `reads weekdays by the tense`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }

  @Test(arguments: [
    ("The road reopened in March.", "2024-03"), ("The road will reopen in March.", "2025-03"),
    ("The road reopened in November.", "2023-11"), ("The road will reopen in November.", "2024-11"),
    ("The work must end by early July.", "2024-07"), ("The work must end by the end of July.", "2024-07"),
    ("In May it rained a lot.", "2024-05"), ("It closed in early May.", "2024-05"),
    ("It closed from August 2019 until now.", "2019-08-01/2024-06-20"),
    ("Between now and 21 July it will rain.", "2024-06-20/2024-07-21"),
    ("It was shut from April until the end of May.", "2024-04/2024-05"),
  ])
  func `reads months by the tense`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }

  @Test(arguments: [
    ("She swam this summer.", "2024-SU"), ("She swam last summer.", "2023-SU"), ("He left two years ago.", "2022"),
    ("Prices rose over the past three months.", "2024-03-20/2024-06-20"),
    ("Prices rose in the past five working days.", "2024-06-13/2024-06-20"),
    ("The deal closes within the next 10 days.", "2024-06-20/2024-06-30"),
    ("It rained over the weekend.", "2024-W24-WE"), ("It will rain at the weekend.", "2024-W25-WE"),
    ("The rest of the week will be dry.", "2024-06-20/2024-06-23"),
    ("The rest of June will be dry.", "2024-06-20/2024-06-30"),
    ("It rained at the start of last week.", "2024-06-10/2024-06-13"),
    ("It will rain at the end of next week.", "2024-06-28/2024-07-01"),
    ("It rained on the last three days of the trial.", "P3D"),
    ("On 5 May 2020 it opened; it closed the next day.", "2020-05-05 2020-05-06"),
    ("It closed two days after Christmas 2023.", "2023-12-27"),
    ("It closed at the beginning of the year.", "2024"), ("It happened later that day.", ""),
  ])
  func `counts from the story's day`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }

  @Test(arguments: [
    ("On 5 September he left.", "2023-09-05"), ("He left on September 5.", "2023-09-05"),
    ("He moved to Leeds on 5 September.", "2023-09-05"), ("On 5 September he will leave.", "2024-09-05"),
    ("He left on 5 May.", "2024-05-05"), ("On 5 May he will leave.", "2025-05-05"),
    ("The fair ran on 3-5 September.", "2023-09-03/2023-09-05"),
    ("On 5 September there is a fair.", "2024-09-05"), ("She said it would close on 5 September.", "2024-09-05"),
    ("They agreed to meet on 5 September.", "2024-09-05"), ("It was shut on 24 June.", "2024-06-24"),
    ("A 5 September vote has been planned.", "2024-09-05"),
  ])
  func `reads days of a month by the tense`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }

  @Test(arguments: [
    ("The mayor might step down on Friday.", "2024-06-21"), ("Snow could fall on Saturday.", "2024-06-22"),
    ("The parcel should come on Monday.", "2024-06-24"), ("Members can register in August.", "2024-08"),
    ("Trains are expected to run again on Monday.", "2024-06-24"), ("A ruling is due in the autumn.", "2024-FA"),
    ("The pianist is set to perform on Sunday.", "2024-06-23"), ("She vowed to be back in March.", "2025-03"),
    ("They told staff that wages would rise in October.", "2024-10"), ("Registration ends on Saturday.", "2024-06-22"),
    ("The museum closes in September.", "2024-09"), ("The contest takes place in December.", "2024-12"),
    ("Ireland play Wales on Saturday.", "2024-06-22"), ("The owner faces a tribunal in November.", "2024-11"),
    ("Ministers meet on Tuesday.", "2024-06-25"), ("The charge takes effect on 1 February.", "2025-02-01"),
    ("Nurses vote on Wednesday.", "2024-06-26"), ("The mine reopened in mid-May.", "2024-05"),
    ("The board meets a week on Tuesday.", "2024-07-02"), ("The fair is on Friday week.", "2024-06-28"),
  ])
  func `a modal, a plan or a present verb of an event looks ahead`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }

  @Test(arguments: [
    ("The mayor stepped down on Friday.", "2024-06-14"), ("He could have left on Monday.", "2024-06-17"),
    ("The index closes higher on Wednesday.", "2024-06-19"), ("They lost the vote on Tuesday.", "2024-06-18"),
    ("The chain, which runs 40 shops, on Monday denied it.", "2024-06-17"),
    ("They walked to the end of the pier in August.", "2023-08"), ("She played there in November.", "2023-11"),
    ("The injured man spoke on Sunday.", "2024-06-16"), ("Joan Stone and May Hill sang.", ""),
  ])
  func `a past verb looks back, whatever stands beside it`(_ text: String, _ value: String) {
    #expect(line(text) == value)
  }

  @Test(arguments: [
    ("It opened on 12 March 2021.", "'12 March 2021': as written"),
    ("It opened last Friday.", "'last Friday' from 2024-06-20: the Friday of the week before"),
    ("It opened on Friday.", "'Friday' from 2024-06-20: the latest Friday, as the clause looks back"),
    ("It will open on Friday.", "'Friday' from 2024-06-20: the next Friday, as the clause looks ahead"),
    ("Rain on Friday, sun in between.", "'Friday' from 2024-06-20: no tense decides, so the latest Friday"),
    ("Her letter of Friday, in full.", "'Friday' from 2024-06-20: no tense decides, so the latest Friday"),
    ("It opened last week.", "'last week' from 2024-06-20: the week before"),
    ("It opens next quarter.", "'next quarter' from 2024-06-20: the quarter after"),
    ("It opened this year.", "'this year' from 2024-06-20: the year it is in"),
    ("It opened yesterday.", "'yesterday' from 2024-06-20: 1 day before"),
    ("It opened three weeks ago.", "'three weeks ago' from 2024-06-20: 21 days before"),
    ("It opened two years ago.", "'two years ago' from 2024-06-20: 2 years before"),
    ("It opened last September.", "'last September' from 2024-06-20: the latest month of that name before it"),
    ("It opened on 3 May.", "'3 May' from 2024-06-20: the nearest one of that name"),
    ("It fell over the past three months.", "'past three months' from 2024-06-20: the stretch up to it"),
    ("It is now open.", "'now' from 2024-06-20: that day"),
    ("It began at noon.", "'noon' from 2024-06-20: no day is named, so the document's own"),
    ("It took three years.", "'three years': a length of time, on no particular days"),
    ("It meets daily.", "'daily': comes again and again, on no one day"),
    ("It recently opened.", "'recently': too vague for dates"),
    ("It opened on 30 February 2021.", "'30 February 2021': no calendar has this day"),
    ("It grew in fiscal 2021.", "'fiscal 2021': a fiscal year may begin in any month, so within two years"),
  ])
  func `says why`(_ text: String, _ reason: String) {
    #expect(reasons(text) == [reason])
  }

  @Test func `says that a document without a date has nothing to count from`() {
    #expect(reasons("It opened yesterday.", date: nil) == ["'yesterday': the document has no date to count from"])
    #expect(times("It opened yesterday.", date: nil).first?.interval == nil)
  }

  @Test func `counts from the day that the text names`() {
    let found = times("On 5 May 2020 it opened; it closed the next day.")
    #expect(found.last?.reason == TimeReason(.counted, from: CalendarDate(year: 2020, month: 5, day: 5)))
    #expect(found.last?.resolution == .anchored)
  }
}
