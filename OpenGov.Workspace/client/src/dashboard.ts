// Marks for a moment each number that changes while the dashboard is open. Nothing moves and nothing is said aloud.
// data-live says that the page listens: from here on it changes by itself.

const numbers = ".figure-number, .chart-number, [data-number]";
const moment = 2500;

export function markChanges(dashboard: HTMLElement | null) {
  if (!dashboard) return;   // its reader went on before this was loaded
  new MutationObserver(changes => {
    for (const change of changes) {
      const near = change.target instanceof Element ? change.target : change.target.parentElement;
      const number = near?.closest<HTMLElement>(numbers);
      if (!number) continue;
      number.dataset.changed = "";
      setTimeout(() => delete number.dataset.changed, moment);
    }
  }).observe(dashboard, { subtree: true, characterData: true });
  dashboard.dataset.live = "";
}
