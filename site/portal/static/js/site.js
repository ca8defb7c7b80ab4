/* Comforts only: every page reads and works without this file. Runs before the first paint. */
(() => {
  "use strict";
  const root = document.documentElement;
  const FIRST = { theme: "light", text: "m" };

  /* Private windows and strict settings may refuse storage altogether. */
  const kept = {
    read(key) {
      try { return window.localStorage.getItem(key); } catch { return null; }
    },
    write(key, value) {
      try { window.localStorage.setItem(key, value); } catch { /* the choice lasts one page */ }
    },
  };

  const prefers = (query) => window.matchMedia(query).matches;
  const systemTheme = () => {
    if (prefers("(prefers-contrast: more)")) return "contrast";
    return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
  };
  root.dataset.theme = kept.read("theme") || systemTheme();
  root.dataset.text = kept.read("text") || FIRST.text;

  const showChoice = (button) => {
    const { set, value } = button.dataset;
    button.setAttribute("aria-pressed", String((root.dataset[set] || FIRST[set]) === value));
  };

  const choices = () => {
    const buttons = [...document.querySelectorAll("[data-set]")];
    buttons.forEach(showChoice);
    buttons.forEach((button) => button.addEventListener("click", () => {
      root.dataset[button.dataset.set] = button.dataset.value;
      kept.write(button.dataset.set, button.dataset.value);
      buttons.forEach(showChoice);
    }));
  };

  /* Side panels begin closed where they would push the list off the screen. */
  const folds = () => {
    if (!prefers("(max-width: 59.99em)")) return;
    document.querySelectorAll("details[data-fold]").forEach((panel) => { panel.open = false; });
  };

  /* "/" goes to the search field, unless somebody is typing. */
  const slash = (event) => {
    const field = document.querySelector("[data-search]");
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key !== "/" || typing || !field || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  };

  const copying = (button) => button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy, window.location).href);
    const said = button.parentElement.querySelector("[role=status]");
    if (said) said.textContent = button.dataset.done;
  });

  document.addEventListener("keydown", slash);
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-needs-js]").forEach((part) => { part.hidden = false; });
    choices();
    folds();
    document.querySelectorAll("[data-copy]").forEach(copying);
    document.querySelectorAll("[data-print]").forEach((button) => {
      button.addEventListener("click", () => window.print());
    });
  });
})();
