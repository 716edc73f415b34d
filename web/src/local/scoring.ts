// Scores answers as the server does (grader/quiz/score.py, typed.py), from keys that were worked out when the site was
// exported. Shorter in one thing: notes that depend on how near an answer is are left out.
import { parseExpression } from "./expression";

export interface Answer {
  score: number;
  feedback: string;
  letter?: string;
  value?: string | number;
  pattern?: string;
  values?: (number | null)[];
}
export interface Key {
  type: string;
  right: string;
  explanation: string;
  partial: string;
  letters?: string[];
  answers?: Answer[];
  atol?: number;
  rtol?: number;
  units?: string[];
  match?: string[];
  points?: Record<string, number>[];
}
export interface Scored {
  share: number;
  feedback: string[];
  /** By letter, row or step, whether it is right. */
  parts: Record<string, boolean>;
}
/** The answer cannot be read and does not count. */
export class Unreadable extends Error {}

export function score(key: Key, given: string | string[]): Scored {
  if (typeof given === "string") return typed(key, given);
  if (key.type === "order") return ordered(key, given);
  if (key.type === "match") return matched(key, given);
  return chosen(key, given);
}

function chosen(key: Key, letters: string[]): Scored {
  if (!letters.length) throw new Unreadable();
  const answers = key.answers ?? [];
  const picked = answers.filter((answer) => letters.includes(answer.letter ?? ""));
  const feedback = picked.map((answer) => answer.feedback).filter(Boolean);
  const parts = Object.fromEntries(picked.map((answer) => [answer.letter, answer.score === 1]));
  if (key.type === "single") return { share: picked[0]?.score ?? 0, feedback, parts };
  const accepted = answers.filter((answer) => answer.score === 1).length;
  const right = picked.filter((answer) => answer.score === 1).length;
  const wrong = picked.length - right;
  const missing = accepted - right;
  let share = wrong + missing === 0 ? 1 : 0;
  if (share === 0 && key.partial === "net-correct") share = Math.max(0, (right - wrong) / accepted);
  if (share === 0 && key.partial === "each") share = 1 - (wrong + missing) / answers.length;
  return { share, feedback, parts };
}

function ordered(key: Key, letters: string[]): Scored {
  const wanted = key.letters ?? [];
  const parts = Object.fromEntries(letters.map((letter, place) => [String(place + 1), letter === wanted[place]]));
  if (Object.values(parts).every(Boolean)) return { share: 1, feedback: [], parts };
  const places = letters.map((letter) => wanted.indexOf(letter));
  const follows = places.filter((place, number) => number > 0 && place === places[number - 1]! + 1).length;
  return { share: key.partial === "each" ? follows / (places.length - 1) : 0, feedback: [], parts };
}

function matched(key: Key, letters: string[]): Scored {
  if (letters.some((letter) => !letter)) throw new Unreadable();
  const wanted = key.letters ?? [];
  const parts = Object.fromEntries(letters.map((letter, row) => [String(row + 1), letter === wanted[row]]));
  const right = Object.values(parts).filter(Boolean).length;
  if (right === letters.length) return { share: 1, feedback: [], parts };
  return { share: key.partial === "each" ? right / letters.length : 0, feedback: [], parts };
}

function typed(key: Key, raw: string): Scored {
  const text = raw.normalize("NFC");
  if (!text.trim()) throw new Unreadable();
  const is = MATCHERS[key.type]!(key, text);
  const found = (key.answers ?? []).find(is);
  return { share: found?.score ?? 0, feedback: found?.feedback ? [found.feedback] : [], parts: {} };
}

type Matcher = (key: Key, text: string) => (answer: Answer) => boolean;
const MATCHERS: Record<string, Matcher> = { numeric, text: words, output: printed, shape, formula };

function isClose(a: number, b: number, atol: number, rtol: number): boolean {
  return a === b || Math.abs(a - b) <= atol + rtol * Math.abs(b);
}

