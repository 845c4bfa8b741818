// Puts the content of a freshly fetched page in the place of what is shown, without moving the focus, closing details or taking back a word's meaning.
export function replaceKeepingState(present, next) {
  for (const { name, value } of [...next.attributes]) {
    present.setAttribute(name, value);
  }
  const inside = next.innerHTML;
  if (present.dataset.shown === inside) {
    return;
  }
  present.dataset.shown = inside;
  const open = new Map([...present.querySelectorAll('details[id]')].map((d) => [d.id, d.open]));
  const explained = [...present.querySelectorAll('.meaning')].map((meaning) => [meaning.previousElementSibling.getAttribute('href'), meaning]);
  const focused = present.contains(document.activeElement) ? pathTo(present, document.activeElement) : null;
  present.replaceChildren(...next.childNodes);
  for (const details of present.querySelectorAll('details[id]')) {
    if (open.has(details.id)) {
      details.open = open.get(details.id);
    }
  }
  for (const [href, meaning] of explained) {
    const word = present.querySelector(`a.word[href="${href}"]`);
    word?.after(meaning);
    word?.setAttribute('aria-expanded', 'true');
  }
  if (focused) {
    const again = focused.id ? present.querySelector(`#${CSS.escape(focused.id)}`) : present.querySelectorAll(focused.name)[focused.position];
    again?.focus({ preventScroll: true });
  }
}

function pathTo(root, element) {
  return { id: element.id, name: element.localName, position: [...root.querySelectorAll(element.localName)].indexOf(element) };
}
