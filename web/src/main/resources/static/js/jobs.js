// Keeps the list of jobs up to date while one of them waits or runs: the page itself is the one source of content.
import { replaceKeepingState } from './replace.js';

const LOOK_EVERY_MS = 2000;
// Where all that is not over waits for its hour.
const LOOK_SELDOM_MS = 15000;
const jobs = document.getElementById('jobs');
const announce = document.getElementById('announce');
let told = jobs.dataset.announce;

function show(page) {
  for (const present of document.querySelectorAll('[data-live]')) {
    replaceKeepingState(present, page.getElementById(present.id));
  }
  if (told !== jobs.dataset.announce) {
    told = jobs.dataset.announce;
    announce.textContent = told;
  }
}

async function look() {
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // The server is away for a moment; the next look may find it.
  }
  lookAgain();
}

function lookAgain() {
  if (jobs.dataset.over === 'false') {
    setTimeout(look, LOOK_EVERY_MS);
  } else if (jobs.dataset.waits === 'true') {
    setTimeout(look, LOOK_SELDOM_MS);
  }
}

lookAgain();
