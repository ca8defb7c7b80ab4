// Sending waits for a save on its way: it would make a newer version, and meet its own writer.
(() => {
  const form = document.querySelector("form[data-edit-form]");
  if (!form) return;
  const PATIENCE = 60000;
  let saving = false;
  let leaving = false;
  let held = null;

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
  for (const end of ["success", "error"]) {
    // What was typed meanwhile may begin another save first.
    document.addEventListener(`w-autosave:${end}`, () => { saving = false; setTimeout(release, 50); });
  }
  form.addEventListener("submit", (event) => {
    if (!saving) {
      leaving = true;
      setTimeout(() => { leaving = !event.defaultPrevented; }, 0);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held) setTimeout(() => { saving = false; release(); }, PATIENCE);
    held = event.submitter;
  }, true);
})();
