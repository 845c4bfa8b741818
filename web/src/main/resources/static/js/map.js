// Draws communes, rooms and the trips of what is selected; the table beside the map says the same.
const box = document.getElementById('map');
const workspace = document.getElementById('workspace');
const words = box.dataset;
const SMALL_TOWN = 2300;
const CLOSE_ZOOM = 11.5;
const MANY_FLOWS = 40;
const MOST_LINES = 500;
const ROOM_ZOOM = 13;
const REACH_PX = 14;
// There for those who may change this version.
const elsewhere = document.getElementById('elsewhere');

const { isTouched, openMap, showAll, shade, lineStyle, lineWeight, text, nameBeside, curve, placeLabels } = await import(words.base);
const map = openMap(box);
const decimal = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
// Hundreds of lines are drawn faster on a canvas than as elements.
const lines = L.layerGroup().addTo(map);
const chosenLines = L.layerGroup().addTo(map);
const linesOn = L.canvas({ padding: 0.2, tolerance: 4 });
const { communes } = workspace.plan;
const labels = communes.map((c) => c.name);
const drawnAs = [];
const at = communes.map((c) => [c.latitude, c.longitude]);
const NOT_HOSTING = { color: shade('commune-edge'), weight: 1.5, dashArray: null, fillColor: shade('commune') };
const HOSTING = { color: shade('host-edge'), weight: 2, dashArray: null, fillColor: shade('host') };
const CHOSEN = { color: shade('chosen'), weight: 4, dashArray: null };
const TARGET = { color: shade('chosen'), weight: 3, dashArray: '4 4' };

const circles = [...communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0)).map((commune) => {
  const radius = 5 + Math.sqrt(commune.population ?? 1000) / 7;
  const small = (commune.population ?? 0) < SMALL_TOWN;
  const circle = L.circleMarker(at[commune.at], { ...NOT_HOSTING, radius, fillOpacity: 0.85 });
  const marker = nameBeside(circle, () => labels[commune.at], { offset: [0, radius - 2], small })
    .on('click', () => workspace.pick('commune', commune.id))
    .addTo(map);
  return { commune, marker, radius };
});

// Those of a workshop that is chosen lie above all others, which step back.
function drawLines(workshops, layer, renderer) {
  layer.clearLayers();
  const flows = workspace.flows(workshops).filter((f) => f.from !== f.to).slice(0, MOST_LINES);
  for (const flow of flows) {
    L.polyline(curve(at[flow.from], at[flow.to]), {
      ...lineStyle(flow.minutes),
      ...(renderer ? { renderer } : { className: 'is-picked' }),
      weight: lineWeight(flow.residents),
      // Where many lines cross, those of one or two residents step back.
      opacity: flows.length > MANY_FLOWS && flow.residents < 3 ? 0.3 : 0.8,
      lineCap: 'butt',
    }).bindPopup(() => text([`${communes[flow.from].name} → ${communes[flow.to].name}`, `${flow.residents} · ${decimal.format(flow.minutes)} min`])).addTo(layer);
  }
}

function drawCommunes(workshops, chosen) {
  const hosted = new Map();
  workshops.forEach(({ w }) => new Set(w.spots.map((s) => s.commune)).forEach((commune) => hosted.set(commune, (hosted.get(commune) ?? 0) + 1)));
  for (const { commune, marker } of circles) {
    const held = hosted.get(commune.at);
    const kind = `${Boolean(held)} ${commune.at === chosen}`;
    if (drawnAs[commune.at] !== kind) {
      drawnAs[commune.at] = kind;
      marker.setStyle({ ...(held ? HOSTING : NOT_HOSTING), ...(commune.at === chosen ? CHOSEN : {}) });
    }
    const name = held ? `${commune.name} (${held})` : commune.name;
    if (labels[commune.at] !== name) {
      labels[commune.at] = name;
      // Not by the library, which would have the whole page laid out anew for each.
      marker.getTooltip().getElement().textContent = name;
    }
  }
}

// Rooms without a point of their own stand around the centre of their commune. Each is drawn once, and hidden while it hosts nothing.
const placed = new Map();
const rooms = workspace.plan.rooms.map((room) => {
  const key = `${room.latitude},${room.longitude}`;
  const turn = placed.get(key) ?? 0;
  placed.set(key, turn + 1);
  const angle = turn * 2.4;
  const off = turn === 0 && communes[room.commune].latitude !== room.latitude ? 0 : 0.0024;
  return L.marker([room.latitude + off * Math.cos(angle), room.longitude + 1.5 * off * Math.sin(angle)], {
    icon: L.divIcon({ className: 'key key-room', iconSize: [9, 9] }), keyboard: false, draggable: Boolean(elsewhere) && !isTouched,
  }).on('click', () => workspace.pick('room', room.id)).addTo(map);
});

function drawRooms(workshops) {
  const hosted = new Map();
  workshops.forEach(({ w }) => new Set(w.spots.map((s) => s.room)).forEach((room) => hosted.set(room, (hosted.get(room) ?? 0) + 1)));
  rooms.forEach((marker, i) => {
    const room = workspace.plan.rooms[i];
    const held = hosted.get(i);
    const element = marker.getElement();
    element.hidden = !held && !shownAsTarget(i);
    if (held) {
      element.title = `${room.name}, ${communes[room.commune].name}: ${held} ${words.workshops}`;
    }
  });
}

// A room dragged to another commune or, where the map is close, to another room asks for the effect of holding its workshop there.
const homes = rooms.map((marker) => marker.getLatLng());
const withRooms = circles.filter(({ commune }) => workspace.plan.rooms.some((room) => room.commune === commune.at));
let dragged = -1;

function shownAsTarget(room) {
  return dragged >= 0 && (room === dragged || map.getZoom() >= ROOM_ZOOM);
}

