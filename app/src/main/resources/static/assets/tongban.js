// What a page gains from script; every page works without it.

// One click sends a form once; the button says so and comes back when the page is shown again.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
});

// A correction summary takes the focus, so that a screen reader starts there.
document.querySelector(".tb-fix[role=alert]")?.focus();

// Keys printed on buttons work: data-key="1" or data-key="Ctrl Enter".
addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio]), textarea, select");
  const key = (event.ctrlKey ? "Ctrl " : "") + event.key;
  if (typing && !event.ctrlKey) return;
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"], [data-key="${key}"]`);
  if (target) {
    event.preventDefault();
    target.click();
    target.focus();
  }
});

// J and K walk through a list whose links are the tasks; Enter opens, as with any link.
addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input:not([type=radio]), textarea, select")) return;
  const links = [...document.querySelectorAll("[data-rove] a")];
  const at = links.indexOf(document.activeElement);
  const from = at < 0 ? links.findIndex((link) => link.ariaCurrent) : at;
  links[Math.min(Math.max(from + step, 0), links.length - 1)]?.focus();
});

// What is shown in full for a minute leaves the page with it.
const full = document.querySelectorAll(".tb-full");
if (full.length) setTimeout(() => full.forEach((value) => value.remove()), 60_000);

// A part that changes by itself is asked for anew while somebody looks at it; it keeps its place and
// is left alone while it has the focus. data-rounds ends it, so that no session is kept for ever.
const live = document.querySelector("[data-live]");
let rounds = Number(live?.dataset.rounds ?? Infinity);

async function renew() {
  if (document.hidden || live.contains(document.activeElement)) return;
  if (rounds-- <= 0) return;
  try {
    const answer = await fetch(location.href, { redirect: "manual" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = fresh.querySelector("[data-live]");
    if (part && part.innerHTML !== live.innerHTML) live.replaceChildren(...part.childNodes);
  } catch {
    // Offline: what stands there says its time; the next round tries again.
  }
}
if (live) setInterval(renew, Number(live.dataset.live) * 1000);
