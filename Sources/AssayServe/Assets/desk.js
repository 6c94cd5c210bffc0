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
    for (const link of all("a[data-part][data-command='next'], a[data-part][data-command='next-open']", card || document)) {
      if (!ahead.has(link.href)) ahead.set(link.href, part(link.href).catch(() => { ahead.delete(link.href); }));
    }
  };

  // Scrolls a pane, never the page around it.
  const center = (element, pane) => {
    if (!pane || pane.scrollHeight <= pane.clientHeight) { element.scrollIntoView({ block: "nearest" }); return; }
    const box = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    pane.scrollTop += box.top - frame.top - (pane.clientHeight - box.height) / 2;
  };

  const highlight = () => {
    const shown = card && one(".card", card);
    for (const old of all(".n.here")) old.classList.remove("here");
    for (const old of all("#items a[aria-current]")) old.removeAttribute("aria-current");
    if (!shown) return;
    const place = document.getElementById("t-" + shown.dataset.number);
    if (place) {
      place.classList.add("here");
      center(place, place.closest(".reading"));
    }
    const row = document.getElementById("i-" + shown.dataset.item);
    if (row) {
      one("a", row).setAttribute("aria-current", "true");
      center(row, document.getElementById("items"));
    }
  };

  const show = (html, { address, title, push = true, words } = {}) => {
    card.innerHTML = html;
    card.scrollTop = 0;
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
  const mark = async (id) => {
    const row = document.getElementById("i-" + id);
    if (!row) return;
    const response = await fetch("/api/items/" + encodeURIComponent(id));
    if (!response.ok) return;
    const item = await response.json();
    const shapes = { "open": "○", "needs-second": "◐", "disagreement": "≠", "look-again": "↻", "decided": "●" };
    one(".st", row).textContent = shapes[item.status] || "";
    row.dataset.state = item.status;
  };

  const counts = async () => {
    const name = one(".worktop p.faint");
    if (!card || !name || !one("#progress")) return;
    const response = await fetch("/api/documents");
    if (!response.ok) return;
    const waiting = (await response.json()).reduce((sum, document) => sum + document.waiting, 0);
    const link = one(".continue .count");
    if (link) link.textContent = waiting;
  };

  const send = async (form, button) => {
    const body = new URLSearchParams(new FormData(form, button));
    const response = await fetch(form.getAttribute("action"), {
      method: "POST", body, headers: { "X-Part": "card" },
    });
    const html = await response.text();
    if (!response.ok && response.status !== 409) {
      const page = new DOMParser().parseFromString(html, "text/html");
      const message = one(".notice", page);
      say(message ? message.textContent : "Nothing was written.");
      return;
    }
    ahead = new Map();
    const id = body.get("item");
    const words = response.status === 409 ? "Nothing was written: it was decided meanwhile." : (button ? button.firstChild.textContent.trim() : "Done") + ".";
    show(html, { address: response.headers.get("X-Assay-Address"), title: response.headers.get("X-Assay-Title"), words });
    mark(id);
    counts();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
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
    if (document.getElementById("rows") && rowKey(event)) return;
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
        const link = document.createElement("a");
        link.textContent = entry.words;
        link.href = "#";
        if (index === at) link.setAttribute("aria-current", "true");
        link.addEventListener("click", (event) => { event.preventDefault(); dialog.close(); entry.run(); });
        row.append(link);
        return row;
      }));
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

  // The table: a row in hand, ranges, and further pages as they scroll into view.
  const rows = document.getElementById("rows");
  let hand = -1;
  let start = -1;
  const ticked = () => {
    const count = all("[name=item]:checked", rows).length;
    const label = document.getElementById("ticked");
    if (label) label.textContent = count ? "(" + count + ")" : "";
  };
  const stopRange = () => { start = -1; for (const row of all(".in", rows || document)) row.classList.remove("in"); };
  const rowKey = (event) => {
    const list = all("tr", rows);
    if (!list.length) return false;
    const command = (names.get(event.key) || {}).name;
    const step = command === "next" || event.key === "ArrowDown" ? 1 : command === "previous" || event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      hand = Math.min(Math.max(0, hand + step), list.length - 1);
      const box = one("[name=item]", list[hand]);
      box.focus();
      list[hand].scrollIntoView({ block: "nearest" });
      if (start >= 0) {
        for (const [index, row] of list.entries()) {
          const inside = index >= Math.min(start, hand) && index <= Math.max(start, hand);
          row.classList.toggle("in", inside);
          if (inside) one("[name=item]", row).checked = true;
        }
        ticked();
      }
      event.preventDefault();
      return true;
    }
    if (command === "select") {
      if (start >= 0) { stopRange(); } else { start = Math.max(0, hand); hand = start; one("[name=item]", list[start]).checked = true; list[start].classList.add("in"); ticked(); say("Selecting: move, then decide."); }
      event.preventDefault();
      return true;
    }
    if (event.key === "Enter" && hand >= 0 && event.target.name === "item") { one("th a", list[hand]).click(); event.preventDefault(); return true; }
    return false;
  };
  if (rows) {
    const range = document.getElementById("range");
    if (range) { range.hidden = false; range.addEventListener("click", () => { start = Math.max(0, hand); say("Selecting: move, then decide."); }); }
    rows.addEventListener("change", ticked);
    const next = document.getElementById("next-page");
    let address = next && next.href;
    let page = Number(rows.dataset.page);
    let loading = false;
    const observer = new IntersectionObserver(async (entries) => {
      if (!entries.some((entry) => entry.isIntersecting) || !address || loading) return;
      loading = true;
      const { response, html } = await part(address);
      if (response.ok) {
        const box = document.createElement("tbody");
        box.innerHTML = html;
        rows.append(...box.children);
        page += 1;
        const url = new URL(address);
        url.searchParams.set("page", page + 1);
        address = page < Number(rows.dataset.pages) ? url.href : null;
        // Rows far above are given back, so that memory stays flat.
        while (rows.children.length > 600 && !all("[name=item]:checked", rows.firstElementChild).length) rows.firstElementChild.remove();
      }
      loading = false;
    }, { rootMargin: "800px" });
    const foot = document.getElementById("pages");
    if (foot) observer.observe(foot);
  }

  // Live: what others do shows at once; what is being typed stays.
  let mine = Number(document.body.dataset.revision);
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
