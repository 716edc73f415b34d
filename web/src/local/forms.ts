// Quiz forms of an exported site: scored here, since there is no server to ask.
import { setFormulas } from "../formulas";
import { word } from "../words";
import { score, type Key, type Scored, Unreadable } from "./scoring";

declare global {
  interface Window {
    quizKeys?: string;
  }
}

export function scoreHere(): void {
  if (!window.quizKeys) return;
  const bytes = Uint8Array.from(atob(window.quizKeys), (char) => char.charCodeAt(0));
  const keys: Record<string, Key> = JSON.parse(new TextDecoder().decode(bytes));
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches(".quiz-form")) return;
    event.preventDefault();
    const key = keys[form.dataset.quiz ?? ""];
    const button = event.submitter as HTMLButtonElement | null;
    if (!key) return;
    if (button?.name === "reveal") reveal(form, key);
    else answer(form, key);
  });
}

function answer(form: HTMLFormElement, key: Key): void {
  const verdict = form.querySelector<HTMLElement>(".verdict")!;
  clear(form);
  let scored: Scored;
  try {
    scored = score(key, given(form, key));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    verdict.textContent = error.message || word("unreadable");
    verdict.className = "verdict open";
    verdict.focus();
    return;
  }
  const name = scored.share >= 1 ? "right" : scored.share > 0 ? "partial" : "wrong";
  const sentence = document.createElement("strong");
  sentence.textContent = word(name);
  verdict.className = `verdict ${name}`;
  verdict.replaceChildren(sentence);
  for (const html of scored.feedback) {
    const box = document.createElement("div");
    box.innerHTML = html;
    verdict.append(box);
  }
  mark(form, key, scored);
  if (name === "right") explain(form, key, false);
  else offerAnswer(form);
  setFormulas(form);
  verdict.focus();
}

function given(form: HTMLFormElement, key: Key): string | string[] {
  const data = new FormData(form);
  if (key.type === "single" || key.type === "multiple") return data.getAll("answer").map(String);
  if (key.type === "match") {
    return Array.from(form.querySelectorAll<HTMLSelectElement>("select[name^=row-]"), (select) => select.value);
  }
  if (key.type === "order") {
    const places = Array.from(form.querySelectorAll<HTMLSelectElement>("select[name^=step-]"), (select) => ({
      letter: select.name.slice(5),
      place: Number(select.value),
    }));
    if (new Set(places.map((each) => each.place)).size !== places.length) throw new Unreadable(word("twice"));
    return places.sort((a, b) => a.place - b.place).map((each) => each.letter);
  }
  return String(data.get("answer") ?? "");
}

function clear(form: HTMLFormElement): void {
  for (const part of form.querySelectorAll(".part, .answer")) part.remove();
  for (const item of form.querySelectorAll(".option, .steps > li, .match-rows > li")) item.classList.remove("right", "wrong");
}

/** Marks what was picked, placed or matched. Words stand beside the colours. */
function mark(form: HTMLFormElement, key: Key, scored: Scored): void {
  const items = Array.from(form.querySelectorAll<HTMLElement>(".steps > li, .match-rows > li"));
  for (const [name, isRight] of Object.entries(scored.parts)) {
    const isPlaced = key.type === "order" || key.type === "match";
    const item = isPlaced ? items[Number(name) - 1] : form.querySelector(`input[value="${name}"]`)?.closest("label");
    if (!item) continue;
    item.classList.add(isRight ? "right" : "wrong");
    const said = document.createElement("span");
    said.className = "part";
    said.textContent = isRight ? "✓" : "✗";
    said.setAttribute("role", "img");
    said.setAttribute("aria-label", word(isRight ? "right" : "wrong"));
    item.append(said);
  }
}

function offerAnswer(form: HTMLFormElement): void {
  if (form.querySelector("button[name=reveal]")) return;
  const button = document.createElement("button");
  button.name = "reveal";
  button.textContent = word("show_answer");
  form.querySelector(".buttons")?.append(" ", button);
}

function reveal(form: HTMLFormElement, key: Key): void {
  explain(form, key, true);
  form.querySelector("button[name=reveal]")?.remove();
  setFormulas(form);
}

function explain(form: HTMLFormElement, key: Key, withAnswer: boolean): void {
  form.querySelector(".answer")?.remove();
  const box = document.createElement("div");
  box.className = "answer";
  box.innerHTML = (withAnswer ? key.right : "") + key.explanation;
  form.querySelector(".verdict")?.after(box);
}
