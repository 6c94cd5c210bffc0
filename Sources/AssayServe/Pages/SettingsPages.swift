import AssayConsistency
import AssayModel
import AssayReports
import AssayReview

extension Site {
  /// Every rule with its record in this workspace.
  func rulesPage(_ request: SiteRequest) async throws -> SiteResponse {
    let settings = settingsFields()
    let levels = settings["levels"] as? [String: String] ?? [:]
    return try await remembered(request, besides: "\(settings["settingsVersion"] ?? "")") {
      let desk = await review.desk
      let leftOut = desk.history.rulesLeftOut
      var raised: [String: (raised: Int, useful: Int, useless: Int)] = [:]
      for index in desk.items.indices where desk.items[index].kind == .finding {
        let outcome = desk.state(at: index).outcome(desk.policy)
        var counts = raised[desk.items[index].sorts[0]] ?? (0, 0, 0)
        counts.raised += 1
        if outcome == .holds { counts.useful += 1 }
        if outcome == .noFault || outcome == .ignored { counts.useless += 1 }
        raised[desk.items[index].sorts[0]] = counts
      }
      let rules = RuleCatalogue.all.map { $0.about }.sorted { a, b in
        let (left, right) = (raised[a.id]?.raised ?? 0, raised[b.id]?.raised ?? 0)
        return left != right ? left > right : a.id < b.id
      }
      let rows = rules.map { rule -> [String: Any] in
        let counts = raised[rule.id] ?? (0, 0, 0)
        let judged = counts.useful + counts.useless
        return [
          "ruleID": rule.id, "ruleSummary": rule.summary, "ruleWhy": rule.rationale,
          "ruleSeverity": rule.severity.rawValue,
          "levels": Self.levels(of: rule, levels[rule.id]),
          "isSet": levels[rule.id] != nil,
          "raised": counts.raised, "useful": counts.useful, "useless": counts.useless,
          "share": judged == 0 ? "–" : "\(counts.useful * 100 / judged) % useful", "isOut": leftOut.contains(rule.id),
          "effect": counts.raised == 1 ? "1 finding" : "\(counts.raised) findings",
          "ruleAddress": "/table" + Address.query([("q", "rule=\(rule.id)")]), "isRaised": counts.raised > 0,
          "examples": rule.fires.prefix(2).map { ["example": $0] as [String: Any] },
          "quiet": rule.staysQuiet.prefix(2).map { ["example": $0] as [String: Any] },
        ]
      }
      return await page(
        request, title: "Rules", current: "/rules", template: "rules", settings.merging(["rules": rows]) { $1 })
    }
  }

  /// The levels to choose from, the one that the settings give chosen.
  private static func levels(of rule: RuleDescription, _ current: String?) -> [[String: Any]] {
    let own =
      ["levelValue": "", "levelName": "its own, \(rule.severity.rawValue)", "isChosen": current == nil] as [String: Any]
    return [own]
      + RuleSettings.Level.allCases.map {
        ["levelValue": $0.rawValue, "levelName": $0.rawValue, "isChosen": $0.rawValue == current]
      }
  }

  func settingsPage(_ request: SiteRequest) async throws -> SiteResponse {
    let desk = await review.desk
    let look = request.look
    return await page(
      request, title: "Settings", current: "/settings", template: "settings",
      [
        "policies": ReviewPolicy.allCases.map {
          ["policyValue": $0.rawValue, "policyAbout": $0.words, "isCurrent": $0 == desk.policy] as [String: Any]
        },
        "choices": Look.choices.map { choice -> [String: Any] in
          [
            "choiceName": choice.name, "choiceTitle": choice.title,
            "choiceValues": choice.values.map {
              ["choiceValue": $0, "isCurrent": look.value(of: choice.name) == $0] as [String: Any]
            },
          ]
        },
        "commands": KeyCommand.all.map {
          ["commandName": $0.name, "commandTitle": $0.title, "commandKey": look.key($0.name)] as [String: Any]
        },
        "people": desk.history.reviewers.map { ["personName": $0] as [String: Any] },
        "hasPeople": !desk.history.reviewers.isEmpty,
        "invitation": request.query["invitation"] ?? "", "hasInvitation": request.query["invitation"] != nil,
        "clash": request.query["clash"] ?? "", "hasClash": request.query["clash"] != nil,
      ])
  }

  func keysPage(_ request: SiteRequest) async throws -> SiteResponse {
    await page(
      request, title: "Keys", current: "", template: "keys",
      [
        "commands": KeyCommand.all.map {
          ["commandTitle": $0.title, "commandKey": request.look.key($0.name)] as [String: Any]
        }
      ])
  }

  // MARK: The report

  func reportPage(_ request: SiteRequest) async throws -> SiteResponse {
    let passes = try review.store.passes()
    let number = Int(request.query["pass"] ?? "") ?? passes.last?.number ?? 0
    let hides = request.query["redact"] == "sources"
    let file = "/report/file" + Address.query([("pass", "\(number)"), ("redact", hides ? "sources" : "")])
    return await page(
      request, title: "Report", current: "/report", template: "report-preview",
      [
        "hasPasses": !passes.isEmpty, "file": file, "number": number, "hides": hides,
        "command": "assay report \(number) --format html\(hides ? " --redact sources" : "") -o report.html",
        "passes": passes.reversed().prefix(50).map {
          [
            "passNumber": $0.number,
            "passAbout": "\($0.firstDocument)\($0.documents > 1 ? " and \($0.documents - 1) more" : "")",
            "isCurrent": $0.number == number,
          ] as [String: Any]
        },
      ])
  }

  func reportFile(_ request: SiteRequest) async throws -> SiteResponse {
    let pass: Pass
    do { pass = try review.store.pass(numbered: Int(request.query["pass"] ?? "")) } catch {
      throw SiteError(status: 404, message: "\(error)")
    }
    var decisions = ReportDecisions()
    // With a blind policy a report would tell what is not to be seen yet.
    if await review.desk.policy != .blind {
      await review.desk.decisionLines(ofPass: pass.number) { decisions.add($0, on: $1, in: $2) }
    }
    let redaction: Redaction = request.query["redact"] == "sources" ? .sources : []
    var response = SiteResponse(
      contentType: "text/html; charset=utf-8", HTMLReport.text(pass, leavingOut: redaction, decisions: decisions))
    // The report brings its own policy, stricter than that of the desk but for its inline style and script.
    response.headers.append(("Content-Security-Policy", "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"))
    if request.query["save"] != nil {
      response.headers.append(("Content-Disposition", "attachment; filename=\"report-\(pass.number).html\""))
    }
    return response
  }
}
