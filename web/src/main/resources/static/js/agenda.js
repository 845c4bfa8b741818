// Keeps the agenda on the device, for where there is no network, and attendance that was noted there until it has arrived.
// One file: what a module imports is kept by browsers longer than its content holds.
const KEY = 'agenda-notes';
const LATER = [401, 403, 408, 425, 429];
const box = document.getElementById('keep');
const line = document.getElementById('waiting');
const form = document.getElementById('attendance');
const sent = document.getElementById('sent');

// ---- pages, styles and scripts

async function keep() {
  await navigator.serviceWorker.register(box.dataset.worker, { scope: box.dataset.scope });
  const ready = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const assets = loaded.filter((name) => name.startsWith(location.origin) && /\.(css|js|svg)$/.test(name));
  const pages = [...box.querySelectorAll('a')].map((link) => link.href);
  navigator.serviceWorker.addEventListener('message', (event) => {
    box.dataset.kept = String(event.data.kept);
  });
  ready.active.postMessage({ keep: [...assets, ...pages] });
}

// ---- notes: each has an id of its own, by which the server keeps it once, however often it is sent

function waiting() {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]');
}

function store(notes) {
  localStorage.setItem(KEY, JSON.stringify(notes));
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

// What becomes of a note: 'sent', 'waits', or 'refused' by a server that will never take it.
async function send(note) {
  try {
    const answer = await fetch(note.action, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: note.body,
    });
    if (answer.ok && !answer.redirected && (await answer.json()).kept === note.id) {
      store(waiting().filter((other) => other.id !== note.id));
      return 'sent';
    }
    return answer.status >= 400 && answer.status < 500 && !LATER.includes(answer.status) ? 'refused' : 'waits';
  } catch (noNetwork) {
    return 'waits';
  }
}

async function sendAll() {
  const became = {};
  for (const note of waiting()) {
    became[note.id] = await send(note);
  }
  if (line) {
    line.hidden = waiting().length === 0;
    line.querySelector('strong').textContent = String(waiting().length);
  }
  return became;
}

function tell(state) {
  sent.hidden = false;
  sent.dataset.state = state;
  sent.textContent = sent.dataset[state];
}

// People told of by sex, age or situation are among those who came: more of them are a slip, said at once and kept all the same.
function tellMore() {
  const sum = (fields) => [...fields].reduce((all, field) => all + Number(field.value), 0);
  const came = sum(form.querySelectorAll('.choice input:checked, #others'));
  const bands = [...form.querySelectorAll('.bands')].map((kind) => sum(kind.querySelectorAll('input')));
  const fits = bands.every((told) => told <= came);
  document.getElementById('more').hidden = fits;
  return fits;
}

async function note(event) {
  event.preventDefault();
  const fits = tellMore();
  const fields = new FormData(form);
  const id = newId();
  fields.set('id', id);
  fields.set('notedAt', new Date().toISOString());
  store([...waiting(), { id, action: form.action, body: new URLSearchParams(fields).toString() }]);
  const became = (await sendAll())[id] ?? 'sent';
  document.getElementById('more').hidden ||= became === 'sent';
  tell(became === 'sent' && !fits ? 'more' : became);
}

async function online() {
  const became = Object.values(await sendAll());
  if (form && became.length > 0) {
    tell(became.find((state) => state !== 'sent') ?? 'sent');
  }
}

// Browsers have service workers only where the address is https or the machine's own.
if (box && 'serviceWorker' in navigator) {
  keep().catch(() => {
    box.dataset.kept = 'false';
  });
}
if (form) {
  const all = document.getElementById('all-came');
  form.addEventListener('submit', note);
  form.addEventListener('change', tellMore);
  all.hidden = false;
  all.addEventListener('click', () => {
    for (const group of form.querySelectorAll('.choice')) {
      [...group.querySelectorAll('input')].at(-1).checked = true;
    }
  });
}
if (line) {
  sendAll();
}
window.addEventListener('online', online);
