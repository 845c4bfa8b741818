// Of the hours at which a workshop may begin, those at which the chosen room is closed on that day of the week cannot be chosen; the nearest that can takes the place of one that was.
for (const form of document.querySelectorAll('form')) {
  const { day, time, room } = form.elements;
  if (!day || !time?.dataset.closed || !room) {
    continue;
  }
  const narrow = () => {
    const weekday = day.value ? ((new Date(`${day.value}T12:00Z`).getUTCDay() + 6) % 7) + 1 : null;
    const hours = (room.selectedOptions[0]?.dataset.hours ?? '').split(';').map((one) => one.split(' '));
    const open = new Set(hours.filter(([number]) => weekday === null || Number(number) === weekday).flatMap(([, ...times]) => times));
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
  day.addEventListener('change', narrow);
  room.addEventListener('change', narrow);
  narrow();
}
