// Where the theme and audience of a workshop are chosen, rooms that lack what it needs cannot be, and say what that is; one that was
// asked for stays chosen, and what it lacks stands below. Of the hours at which a workshop may begin, those at which the chosen room is closed on that day of the week cannot be chosen; the nearest
// that can takes the place of one that was. Below the fields stands when the room is open and the advisor available
// as a rule: not in every week.
function week(field) {
  const hours = field.selectedOptions[0]?.dataset.hours ?? '';
  return new Map(
    hours
      .split(';')
      .filter((day) => day)
      .map((day) => day.split(' '))
      .map(([number, ...times]) => [Number(number), times]),
  );
}

const list = (text) => (text ? text.split('\n') : []);

// What a room wants for workshops of a theme and audience, in words; empty where it wants nothing.
function wanting(option, room, theme, audience) {
  const lacking = list(theme.dataset.equipment).filter((one) => !list(option.dataset.equipment).includes(one));
  if (lacking.length > 0) {
    return room.dataset.lacks.replace('{0}', () => lacking.join(', '));
  }
  if (Number(option.dataset.seats) < Number(theme.dataset.min)) {
    return theme.dataset.small.replace('{0}', () => option.dataset.seats);
  }
  const needing = (room.dataset.needing ?? '').split(' ').includes(`${theme.value}|${audience.value}`);
  return needing && !option.dataset.stepFree ? room.dataset.steps : '';
}

// What is chosen is never disabled: a browser would send no room at all.
function fit(room, theme, audience, isAskedFor) {
  const wants = new Map([...room.options].map((option) => [option, wanting(option, room, theme.selectedOptions[0], audience.selectedOptions[0])]));
  const fitting = [...room.options].find((option) => !wants.get(option));
  if (!isAskedFor && fitting && wants.get(room.selectedOptions[0])) {
    fitting.selected = true;
  }
  for (const [option, wanted] of wants) {
    option.disabled = wanted !== '' && !option.selected;
    option.textContent = wanted ? `${option.dataset.place} (${wanted})` : option.dataset.place;
  }
  return wants.get(room.selectedOptions[0]);
}

for (const form of document.querySelectorAll('form')) {
  const { day, time, room, advisor, theme, audience } = form.elements;
  const hint = form.querySelector('.possible');
  if (!day || !time?.dataset.closed || !room) {
    continue;
  }
  const narrow = () => {
    const weekday = day.value ? ((new Date(`${day.value}T12:00Z`).getUTCDay() + 6) % 7) + 1 : null;
    const open = new Set([...week(room)].filter(([number]) => weekday === null || number === weekday).flatMap(([, times]) => times));
    for (const option of time.options) {
      option.disabled = !open.has(option.value);
      option.textContent = option.disabled ? time.dataset.closed.replace('{0}', () => option.value) : option.value;
    }
    const chosen = time.selectedIndex;
    if (time.options[chosen]?.disabled) {
      const nearest = [...time.options].filter((one) => !one.disabled).sort((a, b) => Math.abs(a.index - chosen) - Math.abs(b.index - chosen))[0];
      if (nearest) {
        nearest.selected = true;
      }
    }
  };
  let barred = '';
  const tell = () => {
    if (barred) {
      hint.textContent = room.dataset.barred.replace('{0}', () => barred);
      return;
    }
    const available = week(advisor);
    const names = hint.dataset.days.split(',');
    const both = [...week(room)]
      .map(([number, times]) => [number, times.filter((one) => available.get(number)?.includes(one))])
      .filter(([, times]) => times.length > 0)
      .map(([number, times]) => `${names[number - 1]} ${times.join(', ')}`);
    hint.textContent = both.length > 0 ? `${hint.dataset.possible} ${both.join(' · ')}` : hint.dataset.never;
  };
  let isAskedFor = room.selectedIndex > 0 || [...room.options].some((option) => option.defaultSelected);
  const refit = () => {
    if (theme && audience && room.options[0]?.dataset.place) {
      barred = fit(room, theme, audience, isAskedFor);
    }
    narrow();
    if (hint && advisor) {
      tell();
    }
  };
  day.addEventListener('change', narrow);
  room.addEventListener('change', () => {
    isAskedFor = true;
    refit();
  });
  theme?.addEventListener('change', refit);
  audience?.addEventListener('change', refit);
  advisor?.addEventListener('change', refit);
  refit();
}
