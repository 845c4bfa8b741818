// What the maps share: the empty map with its controls, popups, lines and labels. Their scripts get it by the address in data-base,
// as only addresses written by the server carry the hash of their content.
const SHORT_MINUTES = 15;
const MIDDLE_MINUTES = 30;

// One of the style sheet's colours of maps, in the light or the dark.
export function shade(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--map-${name}`).trim();
}

// Where a finger points, one alone scrolls the page, as it does everywhere else; two move and enlarge the map.
export const isTouched = window.matchMedia('(pointer: coarse)').matches;

export function openMap(box) {
  const words = box.dataset;
  // Moved in space, each of hundreds of rooms and names would be a layer of its own for the browser to draw and to put together: moved in
  // the plane, which the library keeps for a browser that knows nothing else, they are one.
  L.Browser.ie3d = true;
  const map = L.map(box, { zoomControl: false, attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false, dragging: !isTouched });
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (words.tiles) {
    L.tileLayer(words.tiles, { attribution: words.attribution }).addTo(map);
    L.control.attribution({ prefix: false }).addTo(map);
  }
  return map;
}

/** Shows all points at once, none of them or their names below the buttons of the zoom. */
export function showAll(map, points, margin = 0.06) {
  map.fitBounds(L.latLngBounds(points).pad(margin), { paddingTopLeft: [50, 0], maxZoom: 14, animate: false });
}

const SHORT = { color: shade('short') };
const MIDDLE = { color: shade('middle'), dashArray: '9 6' };
const LONG = { color: shade('long'), dashArray: '2 7' };

export function lineStyle(minutes) {
  if (minutes < SHORT_MINUTES) {
    return SHORT;
  }
  return minutes <= MIDDLE_MINUTES ? MIDDLE : LONG;
}

export function lineWeight(residents) {
  return Math.min(12, 1.2 + 0.88 * Math.sqrt(residents));
}

// A word beside a place: the library would take a text for markup, and names of places come from files that others wrote.
function plain(word) {
  const span = document.createElement('span');
  span.textContent = word;
  return span;
}

// The name beside a place. The style sheet shifts it by its own size: the library would measure each when it is placed, and have the whole
// page laid out anew for each of hundreds.
const SIDES = ['top', 'bottom', 'left', 'right'];
const Name = L.Tooltip.extend({
  _setPosition(point) {
    const { direction, offset } = this.options;
    const element = this.getElement();
    SIDES.forEach((side) => element.classList.toggle(`leaflet-tooltip-${side}`, side === direction));
    L.DomUtil.setPosition(element, point.add(offset).add(this._getAnchor()));
  },
});

/** Puts what a function says beside a marker; small ones are seen only where the map is close. */
export function nameBeside(marker, word, { offset = [0, 0], small = false } = {}) {
  const options = { permanent: true, direction: 'bottom', offset, className: `place${small ? ' small' : ''}` };
  return marker.bindTooltip(new Name(options).setContent(() => plain(word())));
}

// Lines of a popup, the first one strong.
export function text(lines) {
  const popup = document.createElement('div');
  lines.forEach((line, i) => {
    const p = document.createElement('p');
    const strong = document.createElement(i === 0 ? 'strong' : 'span');
    strong.textContent = line;
    p.append(strong);
    popup.append(p);
  });
  return popup;
}

// A curve, so that the two ways between a pair of communes do not hide each other.
export function curve([fromLat, fromLng], [toLat, toLng]) {
  const bend = 0.12;
  const middle = [(fromLat + toLat) / 2 + (toLng - fromLng) * bend * 0.65, (fromLng + toLng) / 2 - (toLat - fromLat) * bend * 1.5];
  return Array.from({ length: 11 }, (_, i) => {
    const t = i / 10;
    const mix = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return [mix(fromLat, middle[0], toLat), mix(fromLng, middle[1], toLng)];
  });
}

const GAP = 2;

function isClear(box, others) {
  return others.every((t) => box.right + GAP < t.left || t.right < box.left - GAP || box.bottom + GAP < t.top || t.bottom < box.top - GAP);
}

// What stands in the corners of a map, in its own pixels.
function controls(map) {
  const frame = map.getContainer().getBoundingClientRect();
  return [...map.getContainer().querySelectorAll('.leaflet-control')]
    .map((c) => c.getBoundingClientRect())
    .map((c) => ({ left: c.left - frame.left, right: c.right - frame.left, top: c.top - frame.top, bottom: c.bottom - frame.top }));
}

// Places each label where it hides no other and no button, and no circle where that can be; those first in the list first.
export function placeLabels(map, labels) {
  const taken = controls(map);
  const frame = map.getSize();
  const circles = labels.map(({ marker, radius }) => {
    const point = map.latLngToContainerPoint(marker.getLatLng());
    return { left: point.x - radius, right: point.x + radius, top: point.y - radius, bottom: point.y + radius };
  });
  // All are measured before the first is moved: what is measured after that has the page laid out anew.
  const sizes = labels.map(({ marker }) => marker.getTooltip().getElement()).map(({ offsetWidth: width, offsetHeight: height }) => ({ width, height }));
  for (const [at, { marker, radius }] of labels.entries()) {
    const tooltip = marker.getTooltip();
    const point = map.latLngToContainerPoint(marker.getLatLng());
    const { width, height } = sizes[at];
    const options = [
      ['bottom', -width / 2, radius - 2], ['top', -width / 2, -radius - height + 2],
      ['right', radius + 2, -height / 2], ['left', -radius - width - 2, -height / 2],
    ].map(([direction, dx, dy]) => ({ direction, left: point.x + dx, top: point.y + dy, right: point.x + dx + width, bottom: point.y + dy + height }));
    const inside = options.filter((o) => o.left >= 0 && o.right <= frame.x && o.top >= 0 && o.bottom <= frame.y);
    const others = circles.filter((c, i) => i !== at);
    const fits = inside.find((o) => isClear(o, taken) && isClear(o, others)) ?? inside.find((o) => isClear(o, taken));
    const free = fits ?? inside[0] ?? options[0];
    // A name over another can be read no more than that one.
    tooltip.getElement().classList.toggle('crowded', !fits);
    taken.push(...(fits ? [fits] : []), circles[at]);
    tooltip.options.direction = free.direction;
    tooltip.options.offset = { bottom: [0, radius - 4], top: [0, 4 - radius], right: [radius, 0], left: [-radius, 0] }[free.direction];
    tooltip.update();
  }
}
