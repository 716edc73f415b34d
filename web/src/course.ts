// Everything but the editor and, in exported sites, scoring.
import { answerInPlace, enhance } from "./quiz";
import { enlargeFigures, explainTerms, followSections, foldSections, offerThemes } from "./reading";
import { openWorkbenches } from "./workbench";
import { isLive } from "./words";

foldSections();
enhance(document);
offerThemes();
enlargeFigures();
explainTerms();
followSections();
answerInPlace();
if (isLive) openWorkbenches();
// Formulas have changed the heights above the place that the address names.
if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
