// The file field: sends a file at once, shows its card, keeps only the id in the form.
(() => {
  const { Controller } = window.StimulusModule;
  const LOOK_AGAIN = 3000;
  const LOOKS = 20;

  class StoredFile extends Controller {
    static targets = ["card", "zone", "chooser", "progress", "refusal", "keep"];
    static values = { upload: String, card: String, excuse: String };

    connect() {
      this.field = this.element.querySelector("input[type=hidden]");
      this.looks = 0;
      this.watch();
    }

    disconnect() {
      clearTimeout(this.timer);
    }

    over(event) {
      event.preventDefault();
      this.element.classList.add("is-over");
    }

    leave() {
      this.element.classList.remove("is-over");
    }

    drop(event) {
      event.preventDefault();
      this.leave();
      if (event.dataTransfer.files.length) this.send(event.dataTransfer.files[0]);
    }

    browse() {
      this.chooserTarget.click();
    }

    chosen() {
      const [file] = this.chooserTarget.files;
      if (file) this.send(file);
      this.chooserTarget.value = "";
    }

    change() {
      this.zoneTarget.hidden = false;
      this.keepTarget.hidden = false;
    }

    keep() {
      this.zoneTarget.hidden = true;
    }

    request(address, body, done) {
      const http = new XMLHttpRequest();
      http.open(body ? "POST" : "GET", address);
      const { CSRF_HEADER_NAME: header, CSRF_TOKEN: token } = window.wagtailConfig;
      if (body) http.setRequestHeader(header, token);
      http.setRequestHeader("X-Requested-With", "XMLHttpRequest");
      http.addEventListener("load", () => done(http));
      http.addEventListener("error", () => this.refuse(gettext("The connection was lost. Try again when it is back; nothing you wrote is lost.")));
      http.addEventListener("loadend", () => { this.progressTarget.hidden = true; });
      http.upload.addEventListener("progress", (event) => this.show(event));
      http.send(body || null);
    }

    show({ loaded, total }) {
      const percent = Math.round((loaded / total) * 100);
      this.progressTarget.querySelector("progress").value = percent;
      const words = percent < 100 ? gettext("Sending %(percent)s%") : gettext("Checking the file…");
      this.progressTarget.querySelector("span").textContent = interpolate(words, { percent }, true);
    }

    send(file) {
      const body = new FormData();
      body.append("file", file);
      this.refusalTarget.hidden = true;
      this.progressTarget.hidden = false;
      this.request(this.uploadValue, body, (http) => this.sent(http));
    }

    sent(http) {
      const answer = this.answer(http);
      if (!answer) return;
      this.field.value = answer.id;
      for (const name of ["input", "change"]) this.field.dispatchEvent(new Event(name, { bubbles: true }));
      this.looks = 0;
      this.load();
      this.dispatch("kept", { detail: answer.proposals });
    }

    answer(http) {
      let answer = {};
      try {
        answer = JSON.parse(http.responseText);
      } catch {
        answer.error = gettext("The file could not be sent. Sign in again in another window, then try again.");
      }
      if (answer.error) this.refuse(answer.error);
      return answer.error ? null : answer;
    }

    refuse(words) {
      this.refusalTarget.textContent = words;
      this.refusalTarget.hidden = false;
    }

    load() {
      this.request(this.cardValue.replace("/0/", `/${this.field.value}/`), null, (http) => {
        if (http.status !== 200) return;
        this.cardTarget.innerHTML = http.responseText;
        this.cardTarget.hidden = false;
        this.zoneTarget.hidden = true;
        this.watch();
      });
    }

    watch() {
      clearTimeout(this.timer);
      const reading = this.cardTarget.querySelector("[data-staff-file-reading=yes]");
      this.looks += 1;
      if (reading && this.looks < LOOKS) this.timer = setTimeout(() => this.load(), LOOK_AGAIN);
    }

    excuse({ params }) {
      const box = this.element.querySelector(`[data-staff-file-reason="${params.finding}"]`);
      const body = new FormData();
      body.append("reason", box.value);
      this.refusalTarget.hidden = true;
      this.request(this.excuseValue.replace("/0/", `/${params.finding}/`), body, (http) => {
        if (!this.answer(http)) return;
        this.load();
        this.dispatch("excused");
      });
    }
  }
  window.wagtail.app.register("staff-file", StoredFile);

  // What the file says about itself, into boxes nobody has touched.
  const BOXES = { title: "title", kind: "document_kind", fiscal_year: "fiscal_year" };
  const untouched = (box) =>
    box.tagName === "SELECT" ? !box.dataset.staffTouched : !box.value.trim();
  document.addEventListener("input", ({ target, isTrusted }) => {
    if (isTrusted && target.dataset) target.dataset.staffTouched = "yes";
  });
  document.addEventListener("staff-file:kept", ({ detail }) => {
    for (const [name, value] of Object.entries(detail || {})) {
      const box = document.querySelector(`form[data-edit-form] [name="${BOXES[name]}"]`);
      if (!box || !value || !untouched(box)) continue;
      box.value = value;
      for (const event of ["input", "change"]) box.dispatchEvent(new Event(event, { bubbles: true }));
    }
  });
})();
