// Comfort for readers; every page also reads without it.
import { word } from "./words";

export function addCopyButtons(place: ParentNode): void {
  for (const block of place.querySelectorAll<HTMLElement>("pre.code:not([data-copy])")) {
    block.dataset.copy = "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = word("copy");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent ?? "");
      button.textContent = word("copied");
      setTimeout(() => (button.textContent = word("copy")), 1500);
    });
    const box = document.createElement("div");
    box.className = "code-box";
    block.replaceWith(box);
    box.append(block, button);
  }
}

export function enlargeFigures(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("figure > a")) {
    const picture = link.querySelector("img");
    if (!picture) continue;
    link.title = word("enlarge");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      showFigure(link, picture);
    });
  }
}

function showFigure(link: HTMLAnchorElement, picture: HTMLImageElement): void {
  const dialog = document.createElement("dialog");
  dialog.className = "zoom";
  dialog.setAttribute("aria-label", picture.alt.slice(0, 120));
  const large = document.createElement("img");
  large.src = link.href;
  large.alt = picture.alt;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = word("close");
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(close, large);
  document.body.append(dialog);
  dialog.showModal();
}

/** Shows what a term means beside the word; the link to the glossary at the end of the page stays. */
export function explainTerms(): void {
  let box: HTMLElement | null = null;
  const hide = (): void => {
    box?.remove();
    box = null;
  };
  document.addEventListener("click", (event) => {
    const term = (event.target as Element).closest?.<HTMLAnchorElement>("a.term");
    hide();
    if (!term || event.ctrlKey || event.metaKey) return;
    const entry = document.querySelector(term.hash);
    if (!entry) return;
    event.preventDefault();
    box = document.createElement("div");
    box.className = "gloss";
    box.setAttribute("role", "status");
    box.append(...Array.from(entry.children, (child) => child.cloneNode(true)));
    document.body.append(box);
    const at = term.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8));
    const below = at.bottom + 8 + box.offsetHeight < innerHeight;
    const top = below ? at.bottom + 6 : at.top - box.offsetHeight - 6;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

/** The section that is being read: it is marked in the table of contents, and the other language opens there. */
export function followSections(): void {
  const headings = Array.from(document.querySelectorAll<HTMLElement>("main :is(h2, h3)[id], main .card[id]"));
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>(".sections a"));
  const other = document.querySelector<HTMLAnchorElement>("[data-language]");
  const update = (): void => {
    const read = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3).at(-1);
    if (other) other.hash = read ? read.id : "";
    const section = headings.filter((h) => h.tagName === "H2" && h.getBoundingClientRect().top < innerHeight * 0.3).at(-1);
    for (const link of links) {
      if (section && link.hash === `#${section.id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let isWaiting = false;
  const soon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      update();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  other?.addEventListener("click", update); // formulas and pictures may have moved the text since
  update();
}

/** On a narrow page the table of contents is folded away. */
export function foldSections(): void {
  const box = document.querySelector<HTMLDetailsElement>("[data-sections]");
  if (box && innerWidth < 1120) box.open = false;
}

export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-button]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // storage is switched off: the choice holds for this page
    }
  });
}
