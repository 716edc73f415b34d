declare const katex: { render(tex: string, place: Element, options: object): void };

/** Sets every formula below a place that is not set yet. Without this the TeX source stays readable. */
export function setFormulas(place: ParentNode): void {
  for (const formula of place.querySelectorAll<HTMLElement>(".math:not([data-set])")) {
    formula.dataset.set = "";
    katex.render(formula.textContent ?? "", formula, {
      displayMode: formula.classList.contains("display"),
      output: "htmlAndMathml",
      throwOnError: false,
    });
  }
}
