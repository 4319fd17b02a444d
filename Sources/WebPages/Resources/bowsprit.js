// What pages gain from a script: live regions, counting times, keys, copying, a log that follows. No page needs it.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const announce = (text) => { one("#announce").textContent = text; };

  // Times. The wording is that of TimeView and Duration.words on the server.

  const relative = (date, now) => {
    const s = Math.floor((now - date) / 1000);
    const day = date.toISOString().slice(0, 10);
    if (s < -60) return day;
    if (s < 5) return "now";
    if (s < 60) return `${s} s ago`;
    if (s < 3600) return `${Math.floor(s / 60)} min ago`;
    if (s < 86400) return `${Math.floor(s / 3600)} h ago`;
    return s < 1209600 ? `${Math.floor(s / 86400)} d ago` : day;
  };

  const words = (seconds) => {
    const units = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];
    const first = units.findIndex(([size]) => seconds >= size);
    if (first < 0) return "0 s";
    let rest = seconds;
    return units.slice(first, first + 2).map(([size, name]) => {
      const count = Math.floor(rest / size);
      rest %= size;
      return count ? `${count} ${name}` : "";
    }).filter(Boolean).join(" ");
  };

  const setText = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  const refreshTimes = (root = document) => {
    const now = Date.now();
    all("time[data-relative]", root).forEach((e) => setText(e, relative(new Date(e.dateTime), now)));
    all("[data-since]", root).forEach((e) => {
      setText(e, words(Math.max(0, Math.floor((now - new Date(e.dataset.since)) / 1000))));
    });
  };

  // Live regions: `data-live` is the URL that holds the new state, `data-topic` what has to change for it.

  const mark = (element) => {
    element.classList.remove("changed");
    void element.offsetWidth;
    element.classList.add("changed");
    setTimeout(() => element.classList.remove("changed"), 1000);
  };

  const html = (element) => element.outerHTML.replace(/ class="(changed)?"| changed(?=")/g, "");

  // Rows with a `data-key` are replaced one by one, so that focus and selection elsewhere stay.
  const swap = (before, after) => {
    const rows = new Map(all("[data-key]", before).map((row) => [row.dataset.key, row]));
    const active = document.activeElement?.closest?.("[data-key]");
    const index = active ? all("a[href],button", active).indexOf(document.activeElement) : -1;
    const typed = all("input,textarea,select", before).filter((e) => e.id).map((e) => [e.id, e.value]);
    const open = all("details[open][id]", before).map((e) => e.id);
    all("[data-key]", after).forEach((row) => {
      const old = rows.get(row.dataset.key);
      if (!old) row.dataset.fresh = "";
      else if (html(old) === html(row)) row.replaceWith(old);
      else row.dataset.fresh = "";
    });
    before.replaceWith(after);
    typed.forEach(([id, value]) => { const e = document.getElementById(id); if (e) e.value = value; });
    open.forEach((id) => { const e = document.getElementById(id); if (e) e.open = true; });
    const fresh = all("[data-fresh]", after);
    fresh.forEach((row) => { delete row.dataset.fresh; mark(row); });
    if (!fresh.length && !rows.size) mark(after);
    if (active && !active.isConnected) {
      const again = all("[data-key]", after).find((row) => row.dataset.key === active.dataset.key);
      if (again && index >= 0) all("a[href],button", again)[index]?.focus();
    }
  };

  const waiting = new Set();
  let fetching = false;

  const refresh = async () => {
    if (fetching || !waiting.size) return;
    fetching = true;
    const due = all("[data-live]").filter((e) => e.dataset.topic.split(" ").some((topic) => waiting.has(topic)));
    waiting.clear();
    try {
      for (const url of new Set(due.map((e) => e.dataset.live))) {
        const response = await fetch(url, { headers: { accept: "text/html" } });
        if (!response.ok) continue;
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        due.filter((e) => e.dataset.live === url && e.isConnected).forEach((before) => {
          const after = page.getElementById(before.id);
          if (!after) return;
          prepare(after);
          if (html(before) !== html(after)) swap(before, after);
        });
      }
    } catch { announce("The page could not be refreshed; it tries again with the next change."); }
    fetching = false;
    if (waiting.size) setTimeout(refresh, 100);
  };

  const prepare = (root) => {
    refreshTimes(root);
    all("[data-copy]", root).forEach((button) => { button.hidden = false; });
  };

  const sign = one("[data-live-sign]");
  const say = (text, on) => {
    if (!sign) return;
    sign.hidden = false;
    sign.textContent = text;
    sign.classList.toggle("on", on);
  };

  let events = null;
  let wasOpen = false;

  const listen = () => {
    const url = document.body.dataset.events;
    if (!url || events) return;
    events = new EventSource(url);
    events.onopen = () => {
      say("live", true);
      if (wasOpen) everything();
      wasOpen = true;
    };
    events.onerror = () => {
      say("reconnecting", false);
      if (events && events.readyState === EventSource.CLOSED) { events = null; setTimeout(listen, 3000); }
    };
    events.onmessage = (event) => {
      waiting.add(event.data);
      setTimeout(refresh, 50);
    };
  };

  const everything = () => {
    all("[data-live]").forEach((e) => e.dataset.topic.split(" ").forEach((topic) => waiting.add(topic)));
    refresh();
  };

  // Browsers allow six connections to a server; a page that nobody sees gives its own back.
  const whileSeen = (open, close) => {
    document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
    if (!document.hidden) open();
  };

  // The log: complete lines come as HTML that the server escaped.

  const follow = (log) => {
    const box = one("[data-follow]");
    const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 24;
    const toEnd = () => { log.scrollTop = log.scrollHeight; };
    const limit = 20000;
    if (box) {
      box.closest("[hidden]")?.removeAttribute("hidden");
      box.addEventListener("change", () => { if (box.checked) toEnd(); });
      log.addEventListener("scroll", () => { box.checked = atEnd(); }, { passive: true });
      if (!location.hash) toEnd(); else box.checked = false;
    }
    let source = null;
    let position = log.dataset.position;
    let complete = false;
    const open = () => {
      if (source || complete) return;
      source = new EventSource(`${log.dataset.stream}?after=${position}`);
      source.addEventListener("lines", (event) => {
        const stay = box && !box.checked;
        position = event.lastEventId;
        log.insertAdjacentHTML("beforeend", event.data);
        while (log.childElementCount > limit) log.firstElementChild.remove();
        if (!stay) toEnd();
      });
      source.addEventListener("end", () => {
        source.close();
        complete = true;
        announce("The output is complete.");
      });
    };
    whileSeen(open, () => { source?.close(); source = null; });
  };

  // Keys

  const rows = () => all("[data-row]").filter((row) => row.offsetParent !== null);

  const move = (step) => {
    const list = rows();
    const at = list.findIndex((row) => row.contains(document.activeElement));
    const next = list[Math.min(list.length - 1, Math.max(0, at + step))];
    const target = next && (one("a[href]", next) || next);
    if (target) { target.focus(); next.scrollIntoView({ block: "nearest" }); }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target.closest?.("input,textarea,select,[contenteditable]");
    if (typing) {
      if (event.key === "Escape") typing.blur();
      return;
    }
    const act = { "/": () => one("main [data-shortcut='/']") || one("[data-shortcut='/']"), j: () => move(1), k: () => move(-1), "?": () => one("#keys") }[event.key];
    if (!act || one("dialog[open]")) return;
    event.preventDefault();
    const target = act();
    if (event.key === "/") { target?.focus(); target?.select?.(); }
    if (event.key === "?") target.showModal();
  });

  // Copying, filters, and a comment box that knows the commands

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      const before = button.textContent;
      button.textContent = "Copied";
      announce(`Copied ${button.dataset.copy}`);
      setTimeout(() => { button.textContent = before; }, 1000);
    } catch { announce("The browser does not allow copying here; select the text instead."); }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-auto]");
    if (form && event.target.matches("select")) form.requestSubmit();
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "get") return;
    all("input,select", form).forEach((e) => { if (!e.value) e.disabled = true; });
    setTimeout(() => all("input,select", form).forEach((e) => { e.disabled = false; }), 0);
  });

  // Forms that change what a live region shows need no new page.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-quiet]") || !document.body.dataset.events) return;
    event.preventDefault();
    const problem = one("[data-problem]");
    if (problem) problem.textContent = "";
    const button = event.submitter;
    if (button) button.disabled = true;
    try {
      const body = new URLSearchParams(new FormData(form));
      if (button?.name) body.set(button.name, button.value);
      const response = await fetch(form.action, { method: "POST", body });
      if (response.ok) form.reset();
      else {
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const text = one("main .lead", page)?.textContent || "Nothing was done.";
        if (problem) problem.textContent = text;
        else announce(text);
      }
      everything();
    } catch {
      form.removeAttribute("data-quiet");
      form.requestSubmit(button);
    }
    if (button) button.disabled = false;
  });

  const suggest = (box) => {
    const list = document.getElementById(box.dataset.commands);
    const options = all("[data-command]", list);
    let chosen = 0;
    const line = () => {
      const start = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
      return { start, text: box.value.slice(start, box.selectionStart) };
    };
    const shown = () => options.filter((option) => !option.hidden);
    const paint = () => shown().forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    const close = () => { list.hidden = true; };
    const take = (option) => {
      const { start } = line();
      const rest = box.value.slice(box.selectionStart);
      box.value = box.value.slice(0, start) + option.dataset.command + rest;
      box.selectionStart = box.selectionEnd = start + option.dataset.command.length;
      close();
      box.focus();
    };
    box.addEventListener("input", () => {
      const { text } = line();
      if (!/^\/[\w-]*( [\w-]*)?$/.test(text)) return close();
      options.forEach((option) => { option.hidden = !option.dataset.command.startsWith(text); });
      if (!shown().length) return close();
      chosen = 0;
      list.hidden = false;
      list.scrollIntoView({ block: "nearest" });
      paint();
    });
    box.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      const count = shown().length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        chosen = (chosen + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
        paint();
      } else if (event.key === "Tab" || (event.key === "Enter" && !event.ctrlKey)) {
        take(shown()[chosen]);
      } else if (event.key === "Escape") {
        close();
      } else { return; }
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[data-command]");
      if (option) { event.preventDefault(); take(option); }
    });
    box.addEventListener("blur", close);
  };

  prepare(document);
  setInterval(refreshTimes, 1000);
  all("textarea[data-commands]").forEach(suggest);
  all("[data-stream]").forEach(follow);
  whileSeen(listen, () => { events?.close(); events = null; });
})();
