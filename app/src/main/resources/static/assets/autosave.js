// Keeps a step of a form as its fields are left; without script the button keeps it.
const form = document.querySelector("form[data-autosave]");
const says = form.querySelector("[data-saved]");
let under = Promise.resolve();
let keeping = 0;
let before = snapshot();

function snapshot() {
  return new URLSearchParams(new FormData(form)).toString();
}

async function keep() {
  const now = snapshot();
  if (now === before) return;
  before = now;
  let answer;
  try {
    answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
  } catch {
    before = ""; // offline: the next change tries again
    return;
  }
  if (answer.headers.get("Content-Type")?.startsWith("application/json")) {
    const { revision, text } = await answer.json();
    if (answer.ok) {
      form.elements.revision.value = revision;
      before = snapshot();
    }
    says.textContent = text ?? says.textContent;
  } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    const again = document.createElement("a");
    again.href = location.pathname + location.search;
    again.textContent = form.dataset.signin;
    says.replaceChildren(again);
  }
}

form.addEventListener("change", () => {
  keeping += 1;
  under = under.then(keep).finally(() => {
    keeping -= 1;
  });
});

// What is being kept is kept first, so that the form goes with the revision it made. A form may not
// be sent from within its own submit event, hence the task of its own.
form.addEventListener("submit", async (event) => {
  if (keeping === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const submitter = event.submitter;
  await under;
  setTimeout(() => form.requestSubmit(submitter));
});
