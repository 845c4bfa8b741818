// After an answer the page comes back with another question where the last one stood: who presses twice would answer one that was never seen.
const form = document.querySelector('.questions, .asked-columns')?.closest('form');
const PLACE = 'answered-at';
const QUIET = 1200;
const NEAR = 60;

function place() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE));
  } catch {
    return null;
  }
}

const last = place();
sessionStorage.removeItem(PLACE);
let since = performance.now();
addEventListener('pageshow', () => {
  since = performance.now();
});

form?.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) {
    return;
  }
  const byPointer = event.detail > 0;
  const same = last && Math.hypot(event.clientX - last.x, event.clientY - last.y) < NEAR;
  if (byPointer && same && performance.now() - since < QUIET) {
    event.preventDefault();
    return;
  }
  if (byPointer) {
    sessionStorage.setItem(PLACE, JSON.stringify({ x: event.clientX, y: event.clientY }));
  }
}, true);

function focusAsked() {
  const asked = document.getElementById(location.hash.slice(1))?.querySelector('.asked');
  asked?.setAttribute('tabindex', '-1');
  asked?.focus({ preventScroll: true });
}

// The browser takes the focus to the place of the address once all is loaded; a folded question is opened for it.
function openAsked() {
  if (location.hash.startsWith('#ask-')) {
    document.getElementById(location.hash.slice(1))?.closest('details')?.setAttribute('open', '');
    return true;
  }
  return false;
}
if (openAsked()) {
  addEventListener('load', () => setTimeout(focusAsked));
}
// A second click on the same word changes no address.
for (const list of document.querySelectorAll('.as-read')) {
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')?.hash === location.hash) {
      dispatchEvent(new HashChangeEvent('hashchange'));
    }
  });
}
addEventListener('hashchange', () => {
  if (openAsked()) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
    focusAsked();
  }
});

// Above a table of columns stands what each is taken for: it follows what is chosen below.
for (const table of document.querySelectorAll('.asked-columns')) {
  const marks = [...table.querySelectorAll('[data-column]')];
  const unread = table.querySelector('table')?.dataset.unread;
  const asked = [...table.querySelectorAll('select')];
  const known = new Map(marks.map((mark) => [mark, mark.dataset.means]));
  for (const choice of asked) {
    for (const mark of marks) {
      if (known.get(mark) === choice.dataset.means) {
        known.delete(mark);
      }
    }
  }
  const tell = () => {
    for (const mark of marks) {
      const by = asked.find((choice) => choice.value.split('+').includes(mark.dataset.column));
      const means = by?.dataset.means ?? known.get(mark);
      const said = document.createElement(means ? 'strong' : 'span');
      said.className = means ? '' : 'note';
      said.textContent = means ?? unread;
      mark.replaceChildren(said);
      mark.toggleAttribute('data-means', Boolean(means));
    }
  };
  for (const choice of asked) {
    choice.addEventListener('change', tell);
  }
}
