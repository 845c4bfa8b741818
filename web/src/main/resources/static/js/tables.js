// On a phone style sheets turn these tables into cards, which takes their meaning from assistive technology: give it back.
function restoreRoles(root) {
  const roles = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };
  for (const table of root.querySelectorAll('table.stack')) {
    table.setAttribute('role', 'table');
    for (const part of table.querySelectorAll('thead, tbody, tr, td, th')) {
      const name = part.localName;
      part.setAttribute('role', name === 'th' ? (part.scope === 'row' ? 'rowheader' : 'columnheader') : roles[name]);
    }
  }
}
restoreRoles(document);
new MutationObserver((changes) => changes.forEach((c) => restoreRoles(c.target)))
  .observe(document.getElementById('main'), { childList: true, subtree: true });
