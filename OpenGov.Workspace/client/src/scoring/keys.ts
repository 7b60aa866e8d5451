import type { Sheet } from "../score-sheet";

let going = 0;   // "g" and a letter lead to a step of the work; see shell.ts

// Digits, arrows, N and P; keys by their place, so that an Arabic keyboard works as well.
export function answerKeys(shown: () => Sheet | null) {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const sheet = shown();
    const target = event.target as HTMLElement;
    if (target.closest("textarea, select, dialog[open], [contenteditable], input:not(.criterion [type=radio])")) {
      const criterion = target.closest<HTMLFieldSetElement>("fieldset.criterion");
      if (event.key === "Escape" && criterion) sheet?.step(0, criterion);
      return;
    }
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight", back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const way = document.querySelector<HTMLAnchorElement>(`a[data-key="${event.code.replace("Key", "").toLowerCase()}"]`);
    if (digit !== undefined && sheet?.give(Number(digit))
      || event.key === forward && sheet?.step(1) || event.key === back && sheet?.step(-1)) event.preventDefault();
    else if (event.code === "KeyG") going = Date.now();
    else if (Date.now() - going < 1_500) going = 0;
    else if (event.code === "KeyC" && sheet) { event.preventDefault(); sheet.comment(); }
    else if (way && !event.shiftKey) { event.preventDefault(); void (sheet?.keep() ?? Promise.resolve()).then(() => way.click()); }
  });
}
