// Quizzes in place: the form is sent in the background and its card replaced by the server's answer.
import { setFormulas } from "./formulas";
import { addCopyButtons } from "./reading";
import { isLive, word } from "./words";

export function enhance(place: ParentNode): void {
  setFormulas(place);
  addCopyButtons(place);
  for (const list of place.querySelectorAll<HTMLElement>("[data-order]")) addMoves(list);
}

/** Steps are moved by buttons; the numbers beside them follow, so that the form stays the same. */
function addMoves(list: HTMLElement): void {
  if (list.closest("fieldset")?.hasAttribute("data-settled")) {
    list.classList.add("is-moved");
    return;
  }
  list.classList.add("is-moved");
  for (const item of Array.from(list.children) as HTMLElement[]) {
    const text = item.querySelector(".step-text")?.textContent?.trim() ?? "";
    const moves = document.createElement("span");
    moves.className = "moves";
    moves.append(moveButton("up", -1, text), moveButton("down", 1, text));
    item.prepend(moves);
  }
  number(list);
}

function moveButton(name: "up" | "down", by: number, text: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.move = name;
  button.setAttribute("aria-label", `${word(name)}: ${text.slice(0, 80)}`);
  button.textContent = by < 0 ? "↑" : "↓";
  button.addEventListener("click", () => {
    const item = button.closest("li");
    const list = item?.parentElement;
    const neighbour = by < 0 ? item?.previousElementSibling : item?.nextElementSibling;
    if (!item || !list || !neighbour) return;
    if (by < 0) neighbour.before(item);
    else neighbour.after(item);
    for (const each of list.children) each.classList.remove("right", "wrong");
    for (const part of list.querySelectorAll(".part")) part.remove();
    number(list);
    button.focus();
  });
  return button;
}

function number(list: HTMLElement): void {
  Array.from(list.children).forEach((item, place) => {
    const select = item.querySelector("select");
    if (select) select.value = String(place + 1);
  });
}

export function answerInPlace(): void {
  if (!isLive) return;
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches(".quiz-form")) return;
    event.preventDefault();
    void send(form, event.submitter as HTMLButtonElement | null);
  });
}

async function send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  const card = form.closest<HTMLElement>(".card.quiz");
  if (!card || card.hasAttribute("aria-busy")) return;
  const data = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  if (button?.name) data.append(button.name, button.value);
  card.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { "x-part": "fragment" } });
    if (!answer.ok) throw new Error(String(answer.status));
    replace(card, await answer.text(), button?.name === "anew");
  } catch {
    card.removeAttribute("aria-busy");
    const verdict = card.querySelector<HTMLElement>(".verdict");
    if (verdict) verdict.textContent = word("lost");
  }
}

/** Puts a new card in the place of an old one; the focus goes to what is said about the answer. */
export function replace(card: HTMLElement, html: string, isAnew: boolean): void {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const fresh = holder.content.querySelector<HTMLElement>(".card.quiz");
  if (!fresh) return;
  const hints = Array.from(card.querySelectorAll<HTMLDetailsElement>("details.hint"), (hint) => hint.open);
  card.replaceWith(fresh);
  fresh.querySelectorAll<HTMLDetailsElement>("details.hint").forEach((hint, place) => (hint.open = hints[place] ?? false));
  enhance(fresh);
  const target = isAnew ? fresh.querySelector<HTMLElement>("fieldset input, fieldset select, fieldset textarea, fieldset button") : fresh.querySelector<HTMLElement>(".verdict");
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
