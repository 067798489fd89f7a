/** What the Tab key can reach. */
const REACHABLE = 'a[href], button, input, select, textarea, [tabindex], [contenteditable]';

function isReachable(element: HTMLElement): boolean {
  const isOff = 'disabled' in element && element.disabled === true;
  // Fluent's invisible sentinels hand the focus over; they are no stop of their own.
  const isSentinel = element.dataset['tabsterDummy'] !== undefined;
  return element.tabIndex >= 0 && !isOff && !isSentinel && element.checkVisibility();
}

/** True when Tab (or Shift+Tab) still has somewhere to go in the pane. */
function hasNext(backwards: boolean): boolean {
  const from = document.activeElement ?? document.body;
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(REACHABLE)].some((element) => {
    const position = from.compareDocumentPosition(element);
    const isAncestor = (position & Node.DOCUMENT_POSITION_CONTAINS) !== 0;
    return (position & wanted) !== 0 && !isAncestor && isReachable(element);
  });
}

/**
 * Leaves Tab to the browser while it stays in the pane. In Excel on the web, office.js moves the focus itself along a list
 * of its own: from a region that took the focus after a change of screen, which is not on that list, Tab would leave the
 * pane. At both ends the key is office.js's, which hands the focus back to Excel.
 */
export function keepTab(): void {
  document.addEventListener('keydown', (event) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Tab' && isPlain && hasNext(event.shiftKey)) event.stopPropagation();
  });
}
