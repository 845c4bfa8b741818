// Shows the sessions of what is selected as a calendar; the view and date it shows are part of the address.
import { mark, markOne } from './mark.js';

const box = document.getElementById('calendar');
const workspace = document.getElementById('workspace');
const words = box.dataset;
const MANY_SESSIONS = 400;
// As a month's view shows them, in whole weeks.
const DAYS_OF_A_MONTH = 42;
const sessions = workspace.plan.workshops.flatMap((w) => w.sessions).sort();
const address = new URL(window.location.href);
const isPhone = window.matchMedia('(max-width: 52rem)').matches;
const isMany = (workshops) => workshops.reduce((all, { w }) => all + w.sessions.length, 0) > MANY_SESSIONS;
// Those around a workshop that is chosen step back; where they are so many that they are sums and lists, or days on a phone, it is shown alone.
const drawn = () => (isPhone || isMany(workspace.shown.around) ? workspace.shown.workshops : workspace.shown.around);
const isLarge = () => isMany(drawn());
const viewsFor = (large) => ({ quarter: 'multiMonthQuarter', month: 'dayGridMonth', week: isPhone || large ? 'listWeek' : 'timeGridWeek', agenda: large ? 'listDay' : 'listMonth' });
const toolbar = (views) => ({ left: 'prev,next', center: 'title', right: Object.values(views).join(',') });
// Those of what is selected: so many sessions that nobody reads them one by one are shown otherwise than few.
let wasLarge = isLarge();
let VIEWS = viewsFor(wasLarge);
const names = Object.fromEntries([true, false].flatMap((large) => Object.entries(viewsFor(large)).map(([name, type]) => [type, name])));

const calendar = new FullCalendar.Calendar(box, {
  locale: words.locale === 'en' ? 'en-gb' : words.locale,
  firstDay: 1,
  hiddenDays: [0],
  height: 'auto',
  slotMinTime: '08:00',
  slotMaxTime: '20:00',
  allDaySlot: false,
  nowIndicator: false,
  dayMaxEvents: isPhone ? 0 : false,
  slotEventOverlap: false,
  eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  slotLabelFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  initialView: VIEWS[address.searchParams.get('view')] ?? (isPhone ? VIEWS.agenda : VIEWS.month),
  initialDate: address.searchParams.get('date') ?? (sessions[0]?.slice(0, 10) ?? words.first),
  views: { multiMonthQuarter: { type: 'multiMonth', duration: { months: 3 }, multiMonthMaxColumns: isPhone ? 1 : 3 } },
  // What is fetched depends on the range: what a quarter shows is not what a month of it does.
  lazyFetching: false,
  headerToolbar: toolbar(VIEWS),
  buttonText: { multiMonthQuarter: words.quarter, dayGridMonth: words.month, timeGridWeek: words.week, listWeek: words.week, listMonth: words.agenda, listDay: words.agenda },
  buttonHints: { prev: words.prev, next: words.next },
  viewHint: '$0',
  noEventsText: words.none,
  moreLinkText: (n) => `${n}`,
  moreLinkHint: (n) => `${n} ${n === 1 ? words.one : words.more}`,
  editable: words.editable === 'true',
  eventDurationEditable: false,
  // A finger that moves at once scrolls the page; one that rests on a workshop takes hold of it.
  longPressDelay: 400,
  eventDrop: (moved) => box.dispatchEvent(new CustomEvent('session-moved', { detail: moved })),
  events: (range, done) => done(events(range)),
  // A click shows the workshop alone in all views; whoever opens a link elsewhere gets its sheet.
  eventClick: ({ event, jsEvent }) => {
    if (event.extendedProps.day) {
      calendar.changeView('listDay', event.extendedProps.day);
      return;
    }
    if (!jsEvent.ctrlKey && !jsEvent.metaKey && !jsEvent.shiftKey) {
      jsEvent.preventDefault();
      workspace.pick('workshop', event.extendedProps.workshop);
    }
  },
  // The colour alone would tell the advisor only to those who see it.
  eventDidMount: ({ el, event }) => {
    Object.assign(el.dataset, event.extendedProps.day ? { day: event.extendedProps.day } : { workshop: event.extendedProps.workshop });
    const chosen = workspace.plan.workshops[workspace.shown.at.workshop];
    if (chosen && isIts(el, chosen)) {
      markOne(el);
    }
    el.title = event.extendedProps.said ?? `${event.title} · ${event.extendedProps.advisorName}`;
    if (event.extendedProps.said) {
      el.setAttribute('aria-label', event.extendedProps.said);
    } else {
      el.lang = 'fr'; // names of themes and communes are, whatever the page's language
    }
  },
  datesSet: (shown) => {
    if (document.getElementById('view-calendar').hidden) {
      return;
    }
    const here = new URL(window.location.href);
    here.searchParams.set('view', names[shown.view.type] ?? 'agenda');
    here.searchParams.set('date', calendarDay(shown.view.currentStart));
    window.history.replaceState(window.history.state, '', here);
  },
});

