// The three steps of the page form: "next" until the last tab, then "submit"; links to what is missing.
(() => {
  const { Controller } = window.StimulusModule;

  class Steps extends Controller {
    connect() {
      this.form = this.element.closest("form");
      this.next = this.form.querySelector("[data-staff-next]");
      this.next?.addEventListener("click", () => this.go(this.place() + 1));
      this.refreshed = () => this.refresh();
      for (const name of ["w-autosave:success", "staff-file:kept", "staff-file:excused"]) {
        document.addEventListener(name, this.refreshed);
      }
      this.element.addEventListener("click", (event) => this.follow(event));
      this.title = this.form.querySelector("[name=title]");
      this.subject = this.form.querySelector("[name=subject]");
      this.title?.addEventListener("input", () => this.copy(this.before));
      this.copy();
      // The closed side panels stand beside the page; nothing may scroll it over to them.
      const main = document.getElementById("main");
      main.addEventListener("scroll", () => { if (main.scrollLeft) main.scrollLeft = 0; });
      // Wagtail chooses the tab of the address a moment later, and the browser scrolls to it.
      setTimeout(() => { this.update(); this.top(); }, 200);
    }

    disconnect() {
      document.removeEventListener("w-autosave:success", this.refreshed);
    }

    tabs() {
      return [...this.element.querySelectorAll("[role=tab]")];
    }

    place() {
      return Math.max(0, this.tabs().findIndex((tab) => tab.getAttribute("aria-selected") === "true"));
    }

    go(place) {
      this.tabs()[place].click();
      this.tabs()[place].focus();
      this.top();
    }

    top() {
      for (const box of [window, document.getElementById("main")]) box.scrollTo(0, 0);
    }

    update() {
      const tabs = this.tabs();
      const last = this.place() === tabs.length - 1;
      const send = this.form.querySelector("[data-staff-send]");
      if (this.next) {
        this.next.hidden = last;
        const step = last ? "" : tabs[this.place() + 1].firstChild.textContent.trim();
        this.next.textContent = `${interpolate(gettext("Next: %(step)s"), { step }, true)} ›`;
      }
      if (send) send.hidden = !last;
      if (last) this.refresh();
    }

    // The subject of the request follows the title until somebody writes another one.
    copy(before) {
      if (!this.title || !this.subject) return;
      const follows = !this.subject.value || this.subject.value === before;
      if (follows) this.subject.value = this.title.value;
      this.before = this.title.value;
    }

    follow(event) {
      const link = event.target.closest("[data-staff-goto]");
      if (!link) return;
      const name = link.dataset.staffGoto;
      if (!name) return;
      // A field, the boxes of a date, or the rows below each other.
      const box = this.form.querySelector(`[name="${name}"], [name^="${name}_"], [name^="${name}-"]`);
      const panel = box?.closest("[role=tabpanel]");
      if (!panel) return;
      event.preventDefault();
      document.getElementById(panel.getAttribute("aria-labelledby")).click();
      // The tab shows its panel a moment later; what is hidden takes no focus.
      requestAnimationFrame(() => requestAnimationFrame(() => this.goTo(box)));
    }

    goTo(box) {
      const shown = box.type === "hidden" ? this.visible(box) : box;
      shown.focus();
      shown.scrollIntoView({ block: "center" });
    }

    // What somebody can work near a hidden box: a file to choose, a row to add.
    visible(box) {
      const place = box.closest(".w-field, .w-panel") ?? box.parentElement;
      const seen = place.querySelectorAll("button, input:not([type=hidden]), select, textarea");
      return [...seen].find((one) => one.offsetParent) ?? place;
    }

    async refresh() {
      const here = this.element.querySelector("[data-staff-checks]");
      const number = window.location.pathname.match(/\/pages\/(\d+)\/edit\//);
      const address = here?.dataset.staffChecks || (number && `/admin/work/items/${number[1]}/checks/`);
      if (!here || !address) return;
      const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (answer.ok && !answer.redirected) here.outerHTML = await answer.text();
    }
  }
  window.wagtail.app.register("staff-steps", Steps);
})();
