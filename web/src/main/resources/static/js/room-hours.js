// Of the hours at which a workshop may begin, those at which the chosen room is closed on that day of the week cannot be chosen; the nearest
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

for (const form of document.querySelectorAll('form')) {
  const { day, time, room, advisor } = form.elements;
  const hint = form.querySelector('.possible');
  if (!day || !time?.dataset.closed || !room) {
    continue;
  }
  const narrow = () => {
    const weekday = day.value ? ((new Date(`${day.value}T12:00Z`).getUTCDay() + 6) % 7) + 1 : null;
    const open = new Set([...week(room)].filter(([number]) => weekday === null || number === weekday).flatMap(([, times]) => times));
    for (const option of time.options) {
      option.disabled = !open.has(option.value);
      option.textContent = option.disabled ? time.dataset.closed.replace('{0}', option.value) : option.value;
    }
    const chosen = time.selectedIndex;
    if (time.options[chosen]?.disabled) {
      const nearest = [...time.options].filter((one) => !one.disabled).sort((a, b) => Math.abs(a.index - chosen) - Math.abs(b.index - chosen))[0];
      if (nearest) {
        nearest.selected = true;
      }
    }
  };
  const tell = () => {
    const available = week(advisor);
    const names = hint.dataset.days.split(',');
    const both = [...week(room)]
      .map(([number, times]) => [number, times.filter((one) => available.get(number)?.includes(one))])
      .filter(([, times]) => times.length > 0)
      .map(([number, times]) => `${names[number - 1]} ${times.join(', ')}`);
    hint.textContent = both.length > 0 ? `${hint.dataset.possible} ${both.join(' · ')}` : hint.dataset.never;
  };
  day.addEventListener('change', narrow);
  room.addEventListener('change', narrow);
  narrow();
  if (hint && advisor) {
    room.addEventListener('change', tell);
    advisor.addEventListener('change', tell);
    tell();
  }
}
