package fr.allervers.web.change;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.Change.Transfer;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A change as a form sends it; null is what its kind does not need.
 *
 * @param workshop id of the workshop that is changed
 * @param into id of the workshop that takes participants, or whose advisor changes places
 * @param day of the first session
 * @param time of the first session
 * @param demand id of the demand row whose residents go elsewhere
 * @param residents how many
 */
public record ChangeFields(
        @Nullable Kind kind,
        @Nullable String workshop,
        @Nullable String into,
        @Nullable String theme,
        @Nullable String audience,
        @Nullable String room,
        @Nullable String advisor,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime time,
        @Nullable String demand,
        @Nullable Integer residents) {

    /** What is done; each has its words ({@code change.kind.…}) in the pages' bundle. */
    public enum Kind {
        MOVE,
        SPLIT,
        MERGE,
        TRANSFER,
        EXCHANGE,
        CLOSE,
        OPEN
    }

    /**
     * The change.
     *
     * @param plan that it is of: what a move does not name stays as it is there
     * @throws ResponseStatusException 400 where a field that it needs is missing
     */
    Change change(Plan plan) {
        return switch (given(kind, "kind")) {
            case MOVE -> new Move(changed(), staying(plan).spot());
            case SPLIT -> new Split(changed(), spot());
            case MERGE -> new Merge(changed(), given(into, "into"));
            case TRANSFER ->
                new Transfer(changed(), given(into, "into"), given(demand, "demand"), given(residents, "residents"));
            case EXCHANGE -> new Exchange(changed(), given(into, "into"));
            case CLOSE -> new Close(changed());
            case OPEN -> new Open(given(theme, "theme"), given(audience, "audience"), spot());
        };
    }

    private ChangeFields staying(Plan plan) {
        return plan.workshops().stream()
                .filter(w -> w.id().equals(workshop))
                .findFirst()
                .map(w -> placed(
                        given(kind, "kind"),
                        w.id(),
                        null,
                        null,
                        new Spot(
                                room == null ? w.room() : room,
                                advisor == null ? w.advisor() : advisor,
                                (day == null ? first(w).toLocalDate() : day)
                                        .atTime(time == null ? first(w).toLocalTime() : time))))
                .orElse(this);
    }

    private static LocalDateTime first(Workshop workshop) {
        return workshop.sessions().get(0);
    }

    private String changed() {
        return given(workshop, "workshop");
    }

    private Spot spot() {
        return new Spot(
                given(room, "room"),
                given(advisor, "advisor"),
                given(day, "day").atTime(given(time, "time")));
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The field '%s' is missing.".formatted(field));
        }
        return value;
    }

    /** A change as a form would send it. */
    static ChangeFields of(Change change) {
        if (change instanceof Move move) {
            return placed(Kind.MOVE, move.workshop(), null, null, move.spot());
        } else if (change instanceof Split split) {
            return placed(Kind.SPLIT, split.workshop(), null, null, split.spot());
        } else if (change instanceof Open open) {
            return placed(Kind.OPEN, null, open.theme(), open.audience(), open.spot());
        } else if (change instanceof Close close) {
            return about(Kind.CLOSE, close.workshop(), null, null, null);
        } else if (change instanceof Merge merge) {
            return about(Kind.MERGE, merge.workshop(), merge.into(), null, null);
        } else if (change instanceof Exchange exchange) {
            return about(Kind.EXCHANGE, exchange.workshop(), exchange.other(), null, null);
        }
        var transfer = (Transfer) change;
        return about(Kind.TRANSFER, transfer.workshop(), transfer.into(), transfer.demand(), transfer.residents());
    }

    private static ChangeFields placed(
            Kind kind, @Nullable String workshop, @Nullable String theme, @Nullable String audience, Spot spot) {
        var start = spot.start();
        return new ChangeFields(
                kind,
                workshop,
                null,
                theme,
                audience,
                spot.room(),
                spot.advisor(),
                start.toLocalDate(),
                start.toLocalTime(),
                null,
                null);
    }

    private static ChangeFields about(
            Kind kind, String workshop, @Nullable String into, @Nullable String demand, @Nullable Integer residents) {
        return new ChangeFields(kind, workshop, into, null, null, null, null, null, null, demand, residents);
    }

    /** What a form sends for it, by the name of the field. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        put("kind", kind, all);
        put("workshop", workshop, all);
        put("into", into, all);
        put("theme", theme, all);
        put("audience", audience, all);
        put("room", room, all);
        put("advisor", advisor, all);
        put("day", day, all);
        put("time", time, all);
        put("demand", demand, all);
        put("residents", residents, all);
        return all;
    }

    private static void put(String name, @Nullable Object value, Map<String, String> all) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
