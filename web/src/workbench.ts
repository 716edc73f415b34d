// Exercises in place: the editor, the file on the disk, checks whose results come one by one.
import { enhance } from "./quiz";
import { word } from "./words";

interface Editor {
  text(): string;
  setText(text: string): void;
  focus(): void;
}
interface EditorModule {
  createEditor(area: HTMLTextAreaElement, on: { change(): void; check(): void; save(): void }): Editor;
}
interface Written {
  digest: string;
  check: string | null;
}

const POLL_MS = 3000;
const FRAGMENT = { "x-part": "fragment" };

export function openWorkbenches(): void {
  for (const bench of document.querySelectorAll<HTMLElement>(".workbench")) void new Workbench(bench).start();
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[data-workbench]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openHere(link);
  });
}

/** Puts the editor into the lesson's card; where that fails, the link leads to the exercise's own page. */
async function openHere(link: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(link.href, { headers: FRAGMENT }).catch(() => null);
  if (!answer?.ok) {
    location.href = link.href;
    return;
  }
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  const bench = holder.content.querySelector<HTMLElement>(".workbench");
  if (!bench) return;
  (link.closest("p") ?? link).replaceWith(bench);
  const workbench = new Workbench(bench);
  await workbench.start();
  workbench.focus();
}

class Workbench {
  private editor: Editor | null = null;
  private saved = "";
  private stream: EventSource | null = null;
  private check: string | null = null;
  private isConflict = false;
  private isBusy = false;

  constructor(private bench: HTMLElement) {}

  async start(): Promise<void> {
    const area = this.area;
    // A browser may fill in what was typed before the page was loaded again.
    if (!this.bench.querySelector(".conflict")) area.value = area.defaultValue;
    this.saved = area.value;
    this.isConflict = this.bench.querySelector(".conflict") !== null;
    enhance(this.bench);
    this.bench.addEventListener("submit", (event) => this.onSubmit(event));
    const module = (await import(new URL(document.body.dataset.editor ?? "", location.href).href)) as EditorModule;
    this.editor = module.createEditor(area, {
      change: () => this.showState(),
      check: () => void this.write(true),
      save: () => void this.write(false),
    });
    addEventListener("beforeunload", (event) => this.isDirty && event.preventDefault());
    addEventListener("focus", () => void this.look());
    setInterval(() => !document.hidden && void this.look(), POLL_MS);
  }

  focus(): void {
    this.editor?.focus();
  }

  private get base(): string {
    return this.bench.dataset.base ?? "";
  }
  private get area(): HTMLTextAreaElement {
    return this.bench.querySelector<HTMLTextAreaElement>("textarea[name=source]")!;
  }
  private get text(): string {
    return this.editor?.text() ?? this.area.value;
  }
  private get isDirty(): boolean {
    return this.bench.isConnected && this.text !== this.saved;
  }
  private get digest(): string {
    return this.bench.querySelector<HTMLInputElement>("input[name=digest]")?.value ?? "";
  }
  private set digest(value: string) {
    for (const field of this.bench.querySelectorAll<HTMLInputElement>("input[name=digest]")) field.value = value;
  }
  private get results(): HTMLElement {
    return this.bench.querySelector<HTMLElement>("[data-results]")!;
  }

  private showState(text?: string): void {
    const place = this.bench.querySelector<HTMLElement>("[data-file-state]");
    const said = text ?? (this.isDirty ? word("unsaved") : "");
    if (place && place.textContent !== said) place.textContent = said;
  }

