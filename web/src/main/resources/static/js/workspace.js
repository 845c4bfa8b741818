// One plan and one selection for the map, the calendar, the list and the figures. The address keeps the selection and the view.
// Tells the views by the event "shown", and keeps on its element what is shown, for scripts that come later.
import { mark } from './mark.js';
import { replaceKeepingState } from './replace.js';
import { KEYS, any, choose } from './selection.js';

const workspace = document.getElementById('workspace');
const words = workspace.dataset;
const filters = document.getElementById('filters');
const DRAWN_AFTER_END_MS = 1500;
const MOST_ROWS = 150;
const MOST_ROWS_BESIDE_OTHERS = 50;
const MOST_SESSIONS_AT_ONCE = 300;
const language = document.documentElement.lang;
const whole = new Intl.NumberFormat(language);
const oneDecimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
// Days are written as the server writes them: 2 January 2027.
const days = language === 'en' ? 'en-GB' : language;
const weekDay = new Intl.DateTimeFormat(days, { weekday: 'short', day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat(days, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const monthName = new Intl.DateTimeFormat(days, { month: 'long' });
// French tells the first of a month apart: « jeu. 1er avr. ».
const dayIn = (format, day) => format.formatToParts(day).map(({ type, value }) => value + (type === 'day' && value === '1' && language === 'fr' ? 'er' : '')).join('');
const smallScreen = window.matchMedia('(max-width: 62rem)');

const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);
const minutes = (number) => fill(words.min, oneDecimal.format(number));
const sum = (list, of) => list.reduce((all, one) => all + of(one), 0);

let plan;
let view = words.view;
let selection = {};

function take(page) {
  plan = JSON.parse(page.getElementById('plan').textContent);
  plan.communes.forEach((c, i) => { c.at = i; });
  for (const w of plan.workshops) {
    w.commune = plan.rooms[w.room].commune;
    w.trips = w.trips.map(([commune, means, residents, total, legs, longest]) => ({ commune, means, residents, minutes: legs === 0 ? 0 : total / legs, longest }));
    w.participants = sum(w.trips, (t) => t.residents);
    w.spots = [w];
  }
  plan.nearMinimum.forEach((at) => { plan.workshops[at].nearMinimum = true; });
  // Sessions of a series in another room or by another advisor than its last.
  for (const [at, session, room, advisor] of plan.begun) {
    const w = plan.workshops[at];
    const spot = { room, advisor, commune: plan.rooms[room].commune };
    w.begun = { ...w.begun, [session]: spot };
    w.spots = [...w.spots, spot];
  }
  for (const [at, people, low, high, minimum] of JSON.parse(page.getElementById('expected').textContent)) {
    plan.workshops[at].expected = { people, low, high, minimum };
  }
  workspace.plan = plan;
}

const distinct = (list) => [...new Set(list)];

// The sessions of a workshop that are by the advisor, in the room and in or for the commune chosen, each with where it is and by whom.
workspace.sessions = sessionsOf;
function sessionsOf(w, { at }) {
  const all = w.sessions.map((start, i) => ({ w, start, number: i + 1, spot: w.begun?.[i] ?? w }));
  return w.begun ? all.filter(({ spot }) => any(at.advisor, spot.advisor) && any(at.room, spot.room) && (any(at.commune, spot.commune) || w.trips.some((t) => t.commune === at.commune))) : all;
}

function show() {
  const shown = { selection, ...choose(plan, selection) };
  workspace.shown = shown;
  showFilters(shown);
  // Where all views stand beside each other, the tables of the map and the calendar leave their place to the list and the figures.
  const one = workspace.dataset.view;
  const tables = { map: one === 'map' && showFlows, calendar: one === 'calendar' && showWeeks, list: showList, figures: showFigures };
  for (const [name, table] of Object.entries(tables)) {
    if (table && isVisible(name)) {
      table(shown);
    }
  }
  workspace.dispatchEvent(new CustomEvent('shown', { detail: shown, bubbles: true }));
}

function isVisible(name) {
  return !document.getElementById(`view-${name}`).hidden;
}

// What an address asks for.
function read() {
  const query = new URLSearchParams(window.location.search);
  selection = Object.fromEntries(KEYS.map((k) => [k, query.get(k)]).filter(([, v]) => v));
  const tabs = [...document.querySelectorAll('.views a')];
  view = tabs.filter((t) => t.dataset.path && window.location.pathname.endsWith(t.dataset.path))[0]?.dataset.view ?? 'all';
}

function address() {
  const path = document.querySelector(`.views a[data-view="${view}"]`).dataset.path ?? '';
  const url = new URL(words.plan + path, window.location.href);
  const present = new URLSearchParams(window.location.search);
  for (const [key, value] of present) {
    if (!KEYS.includes(key)) {
      url.searchParams.set(key, value);
    }
  }
  Object.entries(selection).forEach(([key, value]) => url.searchParams.set(key, value));
  return url;
}

function go() {
  window.history.pushState(null, '', address());
  showView();
  show();
}

function pick(key, value) {
  if (key === 'all') {
    selection = {};
  } else if (value && selection[key] !== value) {
    selection = { ...selection, [key]: value };
  } else {
    const { [key]: dropped, ...others } = selection;
    selection = others;
  }
  go();
}
workspace.pick = pick;

function showView() {
  const one = view === 'all' && smallScreen.matches ? 'map' : view;
  workspace.dataset.view = one;
  for (const section of workspace.querySelectorAll('.view')) {
    section.hidden = one !== 'all' && section.id !== `view-${one}`;
  }
  for (const link of document.querySelectorAll('a[data-view]')) {
    if (link.dataset.view === one) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function showFilters({ at, workshops, around }) {
  for (const key of KEYS.filter((k) => k !== 'workshop')) {
    filters.elements[key].value = selection[key] ?? '';
  }
  const isAll = Object.keys(selection).length === 0;
  filters.querySelector('[data-pick="all"]').hidden = isAll;
  const line = document.getElementById('selection');
  line.textContent = at.workshop >= 0 && around.length > 1 ? fill(line.dataset.picked, whole.format(around.length)) : workshops.length === 0 ? line.dataset.none : workshops.length === 1 ? line.dataset.one : fill(line.dataset.count, whole.format(workshops.length));
  const picked = document.getElementById('picked');
  picked.hidden = !(at.workshop >= 0);
  if (at.workshop >= 0) {
    const w = plan.workshops[at.workshop];
    const spot = w.begun?.[0] ?? w;
    const said = {
      theme: plan.themes[w.theme].name,
      when: `${dayIn(fullDay, new Date(w.sessions[0]))} ${w.sessions[0].slice(11, 16)}`,
      where: `${plan.communes[spot.commune].name}, ${plan.rooms[spot.room].name} · ${plan.advisors[spot.advisor].name}`,
      came: fill(words.of, w.came || w.participants, w.seats),
    };
    Object.entries(said).forEach(([part, text]) => { picked.querySelector(`.${part}`).textContent = text; });
    picked.querySelector('.sheet-link').href = sheet(w);
    picked.querySelector('[data-pick]').dataset.value = w.id;
  }
  const query = address().search;
  for (const link of document.querySelectorAll('.views a')) {
    link.href = words.plan + (link.dataset.path ?? '') + query;
  }
  for (const link of document.querySelectorAll('.downloads a[href*="/export/"]')) {
    const url = new URL(link.href);
    url.search = '';
    ['advisor', 'commune', 'room', 'theme'].filter((k) => selection[k]).forEach((k) => url.searchParams.set(k, selection[k]));
    link.href = url;
  }
  const other = document.querySelector('.language');
  const inOther = new URL(other.href);
  const here = address();
  here.searchParams.set('lang', inOther.searchParams.get('lang'));
  other.href = here;
}

const sheet = (w) => `${words.plan}/atelier/${encodeURIComponent(w.id)}`;

// A copy of a template's row with its places filled: texts, or links that select something. A place for null is left out.
function row(template, values) {
  const copy = document.getElementById(template).content.firstElementChild.cloneNode(true);
  for (const place of copy.querySelectorAll('[data-f]')) {
    const value = values[place.dataset.f];
    if (value === null) {
      place.remove();
    }
    if (value?.pick) {
      place.dataset.pick = value.pick[0];
      place.dataset.value = value.pick[1];
      place.href = `?${value.pick[0]}=${encodeURIComponent(value.pick[1])}`;
    }
    if (value?.href) {
      place.href = value.href;
    }
    const text = value?.text ?? (typeof value === 'object' ? undefined : value);
    if (text !== undefined) {
      place.textContent = text;
    }
  }
  return copy;
}

// Residents who go from one commune to another, or to a workshop in their own, most first.
workspace.flows = flows;
workspace.shortDay = (day) => dayIn(weekDay, day);
function flows(workshops) {
  const found = new Map();
  for (const { w, trips } of workshops) {
    for (const t of trips) {
      const key = t.commune * plan.communes.length + w.commune;
      const flow = found.get(key) ?? { from: t.commune, to: w.commune, residents: 0, sum: 0 };
      flow.residents += t.residents;
      flow.sum += t.residents * t.minutes;
      found.set(key, flow);
    }
  }
  return [...found.values()].map((f) => ({ ...f, minutes: f.sum / f.residents })).sort((a, b) => b.residents - a.residents);
}

function showFlows(shown) {
  document.getElementById('flows').replaceChildren(...flows(shown.workshops).slice(0, MOST_ROWS).map((f) => row('flow', {
    from: { pick: ['commune', plan.communes[f.from].id], text: plan.communes[f.from].name },
    to: f.from === f.to ? words.same : plan.communes[f.to].name,
    residents: whole.format(f.residents),
    minutes: minutes(f.minutes),
  })));
}

// Where or by whom a series was held before, in words; nothing for those that stay with the same.
function then(w, of, name) {
  const before = Object.values(w.begun ?? {}).filter((spot) => of(spot) !== of(w)).map(name);
  const { then: pattern } = document.getElementById('view-list').dataset;
  return distinct(before).map((text) => `${fill(pattern, text)} `).join('');
}

// How many to expect, as attendance was noted, and the minimum where that is below it.
function expected({ expected: e }, { expected: pattern, below }) {
  return {
    expected: e ? fill(pattern, ...[e.people, e.low, e.high].map((n) => whole.format(n))) : null,
    below: e?.minimum ? fill(below, e.minimum) : null,
  };
}

const weekAfter = (start) => { const day = new Date(`${start.slice(0, 10)}T12:00Z`); day.setUTCDate(day.getUTCDate() + 7); return day.toISOString().slice(0, 10); };
const isWeekly = (w) => w.sessions.every((start, i) => i === 0 || weekAfter(w.sessions[i - 1]) === start.slice(0, 10));

// A series may go on in the weeks after the quarter: how many of its sessions in which month.
function after(w, box) {
  const later = w.sessions.length > 1 ? w.sessions.filter((start) => start.slice(0, 10) > box.last) : [];
  return distinct(later.map((start) => start.slice(0, 7)))
    .map((month) => fill(box.after, later.filter((start) => start.startsWith(month)).length, monthName.format(new Date(`${month}-01T12:00`)))).join('');
}

let listed = MOST_ROWS;
let listOf = {};
function showList(shown, asked) {
  const { at, around: workshops } = shown;
  const beside = workspace.dataset.view === 'all' && workshops.length > MOST_ROWS ? MOST_ROWS_BESIDE_OTHERS : MOST_ROWS;
  const most = asked ?? (listOf.workshops === workshops && listed === Infinity ? listed : beside);
  const chosen = workshops.findIndex(({ w }) => w === plan.workshops[at.workshop]);
  const first = chosen < most ? -1 : chosen;
  const table = document.getElementById('rows');
  if (listOf.workshops !== workshops || listOf.first !== first || listed !== most) {
    listOf = { workshops, first };
    listed = most;
    writeList(shown, first === -1 ? workshops.slice(0, most) : [workshops[first], ...workshops.slice(0, most)]);
  }
  mark(table, plan.workshops[at.workshop]);
}

function writeList({ at, around }, workshops) {
  const box = document.getElementById('view-list').dataset;
  document.getElementById('rows').replaceChildren(...workshops.map(({ w }) => {
    const room = plan.rooms[w.room];
    const line = row('workshop', {
      theme: { href: sheet(w), text: plan.themes[w.theme].name },
      show: { pick: ['workshop', w.id] },
      day: dayIn(weekDay, new Date(w.sessions[0])),
      time: w.sessions[0].slice(11, 16),
      sessions: (w.sessions.length > 1 ? fill(isWeekly(w) ? box.sessions : box.sessionsOther, w.sessions.length) : '') + after(w, box),
      before: then(w, (s) => s.room, (s) => `${plan.communes[s.commune].name}, ${plan.rooms[s.room].name}`),
      commune: { pick: ['commune', plan.communes[w.commune].id], text: plan.communes[w.commune].name },
      room: { pick: ['room', room.id], text: room.name },
      audience: plan.audiences[w.audience].name,
      advisorBefore: then(w, (s) => s.advisor, (s) => plan.advisors[s.advisor].name),
      advisor: { pick: ['advisor', plan.advisors[w.advisor].id], text: plan.advisors[w.advisor].name },
      places: fill(w.came > 0 ? box.cutShort : words.of, w.came || w.participants, w.seats),
      own: at.commune >= 0 ? fill(box.own, sum(w.trips.filter((t) => t.commune === at.commune), (t) => t.residents), plan.communes[at.commune].name) : '',
      ...expected(w, box),
      minutes: w.participants === 0 ? '' : minutes(sum(w.trips, (t) => t.residents * t.minutes) / w.participants),
    });
    line.dataset.workshop = w.id;
    return line;
  }));
  const more = document.getElementById('more');
  more.hidden = around.length <= listed;
  more.textContent = more.hidden ? '' : fill(words.more, whole.format(around.length - listed));
}
document.getElementById('more').addEventListener('click', () => {
  const first = listed;
  showList(workspace.shown, Infinity);
  document.getElementById('rows').children[first]?.querySelector('a').focus();
});

function monday(day) {
  const date = new Date(`${day}T12:00`);
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  return date;
}

// Days in words are dear, and a quarter has few of them for all its sessions.
const weekOf = new Map();
function week(day) {
  if (!weekOf.has(day)) {
    weekOf.set(day, monday(day).toLocaleDateString('sv'));
  }
  return weekOf.get(day);
}

const order = (a, b) => Number(a > b) - Number(a < b);

let weeksOf = null;
function showWeeks(shown) {
  if (weeksOf !== shown.around) {
    weeksOf = shown.around;
    writeWeeks(shown);
  }
  const chosen = plan.workshops[shown.at.workshop];
  mark(document.getElementById('weeks'), chosen);
  for (const start of chosen?.sessions ?? []) {
    document.getElementById(`w-${week(start.slice(0, 10))}`)?.setAttribute('open', '');
  }
}

function writeWeeks(shown) {
  const box = document.getElementById('weeks');
  const open = new Set([...box.querySelectorAll('details[open]')].map((d) => d.id));
  const sessions = shown.around.flatMap(({ w }) => sessionsOf(w, shown));
  sessions.sort((a, b) => order(a.start, b.start) || order(a.w.id, b.w.id));
  const weeks = new Map();
  for (const session of sessions) {
    const key = week(session.start.slice(0, 10));
    weeks.set(key, weeks.get(key) ?? []);
    weeks.get(key).push(session);
  }
  const atOnce = sessions.length <= MOST_SESSIONS_AT_ONCE;
  const form = document.getElementById('view-calendar').dataset;
  box.replaceChildren(...[...weeks].map(([key, held]) => {
    const shownWeek = row('week', {
      week: fill(form.week, dayIn(fullDay, new Date(`${key}T12:00`))),
      sessions: held.length === 1 ? form.one : fill(form.sessions, held.length),
    });
    shownWeek.id = `w-${key}`;
    const body = shownWeek.querySelector('tbody');
    const write = () => body.childElementCount || body.append(...held.map(sessionRow));
    shownWeek.addEventListener('toggle', () => { write(); mark(box, plan.workshops[workspace.shown.at.workshop]); });
    shownWeek.open = open.has(shownWeek.id);
    if (atOnce || shownWeek.open) {
      write();
    }
    return shownWeek;
  }));
}

function sessionRow({ w, start, number, spot }) {
  const { number: pattern } = document.getElementById('view-calendar').dataset;
  const line = row('session', {
    when: `${dayIn(weekDay, new Date(start))} ${start.slice(11, 16)}–${ends(w, start)}`,
    theme: { href: sheet(w), text: plan.themes[w.theme].name },
    number: w.sessions.length > 1 ? fill(pattern, number, w.sessions.length) : '',
    commune: plan.communes[spot.commune].name,
    room: plan.rooms[spot.room].name,
    advisor: plan.advisors[spot.advisor].name,
    residents: whole.format(w.came || w.participants),
  });
  line.dataset.workshop = w.id;
  return line;
}

function ends(w, start) {
  const end = new Date(start);
  end.setMinutes(end.getMinutes() + plan.minutes[w.theme]);
  return end.toTimeString().slice(0, 5);
}

// Places, trips and workshops of a group of trips.
class Group {
  residents = 0;
  sum = 0;
  longest = 0;
  asked = 0;
  workshops = 0;
  sessions = 0;
  shared = 0;

  add(trip) {
    this.residents += trip.residents;
    this.sum += trip.residents * trip.minutes;
    this.longest = Math.max(this.longest, trip.longest);
  }

  get mean() {
    return this.residents === 0 ? '–' : minutes(this.sum / this.residents);
  }

  places(isAsked) {
    return isAsked ? fill(words.of, whole.format(this.residents), whole.format(this.asked)) : whole.format(this.residents);
  }
}

function showFigures(shown) {
  const { workshops, asked } = shown;
  const all = new Group();
  const groups = (list) => list.map(() => new Group());
  const [byMeans, byTheme, byCommune, byAdvisor] = [plan.means, plan.themes, plan.communes, plan.advisors].map(groups);
  for (const { w, trips } of workshops) {
    for (const t of trips) {
      [all, byMeans[t.means], byTheme[w.theme], byCommune[t.commune]].forEach((g) => g.add(t));
    }
    byTheme[w.theme].workshops += 1;
    const held = sessionsOf(w, shown);
    all.sessions += held.length;
    distinct(held.map(({ spot }) => spot.commune)).forEach((c) => { byCommune[c].workshops += 1; });
    const holders = distinct(held.map(({ spot }) => spot.advisor));
    holders.forEach((a) => { byAdvisor[a].workshops += 1; byAdvisor[a].shared += holders.length > 1 ? 1 : 0; });
    held.forEach(({ spot }) => { byAdvisor[spot.advisor].sessions += 1; });
  }
  for (const [commune, theme, means, residents] of asked ?? []) {
    [all, byMeans[means], byTheme[theme], byCommune[commune]].forEach((g) => { g.asked += residents; });
  }
  const put = (id, text) => { document.getElementById(`fig-${id}`).textContent = text; };
  put('served', all.places(asked));
  put('mean', all.mean);
  put('longest', minutesWhole(all));
  put('workshops', whole.format(workshops.length));
  put('sessions', whole.format(all.sessions));
  put('seats', fill(words.of, whole.format(sum(workshops, ({ w }) => w.participants)), whole.format(sum(workshops, ({ w }) => (w.came > 0 ? 0 : w.seats)))));
  const fields = (g) => ({ places: g.places(asked), mean: g.mean, longest: minutesWhole(g), workshops: g.workshops, sessions: g.sessions, shared: g.shared > 0 ? fill(document.getElementById('fig-by-advisor').dataset.shared, g.shared) : '' });
  const empty = (g) => g.residents + g.asked + g.workshops === 0;
  rows('means', plan.means, byMeans, fields, empty);
  rows('theme', plan.themes, byTheme, fields, empty);
  rows('commune', plan.communes, byCommune, fields, empty);
  rows('advisor', plan.advisors, byAdvisor, fields, empty);
}

const minutesWhole = (group) => (group.residents === 0 ? '–' : fill(words.min, group.longest));

function rows(name, list, groups, fields, empty) {
  const at = new Map(list.map((one, i) => [one.id, i]));
  for (const line of document.getElementById(`fig-by-${name}`).children) {
    const group = groups[at.get(line.dataset.id)];
    const hidden = !group || empty(group);
    // What stays as it is is not laid out anew.
    if (line.hidden !== hidden) {
      line.hidden = hidden;
    }
    if (!hidden) {
      const values = fields(group);
      for (const cell of line.querySelectorAll('[data-f]')) {
        const text = String(values[cell.dataset.f]);
        if (cell.textContent !== text) {
          cell.textContent = text;
        }
      }
    }
  }
}

function plainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-pick], a[data-view]');
  if (!link || !plainClick(event)) {
    return;
  }
  event.preventDefault();
  if (link.dataset.view) {
    view = link.dataset.view;
    go();
  } else {
    pick(link.dataset.pick, link.dataset.value);
  }
});
filters.addEventListener('change', ({ target }) => {
  const { [target.name]: dropped, ...others } = selection;
  selection = target.value ? { ...others, [target.name]: target.value } : others;
  go();
});
filters.addEventListener('submit', (event) => event.preventDefault());
filters.querySelector('[data-without-script]').hidden = true;
window.addEventListener('popstate', () => {
  read();
  showView();
  show();
});
smallScreen.addEventListener('change', () => {
  showView();
  show();
});

// While a run goes on, each better version takes the place of the one shown, with the selection kept.
const following = document.getElementById('following');
if (following) {
  const events = new EventSource(following.dataset.events);
  let wanted;
  let fetching = false;
  // What is found while a version is being fetched is fetched after it: the last one has no event after it.
  const catchUp = async () => {
    if (fetching) {
      return;
    }
    fetching = true;
    while (wanted && wanted !== words.version && document.getElementById('follow').checked) {
      const version = wanted;
      await follow(version).catch(() => {});
      if (words.version !== version && wanted === version) {
        break;
      }
    }
    fetching = false;
  };
  // The curves of the run beside what it has found; after its end they stay, with the button that goes on.
  let drawing = false;
  const draw = async () => {
    const panel = document.getElementById('run-panel');
    if (drawing || !panel) {
      return;
    }
    drawing = true;
    try {
      const answer = await fetch(panel.dataset.src, { headers: { Accept: 'text/html' } });
      const next = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('run-panel');
      if (next) {
        replaceKeepingState(panel, next);
      }
    } catch {
      // The server is away for a moment; the next event tries again.
    } finally {
      drawing = false;
    }
  };
  events.addEventListener('run', ({ data }) => {
    const { version, over } = JSON.parse(data);
    draw();
    if (over) {
      events.close();
      following.hidden = true;
      setTimeout(draw, DRAWN_AFTER_END_MS);
    }
    wanted = version ?? wanted;
    catchUp();
  });
}

async function follow(version) {
  const path = words.plan.replace(words.version, version);
  const answer = await fetch(path, { headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('.plan-head').replaceWith(page.querySelector('.plan-head'));
  document.getElementById('kits').replaceWith(page.getElementById('kits'));
  Object.assign(document.getElementById('calendar').dataset, page.getElementById('calendar').dataset);
  const inAddress = words.version;
  words.plan = path;
  words.version = version;
  for (const link of document.querySelectorAll(`.main-nav a[href*="${inAddress}"], .explained a[href*="${inAddress}"], .downloads a[href*="${inAddress}"]`)) {
    link.href = link.href.replace(inAddress, version);
  }
  take(page);
  window.history.replaceState(null, '', address());
  show();
}

take(document);
read();
showView();
show();

// On a phone the filters would fill the first screen.
const phone = window.matchMedia('(max-width: 52rem)');
function foldFilters() {
  filters.parentElement.open = !phone.matches || Object.keys(selection).length > 0;
}
phone.addEventListener('change', foldFilters);
foldFilters();
