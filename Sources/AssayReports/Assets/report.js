(() => {
  "use strict";
  const items = [...document.querySelectorAll(".item")];
  const bars = [...document.querySelectorAll(".bar")];
  const buttons = [...document.querySelectorAll("[data-state]:not(.item)")];

  const address = (state) => (state ? "#state=" + state : "#state=all");
  for (const button of buttons) {
    if (button.tagName === "A") button.href = address(button.dataset.state);
    else button.addEventListener("click", () => { location.hash = address(button.dataset.state); });
  }

  const asked = () => {
    const query = new URLSearchParams(location.hash.slice(1));
    const one = (name) => { const value = query.get(name) || ""; return value === "all" ? "" : value; };
    return { state: one("state"), rule: one("rule"), kind: one("kind") };
  };

  const filter = () => {
    const { state, rule, kind } = asked();
    let shown = 0;
    for (const item of items) {
      const fits = (!state || item.dataset.state === state)
        && (!rule || item.dataset.rules.split(" ").includes(rule))
        && (!kind || item.dataset.kind.split(" ").includes(kind));
      item.hidden = !fits;
      if (fits) shown += 1;
      if (fits && (state || rule || kind)) item.querySelector("details").open = true;
    }
    for (const button of buttons) {
      if (button.tagName === "BUTTON") button.setAttribute("aria-pressed", String(button.dataset.state === state));
    }
    const text = shown === items.length ? "" : shown + " of " + items.length + " shown"
      + (rule ? " for “" + rule + "”" : "") + (kind ? " of kind “" + kind + "”" : "");
    for (const status of document.querySelectorAll(".status")) status.textContent = text;
  };

  const follow = () => {
    const name = location.hash.slice(1);
    if (name.includes("=")) {
      filter();
      const first = items.find((item) => !item.hidden) || items[0];
      if (first) first.closest(".results").scrollIntoView();
      return;
    }
    const target = name && document.getElementById(name);
    if (!target) return;
    if (target.hidden) for (const item of items) item.hidden = false;
    const details = target.querySelector("details");
    if (details && target.classList.contains("item")) details.open = true;
    target.scrollIntoView();
  };

  for (const button of document.querySelectorAll("[data-fold]")) {
    button.addEventListener("click", () => {
      for (const item of items) item.querySelector("details").open = button.dataset.fold === "open";
    });
  }

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of folded) details.open = false; });

  for (const bar of bars) bar.hidden = false;
  addEventListener("hashchange", follow);
  filter();
  if (location.hash) follow();
})();
