package fr.allervers.web.explanation;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.LaterService;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.solver.explanation.wish.WishFields;
import fr.allervers.web.territory.table.TableRows;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A territory's tables with a wish granted: the row that says what the wish changes is changed, so that quarters are made
 * with it.
 *
 * @param problem that the wish was priced for
 * @param said in words, as the source of new rows
 */
record GrantedTables(TableFiles files, Problem problem, Wish wish, String said) {

    private static final String ROOMS = "rooms.csv";
    private static final String THEMES = "themes.csv";

    /**
     * The changed tables.
     *
     * @throws ImpossibleWishException where no table can say it
     */
    TableFiles granted() {
        var asked = wish.fields();
        return switch (wish.kind()) {
            case STEP_FREE_ROOM ->
                table(ROOMS).with(room(asked), "step_free", "true").in(files);
            case EQUIPPED_ROOM ->
                table(ROOMS).with(room(asked), "equipment", equipment(asked)).in(files);
            case LARGER_ROOM ->
                table(ROOMS).raised(room(asked), "capacity", number(asked)).in(files);
            case NEW_ROOM -> table(ROOMS).and(newRoom()).in(files);
            case SMALLER_WORKSHOPS -> theme(asked, "min_participants");
            case LARGER_WORKSHOPS -> theme(asked, "max_participants");
            case LONGER_LEGS ->
                table("mobility.csv")
                        .with(requireNonNull(asked.mobility()), "max_minutes", Integer.toString(number(asked)))
                        .in(files);
            case MORE_SESSIONS,
                    ADVISOR_DAY,
                    ADVISOR_MORNING,
                    ADVISOR_AFTERNOON,
                    TAUGHT_THEME,
                    FURTHER_ADVISOR,
                    AUDIENCE_DAY -> new GrantedPeople(files, problem, asked, said).granted();
            case CLOSED_ROOM -> closure("ROOM", room(asked), asked);
            case ABSENT_ADVISOR -> closure("ADVISOR", requireNonNull(asked.advisor()), asked);
            case LATER_SERVICE -> new GrantedService(files, problem, (LaterService) wish).granted();
            case HOSTED_WORKSHOP -> hosting(requireNonNull(asked.commune()));
        };
    }

    /** The room that the workshop needs; where the commune has one, the plan alone can say that something is held there. */
    private TableFiles hosting(String commune) {
        if (problem.rooms().stream().anyMatch(r -> r.commune().equals(commune))) {
            throw new ImpossibleWishException(Phrase.of("wish.untaken.HOSTED_WORKSHOP"));
        }
        return table(ROOMS).and(newRoom()).in(files);
    }

    private TableRows table(String file) {
        return TableRows.of(files, file);
    }

    private static String room(WishFields asked) {
        return requireNonNull(asked.room());
    }

    private static int number(WishFields asked) {
        return requireNonNull(asked.number());
    }

    private TableFiles theme(WishFields asked, String column) {
        var value = Integer.toString(number(asked));
        return table(THEMES).with(requireNonNull(asked.theme()), column, value).in(files);
    }

    private String equipment(WishFields asked) {
        var room = new ProblemIndex(wish.in(problem)).room(room(asked));
        return String.join("|", room.equipment());
    }

    private Map<String, String> newRoom() {
        var known = problem.rooms().stream().map(Room::id).toList();
        var room = wish.in(problem).rooms().stream()
                .filter(r -> !known.contains(r.id()))
                .findFirst()
                .orElseThrow();
        var row = sourced();
        row.put("id", room.id());
        row.put("name", room.name());
        row.put("commune", room.commune());
        row.put("capacity", Integer.toString(room.capacity()));
        row.put("equipment", String.join("|", room.equipment()));
        row.put("step_free", "true");
        return row;
    }

    private TableFiles closure(String scope, String id, WishFields asked) {
        var starts = problem.starts();
        var row = sourced();
        row.put("scope", scope);
        row.put("id", id);
        row.put("from", day(asked.from(), starts.get(0).toLocalDate()));
        row.put("to", day(asked.to(), starts.get(starts.size() - 1).toLocalDate()));
        row.put("reason", said);
        return table("closures.csv").and(row).in(files);
    }

    private static String day(@Nullable LocalDate day, LocalDate otherwise) {
        return requireNonNullElse(day, otherwise).toString();
    }

    private Map<String, String> sourced() {
        var row = new LinkedHashMap<String, String>();
        row.put("source", said);
        row.put("estimated", "true");
        return row;
    }
}
