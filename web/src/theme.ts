// Runs before the page is painted: the theme that was chosen, else the system's.
const chosen = ((): string | null => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null; // storage is switched off
  }
})();
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
document.documentElement.classList.add("has-scripts");
