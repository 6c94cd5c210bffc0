// The desk works without this; it adds keys, changes in place and live updates.
(() => {
  "use strict";
  const root = document.documentElement;
  const live = document.getElementById("live");
  const card = document.getElementById("card");
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (text) => { if (live) live.textContent = text; };

  // Parts of pages by their address, as long as the desk has not changed.
  let ahead = new Map();
  const part = (address) => fetch(address, { headers: { "X-Part": "card" } })
    .then((response) => response.text().then((html) => ({ response, html })));
  const prefetch = () => {
    const then = all("form[data-then]", card || document).map((form) => new URL(form.dataset.then, location).href);
    const links = all("a[data-part][data-command='next'], a[data-part][data-command='next-open']", card || document);
    for (const address of [...then, ...links.map((link) => link.href)]) {
      if (ahead.has(address)) continue;
      const asked = part(address);
      ahead.set(address, asked);
      asked.then((found) => { asked.found = found; }).catch(() => { ahead.delete(address); });
    }
  };

  // Scrolls a pane, never the page around it.
  const center = (element, pane) => {
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const box = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    pane.scrollTop += box.top - frame.top - (pane.clientHeight - box.height) / 2;
  };

  const highlight = () => {
    const shown = card && one(".card", card);
    for (const old of all(".n.here")) old.classList.remove("here");
    const items = document.getElementById("items");
    if (items) for (const old of all("a[aria-selected=true]", items)) { old.setAttribute("aria-selected", "false"); old.tabIndex = -1; }
    if (!shown) return;
    const place = document.getElementById("t-" + shown.dataset.number);
    if (place) {
      place.classList.add("here");
      center(place, place.closest(".reading"));
    }
    const row = document.getElementById("i-" + shown.dataset.item);
    if (row) {
      one("a", row).setAttribute("aria-selected", "true");
      one("a", row).tabIndex = 0;
      center(row, items);
    }
    align();
  };

  // Side by side: the passage stands as high as the claim, and a line joins each figure with its other half.
  const beside = document.getElementById("beside");
  const reading = document.getElementById("text");
  const lines = document.getElementById("lines");
  // The words of a claim near its number in the text, as a range.
  const find = (words, place) => {
    const block = place && place.closest(".b");
    if (!block) return null;
    const nodes = [];
    let text = "";
    let end = 0;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".ln")) continue;
      if (place.contains(node)) { end = end || text.length; continue; }
      if (node.parentElement.closest(".n")) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    let at = text.lastIndexOf(words, Math.max(0, (end || text.length) - words.length));
    if (at < 0) at = text.indexOf(words);
    if (at < 0) return null;
    const spot = (offset) => {
      const found = nodes.findLast((entry) => entry.start <= offset);
      return [found.node, offset - found.start];
    };
    const range = document.createRange();
    range.setStart(...spot(at));
    range.setEnd(...spot(at + words.length - 1));
    return range;
  };
  const draw = () => {
    if (!lines || !lines.getClientRects().length) return;
    const shown = card && one(".card", card);
    const place = shown && document.getElementById("t-" + shown.dataset.number);
    const frame = lines.getBoundingClientRect();
    const left = reading.getBoundingClientRect();
    const right = beside.getBoundingClientRect();
    const element = (name, values, parent) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
      parent.append(made);
      return made;
    };
    lines.replaceChildren();
    const taken = [];
    for (const mark of all("mark.figure", beside)) {
      const range = find(mark.dataset.claimed, place);
      const from = range && range.getBoundingClientRect();
      const to = mark.getBoundingClientRect();
      const middle = (box) => (box.top + box.bottom) / 2;
      if (!from || [[from, left], [to, right]].some(([box, pane]) => middle(box) < pane.top || middle(box) > pane.bottom)) continue;
      const group = element("g", { class: mark.className.replace("figure ", "") }, lines);
      const [x1, y1, x2, y2] = [from.right - frame.left, from.bottom - frame.top, to.left - frame.left, to.bottom - frame.top];
      const bend = Math.max(20, (x2 - x1) / 2);
      element("path", { class: group.getAttribute("class"), d: `M${from.left - frame.left},${y1} H${x1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2} H${to.right - frame.left}` }, group);
      const label = element("text", { x: right.left - frame.left - 8, y: (y1 + y2) / 2 + 4 }, group);
      label.textContent = mark.dataset.label;
      // Labels of lines that lie close stand below each other.
      const covers = () => { const own = label.getBBox(); return taken.some((other) => Math.abs(other - own.y) < own.height + 4); };
      for (let turn = 0; turn < 20 && covers(); turn += 1) label.setAttribute("y", Number(label.getAttribute("y")) + 6);
      const box = label.getBBox();
      taken.push(box.y);
      group.insertBefore(element("rect", { x: box.x - 4, y: box.y - 1, width: box.width + 8, height: box.height + 2, rx: 3 }, group), label);
    }
  };
  const align = () => {
    if (!beside) return;
    beside.style.paddingTop = "";
    const shown = card && one(".card", card);
    const place = shown && document.getElementById("t-" + shown.dataset.number);
    const passage = one(".passagetext.here", beside);
    if (place && passage && lines.getClientRects().length) {
      const drop = () => place.getBoundingClientRect().top - passage.getBoundingClientRect().top - 20;
      beside.scrollTop -= drop();
      // A passage near its pane's top is let down to the claim.
      if (drop() > 0) beside.style.paddingTop = Math.min(drop(), beside.clientHeight / 2) + "px";
    }
    draw();
  };
  if (lines) {
    for (const pane of [reading, beside]) pane.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
    addEventListener("resize", draw);
  }

  // The strip beside the text: where the window is, and a way to get elsewhere.
  const overview = document.getElementById("overview");
  if (overview) {
    const glass = one(".window", overview);
    const follow = () => {
      glass.hidden = reading.scrollHeight <= reading.clientHeight;
      glass.style.top = 100 * reading.scrollTop / reading.scrollHeight + "%";
      glass.style.height = 100 * reading.clientHeight / reading.scrollHeight + "%";
    };
    reading.addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
    addEventListener("resize", follow);
    overview.addEventListener("click", (event) => {
      const place = event.target.dataset.number && document.getElementById("t-" + event.target.dataset.number);
      const box = overview.getBoundingClientRect();
      if (place) center(place, reading);
      else reading.scrollTop = (event.clientY - box.top) / box.height * reading.scrollHeight - reading.clientHeight / 2;
    });
    follow();
  }

  const show = (html, { address, title, push = true, words } = {}) => {
    card.innerHTML = html;
    card.scrollTop = 0;
    const pane = one("[data-beside]", card);
    if (pane && beside) { beside.replaceChildren(...pane.childNodes); pane.remove(); }
    if (address && push) history.pushState({ part: true }, "", address);
    if (title) document.title = decodeURIComponent(title) + " · Assay";
    highlight();
    const shown = one(".card", card);
    if (shown) {
      const state = one(".cardtop", shown);
      say((words ? words + " " : "") + (state ? state.textContent.trim().replace(/\s+/g, " ") : ""));
    }
    card.focus({ preventScroll: true });
    setTimeout(prefetch, 0);
  };

  const go = async (address, push = true) => {
    const kept = ahead.get(address);
    ahead = new Map();
    const found = (kept && await kept) || await part(address);
    if (!found.response.ok) { location.assign(address); return; }
    show(found.html, { address, title: found.response.headers.get("X-Assay-Title"), push });
  };

  // A decided item's row in the list, without loading the list again.
  const shapes = { "open": "○", "needs-second": "◐", "disagreement": "≠", "look-again": "↻", "decided": "●" };
  const paint = (id, status) => {
    const row = document.getElementById("i-" + id);
    if (!row || !status) return;
    one(".st", row).textContent = shapes[status] || "";
    row.dataset.state = status;
  };
  const mark = async (id) => {
    if (!document.getElementById("i-" + id)) return;
    const response = await fetch("/api/items/" + encodeURIComponent(id));
    if (response.ok) paint(id, (await response.json()).status);
  };

  const wait = (count) => {
    const link = one(".continue .count");
    if (link) link.textContent = count;
  };
  const counts = async () => {
    if (!one(".continue .count")) return;
    const response = await fetch("/api/documents");
    if (response.ok) wait((await response.json()).reduce((sum, document) => sum + document.waiting, 0));
  };

  // The desk's revision as this page knows it.
  let mine = Number(document.body.dataset.revision);

  // What comes next is shown at once; when the desk does not take the decision, its answer is shown instead.
  const send = async (form, button) => {
    const body = new URLSearchParams(new FormData(form, button));
    const id = body.get("item");
    const words = (button ? button.firstChild.textContent.trim() : "Done") + ".";
    const answer = fetch(form.getAttribute("action"), { method: "POST", body, headers: { "X-Part": "card" } });
    const then = form.dataset.then ? new URL(form.dataset.then, location).href : null;
    const early = then && ahead.get(then) && ahead.get(then).found;
    if (early && early.response.ok) {
      ahead = new Map();
      show(early.html, { address: then, title: early.response.headers.get("X-Assay-Title"), words });
    }
    const response = await answer;
    const html = await response.text();
    if (!response.ok && response.status !== 409) {
      const page = new DOMParser().parseFromString(html, "text/html");
      const message = one(".notice", page);
      if (early) await go("/c/" + id);
      say(message ? message.textContent : "Nothing was written.");
      return;
    }
    const address = response.headers.get("X-Assay-Address");
    const title = response.headers.get("X-Assay-Title");
    if (response.status === 409) {
      ahead = new Map();
      show(html, { address, title, words: "Nothing was written: it was decided meanwhile.", push: !early });
      return;
    }
    mine = Math.max(mine, Number(response.headers.get("X-Assay-Revision")));
    paint(id, response.headers.get("X-Assay-Status"));
    wait(response.headers.get("X-Assay-Waiting"));
    const isThere = early && new URL(address, location).href === location.href;
    if (isThere && !one("#progress", card)) return;
    if (isThere && typing(document.activeElement)) return;
    ahead = new Map();
    show(html, { address, title, words, push: !isThere });
  };

  // An undo shows its item again, in place as long as it is one of this document.
  const revise = async (form, button) => {
    const body = new URLSearchParams(new FormData(form, button));
    body.set("then", location.pathname + location.search);
    const response = await fetch("/undo", { method: "POST", body, headers: { "X-Part": "card" } });
    const html = await response.text();
    const address = response.headers.get("X-Assay-Address");
    if (!response.ok) {
      const message = one(".notice", new DOMParser().parseFromString(html, "text/html"));
      say(message ? message.textContent : "Nothing was changed.");
    } else if (!address || address.split("/")[2] !== location.pathname.split("/")[2]) {
      location.assign(address || response.url);
    } else {
      ahead = new Map();
      mine = Math.max(mine, Number(response.headers.get("X-Assay-Revision")));
      paint(response.headers.get("X-Assay-Changed"), response.headers.get("X-Assay-Status"));
      wait(response.headers.get("X-Assay-Waiting"));
      show(html, { address, title: response.headers.get("X-Assay-Title"), words: "Done." });
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (card && one(".card", card) && form.getAttribute("action") === "/undo") {
      event.preventDefault();
      revise(form, event.submitter).catch(() => say("The desk does not answer; nothing was written."));
      return;
    }
    if (!card || !card.contains(form) || form.getAttribute("action") !== "/decide") return;
    if (one("[name=then]", form)) return;
    event.preventDefault();
    send(form, event.submitter).catch(() => say("The desk does not answer; nothing was written."));
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.button) return;
    if (link.dataset.out && event.shiftKey) {
      event.preventDefault();
      location.assign(link.dataset.out);
      return;
    }
    const path = new URL(link.href).pathname;
    const inList = link.closest("#items") || link.classList.contains("n");
    if (!card || event.shiftKey || !(link.dataset.part || inList) || !/^\/d\/[^/]+\/c\//.test(path)) return;
    if (path.split("/")[2] !== location.pathname.split("/")[2]) return;
    event.preventDefault();
    go(link.href).catch(() => location.assign(link.href));
  });

  addEventListener("popstate", () => {
    if (card && /\/c\//.test(location.pathname)) go(location.href, false).catch(() => location.reload());
    else location.reload();
  });

  // Keys: each is written on the control that it presses.
  const typing = (element) => element && (element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select") || element.isContentEditable);
  const visible = (element) => element.offsetParent !== null || element.closest(".strip");
  let pending = null;

  const press = (control) => {
    if (control.dataset.asks) {
      const reason = one("[name=reason]", control.form);
      pending = control;
      reason.focus();
      say("Type a reason, then Enter.");
      return;
    }
    if (control.matches("input[type=radio]")) { control.checked = true; control.dispatchEvent(new Event("change", { bubbles: true })); return; }
    if (control.matches("input")) { control.focus(); control.select(); return; }
    control.click();
  };

  const commands = {
    "copy": () => navigator.clipboard.writeText(location.href).then(() => say("Link copied."), () => say(location.href)),
    "working": () => { const shown = card && one(".card", card); if (shown) shown.classList.toggle("no-working"); },
    "evidence": () => step(1), "evidence-back": () => step(-1),
    "keys": () => sheet(),
  };
  let passage = -1;
  const step = (by) => {
    const passages = all(".passage", card || document);
    if (!passages.length) { say("No passage."); return; }
    passage = (passage + by + passages.length) % passages.length;
    const at = passages[passage];
    for (let box = at.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    at.tabIndex = -1;
    at.focus();
    at.scrollIntoView({ block: "center" });
  };

  const names = new Map(all("#commands", document).flatMap((box) => [...box.content.querySelectorAll("i")])
    .map((entry) => [entry.dataset.letter, { name: entry.dataset.name, about: entry.textContent }]));

  addEventListener("keydown", (event) => {
    const target = event.target;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); palette(); return; }
    if (one("dialog[open]")) return;
    if (typing(target)) {
      if (event.key === "Escape") { target.blur(); pending = null; (card || document.body).focus(); }
      if (event.key === "Enter" && target.name === "reason" && pending && pending.form === target.form) {
        event.preventDefault();
        const button = pending;
        pending = null;
        target.form.requestSubmit(button);
      }
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      const control = one(`[data-command="${event.shiftKey ? "redo" : "undo"}"]`);
      if (control) control.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || root.dataset.keys === "off") return;
    if (event.key === "Escape" && document.getElementById("range")) { stopRange(); return; }
    if (rows && rowKey(event)) return;
    const command = names.get(event.key);
    if (command && commands[command.name]) { event.preventDefault(); commands[command.name](); return; }
    const controls = all("[data-key]").filter((control) => control.dataset.key === event.key && visible(control));
    const control = controls.find((found) => found.closest(".card") === document.activeElement.closest(".card") && found.closest(".card"))
      || controls.find((found) => card && card.contains(found)) || controls[0];
    if (control) { event.preventDefault(); press(control); }
  });

  const sheet = () => {
    const dialog = document.getElementById("sheet");
    const list = document.getElementById("sheet-list");
    const here = new Set(all("[data-command]").filter(visible).map((control) => control.dataset.command));
    list.replaceChildren(...[...names].filter(([, command]) => here.has(command.name) || (card && commands[command.name])).map(([letter, command]) => {
      const row = document.createElement("li");
      const key = document.createElement("kbd");
      key.textContent = letter;
      row.append(key, " " + command.about);
      return row;
    }));
    dialog.showModal();
  };

  // Commands, documents and claims by a few letters of their names.
  const fits = (text, wanted) => {
    let at = 0;
    for (const letter of wanted) { at = text.indexOf(letter, at) + 1; if (!at) return false; }
    return true;
  };
  const palette = () => {
    const dialog = document.getElementById("palette");
    const input = document.getElementById("palette-q");
    const list = document.getElementById("palette-list");
    const places = [...all(".places a, .documents a, #items a"), ...all(".rows tbody th a")].map((link) => ({ words: link.textContent.trim().replace(/\s+/g, " "), run: () => link.click() }));
    const acts = [...names].flatMap(([letter, command]) => {
      const control = all(`[data-command="${command.name}"]`).find(visible);
      const run = commands[command.name] || (control && (() => press(control)));
      return run ? [{ words: command.about + " (" + letter + ")", run }] : [];
    });
    let shown = [];
    let at = 0;
    let asked = 0;
    const draw = (found) => {
      shown = found.slice(0, 30);
      list.replaceChildren(...shown.map((entry, index) => {
        const row = document.createElement("li");
        row.setAttribute("role", "option");
        row.id = "palette-" + index;
        row.textContent = entry.words;
        row.setAttribute("aria-selected", String(index === at));
        row.addEventListener("click", () => { dialog.close(); entry.run(); });
        return row;
      }));
      if (shown.length) input.setAttribute("aria-activedescendant", "palette-" + at);
      else input.removeAttribute("aria-activedescendant");
      const chosen = list.children[at];
      if (chosen) chosen.scrollIntoView({ block: "nearest" });
    };
    const search = async () => {
      const wanted = input.value.toLowerCase();
      const found = [...acts, ...places].filter((entry) => fits(entry.words.toLowerCase(), wanted));
      at = 0;
      draw(found);
      const turn = ++asked;
      if (wanted.length < 2) return;
      const response = await fetch("/api/items?limit=20&q=" + encodeURIComponent('"' + wanted.replaceAll('"', "") + '"'));
      if (!response.ok || turn !== asked) return;
      const items = (await response.json()).items.map((item) => ({
        words: item.id + " " + item.words, run: () => location.assign("/c/" + item.id),
      }));
      draw([...found, ...items]);
    };
    input.value = "";
    input.oninput = () => { search().catch(() => {}); };
    input.onkeydown = (event) => {
      if (event.key === "Enter") { event.preventDefault(); dialog.close(); if (shown[at]) shown[at].run(); }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        at = Math.min(Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)), shown.length - 1);
        draw(shown);
      }
    };
    draw([...acts, ...places]);
    dialog.showModal();
  };

  // A swipe over the card goes on or back.
  if (card) {
    let from = null;
    card.addEventListener("touchstart", (event) => { from = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
    card.addEventListener("touchend", (event) => {
      const to = event.changedTouches[0];
      if (!from || Math.abs(to.clientX - from.clientX) < 80 || Math.abs(to.clientY - from.clientY) > 40) return;
      const link = one(`a[data-command=${to.clientX < from.clientX ? "next" : "previous"}]`, card);
      if (link) link.click();
    }, { passive: true });
  }

  // The list of items: one of them takes part in tabbing, the arrows go through them.
  const items = document.getElementById("items");
  if (items) {
    const current = one("a[aria-selected=true]", items) || one("a", items);
    for (const link of all("a", items)) link.tabIndex = link === current ? 0 : -1;
    items.addEventListener("keydown", (event) => {
      const row = event.target.closest("li");
      const to = row && {
        ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling, Home: items.firstElementChild,
        End: items.lastElementChild,
      }[event.key];
      if (event.key === " ") { event.preventDefault(); event.target.click(); }
      if (!to) return;
      event.preventDefault();
      event.stopPropagation();
      for (const link of all("a[tabindex='0']", items)) link.tabIndex = -1;
      one("a", to).tabIndex = 0;
      one("a", to).focus();
    });
  }

  // The table: a row in hand, ranges, and the rest of the pages wherever one scrolls to.
  const rows = document.getElementById("rows");
  const table = rows && rows.closest("table");
  const tableRows = () => all("tr[id]", table);
  let hand = null;
  let start = null;
  const box = (row) => one("[name=item]", row);
  const ticked = () => {
    const count = all("[name=item]:checked", table).length;
    const label = document.getElementById("ticked");
    if (label) label.textContent = count ? "(" + count + ")" : "";
  };
  const startRange = () => {
    start = hand && hand.isConnected ? hand : tableRows()[0];
    hand = start;
    box(start).checked = true;
    start.classList.add("in");
    ticked();
    say("Selecting: move, then decide.");
  };
  const stopRange = () => { start = null; for (const row of all(".in", table || document)) row.classList.remove("in"); };
  const rowKey = (event) => {
    const list = tableRows();
    if (!list.length) return false;
    const command = (names.get(event.key) || {}).name;
    const by = command === "next" || event.key === "ArrowDown" ? 1 : command === "previous" || event.key === "ArrowUp" ? -1 : 0;
    if (by) {
      const at = hand && hand.isConnected ? list.indexOf(hand) : -1;
      hand = list[Math.min(Math.max(0, at + by), list.length - 1)];
      box(hand).focus({ preventScroll: true });
      hand.scrollIntoView({ block: "center" });
      if (start) {
        const [from, to] = [list.indexOf(start), list.indexOf(hand)].sort((a, b) => a - b);
        for (const [index, row] of list.entries()) {
          const inside = index >= from && index <= to;
          row.classList.toggle("in", inside);
          if (inside) box(row).checked = true;
        }
        ticked();
      }
      event.preventDefault();
      return true;
    }
    if (command === "select") {
      if (start) stopRange(); else startRange();
      event.preventDefault();
      return true;
    }
    if (event.key === "Enter" && hand && event.target.name === "item") { one("th a", hand).click(); event.preventDefault(); return true; }
    return false;
  };
  if (rows) {
    const range = document.getElementById("range");
    if (range) { range.hidden = false; range.addEventListener("click", startRange); }
    table.addEventListener("change", ticked);
    table.addEventListener("focusin", (event) => { const row = event.target.closest("tr[id]"); if (row) hand = row; });
    const first = Number(rows.dataset.page);
    const pages = Number(rows.dataset.pages);
    const address = new URL(location.href);
    let height = rows.offsetHeight || 4000;
    // A page that is not there is a gap of its height.
    const empty = (body) => {
      const gap = document.createElement("tr");
      const cell = document.createElement("td");
      cell.colSpan = 8;
      cell.style.height = height + "px";
      gap.className = "gap";
      gap.append(cell);
      body.replaceChildren(gap);
      body.dataset.state = "";
    };
    const fill = async (body) => {
      body.dataset.state = "asked";
      // Whoever scrolls past needs no rows.
      await new Promise((done) => setTimeout(done, 40));
      if (!near.has(body)) { body.dataset.state = ""; return; }
      address.searchParams.set("page", body.dataset.page);
      const { response, html } = await part(address.href);
      if (!response.ok || !near.has(body)) { body.dataset.state = ""; return; }
      body.innerHTML = html;
      body.dataset.state = "full";
    };
    const near = new Set();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting) {
          near.add(target);
          if (!target.dataset.state) fill(target).catch(() => { target.dataset.state = ""; say("The desk does not answer."); });
        } else {
          near.delete(target);
          if (target.dataset.state !== "full" || target.contains(hand) || all("[name=item]:checked", target).length) continue;
          height = boundingClientRect.height || height;
          empty(target);
        }
      }
    }, { rootMargin: "1200px 0px" });
    if (pages > 1) {
      for (let page = 1; page <= pages; page += 1) {
        if (page === first) continue;
        const body = document.createElement("tbody");
        body.dataset.page = page;
        empty(body);
        if (page < first) rows.before(body); else table.append(body);
      }
      rows.dataset.state = "full";
      const last = one("tbody:last-child td", table);
      const count = Number(table.getAttribute("aria-rowcount")) - 1 - 100 * (pages - 1);
      if (first !== pages) last.style.height = height * count / 100 + "px";
      if (first > 1) rows.scrollIntoView();
      for (const body of all("tbody", table)) observer.observe(body);
      document.getElementById("pages").hidden = true;
      let quiet = 0;
      addEventListener("scroll", () => {
        clearTimeout(quiet);
        quiet = setTimeout(() => {
          const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
          const body = at && at.closest("tbody");
          if (!body) return;
          const here = new URL(location.href);
          here.searchParams.set("page", body.dataset.page);
          history.replaceState(history.state, "", here);
        }, 400);
      }, { passive: true });
    }
  }

  // Files dropped anywhere on the desk are checked.
  const drop = document.getElementById("drop");
  if (drop) {
    const holds = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    addEventListener("dragover", (event) => { if (holds(event)) { event.preventDefault(); drop.classList.add("over"); } });
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
    addEventListener("drop", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      drop.classList.remove("over");
      one("input[type=file]", drop).files = event.dataTransfer.files;
      drop.requestSubmit();
    });
    drop.addEventListener("submit", () => say("Checking …"));
  }

  // Live: what others do shows at once; what is being typed stays.
  const changed = (event) => {
    const revision = Number(event.lastEventId);
    if (revision <= mine) return;
    mine = revision;
    ahead = new Map();
    const items = event.data.split(" ");
    const shown = card && one(".card", card);
    for (const id of items.slice(0, 20)) if (id !== "*") mark(id);
    if (shown && (items.includes(shown.dataset.item) || event.data === "*")) {
      fetch("/api/items/" + encodeURIComponent(shown.dataset.item)).then((response) => response.ok ? response.json() : null).then((item) => {
        if (!item || item.version === shown.dataset.version || !document.contains(shown)) return;
        say("Somebody has changed this item; a decision on it shows both sides.");
      });
    }
    counts();
  };
  // A page that nobody looks at gives its connection back: a browser has six for all the pages of a desk.
  let events = null;
  const listen = () => {
    if (document.hidden) {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/events");
      events.addEventListener("change", changed);
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();

  if (card) { highlight(); prefetch(); }
})();
