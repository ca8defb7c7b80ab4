// The box of requirement codes: narrows two hundred rows to those with the words, names the chosen.
(() => {
  const { Controller } = window.StimulusModule;

  class Codes extends Controller {
    static targets = ["search", "words", "one", "group", "none", "chosen"];

    connect() {
      this.searchTarget.hidden = false;
      this.opened = new Set(this.groupTargets.filter((group) => group.open));
    }

    // The form must not take Enter in the search box for a save.
    narrow(event) {
      if (event.target !== this.wordsTarget) return;
      const words = this.wordsTarget.value.toLowerCase().split(/\s+/).filter(Boolean);
      let hits = 0;
      for (const one of this.oneTargets) {
        const text = one.textContent.toLowerCase();
        one.hidden = !words.every((word) => text.includes(word));
        if (!one.hidden) hits += 1;
      }
      for (const group of this.groupTargets) {
        const found = group.querySelector("label:not([hidden])") !== null;
        group.hidden = !found;
        group.open = words.length ? found : this.opened.has(group);
      }
      this.noneTarget.hidden = hits > 0;
    }

    count() {
      const ticked = [...this.element.querySelectorAll("input:checked")];
      const { words, none } = this.chosenTarget.dataset;
      const names = ticked.map((box) => {
        const title = box.parentElement.querySelector("[data-title]");
        return title ? `${title.textContent} (${box.value})` : box.value;
      });
      this.chosenTarget.textContent = names.length ? `${words}: ${names.join(", ")}` : none;
    }
  }

  window.wagtail.app.register("staff-codes", Codes);
})();
