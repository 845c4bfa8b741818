// The workshop that is chosen stands out in a box, and all others step back.
const isOf = (element, w) => element.dataset.workshop === w.id;

export function mark(box, chosen, isIts = isOf) {
  box.classList.toggle('has-picked', Boolean(chosen));
  for (const element of box.querySelectorAll('.is-picked')) {
    element.classList.remove('is-picked');
    element.removeAttribute('aria-current');
  }
  if (chosen) {
    box.querySelectorAll('[data-workshop], [data-day]').forEach((element) => isIts(element, chosen) && markOne(element));
  }
}

export function markOne(element) {
  element.classList.add('is-picked');
  element.setAttribute('aria-current', 'true');
}
