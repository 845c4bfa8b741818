// Shows mends as they are found, until the search is over: the page itself is the one source of content.
import { replaceKeepingState } from './replace.js';

const LOOK_EVERY_MS = 700;
const mends = document.getElementById('mends');
const status = document.getElementById('mend-status');

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const told = page.getElementById('mend-status').textContent;
      replaceKeepingState(mends, page.getElementById('mends'));
      if (status.textContent !== told) {
        status.textContent = told;
      }
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
