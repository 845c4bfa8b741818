// Shows mends as they are found, each where it stood, and ranked once the search is over, unless somebody reads them: the page itself
// is the one source of content.
import { replaceKeepingState } from './replace.js';

const LOOK_EVERY_MS = 700;
const mends = document.getElementById('mends');
const status = document.getElementById('mend-status');
const asFound = new URL(location.href);
asFound.searchParams.set('ordre', 'trouve');

// What is under the pointer, or else has the focus: it stays where it is on the screen.
function held() {
  return mends.querySelector(':is(section, tr, .folded-mend)[id]:hover') ?? (mends.contains(document.activeElement) ? document.activeElement.closest('[id]') : null);
}

function replaceInPlace(next) {
  const { id, top } = held() ? { id: held().id, top: held().getBoundingClientRect().top } : {};
  replaceKeepingState(mends, next);
  const moved = id && document.getElementById(id);
  if (moved) {
    window.scrollBy({ top: moved.getBoundingClientRect().top - top, behavior: 'instant' });
  }
}

// Somebody has a solution in hand, or has gone down to read: then the order stays until they ask for another.
function isRead() {
  return held() !== null || mends.getBoundingClientRect().top < 0;
}

// A solution that is ranked lower, or has the figures of another, is folded.
mends.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#mend-"]');
  document.getElementById(link?.hash.slice(1))?.closest('details')?.setAttribute('open', '');
});

async function pageAt(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

async function look() {
  try {
    let page = await pageAt(asFound);
    if (page.getElementById('mends').dataset.over === 'true' && !isRead()) {
      page = await pageAt(location.href);
    }
    const told = page.getElementById('mend-status').textContent;
    replaceInPlace(page.getElementById('mends'));
    if (status.textContent !== told) {
      status.textContent = told;
    }
  } catch {
    // The server is away for a moment; the next look may find it.
  }
  if (mends.dataset.over === 'false') {
    setTimeout(look, LOOK_EVERY_MS);
  }
}

if (mends.dataset.over === 'false') {
  setTimeout(look, LOOK_EVERY_MS);
}
