// Shortcuts of one key, which can be switched off; words explained where they stand; the first tour, which can be left for good.
const OFF = 'shortcuts-off';
const TOUR_LEFT = 'tour-left';
const TOUR_AT = 'tour-at';
const ACTED = 'tour-acted';
const dialog = document.getElementById('shortcuts');
const isOn = document.getElementById('shortcuts-on');

// A browser that keeps nothing forgets, and that is all.
function remembered(key) {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    if (value) {
      window.localStorage.setItem(key, value);
    } else {
      window.localStorage.removeItem(key);
    }
  } catch {
    // kept for this page only
  }
}

function follow(selector) {
  const link = document.querySelector(selector);
  link?.click();
  return Boolean(link);
}

const KEYS = {
  '?': () => dialog.showModal(),
  t: () => follow('.brand'),
  d: () => follow('.main-nav a[href*="/demande"]'),
  p: () => follow('.main-nav a[data-view="map"]'),
  1: () => follow('.views [data-view="all"]'),
  2: () => follow('.views [data-view="map"]'),
  3: () => follow('.views [data-view="calendar"]'),
  4: () => follow('.views [data-view="list"]'),
  5: () => follow('.views [data-view="figures"]'),
  0: () => follow('[data-pick="all"]'),
  m: () => follow('.view:not([hidden]) #elsewhere'),
};

function isTyping(element) {
  return element.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName);
}

document.addEventListener('keydown', (event) => {
  if (!isOn.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) {
    return;
  }
  if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
isOn.checked = remembered(OFF) === null;
isOn.addEventListener('change', () => remember(OFF, isOn.checked ? '' : 'yes'));
document.getElementById('shortcuts-open').hidden = false;
document.getElementById('shortcuts-open').addEventListener('click', () => dialog.showModal());

// A word's meaning, under the word; without this script its link leads to the page of words.
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a.word');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const shown = link.nextElementSibling?.classList.contains('meaning') ? link.nextElementSibling : null;
  if (shown) {
    shown.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  const url = new URL(link.href);
  try {
    const answer = await fetch(url.pathname, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const meaning = document.createElement('span');
    meaning.className = 'meaning';
    meaning.setAttribute('role', 'note');
    meaning.textContent = page.getElementById(`${url.hash.slice(1)}-means`).textContent;
    link.after(meaning);
    link.setAttribute('aria-expanded', 'true');
  } catch {
    window.location.assign(link.href);
  }
});

// Who has published knows the way.
document.querySelector('[data-ends-tour]')?.addEventListener('submit', () => remember(TOUR_LEFT, 'yes'));

// Whoever sends, starts or decides something has begun: the tour gives way to what comes of it, one line that opens again.
document.addEventListener('submit', ({ target }) => {
  if (target.method === 'post') {
    remember(ACTED, 'yes');
    document.querySelector('#tour details')?.removeAttribute('open');
  }
});

// The tour stands where it was left until somebody moves it.
const tour = document.getElementById('tour');
if (tour) {
  const steps = [...tour.querySelectorAll('.step')];
  const asked = new URLSearchParams(window.location.search).has('visite');
  let at = asked ? 0 : Math.min(Number(remembered(TOUR_AT)) || 0, steps.length - 1);
  const back = tour.querySelector('[data-tour="back"]');
  const next = tour.querySelector('[data-tour="next"]');
  const leave = tour.querySelector('[data-tour="leave"]');
  const end = tour.querySelector('[data-tour="end"]');
  const body = tour.querySelector('details');
  body.open = asked || remembered(ACTED) === null;

  const show = () => {
    document.querySelectorAll('.toured').forEach((e) => e.classList.remove('toured'));
    steps.forEach((step, i) => { step.hidden = i !== at; });
    back.hidden = at === 0;
    next.hidden = at === steps.length - 1;
    end.hidden = !next.hidden;
    leave.hidden = next.hidden;
    tour.querySelector('.count').textContent = `${at + 1} / ${steps.length}`;
    if (body.open) {
      document.querySelector(steps[at].dataset.about)?.classList.add('toured');
    }
  };
  const go = (by) => {
    at += by;
    remember(TOUR_AT, String(at));
    show();
    steps[at].focus();
  };
  const goAway = () => {
    remember(TOUR_LEFT, 'yes');
    remember(TOUR_AT, '');
    tour.hidden = true;
    document.querySelectorAll('.toured').forEach((e) => e.classList.remove('toured'));
    document.getElementById('main').focus();
  };
  body.addEventListener('toggle', () => {
    if (body.open) {
      remember(ACTED, '');
    }
    show();
  });
  back.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  leave.addEventListener('click', goAway);
  end.addEventListener('click', goAway);
  if (asked || remembered(TOUR_LEFT) === null) {
    tour.hidden = false;
    remember(TOUR_AT, String(at));
    show();
  }
}
