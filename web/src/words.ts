// What scripts say: the server hands the words over in the language of the page.
const known: Record<string, string> = JSON.parse(document.body.dataset.words ?? "{}");

export function word(name: string): string {
  return known[name] ?? name;
}

export const isLive = document.documentElement.dataset.kind === "live";
export const language = document.documentElement.lang;
