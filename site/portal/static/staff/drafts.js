// What was typed survives a lost session: it is kept in this browser until the server has it.
(() => {
  const { Controller } = window.StimulusModule;
  const MOMENT = 800;
  const PAUSE = 20000;
  const LEFT_OUT = new Set(["csrfmiddlewaretoken", "once", "next", "loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id"]);
  const form = document.querySelector("form[data-edit-form]");

  const place = () => `staff-draft:${window.location.pathname}`;
  const typed = () => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (!LEFT_OUT.has(name) && typeof value === "string") values[name] = value;
    }
    return values;
  };
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  function bar(words, buttons) {
    document.querySelector("[data-staff-restore]")?.remove();
    const box = document.createElement("div");
    box.className = "staff-restore";
    box.dataset.staffRestore = "";
    box.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = words;
    box.append(text);
    for (const [label, act] of buttons) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = label;
      button.addEventListener("click", () => act(box));
      box.append(button);
    }
    form.before(box);
  }

  function fill(values) {
    for (const box of form.elements) {
      if (!(box.name in values) || LEFT_OUT.has(box.name) || box.type === "file") continue;
      if (box.type === "radio" || box.type === "checkbox") box.checked = box.value === values[box.name];
      else box.value = values[box.name];
      box.dispatchEvent(new Event("input", { bubbles: true }));
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function offer(start) {
    const kept = JSON.parse(localStorage.getItem(place()) || "null");
    if (!kept) return;
    if (same(kept.values, start)) {
      localStorage.removeItem(place());
      return;
    }
    const time = new Date(kept.at).toLocaleTimeString("th-TH", { hour: "2-digit", minute: "2-digit" });
    const words = gettext("Text you wrote at %(time)s did not reach the server. Put it back?");
    bar(interpolate(words, { time }, true), [
      [gettext("Put it back"), (box) => { fill(kept.values); box.remove(); }],
      [gettext("Discard it"), (box) => { localStorage.removeItem(place()); box.remove(); }],
    ]);
  }

  // Asks now and then, while somebody writes, whether the server still knows them.
  let asked = 0;
  async function whoAmI() {
    if (Date.now() - asked < PAUSE) return;
    asked = Date.now();
    const answer = await fetch("/admin/work/here/", { redirect: "manual" }).catch(() => null);
    if (answer?.type !== "opaqueredirect") return;
    const words = gettext("You were signed out. What you wrote is kept in this browser: sign in again and it can be put back.");
    bar(words, [[gettext("Sign in"), () => { window.location.reload(); }]]);
  }

  function keep(start) {
    let timer;
    const note = () => {
      const values = typed();
      if (!same(values, start)) localStorage.setItem(place(), JSON.stringify({ at: Date.now(), values }));
      whoAmI();
    };
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(note, MOMENT); });
    form.addEventListener("submit", note);
    document.addEventListener("w-autosave:success", () => localStorage.removeItem(place()));
    document.addEventListener("w-autosave:error", note);
  }

  if (form) {
    document.addEventListener("DOMContentLoaded", () => setTimeout(() => {
      const start = typed();
      offer(start);
      keep(start);
    }, 300));
  }

  // The second of two quick clicks does nothing.
  class Once extends Controller {
    connect() {
      const open = this.element.dataset.staffOpen;
      if (open) setTimeout(() => document.getElementById(open).dispatchEvent(new CustomEvent("w-dialog:show")), 0);
    }

    send(event) {
      if (event.type !== "submit") return;
      if (this.sent) event.preventDefault();
      this.sent = true;
    }
  }
  window.wagtail.app.register("staff-once", Once);
  let last = 0;
  form?.addEventListener("submit", (event) => {
    if (event.timeStamp - last < 3000 && last) event.preventDefault();
    else last = event.timeStamp;
  });
})();
