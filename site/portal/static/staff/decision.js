// The decision screen: the button is never dead; it says which ticks are missing and goes there.
(() => {
  const { Controller } = window.StimulusModule;

  class Decision extends Controller {
    static targets = ["tick", "left"];

    decide(event) {
      if (event.type !== "submit") return;
      const open = this.tickTargets.filter((tick) => !tick.checked);
      if (open.length) {
        event.preventDefault();
        for (const tick of open) tick.closest("label").classList.add("is-asked");
        open[0].focus();
        open[0].scrollIntoView({ block: "center" });
        const words = ngettext("%(count)s point is still to be ticked", "%(count)s points are still to be ticked", open.length);
        this.leftTarget.textContent = interpolate(words, { count: open.length }, true);
      } else if (this.sent) {
        event.preventDefault();
      } else {
        this.sent = true;
      }
    }

    ticked({ target }) {
      target.closest("label").classList.remove("is-asked");
      this.leftTarget.textContent = "";
    }
  }
  window.wagtail.app.register("staff-decision", Decision);
})();