// An entry is of a workshop, or stands for all sessions of a day.
function isIts(entry, w) {
  return entry.dataset.workshop === w.id || w.sessions.some((start) => start.slice(0, 10) === entry.dataset.day);
}

// So many sessions that nobody reads them one by one are one entry a day; where days are small, a number alone.
function days(areSmall) {
  const byDay = new Map();
  for (const { w } of drawn()) {
    workspace.sessions(w, workspace.shown).map(({ start }) => start.slice(0, 10)).forEach((day) => byDay.set(day, (byDay.get(day) ?? 0) + 1));
  }
  return [...byDay].map(([day, held]) => {
    const said = `${held} ${held === 1 ? words.one : words.more}`;
    return { title: areSmall ? `${held}` : said, start: day, allDay: true, classNames: ['day-sum'], display: 'block', editable: false, interactive: true, extendedProps: { day, said } };
  });
}

function events({ start: first, end: last }) {
  const { plan, shown } = workspace;
  const shownDays = (last - first) / 86400000;
  if (shownDays > DAYS_OF_A_MONTH || (isLarge() && shownDays > 8)) {
    return days(shownDays > DAYS_OF_A_MONTH);
  }
  const [from, to] = [calendarDay(first), calendarDay(last)];
  const inRange = drawn().filter(({ w }) => w.sessions.some((start) => start >= from && start < to));
  return inRange.flatMap(({ w }) => workspace.sessions(w, shown).map(({ start, number, spot }) => ({
    title: `${plan.communes[spot.commune].name} · ${plan.themes[w.theme].name}`,
    start,
    end: new Date(new Date(start).getTime() + plan.minutes[w.theme] * 60000),
    url: `${workspace.dataset.plan}/atelier/${encodeURIComponent(w.id)}`,
    classNames: [`advisor-${spot.advisor % 4}`],
    display: 'block',
    extendedProps: { workshop: w.id, first: w.sessions[0], number, advisorName: plan.advisors[spot.advisor].name },
  })));
}

function calendarDay(date) {
  const two = (n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// The library marks its icons as images without a name and gives plain links attributes of buttons.
function mendRoles() {
  for (const icon of box.querySelectorAll('.fc-icon[role]')) {
    icon.removeAttribute('role');
    icon.setAttribute('aria-hidden', 'true');
  }
  for (const link of box.querySelectorAll('.fc-more-link:not([role])')) {
    link.setAttribute('role', 'button');
  }
}

// A selection that leaves few sessions is shown hour by hour, to be dragged; one of many again as sums and lists.
function fit() {
  const large = isLarge();
  document.querySelectorAll('[data-sessions-are]').forEach((note) => { note.hidden = (note.dataset.sessionsAre === 'many') !== large; });
  if (large === wasLarge) {
    return;
  }
  const shown = names[calendar.view.type];
  wasLarge = large;
  VIEWS = viewsFor(large);
  calendar.setOption('headerToolbar', toolbar(VIEWS));
  if (VIEWS[shown] && VIEWS[shown] !== calendar.view.type) {
    calendar.changeView(VIEWS[shown]);
  }
}

let drawnIn = '';
let drawnOf = null;
function draw() {
  if (document.getElementById('view-calendar').hidden) {
    return;
  }
  fit();
  if (drawnIn === '') {
    calendar.render();
  } else {
    if (drawnOf !== drawn()) {
      calendar.refetchEvents();
    }
    if (drawnIn !== workspace.dataset.view) {
      calendar.updateSize();
    }
  }
  drawnIn = workspace.dataset.view;
  drawnOf = drawn();
  // A workshop that is chosen is shown where it is.
  const { at, workshops } = workspace.shown;
  if (at.workshop >= 0 && workshops.length === 1) {
    const { sessions: its } = workshops[0].w;
    const { activeStart, activeEnd } = calendar.view;
    if (!its.some((start) => new Date(start) >= activeStart && new Date(start) < activeEnd)) {
      calendar.gotoDate(its[0]);
    }
  }
  mark(box, workspace.plan.workshops[at.workshop], isIts);
}

workspace.addEventListener('shown', draw);
draw();
mendRoles();
new MutationObserver(mendRoles).observe(box, { childList: true, subtree: true });
box.dataset.ready = 'true';
// Other scripts find the calendar here: one that comes later at the box, one that was there before by the event.
box.calendar = calendar;
box.dispatchEvent(new CustomEvent('calendar', { detail: calendar, bubbles: true }));
