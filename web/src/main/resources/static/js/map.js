// Draws communes, rooms and trips from the data in the page; the table beside the map says the same.
const box = document.getElementById('map');
const { communes, rooms, flows } = JSON.parse(document.getElementById('layer').textContent);
const words = box.dataset;
const SHORT_MINUTES = 15;
const MIDDLE_MINUTES = 30;
const SMALL_TOWN = 2300;
const CLOSE_ZOOM = 12;
const MANY_FLOWS = 40;

const map = L.map(box, { zoomControl: false, attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false });
L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
L.control.scale({ imperial: false }).addTo(map);
if (words.tiles) {
  L.tileLayer(words.tiles, { attribution: words.attribution }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
}
const at = new Map(communes.map((c) => [c.code, [c.latitude, c.longitude]]));

function lineStyle(minutes) {
  if (minutes < SHORT_MINUTES) {
    return { color: '#2f8574' };
  }
  return minutes <= MIDDLE_MINUTES ? { color: '#b96a14', dashArray: '9 6' } : { color: '#a3341f', dashArray: '2 7' };
}

function text(lines) {
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
function curve([fromLat, fromLng], [toLat, toLng]) {
  const bend = 0.12;
  const middle = [(fromLat + toLat) / 2 + (toLng - fromLng) * bend * 0.65, (fromLng + toLng) / 2 - (toLat - fromLat) * bend * 1.5];
  return Array.from({ length: 17 }, (_, i) => {
    const t = i / 16;
    const mix = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return [mix(fromLat, middle[0], toLat), mix(fromLng, middle[1], toLng)];
  });
}

// Places each label where it hides no other, larger communes first.
function placeLabels(labels) {
  const taken = [];
  const frame = map.getSize();
  for (const { marker, radius } of labels) {
    const tooltip = marker.getTooltip();
    const point = map.latLngToContainerPoint(marker.getLatLng());
    const { offsetWidth: width, offsetHeight: height } = tooltip.getElement();
    const options = [
      ['bottom', -width / 2, radius - 2], ['top', -width / 2, -radius - height + 2],
      ['right', radius + 2, -height / 2], ['left', -radius - width - 2, -height / 2],
    ].map(([direction, dx, dy]) => ({ direction, left: point.x + dx, top: point.y + dy, right: point.x + dx + width, bottom: point.y + dy + height }));
    const inside = options.filter((o) => o.left >= 0 && o.right <= frame.x && o.top >= 0 && o.bottom <= frame.y);
    const free = inside.find((o) => taken.every((t) => o.right < t.left || t.right < o.left || o.bottom < t.top || t.bottom < o.top)) ?? inside[0] ?? options[0];
    taken.push(free, { left: point.x - radius, right: point.x + radius, top: point.y - radius, bottom: point.y + radius });
    tooltip.options.direction = free.direction;
    tooltip.options.offset = { bottom: [0, radius - 4], top: [0, 4 - radius], right: [radius, 0], left: [-radius, 0] }[free.direction];
    tooltip.update();
  }
}

// Where many lines cross, those of one or two residents step back.
function usualOpacity(flow) {
  return flows.length > MANY_FLOWS && flow.residents < 3 ? 0.3 : 0.8;
}

// Leaves only the lines of one commune strong; null for all as usual.
function emphasise(code) {
  for (const { line, flow } of lines) {
    const own = flow.from === code || flow.to === code;
    line.setStyle({ opacity: code === null ? usualOpacity(flow) : own ? 0.8 : 0.08 });
  }
}

const lines = [];
const labels = [];
const minutes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
for (const flow of flows.filter((f) => f.from !== f.to)) {
  const line = L.polyline(curve(at.get(flow.from), at.get(flow.to)), {
    ...lineStyle(flow.minutes), weight: Math.min(12, 1.2 + 0.55 * Math.sqrt(flow.residents) * 1.6), opacity: usualOpacity(flow), lineCap: 'butt',
  }).bindPopup(text([`${flow.fromName} → ${flow.toName}`, `${flow.residents} · ${minutes.format(flow.minutes)} min`])).addTo(map);
  lines.push({ line, flow });
}
for (const commune of [...communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))) {
  const hosts = commune.workshops > 0;
  const small = (commune.population ?? 0) < SMALL_TOWN;
  const radius = 5 + Math.sqrt(commune.population ?? 1000) / 7;
  const marker = L.circleMarker(at.get(commune.code), {
    radius, color: hosts ? '#14594f' : '#8b968f', weight: hosts ? 2 : 1.5, fillColor: hosts ? '#b9d8cc' : '#e4e2d8', fillOpacity: 0.85,
  })
    .bindTooltip(hosts ? `${commune.name} (${commune.workshops})` : commune.name, { permanent: true, direction: 'bottom', offset: [0, radius - 2], className: `place${small ? ' small' : ''}` })
    .bindPopup(text([
      commune.name,
      `${commune.population ?? '—'} ${words.population}`,
      `${commune.residents.served} / ${commune.residents.asked} ${words.residents} · ${minutes.format(commune.residents.meanMinutes)} min`,
      `${commune.workshops} ${words.workshops}`,
    ]))
    .on('popupopen', () => emphasise(commune.code))
    .on('popupclose', () => emphasise(null))
    .addTo(map);
  labels.push({ marker, radius });
}
// Rooms without a point of their own stand around the centre of their commune.
const placed = new Map();
for (const room of rooms) {
  const key = `${room.latitude},${room.longitude}`;
  const turn = placed.get(key) ?? 0;
  placed.set(key, turn + 1);
  const angle = turn * 2.4;
  const off = turn === 0 && communes.every((c) => c.latitude !== room.latitude) ? 0 : 0.0024;
  L.marker([room.latitude + off * Math.cos(angle), room.longitude + 1.5 * off * Math.sin(angle)], {
    icon: L.divIcon({ className: 'key key-room', iconSize: [9, 9] }), keyboard: false, title: room.name,
  }).bindPopup(text([room.name, room.commune, `${room.workshops} ${words.workshops}`])).addTo(map);
}
map.on('zoomend', () => box.classList.toggle('map-far', map.getZoom() < CLOSE_ZOOM - 0.5));
map.fitBounds(L.latLngBounds([...at.values()]).pad(0.06));
placeLabels(labels);
map.on('zoomend', () => placeLabels(labels));
box.dataset.ready = 'true';
