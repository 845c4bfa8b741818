package fr.allervers.data.table;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.Sentence;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row: its cells by column, each read as what it is to be. A cell that is not gets a fault and stands for some
 * harmless value, since a file with a fault is refused as a whole.
 *
 * @param line in the file, from 1
 * @param cells texts by column
 * @param headings columns as they are called in the file, where that may differ
 */
public record TableRow(
        String file, int line, Map<String, String> cells, Map<String, String> headings, TableFaults faults) {

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s,;=+<>\"][^@\\s,;<>\"]{0,63}@[^@\\s,;<>\".]+(\\.[^@\\s,;<>\".]+){1,10}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{4,24}");
    /** {@code 9.000}, which is nine thousand to some programs and nine to others. */
    private static final Pattern GROUP_OR_DECIMALS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]000");

    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** As in {@code rooms.csv:12:capacity}, the column as it is called in the file; empty for the row as a whole. */
    public String place(String column) {
        var row = file + ":" + line;
        return column.isEmpty() ? row : row + ":" + heading(column);
    }

    /** A column as it is called in the file. */
    public String heading(String column) {
        return headings.getOrDefault(column, column);
    }

    /** Says what is wrong with a cell. */
    public void fault(String column, Sentence sentence) {
        faults.add(place(column), sentence);
    }

    /** Says that a cell is taken as it stands and most likely meant otherwise. */
    public void doubt(String column, Sentence sentence) {
        faults.doubt(place(column), sentence);
    }

    private void fault(String column, String key, Object... arguments) {
        fault(column, TableFaults.words(key, arguments));
    }

    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The cell's text without spaces around; null where it is empty. */
    public @Nullable String text(String column) {
        return cells.get(column);
    }

    /** The cell's text, which must not be empty. */
    public String need(String column) {
        var text = cells.get(column);
        if (text == null) {
            fault(column, "cell.needed");
            return "";
        }
        return text;
    }

    /** An id: needed, on one line, of at most {@link Limits#ID} characters. */
    public String id(String column) {
        var id = need(column);
        if (id.length() > Limits.ID || id.chars().anyMatch(Character::isISOControl)) {
            fault(column, "cell.id", Excerpt.of(id), Limits.ID);
        }
        return id;
    }

    /** An address of mail; null where the cell is empty. */
    public @Nullable String mailOrNull(String column) {
        return shaped(column, MAIL, "cell.mail");
    }

    /** A telephone number; null where the cell is empty. */
    public @Nullable String telephoneOrNull(String column) {
        return shaped(column, TELEPHONE, "cell.telephone");
    }

    private @Nullable String shaped(String column, Pattern shape, String key) {
        var text = text(column);
        if (text != null && !shape.matcher(text).matches()) {
            fault(column, key, Excerpt.of(text));
        }
        return text;
    }

    /** A whole number within bounds, needed. */
    public int whole(String column, int least, int most) {
        return needed(column, wholeOrNull(column, least, most), least);
    }

    /** A whole number within bounds; null where the cell is empty. */
    public @Nullable Integer wholeOrNull(String column, int least, int most) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        if (GROUP_OR_DECIMALS.matcher(text).matches()) {
            fault(
                    column,
                    "cell.thousands",
                    Excerpt.of(text),
                    text.replaceAll("[.,]", ""),
                    text.replaceAll("[.,].*", ""));
            return null;
        }
        var number = CellText.number(text);
        if (number != null && number.stripTrailingZeros().scale() <= 0 && isWithin(number, least, most)) {
            return number.intValueExact();
        }
        fault(column, "cell.whole", Excerpt.of(text), least, most);
        return null;
    }

    /** A number within bounds, needed. */
    public double number(String column, double least, double most) {
        return needed(column, numberOrNull(column, least, most), least);
    }

    /** A number within bounds, as {@link CellText#number} reads it; null where the cell is empty. */
    public @Nullable Double numberOrNull(String column, double least, double most) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var number = CellText.number(text);
        if (number != null && isWithin(number, least, most)) {
            return number.doubleValue();
        }
        fault(column, "cell.number", Excerpt.of(text), least, most);
        return null;
    }

    /** A value of a cell that must not be empty; another where it is, or holds something wrong. */
    private <T> T needed(String column, @Nullable T value, T otherwise) {
        if (!has(column)) {
            fault(column, "cell.needed");
        }
        return value == null ? otherwise : value;
    }

    private static boolean isWithin(BigDecimal number, double least, double most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Yes or no; null where the cell is empty. */
    public @Nullable Boolean flag(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "oui", "yes", "1", "vrai" -> Boolean.TRUE;
            case "false", "non", "no", "0", "faux" -> Boolean.FALSE;
            default -> {
                fault(column, "cell.flag", Excerpt.of(text));
                yield null;
            }
        };
    }

    /** As {@link #flag}, with {@code inconnu} and {@code unknown} for what an empty cell says: it is not known. */
    public @Nullable Boolean flagOrUnknown(String column) {
        var text = text(column);
        return text != null && Set.of("inconnu", "unknown").contains(text.toLowerCase(Locale.ROOT))
                ? null
                : flag(column);
    }

    public LocalDate date(String column) {
        return read(column, "cell.date", CalendarCell::date, SOME_DAY);
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return has(column) ? date(column) : null;
    }

    public LocalTime time(String column) {
        return read(column, "cell.time", CalendarCell::time, LocalTime.MIDNIGHT);
    }

    public @Nullable LocalTime timeOrNull(String column) {
        return has(column) ? time(column) : null;
    }

    /** True where the cell is a date: whatever is said of it then is not said twice. */
    public boolean isDate(String column) {
        return reads(column, CalendarCell::date);
    }

    /** True where the cell is a time. */
    public boolean isTime(String column) {
        return reads(column, CalendarCell::time);
    }

    /** What a text says; null where it says no such thing. */
    private interface Reading<T> {

        @Nullable
        T of(String text);
    }

    private boolean reads(String column, Reading<?> reading) {
        var text = text(column);
        return text != null && reading.of(text) != null;
    }

    private <T> T read(String column, String key, Reading<T> reading, T other) {
        var text = need(column);
        var value = text.isEmpty() ? null : reading.of(text);
        if (value == null && !text.isEmpty()) {
            fault(column, key, Excerpt.of(text));
        }
        return value == null ? other : value;
    }

    /** Days of the week, as {@link CalendarCell} reads them; empty where the cell is. */
    public Set<DayOfWeek> days(String column) {
        var text = text(column);
        var wrong = new LinkedHashSet<String>();
        var days = text == null ? Set.<DayOfWeek>of() : CalendarCell.days(text, wrong);
        wrong.forEach(word -> fault(column, "cell.days", Excerpt.of(word)));
        return days;
    }

    /** Texts parted by {@code |}; empty where the cell is. */
    public List<String> list(String column) {
        var text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|", -1))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .toList();
    }

    /** One of the constants of an enumeration, needed. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        var constants = type.getEnumConstants();
        var text = need(column);
        var choice = named(type, text);
        if (choice == null) {
            if (!text.isEmpty()) {
                fault(column, "cell.choice", Excerpt.of(text), String.join(", ", names(constants)));
            }
            return constants[0];
        }
        return choice;
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** A word that must be among those known, such as the id of a row of another file; needed. */
    public String known(String column, Collection<String> words, String where) {
        var word = need(column);
        return word.isEmpty() ? word : known(column, word, words, where);
    }

    /** Words parted by {@code |} that must be among those known. */
    public List<String> allKnown(String column, Collection<String> words, String where) {
        return list(column).stream()
                .map(word -> known(column, word, words, where))
                .toList();
    }

    private String known(String column, String word, Collection<String> words, String where) {
        if (!words.contains(word)) {
            var nearest = Nearest.to(word, words);
            if (nearest == null) {
                fault(column, "cell.unknown", Excerpt.of(word), where);
            } else {
                fault(column, "cell.unknownNear", Excerpt.of(word), where, Excerpt.of(nearest));
            }
        }
        return word;
    }

    /** From the columns {@code source} and {@code estimated}. */
    public Provenance provenance() {
        return new Provenance(text("source"), flag("estimated"));
    }
}
