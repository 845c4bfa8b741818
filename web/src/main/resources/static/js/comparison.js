// Draws who gains and who loses, where they live; the table beside the map says the same.
const box = document.getElementById('map');
const words = box.dataset;
const { openMap, showAll, shade, text, nameBeside, placeLabels } = await import(words.base);
const { places, workshops } = JSON.parse(document.getElementById('places').textContent);
const map = openMap(box);
const COLOURS = {
  gain: { color: shade('host-edge'), fillColor: shade('gain') },
  loss: { color: shade('long'), fillColor: shade('loss'), dashArray: '3 3' },
  both: { color: shade('chosen'), fillColor: shade('both'), dashArray: '6 3' },
  longer: { color: shade('long'), fillColor: shade('land'), dashArray: '3 3' },
  shorter: { color: shade('host-edge'), fillColor: shade('land') },
  none: { color: shade('commune-edge'), fillColor: shade('commune') },
};

const TOO_LITTLE_MINUTES = 0.05;
const minutes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'always' });

// Places count for more than minutes.
function kind({ gained, lost, longer }) {
  if (gained && lost) {
    return 'both';
  }
  if (gained || lost) {
    return gained ? 'gain' : 'loss';
  }
  return Math.abs(longer) < TOO_LITTLE_MINUTES ? 'none' : longer > 0 ? 'longer' : 'shorter';
}

// What the popup of a commune says, and the way to it alone; the links of the table do the same.
function popup(place) {
  const { only, address } = document.getElementById('map-words').dataset;
  const said = text([label(place), ...(place.lines.length ? place.lines : [words.nothing])]);
  if (place.lines.length) {
    const url = new URL(address, location.href);
    url.searchParams.set('commune', place.code);
    url.searchParams.set('means', new URLSearchParams(location.search).get('means') ?? '');
    url.hash = 'only';
    const link = document.createElement('a');
    link.href = url;
    link.textContent = only;
    said.append(link);
  }
  return said;
}

function label(place) {
  const { name, gained, lost, longer } = place;
  const ofMinutes = ['longer', 'shorter'].includes(kind(place)) ? `${minutes.format(longer)} min` : '';
  return [name, gained ? `+${gained}` : '', lost ? `\u2212${lost}` : '', ofMinutes].filter(Boolean).join(' ');
}

const labels = [];
for (const place of [...places].sort((a, b) => b.gained + b.lost - a.gained - a.lost)) {
  const radius = place.gained + place.lost === 0 ? 5 : Math.min(28, 6 + 3 * Math.sqrt(place.gained + place.lost));
  const circle = L.circleMarker([place.latitude, place.longitude], { ...COLOURS[kind(place)], radius, weight: 2, fillOpacity: 0.85 });
  const marker = nameBeside(circle, () => label(place), { small: kind(place) === 'none' })
    .bindPopup(popup(place))
    .addTo(map);
  labels.push({ marker, radius });
}

// Workshops that are new, no longer held or moved: a mark beside their commune, and a line to where they are moved.
const MARKS = { OPENED: { sign: '+', anchor: [-6, 26] }, CLOSED: { sign: '\u00d7', anchor: [26, 26] }, MOVED: { sign: '\u2192', anchor: [10, 34] } };
const codes = new Map(places.map((place) => [place.code, [place.latitude, place.longitude]]));
for (const { kind: of, from, to, lines } of workshops) {
  const { sign, anchor } = MARKS[of];
  const [start, end] = [codes.get(from), codes.get(to)];
  if (!start || !end) {
    continue;
  }
  if (from !== to) {
    L.polyline([start, end], { color: shade('chosen'), weight: 2, dashArray: '6 4', interactive: false }).addTo(map);
  }
  const icon = L.divIcon({ className: `workshop-mark mark-${of.toLowerCase()}`, html: `${sign}${lines.length > 1 ? lines.length : ''}`, iconSize: null, iconAnchor: anchor });
  L.marker(end, { icon, title: lines.length === 1 ? lines[0] : document.getElementById('map-words').dataset[of.toLowerCase()].replace('{0}', lines.length), riseOnHover: true })
    .bindPopup(text(lines))
    .addTo(map);
}

map.on('zoomend', () => box.classList.toggle('map-far', map.getZoom() < 11.5));
showAll(map, places.map((p) => [p.latitude, p.longitude]));
placeLabels(map, labels);
map.on('zoomend', () => placeLabels(map, labels));
box.dataset.ready = 'true';
