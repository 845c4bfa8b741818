// Draws who gains and who loses, where they live; the table beside the map says the same.
const box = document.getElementById('map');
const words = box.dataset;
const { openMap, text, placeLabels } = await import(words.base);
const { places } = JSON.parse(document.getElementById('places').textContent);
const map = openMap(box);
const COLOURS = {
  gain: { color: '#14594f', fillColor: '#7fc0ac' },
  loss: { color: '#a3341f', fillColor: '#f0b3a5', dashArray: '3 3' },
  both: { color: '#6a3305', fillColor: '#f3c98b', dashArray: '6 3' },
  longer: { color: '#a3341f', fillColor: '#fff', dashArray: '3 3' },
  shorter: { color: '#14594f', fillColor: '#fff' },
  none: { color: '#8b968f', fillColor: '#e4e2d8' },
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

function label(place) {
  const { name, gained, lost, longer } = place;
  const ofMinutes = ['longer', 'shorter'].includes(kind(place)) ? `${minutes.format(longer)} min` : '';
  return [name, gained ? `+${gained}` : '', lost ? `\u2212${lost}` : '', ofMinutes].filter(Boolean).join(' ');
}

const labels = [];
for (const place of [...places].sort((a, b) => b.gained + b.lost - a.gained - a.lost)) {
  const radius = place.gained + place.lost === 0 ? 5 : Math.min(28, 6 + 3 * Math.sqrt(place.gained + place.lost));
  const marker = L.circleMarker([place.latitude, place.longitude], { ...COLOURS[kind(place)], radius, weight: 2, fillOpacity: 0.85 })
    .bindTooltip(label(place), { permanent: true, direction: 'bottom', className: `place${kind(place) === 'none' ? ' small' : ''}` })
    .bindPopup(text([label(place), ...(place.lines.length ? place.lines : [words.nothing])]))
    .addTo(map);
  labels.push({ marker, radius });
}
map.on('zoomend', () => box.classList.toggle('map-far', map.getZoom() < 11.5));
map.fitBounds(L.latLngBounds(places.map((p) => [p.latitude, p.longitude])).pad(0.06));
placeLabels(map, labels);
map.on('zoomend', () => placeLabels(map, labels));
box.dataset.ready = 'true';
