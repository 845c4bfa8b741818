package fr.allervers.web.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of sign-ups, each field beside what it stood at when the page was shown: only what somebody
 * changed is kept, so that a town hall's count of meanwhile stays.
 *
 * @param fields as they were sent, by {@link #people} and {@link #day}, and those of before under {@value #WAS}
 */
record SignUpForm(Map<String, String> fields) {

    static final SignUpForm NONE = new SignUpForm(Map.of());

    private static final String PEOPLE = "people|";
    private static final String DAY = "day|";
    private static final String WAS = "was|";
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    private static final int LAST_YEAR = 9999;

    SignUpForm {
        fields = Map.copyOf(fields);
    }

    /**
     * A field that there is on the page.
     *
     * @param row of the workshop that it is about
     * @param session counted, or the first of the workshop that a day is set for
     * @param isCount false for a day of decision
     */
    record Field(String name, SignUpRow row, SessionKey session, boolean isCount) {}

    /** Those of all workshops, in order. */
    List<Field> all(List<SignUpRow> rows) {
        return rows.stream()
                .flatMap(r -> Stream.concat(
                        r.sessions().stream().map(s -> new Field(people(s), r, s.key(), true)),
                        Stream.of(new Field(day(r), r, new SessionKey(r.room(), r.first()), false))))
                .toList();
    }

    /** The name of the field of a session's count. */
    public String people(SignUpRow.Counted session) {
        return PEOPLE + session.room() + "|" + session.start();
    }

    /** The name of the field of a workshop's day of decision. */
    public String day(SignUpRow row) {
        return DAY + row.room() + "|" + row.first();
    }

    /** The name of the field that says what another one stood at. */
    public String was(String name) {
        return WAS + name;
    }

    /** What to show in a field: what was typed, else what is kept, which may be null. */
    public @Nullable Object value(String name, @Nullable Object kept) {
        return fields.containsKey(name) ? fields.get(name) : kept;
    }

    /** True where what was typed is neither empty nor a count, or day. */
    public boolean isWrong(String name) {
        var text = typed(name);
        return !text.isEmpty()
                && (name.startsWith(PEOPLE) ? !COUNT.matcher(text).matches() : read(text) == null);
    }

    /** True where somebody changed the field; a count that was emptied stays as it was. */
    boolean isChanged(String name) {
        var text = typed(name);
        var before = fields.getOrDefault(was(name), "").strip();
        return fields.containsKey(name) && !text.equals(before) && !(name.startsWith(PEOPLE) && text.isEmpty());
    }

    /** The changed count of a field that is not wrong. */
    int count(String name) {
        return Integer.parseInt(typed(name));
    }

    /** The changed day of a field that is not wrong; null where it was emptied. */
    @Nullable
    LocalDate date(String name) {
        return read(typed(name));
    }

    /** Names of all fields that somebody changed. */
    Stream<String> changed() {
        return fields.keySet().stream()
                .filter(n -> n.startsWith(PEOPLE) || n.startsWith(DAY))
                .filter(this::isChanged);
    }

    private String typed(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static @Nullable LocalDate read(String text) {
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
