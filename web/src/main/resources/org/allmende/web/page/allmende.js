// Says politely that something moved, at most every ten seconds, and whether the page is connected.
(() => {
  const said = document.getElementById("gesagt");
  let quietUntil = 0;
  let waiting = false;
  const say = () => {
    waiting = false;
    quietUntil = Date.now() + 10000;
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = said.dataset.moved; });
  };
  document.body.addEventListener("htmx:afterSwap", (event) => {
    const how = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    if (!said || !how || !how.type.startsWith("sse:") || waiting) return;
    waiting = true;
    setTimeout(say, Math.max(0, quietUntil - Date.now()));
  });
  const connected = (is) => document.querySelectorAll("[data-connection]").forEach((it) => {
    it.dataset.connection = is ? "on" : "off";
    it.textContent = is ? it.dataset.on : it.dataset.off;
  });
  document.body.addEventListener("htmx:sseOpen", () => connected(true));
  document.body.addEventListener("htmx:sseError", () => connected(false));
  document.body.addEventListener("htmx:sseClose", () => connected(false));
  // A menu closes when one goes on somewhere else.
  document.addEventListener("click", (event) => document.querySelectorAll("details.menu[open]").forEach((it) => {
    if (!it.contains(event.target)) it.open = false;
  }));
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
  // Filters take effect as they are chosen; without this, or where they are folded, there is a button.
  document.body.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-submit-on-change]");
    const folded = event.target.closest(".narrow-fold")?.querySelector("summary").offsetParent;
    if (form && !folded) form.requestSubmit();
  });
})();
