/// A check of a page as a browser has laid it out: names of controls, order of headings, ids, roles, sizes and contrast.
///
/// The ratios are those of WCAG 2.2, success criteria 1.4.3 and 1.4.11's text part: 4.5 for text, 3 for large text. Controls
/// are at least 24 by 24 pixels (2.5.8), nothing is wider than the window (1.4.10).
enum PageAudit {
  /// Gives a list of faults in words.
  static let script = """
    const faults = [];
    const seen = new Set();
    for (const element of document.querySelectorAll("[id]")) {
      if (seen.has(element.id)) faults.push("id twice: " + element.id);
      seen.add(element.id);
    }
    const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
    const name = (element) => (element.getAttribute("aria-label") || element.labels && [...element.labels].map((l) => l.textContent).join(" ")
      || element.getAttribute("title") || element.textContent || "").trim();
    for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, iframe")) {
      if (shown(element) && !name(element)) faults.push("no name: " + element.outerHTML.slice(0, 80));
    }
    for (const attribute of ["aria-controls", "aria-labelledby", "aria-describedby", "aria-activedescendant"]) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of element.getAttribute(attribute).split(" ")) {
          if (!document.getElementById(id)) faults.push(attribute + " names nothing: " + id);
        }
      }
    }
    for (const list of document.querySelectorAll("[role=listbox]")) {
      if (!list.getAttribute("aria-label") && !list.getAttribute("aria-labelledby")) faults.push("a listbox without a name");
      const options = [...list.querySelectorAll("[role=option]")];
      const inTabs = options.filter((option) => option.matches("a[href]") && option.tabIndex >= 0);
      if (list.id === "items" && inTabs.length !== 1) faults.push("options in the order of tabs: " + inTabs.length);
      for (const child of list.children) {
        if (!["option", "none"].includes(child.getAttribute("role"))) faults.push("a listbox holds " + child.tagName);
      }
    }
    for (const element of document.querySelectorAll("[tabindex]")) {
      if (element.tabIndex > 0) faults.push("tabindex above 0: " + element.outerHTML.slice(0, 60));
    }
    for (const element of document.querySelectorAll("button, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio])")) {
      const box = element.getBoundingClientRect();
      if (shown(element) && (box.height < 24 || box.width < 24)) faults.push("smaller than 24 pixels: " + element.outerHTML.slice(0, 60));
    }
    let level = 0;
    for (const heading of document.querySelectorAll("main h1, main h2, main h3, main h4, main h5")) {
      if (!shown(heading)) continue;
      const next = Number(heading.tagName[1]);
      if (level && next > level + 1) faults.push("heading skips to " + next + ": " + heading.textContent.slice(0, 40));
      level = next;
    }
    if (document.querySelectorAll("main h1").length > 1) faults.push("more than one h1");
    if (!document.querySelector("main h1, main h2")) faults.push("no heading");
    if (!document.documentElement.lang) faults.push("no language");
    const number = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
    const light = (rgb) => {
      const part = rgb.slice(0, 3).map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
      return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
    };
    const ground = (element) => {
      for (let box = element; box; box = box.parentElement) {
        const color = number(getComputedStyle(box).backgroundColor);
        if (color.length === 3 || color[3] > 0.99) return color;
      }
      return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const reported = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent.trim() || !element || !shown(element) || element.closest("script, style, template, .hidden, .skip, option, datalist")) continue;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
      const back = ground(element);
      let front = number(style.color);
      let opacity = front.length > 3 ? front[3] : 1;
      for (let box = element; box; box = box.parentElement) opacity *= Number(getComputedStyle(box).opacity);
      front = front.slice(0, 3).map((v, i) => v * opacity + back[i] * (1 - opacity));
      const pair = [light(front), light(back)].sort((a, b) => b - a);
      const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
      const key = element.tagName + "." + element.className + ratio.toFixed(1);
      if (ratio < (isLarge ? 3 : 4.5) && !reported.has(key)) {
        reported.add(key);
        faults.push("contrast " + ratio.toFixed(2) + ": " + element.tagName + "." + element.className + " “" + node.textContent.trim().slice(0, 30) + "”");
      }
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push("wider than the window: " + document.documentElement.scrollWidth);
    return faults;
    """
}
