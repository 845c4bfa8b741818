// Draws communes, rooms and trips from the data in the page; the table beside the map says the same.
const box = document.getElementById('map');
const { communes, rooms, flows } = JSON.parse(document.getElementById('layer').textContent);
const words = box.dataset;
const SMALL_TOWN = 2300;
const CLOSE_ZOOM = 12;
const MANY_FLOWS = 40;

const { openMap, lineStyle, lineWeight, text, curve, placeLabels } = await import(words.base);
const map = openMap(box);
const at = new Map(communes.map((c) => [c.code, [c.latitude, c.longitude]]));

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
    ...lineStyle(flow.minutes), weight: lineWeight(flow.residents), opacity: usualOpacity(flow), lineCap: 'butt',
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
placeLabels(map, labels);
map.on('zoomend', () => placeLabels(map, labels));
box.dataset.ready = 'true';
