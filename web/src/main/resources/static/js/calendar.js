// Shows the sessions that stand in the page as a calendar; the view and date it shows are part of the address.
const box = document.getElementById('calendar');
const words = box.dataset;
const entries = JSON.parse(document.getElementById('entries').textContent);
const address = new URL(window.location.href);
const isPhone = window.matchMedia('(max-width: 52rem)').matches;
const VIEWS = { quarter: 'multiMonthQuarter', month: 'dayGridMonth', week: isPhone ? 'listWeek' : 'timeGridWeek', agenda: 'listMonth' };
const names = Object.fromEntries(Object.entries(VIEWS).map(([name, type]) => [type, name]));

const calendar = new FullCalendar.Calendar(box, {
  locale: words.locale,
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
  initialDate: address.searchParams.get('date') ?? (entries[0]?.start.slice(0, 10) ?? words.first),
  views: { multiMonthQuarter: { type: 'multiMonth', duration: { months: 3 }, multiMonthMaxColumns: isPhone ? 1 : 3, dayMaxEvents: 0 } },
  headerToolbar: { left: 'prev,next', center: 'title', right: Object.values(VIEWS).join(',') },
  buttonText: { multiMonthQuarter: words.quarter, dayGridMonth: words.month, timeGridWeek: words.week, listWeek: words.week, listMonth: words.agenda },
  buttonHints: { prev: words.prev, next: words.next },
  viewHint: '$0',
  noEventsText: words.none,
  moreLinkText: (n) => `${n}`,
  moreLinkHint: (n) => `${n} ${n === 1 ? words.one : words.more}`,
  editable: words.editable === 'true',
  eventDurationEditable: false,
  eventDrop: (moved) => box.dispatchEvent(new CustomEvent('session-moved', { detail: moved })),
  events: entries.map((e) => ({
    title: e.title, start: e.start, end: e.end, url: e.url, classNames: [`advisor-${e.advisor % 4}`], display: 'block',
    extendedProps: { advisorName: e.advisorName, workshop: e.workshop, first: e.first },
  })),
  // The colour alone would tell the advisor only to those who see it.
  eventDidMount: ({ el, event }) => {
    el.title = `${event.title} · ${event.extendedProps.advisorName}`;
  },
  datesSet: (shown) => {
    address.searchParams.set('view', names[shown.view.type]);
    address.searchParams.set('date', calendarDay(shown.view.currentStart));
    window.history.replaceState(null, '', address);
  },
});

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

calendar.render();
mendRoles();
new MutationObserver(mendRoles).observe(box, { childList: true, subtree: true });
box.dataset.ready = 'true';
