// Sending waits for a save on its way, and names the version that saving made: otherwise whoever
// sends would meet a newer version of their own.
(() => {
  const form = document.querySelector("form[data-edit-form]");
  if (!form) return;
  const PATIENCE = 60000;
  let saving = false;
  let leaving = false;
  let held = null;
  let version = null;

  // Only now: a box that stands in the form earlier would look like a change to save.
  function nameVersion() {
    if (!version) return;
    const box = form.elements.namedItem("overwrite_revision_id") ?? document.createElement("input");
    Object.assign(box, { type: "hidden", name: "overwrite_revision_id", value: version });
    form.append(box);
  }

  function release() {
    if (saving || !held) return;
    const button = held;
    held = null;
    form.requestSubmit(button);
  }

  document.addEventListener("w-autosave:save", (event) => {
    if (leaving) event.preventDefault();
    else saving = true;
  });
  document.addEventListener("w-autosave:success", (event) => {
    version = event.detail?.response?.revision_id ?? version;
  });
  for (const end of ["success", "error"]) {
    // What was typed meanwhile may begin another save first.
    document.addEventListener(`w-autosave:${end}`, () => { saving = false; setTimeout(release, 50); });
  }
  form.addEventListener("submit", (event) => {
    if (!saving) {
      leaving = true;
      nameVersion();
      setTimeout(() => { leaving = !event.defaultPrevented; }, 0);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held) setTimeout(() => { saving = false; release(); }, PATIENCE);
    held = event.submitter;
  }, true);
})();