  private onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    event.preventDefault();
    if (form.matches("[data-hint-form]")) void this.refresh(form.action, new URLSearchParams(), "[data-hints]");
    else if (form.matches("[data-reset-form]")) void this.reset(form);
    else if (button?.matches("[data-cancel]")) void this.cancel();
    else if (button?.name === "over") {
      this.digest = button.value;
      void this.write(true);
    } else void this.write(!button?.matches("[data-save]"));
  }

  /** Writes the file; then checks it. A file that was changed meanwhile is not written over. */
  private async write(isCheck: boolean): Promise<void> {
    if (this.isBusy || this.check) return;
    this.isBusy = true;
    const text = this.text;
    const body = new URLSearchParams({ source: text, digest: this.digest });
    try {
      const answer = await fetch(this.base + (isCheck ? "check" : "save"), { method: "POST", body, headers: FRAGMENT });
      if (answer.status === 409) {
        this.offerChoice((await answer.json()).digest);
        return;
      }
      if (!answer.ok) throw new Error(await problemOf(answer));
      const written = (await answer.json()) as Written;
      this.saved = text;
      this.digest = written.digest;
      this.clearChoice();
      this.showState(isCheck ? "" : word("saved"));
      if (written.check) this.listen(written.check);
    } catch (error) {
      this.showState(error instanceof TypeError ? word("lost") : (error as Error).message);
    } finally {
      this.isBusy = false;
    }
  }

  /** Shows results as they come. The browser takes up a broken stream by itself, after the last result it has. */
  private listen(check: string): void {
    this.check = check;
    this.setRunning(true);
    const list = document.createElement("ul");
    list.className = "live-cases";
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    status.textContent = word("checking");
    this.results.replaceChildren(status, list);
    const stream = new EventSource(`/checks/${check}/events?language=${document.documentElement.lang}`);
    this.stream = stream;
    stream.addEventListener("state", (event) => {
      status.textContent = word(JSON.parse(event.data).state === "queued" ? "queued" : "checking");
    });
    stream.addEventListener("case", (event) => {
      const result = JSON.parse(event.data);
      const item = document.createElement("li");
      item.className = result.is_passed ? "passed" : "failed";
      item.textContent = `${result.mark} ${result.points} ${result.title}`;
      list.append(item);
    });
    stream.addEventListener("end", (event) => this.end(JSON.parse(event.data).html));
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) this.end("", word("lost"));
      else status.textContent = word("lost");
    });
  }

  private end(html: string, problem = ""): void {
    this.stream?.close();
    this.stream = null;
    this.check = null;
    this.setRunning(false);
    if (problem) {
      this.results.replaceChildren(Object.assign(document.createElement("p"), { className: "problem", textContent: problem }));
      return;
    }
    this.results.innerHTML = html;
    enhance(this.results);
    this.results.querySelector<HTMLElement>(".score")?.focus({ preventScroll: true });
    void this.refresh(this.base.replace(/\/$/, ".html"), null, "[data-diff]");
  }

  private setRunning(isRunning: boolean): void {
    const check = this.bench.querySelector<HTMLButtonElement>("[data-check]");
    const cancel = this.bench.querySelector<HTMLButtonElement>("[data-cancel]");
    if (check) check.disabled = isRunning;
    if (cancel) cancel.hidden = !isRunning;
  }

  private async cancel(): Promise<void> {
    if (this.check) await fetch(`/checks/${this.check}/cancel`, { method: "POST", body: new URLSearchParams() });
  }

  private async reset(form: HTMLFormElement): Promise<void> {
    const shown = await this.refresh(form.action, new URLSearchParams({ digest: this.digest }), "[data-diff]");
    if (!shown) return;
    this.take(shown.querySelector<HTMLTextAreaElement>("textarea[name=source]")?.value ?? "", shown);
    this.results.replaceChildren();
  }

  private take(text: string, shown: ParentNode): void {
    this.digest = shown.querySelector<HTMLInputElement>("input[name=digest]")?.value ?? this.digest;
    this.editor?.setText(text);
    this.saved = this.text;
    this.clearChoice();
    this.showState("");
  }

  /** Fetches the workbench again and renews one part of it. */
  private async refresh(address: string, body: URLSearchParams | null, part: string): Promise<HTMLElement | null> {
    const answer = await fetch(address, { method: body ? "POST" : "GET", body, headers: FRAGMENT }).catch(() => null);
    if (!answer?.ok) {
      this.showState(answer ? await problemOf(answer) : word("lost"));
      return null;
    }
    const holder = document.createElement("template");
    holder.innerHTML = await answer.text();
    const old = this.bench.querySelector<HTMLElement>(part);
    const fresh = holder.content.querySelector<HTMLElement>(part);
    if (old && fresh) {
      if (old instanceof HTMLDetailsElement) (fresh as HTMLDetailsElement).open = old.open;
      const copy = document.importNode(fresh, true);
      old.replaceWith(copy);
      enhance(copy);
    }
    return holder.content.querySelector<HTMLElement>(".workbench");
  }

  /** Looks whether another program has changed the file; an unchanged text follows it, a changed one is kept. */
  private async look(): Promise<void> {
    if (!this.bench.isConnected || this.isBusy || this.check || this.isConflict) return;
    const answer = await fetch(`${this.base}file?text=1`).catch(() => null);
    if (!answer?.ok || this.isBusy) return;
    const file = await answer.json();
    if (file.digest === this.digest) return;
    if (this.isDirty) {
      this.offerChoice(file.digest);
      return;
    }
    this.digest = file.digest;
    this.editor?.setText(file.text);
    this.saved = this.text;
    this.showState(word("reloaded"));
  }

  private offerChoice(digest: string): void {
    this.clearChoice();
    this.isConflict = true;
    const box = document.createElement("div");
    box.className = "conflict";
    box.setAttribute("role", "alert");
    const said = document.createElement("p");
    said.textContent = word("outside");
    const theirs = choiceButton(word("take_theirs"), () => void this.takeTheirs());
    const mine = choiceButton(word("keep_mine"), () => {
      this.digest = digest;
      this.clearChoice();
      void this.write(false);
    });
    box.append(said, theirs, " ", mine);
    this.bench.prepend(box);
  }

  private async takeTheirs(): Promise<void> {
    const answer = await fetch(`${this.base}file?text=1`).catch(() => null);
    if (!answer?.ok) return;
    const file = await answer.json();
    this.digest = file.digest;
    this.editor?.setText(file.text);
    this.saved = this.text;
    this.clearChoice();
    this.showState("");
  }

  private clearChoice(): void {
    this.isConflict = false;
    for (const box of this.bench.querySelectorAll(".conflict")) box.remove();
  }
}

function choiceButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

/** The sentence of an error page. */
async function problemOf(answer: Response): Promise<string> {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("main p")?.textContent ?? String(answer.status);
}
