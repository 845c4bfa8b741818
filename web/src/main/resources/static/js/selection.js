// What is selected of a plan, and what of the plan fits that.
export const KEYS = ['advisor', 'commune', 'room', 'theme', 'means', 'size', 'workshop'];

export const any = (wanted, is) => wanted === -1 || wanted === is;

const SIZES = [{ id: 'minimum' }];

// Position in a list of the plan of what is selected, -1 where nothing is; null where the plan does not have it.
function position(list, id) {
  if (!id) {
    return -1;
  }
  const at = list.findIndex((row) => row.id === id);
  return at === -1 ? null : at;
}

// What of a plan fits a selection: `workshops` all of it, and `around` all but a workshop that is chosen, where that is one of them.
export function choose(plan, selection) {
  const at = {
    advisor: position(plan.advisors, selection.advisor),
    commune: position(plan.communes, selection.commune),
    room: position(plan.rooms, selection.room),
    theme: position(plan.themes, selection.theme),
    means: position(plan.means, selection.means),
    size: position(SIZES, selection.size),
    workshop: position(plan.workshops, selection.workshop),
  };
  if (Object.values(at).includes(null)) {
    return { at, workshops: [], around: [], asked: [] };
  }
  const all = matching(plan, at);
  const workshops = at.workshop === -1 ? all : all.filter(({ w }) => w === plan.workshops[at.workshop]);
  const around = workshops.length === 0 ? workshops : all;
  // Whoever asks asks for a theme, not for an advisor, a room, a size or one workshop.
  const isAsked = at.advisor === -1 && at.room === -1 && at.size === -1 && at.workshop === -1;
  const asked = isAsked ? plan.asked.filter(([c, t, m]) => any(at.commune, c) && any(at.theme, t) && any(at.means, m)) : null;
  return { at, workshops, around, asked };
}

// Workshops that fit all that is chosen but a single workshop: the same list as long as that alone is chosen anew, by which views know
// that there is nothing to draw anew.
let matched = {};
function matching(plan, at) {
  const key = KEYS.filter((k) => k !== 'workshop').map((k) => at[k]).join();
  if (matched.plan === plan && matched.key === key) {
    return matched.workshops;
  }
  const workshops = [];
  for (const w of plan.workshops) {
    if (!w.spots.some((s) => any(at.advisor, s.advisor) && any(at.room, s.room)) || !any(at.theme, w.theme) || (at.size !== -1 && !w.nearMinimum)) {
      continue;
    }
    const isHere = w.spots.some((s) => any(at.commune, s.commune));
    const trips = w.trips.filter((t) => any(at.means, t.means) && (isHere || any(at.commune, t.commune)));
    if (trips.length > 0 || (at.means === -1 && isHere)) {
      workshops.push({ w, trips });
    }
  }
  matched = { plan, key, workshops };
  return workshops;
}