function numeric(key: Key, text: string): (answer: Answer) => boolean {
  const readings = readNumber(text, key.units ?? []);
  if (!readings.length) throw new Unreadable();
  const rtol = Math.max(key.rtol ?? 0, 1e-9);
  return (answer) => readings.some((number) => isClose(number, Number(answer.value), key.atol ?? 0, rtol));
}

/** Every number that a text can mean: a comma may stand for thousands or for the decimal point. */
export function readNumber(typedText: string, units: readonly string[]): number[] {
  let text = halfWidth(typedText).trim().replaceAll("−", "-");
  const unit = [...units].sort((a, b) => b.length - a.length).find((name) => text.toLowerCase().endsWith(name.toLowerCase()));
  if (unit) text = text.slice(0, -unit.length).trim();
  text = text.replace(/\s*[×x*]\s*10\s*(?:\^|\*\*)\s*\(?([+-]?\d+)\)?$/, "e$1").replace(/^\+/, "");
  const fraction = /^(-?[\d.,]+)\s*\/\s*(-?[\d.,]+)$/.exec(text);
  if (fraction) {
    return plain(fraction[1]!).flatMap((top) => plain(fraction[2]!).filter((low) => low !== 0).map((low) => top / low));
  }
  return plain(text);
}

function plain(text: string): number[] {
  const readings = new Set([text]);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) readings.add(text.replaceAll(",", ""));
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) readings.add(text.replaceAll(".", "").replace(",", "."));
  if (/^-?\d*,\d+(e[+-]?\d+)?$/i.test(text)) readings.add(text.replace(",", "."));
  return [...readings].filter((each) => /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(each)).map(Number);
}

function words(key: Key, text: string): (answer: Answer) => boolean {
  const match = key.match ?? [];
  const normal = (word: string): string => {
    let result = word.normalize("NFC").trim().replace(/\s+/g, " ");
    if (match.includes("casefold")) result = result.toLowerCase();
    return match.includes("nospace") ? result.replace(/\s/g, "") : result;
  };
  const given = normal(text);
  return (answer) => {
    if (answer.pattern === undefined) return normal(String(answer.value)) === given;
    return new RegExp(`^(?:${answer.pattern})$`, match.includes("casefold") ? "iu" : "u").test(given);
  };
}

function printed(_: Key, text: string): (answer: Answer) => boolean {
  const loose = (output: string): string =>
    output
      .split("\n")
      .map((line) => line.trim().replace(/ +/g, " ").replace(/([[(,]) | (?=[\]),])/g, "$1"))
      .filter(Boolean)
      .join("\n");
  const given = loose(text);
  return (answer) => loose(String(answer.value)) === given;
}

function shape(_: Key, text: string): (answer: Answer) => boolean {
  const given = axes(text);
  if (!given) throw new Unreadable();
  return (answer) => axes(String(answer.value))?.join(",") === given.join(",");
}

function axes(text: string): string[] | null {
  if (!/^(?:torch\.)?size|^[([]|,/i.test(halfWidth(text).trim())) return null; // a number alone is no shape
  const inner = /^(?:(?:torch\.)?size)?\s*[([]*(.*?)[)\]]*\.?$/i.exec(halfWidth(text).trim())?.[1];
  if (inner === undefined || !/^[\w\s*+\-/,()]*$/.test(inner)) return null;
  const entries = inner.split(",").map((entry) => entry.replace(/\s/g, "").toLowerCase());
  if (entries.at(-1) === "") entries.pop();
  return entries.some((entry) => !entry) ? null : entries;
}

function formula(key: Key, text: string): (answer: Answer) => boolean {
  const points = key.points ?? [];
  let given: (values: Record<string, number>) => number;
  try {
    given = parseExpression(halfWidth(text), Object.keys(points[0] ?? {}));
  } catch {
    throw new Unreadable();
  }
  const values = points.map(given);
  return (answer) =>
    values.length > 0 && values.every((value, place) => isClose(value, answer.values?.[place] ?? NaN, 1e-12, key.rtol ?? 1e-9));
}

function halfWidth(text: string): string {
  return text.normalize("NFKC");
}