function nearest(point, places, reach) {
  return places.map((place) => ({ ...place, distance: map.latLngToContainerPoint(place.marker.getLatLng()).distanceTo(point) }))
    .filter((place) => place.distance <= Math.max(reach, place.radius ?? 0))
    .sort((a, b) => a.distance - b.distance)[0];
}

// The field of the form that says where the dragged room is, null where that is no other place.
function target() {
  const here = map.latLngToContainerPoint(rooms[dragged].getLatLng());
  const { rooms: all } = workspace.plan;
  const others = rooms.map((marker, i) => ({ marker, i })).filter(({ i }) => i !== dragged && shownAsTarget(i));
  const room = nearest(here, others, REACH_PX);
  if (room) {
    return { name: 'room', at: all[room.i].commune, id: all[room.i].id, text: all[room.i].name };
  }
  const { commune } = nearest(here, withRooms, REACH_PX) ?? {};
  return commune && commune.at !== all[dragged].commune ? { name: 'commune', at: commune.at, id: commune.id, text: commune.name } : null;
}

function showTargets() {
  const over = target()?.at;
  withRooms.filter(({ commune }) => commune.at !== workspace.plan.rooms[dragged].commune)
    .forEach(({ commune, marker }) => marker.setStyle(commune.at === over ? CHOSEN : TARGET));
}

function endDrag() {
  dragged = -1;
  box.classList.remove('map-moving');
  drawnAs.length = 0;
  draw({ detail: workspace.shown });
}

function formOf(workshops, to) {
  const form = document.getElementById('elsewhere-form').content.firstElementChild.cloneNode(true);
  const { themes, advisors } = workspace.plan;
  const [workshop, where] = form.querySelectorAll('select');
  workshop.append(...workshops.map(({ w }) => w).sort((a, b) => a.sessions[0].localeCompare(b.sessions[0])).map((w) => new Option(
    `${workspace.shortDay(new Date(w.sessions[0]))} ${w.sessions[0].slice(11, 16)}, ${communes[w.commune].name}, ${themes[w.theme].name} (${advisors[w.advisor].name})`, w.id)));
  const places = to ? [to] : withRooms.map(({ commune }) => ({ id: commune.id, text: commune.name })).sort((a, b) => a.text.localeCompare(b.text));
  where.name = to?.name ?? 'commune';
  where.append(...places.map(({ id, text: name }) => new Option(name, id)));
  return form;
}

function ask(workshops, to, revert) {
  const detail = workshops.length === 1 && to
    ? { asked: { kind: 'MOVE', workshop: workshops[0].w.id, [to.name]: to.id, back: 'VIEW' }, revert }
    : { form: formOf(workshops, to), revert };
  box.dispatchEvent(new CustomEvent('workshop-moved', { detail, bubbles: true }));
}

if (elsewhere) {
  elsewhere.hidden = false;
  elsewhere.addEventListener('click', () => ask(workspace.shown.workshops, null, () => {}));
  rooms.forEach((marker, i) => marker.on('dragstart', () => {
    dragged = i;
    box.classList.add('map-moving');
    drawRooms(workspace.shown.around);
    showTargets();
  }).on('drag', showTargets).on('dragend', () => {
    const to = target();
    const revert = () => marker.setLatLng(homes[i]);
    endDrag();
    const inRoom = ({ w }) => w.room === i;
    const here = workspace.shown.workshops.some(inRoom) ? workspace.shown.workshops.filter(inRoom) : workspace.shown.around.filter(inRoom);
    if (to && here.length > 0) {
      ask(here, to, revert);
    } else {
      revert();
    }
  }));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && dragged >= 0) {
      const marker = rooms[dragged];
      marker.dragging.disable();
      marker.setLatLng(homes[dragged]);
      marker.dragging.enable();
      endDrag();
    }
  });
}

// What a workshop that is chosen has on the map: its communes and rooms.
function markChosen({ at: { workshop }, workshops }) {
  const chosen = workshop >= 0 ? workshops : [];
  box.classList.toggle('has-picked', chosen.length > 0);
  drawLines(chosen, chosenLines);
  const its = new Set(chosen.flatMap(({ w, trips }) => [...w.spots.map((s) => s.commune), ...trips.map((t) => t.commune)]));
  const itsRooms = new Set(chosen.flatMap(({ w }) => w.spots.map((s) => s.room)));
  circles.forEach(({ commune, marker }) => marker.getElement()?.classList.toggle('is-picked', its.has(commune.at)));
  rooms.forEach((marker, i) => marker.getElement().classList.toggle('is-picked', itsRooms.has(i)));
}

let fitted = '';
let drawnOf = null;
function draw({ detail }) {
  let replace = false;
  if (document.getElementById('view-map').hidden) {
    return;
  }
  // The box changes its size with the view it stands in.
  if (fitted !== workspace.dataset.view) {
    fitted = workspace.dataset.view;
    map.invalidateSize({ animate: false });
    showAll(map, at);
    replace = true;
  }
  if (elsewhere) {
    elsewhere.disabled = detail.workshops.length === 0;
  }
  if (drawnOf !== detail.around) {
    drawnOf = detail.around;
    drawLines(detail.around, lines, linesOn);
  }
  drawCommunes(detail.around, detail.at.commune);
  drawRooms(detail.around);
  markChosen(detail);
  if (replace) {
    placeLabels(map, circles);
  }
}

map.on('zoomend', () => box.classList.toggle('map-far', map.getZoom() < CLOSE_ZOOM));
showAll(map, at);
map.on('zoomend', () => placeLabels(map, circles));
workspace.addEventListener('shown', draw);
draw({ detail: workspace.shown });
box.dataset.ready = 'true';
