// Shows what a workshop dragged in the calendar or on the map would do before it is kept; lets the keyboard undo and redo.
const box = document.getElementById('calendar');
const panel = document.getElementById('effect-panel');
const two = (n) => String(n).padStart(2, '0');

function fields({ event, delta }) {
  const first = new Date(event.extendedProps.first);
  first.setDate(first.getDate() + delta.days);
  first.setMinutes(first.getMinutes() + delta.milliseconds / 60_000);
  const day = `${first.getFullYear()}-${two(first.getMonth() + 1)}-${two(first.getDate())}`;
  const time = `${two(first.getHours())}:${two(first.getMinutes())}`;
  return { kind: 'MOVE', workshop: event.extendedProps.workshop, day, time, back: 'VIEW' };
}

async function show(asked) {
  asked.set('part', 'true');
  try {
    const answer = await fetch(`${box.dataset.effect}?${asked}`);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    panel.innerHTML = await answer.text();
  } catch {
    panel.textContent = box.dataset.failed;
  }
  open();
}

function open() {
  if (!panel.open) {
    panel.showModal();
  }
}

function effectOf(asked, revert) {
  panel.onclose = revert;
  show(new URLSearchParams(asked));
}

function ask(form, revert) {
  panel.onclose = revert;
  panel.replaceChildren(form);
  open();
}

if (box && panel) {
  box.addEventListener('session-moved', ({ detail }) => effectOf(fields(detail), () => detail.revert()));
  // From the map: what is asked already, or a form that asks which workshop is meant.
  document.addEventListener('workshop-moved', ({ detail: { asked, form, revert } }) => (form ? ask(form, revert) : effectOf(asked, revert)));
  panel.addEventListener('submit', (submitted) => {
    if (submitted.target.method === 'get') {
      submitted.preventDefault();
      show(new URLSearchParams(new FormData(submitted.target)));
    }
  });
  panel.addEventListener('click', (clicked) => {
    if (clicked.target.closest('[data-close]')) {
      clicked.preventDefault();
      panel.close();
    }
  });
}

for (const all of document.querySelectorAll('[data-check-all]')) {
  all.hidden = false;
  all.addEventListener('click', () => {
    const boxes = [...all.form.querySelectorAll('input[name=workshop]')];
    const on = !boxes.every((b) => b.checked);
    boxes.forEach((b) => { b.checked = on; });
  });
}

document.addEventListener('keydown', (pressed) => {
  const isTyping = pressed.target.closest('input, select, textarea, dialog');
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || isTyping) {
    return;
  }
  const key = pressed.key.toLowerCase() === 'z' && pressed.shiftKey ? 'y' : pressed.key.toLowerCase();
  const button = document.querySelector(`button[data-key="${CSS.escape(key)}"]:enabled`);
  if (button) {
    pressed.preventDefault();
    button.click();
  }
});
