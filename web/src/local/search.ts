// Search in an exported site: the index is a script beside the pages.
import { language, word } from "../words";

declare global {
  interface Window {
    searchIndex?: [language: string, href: string, chapter: string, title: string, text: string][];
  }
}
const MOST = 40;
const AROUND = 70;

export function searchHere(): void {
  const list = document.querySelector("[data-matches]");
  const index = window.searchIndex;
  const query = new URLSearchParams(location.search).get("q") ?? "";
  for (const field of document.querySelectorAll<HTMLInputElement>("input[name=q]")) field.value = query;
  if (!list || !index || !query.trim()) return;
  const words = query.split(/\s+/).filter(Boolean).slice(0, 8).map(folded);
  const found = index
    .filter(([, , , title, text]) => words.every((each) => folded(title).includes(each) || folded(text).includes(each)))
    .map((entry, place) => ({ entry, place, score: score(entry[0], folded(entry[3]), words) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST);
  list.replaceChildren(...found.map(({ entry }) => shown(entry, words)));
  const status = document.querySelector("[data-found]");
  if (status) status.textContent = found.length ? String(found.length) : word("no_matches");
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function score(its: string, title: string, words: string[]): number {
  return 100 * Number(its === language) + 20 * words.filter((each) => title.includes(each)).length;
}

function shown([its, href, chapter, title, source]: [string, string, string, string, string], words: string[]): Element {
  const item = document.createElement("li");
  item.lang = its;
  const link = document.createElement("a");
  link.href = href;
  link.textContent = `${chapter} · ${title}`;
  const text = source.replace(/\s+/g, " ");
  const places = words.map((each) => [folded(text).indexOf(each), each] as const).filter(([place]) => place >= 0);
  const [start, first] = places.sort((a, b) => a[0] - b[0])[0] ?? [0, ""];
  const mark = document.createElement("mark");
  mark.textContent = text.slice(start, start + first.length);
  const line = document.createElement("p");
  line.append(text.slice(Math.max(0, start - AROUND), start), mark, text.slice(start + first.length, start + first.length + AROUND));
  item.append(link, line);
  return item;
}
