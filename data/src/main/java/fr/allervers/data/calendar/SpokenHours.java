package fr.allervers.data.calendar;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as people write them – {@code Lu-Ve 9h-12h30}, {@code du lundi au vendredi de 9h à 12h et de 14h à 17h} –
 * in the words of OpenStreetMap, where every word of them is known and they can mean one thing only.
 */
final class SpokenHours {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD =
            Pattern.compile("\\d{1,2} ?(?:h ?(?:\\d{2}\\b)?|[:.]\\d{2})|[a-z]+\\.?|[-\u2013\u2014]|[,&+/]|[;\\n|]|:");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}) ?[h:.] ?(\\d{2})?");

    /** Letters and blanks between words are all that may be passed over. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?s).*(?:\\d ?h|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lu|ma|me|je|ve|di|lun|mar|mer|jeu|ven|sam|dim)\\b).*");

    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("lundi", DayOfWeek.MONDAY),
            Map.entry("mardi", DayOfWeek.TUESDAY),
            Map.entry("mercredi", DayOfWeek.WEDNESDAY),
            Map.entry("jeudi", DayOfWeek.THURSDAY),
            Map.entry("vendredi", DayOfWeek.FRIDAY),
            Map.entry("samedi", DayOfWeek.SATURDAY),
            Map.entry("dimanche", DayOfWeek.SUNDAY),
            Map.entry("mo", DayOfWeek.MONDAY),
            Map.entry("tu", DayOfWeek.TUESDAY),
            Map.entry("we", DayOfWeek.WEDNESDAY),
            Map.entry("th", DayOfWeek.THURSDAY),
            Map.entry("fr", DayOfWeek.FRIDAY),
            Map.entry("su", DayOfWeek.SUNDAY));

    /** Tuesday to Germans, whose days the reader of the grammar knows too, and Sunday to the French. */
    private static final Pattern SUNDAY = Pattern.compile("(?i)\\bdi\\b");

    private static final Pattern CLOCK = Pattern.compile("(?i)(?<![\\d:])(\\d{1,2}) ?h ?(\\d{2})?(?![\\dh])");

    private static final Pattern GRAMMAR_DAY = Pattern.compile("\\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\\b");

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Set<String> BETWEEN = Set.of("-", "\u2013", "\u2014", "au", "a", "jusqu");
    private static final Set<String> AND = Set.of(",", "et", "&", "+", "/", "puis");
    private static final Set<String> NOISE = Set.of("du", "de", "le", "les", "des", ":", "ouvert", "horaires");
    private static final Set<String> CLOSED = Set.of("ferme", "fermee", "fermeture");

    private final List<Clause> clauses = new ArrayList<>();
    private Clause clause = new Clause();
    private @Nullable DayOfWeek lastDay;
    private int lastTime = -1;
    private boolean between;
    private boolean closedBefore;

    private SpokenHours() {}

    private static final class Clause {

        private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        private final List<int[]> spans = new ArrayList<>();
        private boolean closed;

        boolean isComplete() {
            return !days.isEmpty() && closed == spans.isEmpty();
        }

        /** True where both tell of the same hours of one day. */
        boolean contradicts(Clause other) {
            return days.stream().anyMatch(other.days::contains)
                    && spans.stream().anyMatch(s -> other.spans.stream().anyMatch(o -> s[0] < o[1] && o[0] < s[1]));
        }
    }

    /** The same in OpenStreetMap's words; null where it is not written so, or not wholly understood. */
    static @Nullable String translated(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\t]+", " ")
                .strip();
        return SPOKEN.matcher(plain).matches() ? new SpokenHours().read(plain) : null;
    }

    /** True where a day means another to those who wrote the grammar's words. */
    static boolean isOfOtherWords(String text) {
        return SUNDAY.matcher(text).find();
    }

    /** The text with hours such as {@code 9h30} as the grammar has them; without any days nobody knows of which they are. */
    static String withClock(String text) {
        return !GRAMMAR_DAY.matcher(text).find()
                ? text
                : CLOCK.matcher(text).replaceAll(m -> m.group(1) + ":" + (m.group(2) == null ? "00" : m.group(2)));
    }

    private @Nullable String read(String plain) {
        var words = WORD.matcher(plain);
        int at = 0;
        while (words.find()) {
            if (!plain.substring(at, words.start()).isBlank() || !take(words.group())) {
                return null;
            }
            at = words.end();
        }
        return plain.substring(at).isBlank() && end() ? written() : null;
    }

    private boolean take(String word) {
        var time = TIME.matcher(word);
        if (time.matches()) {
            return time(Integer.parseInt(time.group(1)), time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
        }
        if (word.equals("midi")) {
            return time(12, 0);
        }
        if (BETWEEN.contains(word)) {
            between = true;
            return lastDay != null || lastTime >= 0;
        }
        if (AND.contains(word)) {
            lastDay = null;
            return !between && lastTime < 0;
        }
        if (word.matches("[;\\n|]")) {
            return end();
        }
        if (CLOSED.contains(word)) {
            boolean isBefore = clause.days.isEmpty() || !clause.spans.isEmpty();
            boolean isSound = !isBefore || end();
            closedBefore = isBefore;
            clause.closed = true;
            return isSound;
        }
        var day = day(word);
        return day == null ? NOISE.contains(word) : day(day);
    }

    private static @Nullable DayOfWeek day(String word) {
        var name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        var day = DAYS.get(name);
        if (day != null || name.length() < 2 || name.length() > 3) {
            return day;
        }
        return DAYS.entrySet().stream()
                .filter(e -> e.getKey().length() > 2 && e.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean day(DayOfWeek day) {
        if (!clause.spans.isEmpty() || clause.closed && !closedBefore) {
            if (between || !end()) {
                return false;
            }
        }
        if (between) {
            var from = lastDay;
            for (var d = from; d != null && d != day; d = d.plus(1)) {
                clause.days.add(d);
            }
        }
        between = false;
        lastDay = day;
        return clause.days.add(day);
    }

    private boolean time(int hour, int minute) {
        int now = hour * 60 + minute;
        lastDay = null;
        if (hour > 24 || minute > 59 || now > 24 * 60 || clause.closed || between == (lastTime < 0)) {
            return false;
        }
        if (!between) {
            lastTime = now;
            return !clause.days.isEmpty();
        }
        clause.spans.add(new int[] {lastTime, now});
        boolean forward = lastTime < now;
        between = false;
        lastTime = -1;
        return forward;
    }

    /** Ends a clause; one of nothing says nothing. */
    private boolean end() {
        boolean isNothing = clause.days.isEmpty() && clause.spans.isEmpty() && !clause.closed;
        boolean isSound = !between && lastTime < 0 && (isNothing || clause.isComplete());
        if (isSound && !isNothing) {
            clauses.add(clause);
        }
        lastDay = null;
        clause = new Clause();
        closedBefore = false;
        return isSound;
    }

    private @Nullable String written() {
        for (var closing : clauses.stream().filter(c -> c.closed).toList()) {
            clauses.stream().filter(c -> !c.closed).forEach(c -> c.days.removeAll(closing.days));
        }
        if (clauses.stream().anyMatch(c -> c.days.isEmpty())) {
            return null;
        }
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = i + 1; j < clauses.size(); j++) {
                if (clauses.get(i).contradicts(clauses.get(j))) {
                    return null;
                }
            }
        }
        if (clauses.stream().allMatch(c -> c.closed)) {
            return null;
        }
        return String.join(
                ", ",
                clauses.stream()
                        .filter(c -> !c.closed)
                        .map(SpokenHours::written)
                        .toList());
    }

    private static String written(Clause clause) {
        var days = clause.days.stream().map(d -> NAMES.get(d.ordinal())).toList();
        var spans =
                clause.spans.stream().map(s -> clock(s[0]) + "-" + clock(s[1])).toList();
        return String.join(",", days) + " " + String.join(",", spans);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
