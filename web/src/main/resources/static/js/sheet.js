// Draws where the residents of one workshop come from; the table above says the same.
const box = document.getElementById('map');
const { openMap, showAll, shade, lineStyle, lineWeight, text, nameBeside, curve, placeLabels } = await import(box.dataset.base);
const { room, homes } = JSON.parse(document.getElementById('legs').textContent);
const map = openMap(box);
const decimal = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const there = [room.latitude, room.longitude];

const labels = homes.map(({ place, residents, minutes }) => {
  const home = [place.latitude, place.longitude];
  const line = `${residents} · ${decimal.format(minutes)} min`;
  L.polyline(curve(home, there), { ...lineStyle(minutes), weight: lineWeight(residents), opacity: 0.8, lineCap: 'butt' }).addTo(map);
  const radius = 5 + 2 * Math.sqrt(residents);
  const circle = L.circleMarker(home, { radius, color: shade('host-edge'), weight: 2, fillColor: shade('host'), fillOpacity: 0.85 });
  const marker = nameBeside(circle, () => `${place.name} (${line})`)
    .bindPopup(text([place.name, line]))
    .addTo(map);
  return { marker, radius };
});
L.marker(there, { icon: L.divIcon({ className: 'key key-room', iconSize: [13, 13] }), keyboard: false, title: room.name }).addTo(map);
showAll(map, [there, ...homes.map(({ place }) => [place.latitude, place.longitude])], 0.2);
placeLabels(map, labels);
map.on('zoomend', () => placeLabels(map, labels));
box.dataset.ready = 'true';
