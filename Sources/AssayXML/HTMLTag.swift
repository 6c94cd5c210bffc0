/// The elements of HTML that reading tells apart.
public enum HTMLTag: String, CaseIterable, Sendable {
  case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center,
    cite, code
  case col, colgroup, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure,
    font, footer
  case form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins,
    label, legend
  case li, link, main, map, math, menu, meta, nav, noscript, object, ol, optgroup, option, p, param, picture,
    pre, q, s
  case samp, script, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg,
    table, tbody
  case td, template, textarea, tfoot, th, thead, time, title, tr, u, ul, `var`, video, wbr
  case other

  static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue, $0) })
}
