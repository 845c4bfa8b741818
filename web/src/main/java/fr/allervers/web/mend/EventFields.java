package fr.allervers.web.mend;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.solver.mend.MendEvent;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.HoursFree;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendEvent.LineEnded;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.agenda.request.HalfDay;
import fr.allervers.web.language.Say;
import fr.allervers.web.mend.EventKind.EventField;
import fr.allervers.web.travel.EndingLines.EndingLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * An event as it is said in a form; what its kind does not ask for is null.
 *
 * @param kind null where nothing was said yet
 * @param advisor id
 * @param room id
 * @param mode a means of transport of the travel tables
 * @param line mode and name of a line, as {@link #lineOf} writes them
 * @param commune INSEE code
 * @param theme id
 * @param audience id
 * @param mobility id of a mobility profile
 * @param residents how many ask
 * @param demand number of the received demand
 * @param day of the week of a half-day
 * @param morning whether the half-day is the one before noon
 * @param from first day
 * @param to last day, that day included
 */
public record EventFields(
        @Nullable EventKind kind,
        @Nullable String advisor,
        @Nullable String room,
        @Nullable String mode,
        @Nullable String line,
        @Nullable String commune,
        @Nullable String theme,
        @Nullable String audience,
        @Nullable String mobility,
        @Nullable Integer residents,
        @Nullable Integer demand,
        @Nullable DayOfWeek day,
        @Nullable Boolean morning,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    private static final String LATE = "late-";
    private static final String BAR = "|";

    /** Nothing said yet. */
    static final EventFields NONE =
            new EventFields(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** This or, where nothing was said yet, the most usual kind of event. */
    EventFields orUsual() {
        return kind == null ? known(EventKind.ADVISOR_ABSENT, advisor, null, null, from, to) : this;
    }

    /** An absence that an advisor declared. */
    static EventFields absent(String advisor, LocalDate from, LocalDate to) {
        return known(EventKind.ADVISOR_ABSENT, advisor, null, null, from, to);
    }

    /** A room that its holder refused. */
    static EventFields refused(String room, LocalDate from) {
        return known(EventKind.ROOM_CLOSED, null, room, null, from, null);
    }

    /** Demand that was received after the publication, in that version of it. */
    static EventFields received(int demand, LocalDate from) {
        return known(EventKind.RECEIVED_DEMAND, null, null, demand, from, null);
    }

    private static EventFields known(
            EventKind kind,
            @Nullable String advisor,
            @Nullable String room,
            @Nullable Integer demand,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new EventFields(
                kind, advisor, room, null, null, null, null, null, null, null, demand, null, null, from, to);
    }

    /** True where another, which may say more, is of the same advisor or room and ends on the same day as far as this one says. */
    boolean isOf(EventFields other) {
        return kind == other.kind
                && Objects.equals(advisor, other.advisor)
                && Objects.equals(room, other.room)
                && (to == null || to.equals(other.to));
    }

    /** The half-day that an advisor keeps free; empty where the event is another. */
    Optional<Granted> freeHalfDay() {
        return kind != EventKind.HALF_DAY_FREE || advisor == null || day == null || morning == null
                ? Optional.empty()
                : Optional.of(new Granted(advisor, new HalfDay(day, morning)));
    }

    /** A line as a field holds it: no mode has a bar in its name. */
    public static String lineOf(EndingLine line) {
        return line.mode() + BAR + line.name();
    }

    /** The line that ends; null where the event is another. */
    @Nullable
    EndingLine ending() {
        int bar = line == null ? -1 : line.indexOf(BAR);
        return line == null || bar < 0 ? null : new EndingLine(line.substring(0, bar), line.substring(bar + 1));
    }

    /**
     * The field that is wrong, or missing though its kind asks for it; null where all is said.
     *
     * @param lines that can end
     */
    @Nullable
    EventField fault(Problem problem, List<EndingLine> lines) {
        if (kind == null) {
            return EventField.FROM;
        }
        return kind.fields().stream()
                .filter(f -> !isRight(f, problem, lines))
                .findFirst()
                .orElse(null);
    }

    private boolean isRight(EventField field, Problem problem, List<EndingLine> lines) {
        var optional = Objects.requireNonNull(kind).isOptional(field);
        return switch (field) {
            case ADVISOR -> problem.advisors().stream().anyMatch(a -> a.id().equals(advisor));
            case ROOM -> problem.rooms().stream().anyMatch(r -> r.id().equals(room));
            case MODE -> modes(problem).contains(mode);
            case LINE -> lines.contains(ending());
            case COMMUNE ->
                isEmpty(commune)
                        ? optional
                        : problem.communes().stream().anyMatch(c -> c.code().equals(commune));
            case THEME -> problem.themes().stream().anyMatch(t -> t.id().equals(theme));
            case AUDIENCE -> problem.audiences().stream().anyMatch(a -> a.id().equals(audience));
            case MOBILITY -> problem.mobility().stream().anyMatch(m -> m.id().equals(mobility));
            case RESIDENTS -> residents != null && residents > 0;
            case DEMAND -> demand != null;
            case DAY -> day != null;
            case MORNING -> morning != null;
            case FROM -> from != null && !problem.starts().isEmpty() && !from.isAfter(last(problem));
            case TO -> to == null || from == null || !to.isBefore(from);
        };
    }

    /** Means of transport that may end: all but that of the advisors, and going on foot. */
    static List<String> modes(Problem problem) {
        return problem.travel().stream()
                .map(t -> t.mode())
                .distinct()
                .filter(m -> !m.equals(problem.rules().advisorMode()) && !m.equals("walk"))
                .toList();
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static LocalDate last(Problem problem) {
        return problem.starts().get(problem.starts().size() - 1).toLocalDate();
    }

    /**
     * The event; {@link #fault} must have found nothing.
     *
     * @param received gives what a version of the received demand has more and fewer than the problem from a day on
     */
    MendEvent event(Problem problem, BiFunction<Integer, LocalDate, LateDemand> received) {
        var first = Objects.requireNonNull(from);
        return switch (Objects.requireNonNull(kind)) {
            case ADVISOR_ABSENT ->
                new AdvisorAbsent(Objects.requireNonNull(advisor), new Period(first, to == null ? first : to));
            case HALF_DAY_FREE ->
                new HoursFree(Objects.requireNonNull(advisor), halfDay().hours(), first);
            case ROOM_CLOSED ->
                new RoomClosed(Objects.requireNonNull(room), new Period(first, to == null ? last(problem) : to));
            case DAY_LOST -> new DayLost(first);
            case TRANSPORT_ENDED ->
                new TransportEnded(
                        Objects.requireNonNull(mode), first, isEmpty(commune) ? List.of() : List.of(commune));
            case LINE_ENDED -> new LineEnded(first);
            case LATE_DEMAND -> new LateDemand(first, List.of(late(problem)), List.of());
            case RECEIVED_DEMAND -> received.apply(Objects.requireNonNull(demand), first);
        };
    }

    private HalfDay halfDay() {
        return new HalfDay(Objects.requireNonNull(day), Objects.requireNonNull(morning));
    }

    /** True of residents who ask late by a coordinator's word. */
    static boolean isSaidLate(Demand row) {
        return row.id().startsWith(LATE);
    }

    private Demand late(Problem problem) {
        long known = problem.demand().stream().filter(EventFields::isSaidLate).count();
        return new Demand(
                LATE + (known + 1),
                Objects.requireNonNull(commune),
                Objects.requireNonNull(theme),
                Objects.requireNonNull(audience),
                Objects.requireNonNull(mobility),
                Objects.requireNonNull(residents),
                1,
                Provenance.UNKNOWN);
    }

    /** It in one sentence. */
    String sentence(ProblemIndex index, Say say) {
        var key = "mend.event." + kind + (to == null || to.equals(from) ? "" : ".to");
        var first = say.day(Objects.requireNonNull(from));
        return switch (Objects.requireNonNull(kind)) {
            case ADVISOR_ABSENT ->
                say.message(key, index.advisor(Objects.requireNonNull(advisor)).name(), first, last(say));
            case HALF_DAY_FREE ->
                say.message(
                        halfDay().morning() ? "mend.event.HALF_DAY_FREE.morning" : "mend.event.HALF_DAY_FREE.afternoon",
                        index.advisor(Objects.requireNonNull(advisor)).name(),
                        say.weekday(halfDay().day()),
                        first);
            case ROOM_CLOSED -> say.message(key, place(index), first, last(say));
            case DAY_LOST -> say.message("mend.event.DAY_LOST", first);
            case TRANSPORT_ENDED ->
                say.message(
                        isEmpty(commune) ? "mend.event.TRANSPORT_ENDED" : "mend.event.TRANSPORT_ENDED.commune",
                        say.mode(Objects.requireNonNull(mode)),
                        first,
                        isEmpty(commune)
                                ? ""
                                : index.communeOf(Objects.requireNonNull(commune))
                                        .name());
            case LINE_ENDED -> {
                var ended = Objects.requireNonNull(ending());
                yield say.message("mend.event.LINE_ENDED", ended.name(), first, say.mode(ended.mode()));
            }
            case RECEIVED_DEMAND -> say.message("mend.event.RECEIVED_DEMAND", first);
            case LATE_DEMAND ->
                say.message(
                        "mend.event.LATE_DEMAND",
                        Objects.requireNonNull(residents),
                        index.communeOf(Objects.requireNonNull(commune)).name(),
                        index.theme(Objects.requireNonNull(theme)).name(),
                        first);
        };
    }

    private String last(Say say) {
        return to == null ? "" : say.day(to);
    }

    private String place(ProblemIndex index) {
        var row = index.room(Objects.requireNonNull(room));
        var commune = index.communeOf(row.commune()).name();
        return row.name() + ", " + commune;
    }
}
