#if Server
  import AssayReview
  import AssayText
  import Foundation
  import Testing

  @testable import AssayServe

  /// In a real browser, where one is installed.
  @Suite(.serialized, .enabled(if: WebDriver.isInstalled)) struct BrowserTests {
    /// A desk that answers on a port of its own.
    private func serving(
      _ desk: @autoclosure () throws -> MillDesk = try MillDesk(),
      _ test: @escaping @Sendable (_ link: String, _ desk: MillDesk) async throws -> Void
    ) async throws {
      let desk = try desk()
      let (links, continuation) = AsyncStream.makeStream(of: String.self)
      let server = ReviewServer(session: desk.session, reviewer: "Ana", port: 0, version: "0.1.0")
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run { continuation.yield($0) } }
        var iterator = links.makeAsyncIterator()
        let link = try #require(await iterator.next())
        do {
          try await test(link, desk)
        } catch {
          group.cancelAll()
          throw error
        }
        group.cancelAll()
      }
    }

    private static func origin(_ link: String) -> String { link.components(separatedBy: "/open")[0] }

    @Test func `a whole document is reviewed by keyboard alone`() async throws {
      try await serving { link, desk in
        let browser = try await WebDriver.start()
        do {
          try await browser.open(link)
          try await browser.open(Self.origin(link) + "/c/c-aaaaaaa0")
          try await browser.wait(until: "document.querySelector('.card')")
          try await browser.press("a")
          try await browser.wait(until: "document.querySelector('.card').dataset.item === 'c-aaaaaaa1'")
          #expect(try await browser.address().hasSuffix("/c/c-aaaaaaa1"))
          try await browser.press("x")
          try await browser.press("no mill\u{E007}")
          try await browser.wait(until: "document.querySelector('.card').dataset.item === 'c-aaaaaaa2'")
          try await browser.press("z")
          try await browser.wait(until: "document.querySelector('.card').dataset.item === 'c-aaaaaaa1'")
          try await browser.press("1")
          try await browser.wait(until: "document.querySelector('.card').dataset.item === 'c-aaaaaaa2'")
          try await browser.press("3")
          try await browser.wait(until: "document.querySelector('.card').dataset.item === 'f-bbbbbbbb'")
          try await browser.press("i")
          try await browser.press("a name\u{E007}")
          try await browser.wait(until: "/decided/.test(document.querySelector('.card .status').textContent)")
          let now = await desk.session.desk
          let outcomes = now.items.indices.map { now.state(at: $0).outcome(.single) }
          #expect(outcomes == [.contradicted, .supported, .notEnough, .ignored])
          #expect(try await browser.words("document.activeElement.id") == "card")
        } catch {
          await browser.quit()
          throw error
        }
        await browser.quit()
      }
    }

    @Test func `of two browsers on one claim the later one sees both sides`() async throws {
      try await serving { link, desk in
        let ana = try await WebDriver.start()
        let ben = try await WebDriver.start()
        do {
          try await ana.open(link)
          try await ana.open(Self.origin(link) + "/settings")
          _ = try await ana.evaluate(
            "document.getElementById('invite').value = 'Ben'; document.getElementById('invite').form.submit()")
          try await ana.wait(until: "document.querySelector('.setting .notice code')")
          try await ben.open(try await ana.words("document.querySelector('.setting .notice code').textContent"))
          for browser in [ana, ben] {
            try await browser.open(Self.origin(link) + "/c/c-aaaaaaa0")
            try await browser.wait(until: "document.querySelector('.card')")
          }
          try await ana.press("1")
          try await ana.wait(until: "document.querySelector('.card').dataset.item === 'c-aaaaaaa1'")
          try await ben.press("2")
          try await ben.wait(until: "document.querySelector('.card.conflict')")
          let shown = try await ben.words("document.querySelector('.card').textContent")
          #expect(shown.contains("Ana") && shown.contains("contradicted") && shown.contains("supported"))
          #expect(await desk.session.desk.state(at: 0).decisions.map(\.by) == ["Ana"])
          try await ben.click(".card button.main")
          try await ben.wait(until: "!document.querySelector('.card.conflict')")
          #expect(await desk.session.desk.status(at: 0) == .disagreement)
        } catch {
          await ana.quit()
          await ben.quit()
          throw error
        }
        await ana.quit()
        await ben.quit()
      }
    }

    @Test func `it works with scripts off`() async throws {
      try await serving { link, desk in
        let browser = try await WebDriver.start(hasScripts: false)
        do {
          try await browser.open(link)
          try await browser.open(Self.origin(link) + "/c/c-aaaaaaa0")
          try await browser.click(".card button[value=supported]")
          try await browser.wait(forAddress: "/c/c-aaaaaaa1")
          #expect(await desk.session.desk.state(at: 0).outcome(.single) == .supported)
          try await browser.click(".strip button[value=undo]")
          try await browser.wait(forAddress: "/c/c-aaaaaaa0")
          #expect(await desk.session.desk.status(at: 0) == .open)
        } catch {
          await browser.quit()
          throw error
        }
        await browser.quit()
      }
    }

    @Test func `side by side, a line joins each figure with its other half`() async throws {
      try await serving { link, _ in
        let browser = try await WebDriver.start()
        do {
          try await browser.open(link)
          try await browser.open(Self.origin(link) + "/c/c-aaaaaaa0")
          try await browser.press("o")
          try await browser.wait(until: "document.querySelectorAll('#lines path').length === 1")
          #expect(try await browser.words("document.querySelector('#lines text').textContent") == "differs")
          #expect(try await browser.words("document.querySelector('mark.figure').textContent") == "44")
          // The next item brings its own side.
          try await browser.press("j")
          try await browser.wait(
            until: "!document.querySelector('#lines path') && document.querySelector('#beside .notice')")
        } catch {
          await browser.quit()
          throw error
        }
        await browser.quit()
      }
    }

    @Test func `the table has rows wherever one scrolls to, and keeps what is ticked`() async throws {
      let places = (0..<950).map { (span: TextSpan($0 % 80, $0 % 80 + 2), related: [TextSpan]()) }
      try await serving(try MillDesk(findings: places)) { link, _ in
        let browser = try await WebDriver.start()
        do {
          try await browser.open(link)
          try await browser.open(Self.origin(link) + "/table")
          _ = try await browser.evaluate("document.querySelector('tr[id] input').click()")
          for (part, page) in [("1", "10"), ("0.5", "5"), ("0", "1")] {
            _ = try await browser.evaluate("scrollTo(0, document.documentElement.scrollHeight * \(part))")
            try await browser.wait(until: "document.querySelector('tbody[data-page=\"\(page)\"] tr[id]')")
          }
          #expect(try await browser.words("document.getElementById('ticked').textContent") == "(1)")
          let shown = try await browser.evaluate("return document.querySelectorAll('tr[id]').length") as? Int ?? 0
          #expect(shown < 600)
          try await browser.press("jj")
          try await browser.wait(until: "document.activeElement.closest('tr').getAttribute('aria-rowindex') === '3'")
        } catch {
          await browser.quit()
          throw error
        }
        await browser.quit()
      }
    }

    @Test func `the arrows go through the list, of which one item takes part in tabbing`() async throws {
      try await serving { link, _ in
        let browser = try await WebDriver.start()
        do {
          try await browser.open(link)
          try await browser.open(Self.origin(link) + "/c/c-aaaaaaa0")
          _ = try await browser.evaluate("document.querySelector('#items a[tabindex=\"0\"]').focus()")
          try await browser.press("\u{E015}\u{E015}")
          try await browser.wait(until: "document.activeElement.closest('li').id === 'i-c-aaaaaaa2'")
          try await browser.press("\u{E007}")
          try await browser.wait(until: "document.querySelector('.card').dataset.item === 'c-aaaaaaa2'")
          #expect(
            try await browser.words("document.querySelector('#items [aria-selected=true]').closest('li').id")
              == "i-c-aaaaaaa2")
        } catch {
          await browser.quit()
          throw error
        }
        await browser.quit()
      }
    }

    @Test func `every page is sound in both themes, narrow and wide`() async throws {
      try await serving { link, desk in
        let ids = await desk.session.desk.items.map(\.id)
        for name in ["Ana", "Ben"] {
          let action: DecisionRequest = DecisionRequest(
            item: ids[0], action: name == "Ana" ? .supported : .contradicted)
          _ = try await desk.session.decide([action], by: name)
        }
        let browser = try await WebDriver.start()
        do {
          try await browser.open(link)
          for (theme, width) in [("light", 1400), ("dark", 1400), ("light", 640), ("dark", 640)] {
            try await browser.emulate(theme: theme)
            try await browser.emulate(width: width, scale: width < 700 ? 2 : 1)
            for path in [
              "/", "/c/c-aaaaaaa0", "/continue?view=focus", "/continue?view=beside", "/table", "/conflicts",
              "/disagreements",
              "/agreement", "/sources", "/sources/records", "/history?verify=yes", "/orphans", "/rules", "/settings",
              "/keys", "/report",
            ] {
              try await browser.open(Self.origin(link) + path)
              let faults = try await browser.evaluate(PageAudit.script) as? [String] ?? ["the page was not checked"]
              #expect(faults.isEmpty, "\(theme) \(width) \(path): \(faults.joined(separator: "; "))")
            }
          }
        } catch {
          await browser.quit()
          throw error
        }
        await browser.quit()
      }
    }
  }
#endif
