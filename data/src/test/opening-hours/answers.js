'use strict';
// Writes the answers of opening_hours.js to generated texts: see README.md.
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const OpeningHours = require('opening_hours');

const TEXTS = 5000;
const PLACE = { address: { country_code: 'fr', country: 'France', state: 'Grand Est' } };
// without public holidays; the second lies in the school holidays of all French zones
const TERM = new Date(2026, 9, 5);
const HOLIDAYS = new Date(2026, 6, 20);
// weeks of term with a public holiday: Whit Monday, and Armistice Day on a Wednesday
const WHIT = new Date(2026, 4, 25);
const ARMISTICE = new Date(2026, 10, 9);
const WEEKS = [TERM, HOLIDAYS, WHIT, ARMISTICE];
const OUT = path.join(__dirname, '../resources/fr/allervers/data/calendar/opening-hours-answers.tsv.gz');

let state = 20261127;
function dice(n) { // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
}
const one = list => list[dice(list.length)];
const chance = percent => dice(100) < percent;

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const two = n => String(n).padStart(2, '0');
const clock = minute => two(Math.floor(minute / 60)) + ':' + two(minute % 60);

function days() {
  const some = () => chance(60) ? one(['Mo-Fr', 'Mo-Sa', 'Tu-Th', 'Sa-Su', 'Fr-Mo', 'Mo-Su']) : one(DAYS);
  const list = chance(75) ? some() : some() + ',' + one(DAYS);
  if (chance(88)) {
    return list;
  }
  return one(['SH', 'PH', 'PH,SH', 'SH,PH', 'SH ' + list, 'PH ' + list, list + ',SH', list + ',PH', 'SH,' + list]);
}

function times() {
  const spans = [];
  let from = 15 * (24 + dice(20));
  for (let n = chance(60) ? 1 : chance(80) ? 2 : 3; n > 0 && from < 1380; n--) {
    const to = from + 15 * (1 + dice(20));
    spans.push(clock(from) + '-' + clock(to));
    from = to + 15 * dice(8);
  }
  if (chance(3)) {
    spans.push(one(['18:00-24:00', '18:00-00:00', '22:00-02:00', '20:00-26:00', '00:00-24:00']));
  }
  return spans.join(',');
}

function rule() {
  if (chance(2)) {
    return one(['24/7', 'off', 'closed', '"sur rendez-vous"', 'unknown', 'open']);
  }
  const season = chance(4) ? one(['Jan-Mar ', 'Jul-Aug ', 'week 10-20 ', '2026 ', 'Oct ']) : '';
  const selector = chance(92) ? days() : '';
  const nth = chance(2) && /[a-z]$/.test(selector) ? '[1]' : '';
  const hours = chance(85) ? times() : chance(10) ? one(['09:00+', 'sunrise-12:00', '10:00-sunset']) : '';
  const modifier = hours === '' ? one([' off', ' closed', ' off', ''])
      : chance(80) ? '' : one([' off', ' off', ' closed', ' open', ' unknown', ' "sur rendez-vous"', ' unknown "appeler"']);
  return (season + selector + nth + (hours === '' ? '' : ' ' + hours) + modifier).trim();
}

function text() {
  let all = rule();
  for (let n = dice(4); n > 0; n--) {
    all += one(['; ', '; ', '; ', ';', ', ', ' || ', chance(10) ? ';;' : '; ', chance(10) ? '; ; ' : '; ']) + rule();
  }
  return (chance(2) ? one([';', ' ; ', ',']) : '') + all + (chance(4) ? one([';', '; ', ',', ' ;;']) : '');
}

/** Open minutes of each day of a week as "Mo540-720 Mo840-1020 ?Tu600-720", the last for what is not sure. */
function week(hours, monday) {
  const sunday = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 7);
  const all = [];
  for (const [from, to, unknown] of hours.getOpenIntervals(monday, sunday)) {
    for (let day = 0; day < 7; day++) {
      const start = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + day).getTime();
      const first = Math.max(0, Math.round((from.getTime() - start) / 60000));
      const last = Math.min(1440, Math.round((to.getTime() - start) / 60000));
      if (first < last) {
        all.push((unknown ? '?' : '') + DAYS[day] + first + '-' + last);
      }
    }
  }
  return all.join(' ');
}

function answer(line) {
  try {
    const hours = new OpeningHours(line, PLACE, { locale: 'en' });
    return [line, ...WEEKS.map(monday => week(hours, monday))].join('\t');
  } catch (e) {
    return [line, ...WEEKS.map(() => 'unreadable')].join('\t');
  }
}

const texts = new Set(fs.readFileSync(path.join(__dirname, 'texts.txt'), 'utf8').split('\n').filter(l => l.trim() !== ''));
while (texts.size < TEXTS) {
  texts.add(text());
}
fs.writeFileSync(OUT, zlib.gzipSync([...texts].map(answer).join('\n') + '\n', { level: 9 }));
