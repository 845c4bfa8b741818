// Keeps the start page up to date while its run goes on: events say when, the page itself is the one source of content.
import { replaceKeepingState } from './replace.js';

const content = document.getElementById('content');
const quarter = content.dataset.quarter;
const announce = document.getElementById('announce');
const ANNOUNCE_EVERY_MS = 15000;
const POLL_EVERY_MS = 2000;
let announcedAt = 0;
let fetching = false;

function isOver() {
  return document.getElementById('status').dataset.over === 'true';
}

async function refresh() {
  if (fetching) {
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(`?quarter=${quarter}`, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // The server is away for a moment; the next tick tries again.
  } finally {
    fetching = false;
  }
}

function show(page) {
  const actions = document.getElementById('actions');
  const nextActions = page.getElementById('actions');
  for (const present of document.querySelectorAll('[data-live]')) {
    replaceKeepingState(present, page.getElementById(present.id));
  }
  if (actions.dataset.state !== nextActions.dataset.state) {
    actions.replaceWith(nextActions);
  }
  const nav = page.querySelector('.main-nav');
  const presentNav = document.querySelector('.main-nav');
  if (presentNav.children.length !== nav.children.length) {
    presentNav.replaceWith(nav);
  } else {
    [...nav.children].forEach((link, i) => presentNav.children[i].setAttribute('href', link.getAttribute('href')));
  }
  speak();
}

function speak() {
  const now = Date.now();
  if (isOver() || now - announcedAt >= ANNOUNCE_EVERY_MS) {
    announcedAt = now;
    announce.textContent = document.getElementById('status').dataset.announce;
  }
}

function poll() {
  const timer = setInterval(async () => {
    await refresh();
    if (isOver()) {
      clearInterval(timer);
    }
  }, POLL_EVERY_MS);
}

if (!isOver()) {
  const events = new EventSource(`evenements?quarter=${quarter}`);
  events.addEventListener('run', async (event) => {
    const over = JSON.parse(event.data).over;
    if (over) {
      events.close();
    }
    await refresh();
    if (over && !isOver()) {
      setTimeout(refresh, POLL_EVERY_MS);
    }
  });
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) {
      poll();
    }
  };
}
