// Sets every formula of the page. Without this script the TeX source stays readable.
for (const place of document.querySelectorAll(".math")) {
  katex.render(place.textContent, place, {
    displayMode: place.classList.contains("display"),
    output: "htmlAndMathml",
    throwOnError: false,
  });
}
