// The editor. It lives in a shadow tree: there its styles are adopted and need no exception in the page's policy.
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

interface On {
  change(): void;
  check(): void;
  save(): void;
}

/** Colours come from the page's variables, so that they follow its theme. */
const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--code)", border: "1px solid var(--line)", borderRadius: "6px", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "2px solid var(--link)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, D2Coding, SFMono-Regular, Consolas, monospace", lineHeight: "1.5", maxHeight: "32rem" },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--soft)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--active)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selection)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selection)", outline: "1px solid var(--soft)" },
});
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword, tags.definitionKeyword, tags.moduleKeyword], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.docString], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], color: "var(--code-name)" },
]);

export function createEditor(area: HTMLTextAreaElement, on: On) {
  const host = document.createElement("div");
  host.className = "editor-host";
  const root = host.attachShadow({ mode: "open" });
  area.after(host);
  area.hidden = true;
  const run = (act: () => void) => (view: EditorView): boolean => {
    // Keys that a Hangul syllable is still being made of belong to the input method.
    if (view.composing) return true;
    act();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("    "),
        bracketMatching(),
        highlightActiveLine(),
        python(),
        theme,
        syntaxHighlighting(colours),
        EditorView.contentAttributes.of({
          "aria-label": document.querySelector(`label[for="${area.id}"]`)?.textContent?.trim() ?? "",
          autocapitalize: "off",
          spellcheck: "false",
          tabindex: "0",
        }),
        // Left alone, Chromium would carry the colours of a replaced selection over as an inline style.
        EditorView.domEventHandlers({
          beforeinput: (event, view) => {
            if (event.inputType !== "insertText" || !event.data || view.composing || view.state.selection.main.empty) return false;
            event.preventDefault();
            view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
            return true;
          },
        }),
        // Tab is not taken: it leads out of the editor. Lines are indented by the keys that editors have for it.
        keymap.of([
          { key: "Mod-Enter", run: run(on.check), preventDefault: true },
          { key: "Mod-s", run: run(on.save), preventDefault: true },
          { key: "Mod-]", run: indentMore },
          { key: "Mod-[", run: indentLess },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          area.value = update.state.doc.toString();
          on.change();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (text: string) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
  };
}
