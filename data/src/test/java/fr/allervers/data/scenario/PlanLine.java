package fr.allervers.data.scenario;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A plan as one line: {@code p = Mon 9:00 + Mon2 9:00 hall ada: 3 a, 2 b | Tue 9:00 school ada: 4 b}. Workshops stand
 * between bars; of each its sessions, its room and its advisor, and after a colon how many of which demand attend. The
 * theme is named where the problem has several, the audience too, and the id where the workshop was published.
 */
public final class PlanLine {

    private final Problem problem;

    private PlanLine(Problem problem) {
        this.problem = problem;
    }

    /**
     * Reads a plan. Workshops without an id are {@code w1}, {@code w2}.
     *
     * @param line blank for a plan without workshops
     * @throws IllegalArgumentException where a word is the id of nothing in the problem
     */
    public static Plan read(Problem problem, String line) {
        var reader = new PlanLine(problem);
        var workshops = new ArrayList<Workshop>();
        for (var part : line.isBlank() ? new String[0] : line.split("\\|")) {
            workshops.add(reader.workshop("w" + (workshops.size() + 1), part.strip()));
        }
        return new Plan(problem.id(), workshops, null);
    }

    /** Writes a plan, its workshops by their first session, room and advisor, attendance in the order of the demand. */
    public static String of(Problem problem, Plan plan) {
        var writer = new PlanLine(problem);
        return plan.workshops().stream()
                .sorted(Comparator.comparing((Workshop w) -> w.sessions().get(0))
                        .thenComparing(Workshop::room)
                        .thenComparing(Workshop::advisor)
                        .thenComparing(Workshop::id))
                .map(writer::text)
                .collect(joining(" | "));
    }

    private Workshop workshop(String id, String text) {
        var named = text.split(" = ", 2);
        var parts = named[named.length - 1].split(":(?= )", 2);
        var words = new ArrayList<>(Days.words(parts[0].replace("+", " ")));
        var sessions = new ArrayList<java.time.LocalDateTime>();
        while (words.size() > 1 && words.get(1).matches("\\d+:\\d\\d")) {
            sessions.add(Days.moment(words.remove(0) + " " + words.remove(0)));
        }
        var attendance = parts.length == 1 ? List.<Attendance>of() : attendance(parts[1]);
        var workshop = new Workshop(
                named.length == 2 ? named[0].strip() : id,
                take(words, problem.themes(), t -> t.id()),
                take(words, problem.audiences(), a -> a.id()),
                take(words, problem.rooms(), r -> r.id()),
                take(words, problem.advisors(), a -> a.id()),
                sessions,
                attendance);
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("'%s': what is '%s'?".formatted(text, words.get(0)));
        }
        return workshop;
    }

    /** The word that is an id of the list; the only id where none is and there is but one. */
    private static <T> String take(List<String> words, List<T> rows, Function<T, String> id) {
        var ids = rows.stream().map(id).toList();
        var said = words.stream().filter(ids::contains).findFirst();
        said.ifPresent(words::remove);
        if (said.isEmpty() && ids.size() != 1) {
            throw new IllegalArgumentException("which of %s?".formatted(ids));
        }
        return said.orElseGet(() -> ids.get(0));
    }

    private static List<Attendance> attendance(String text) {
        return Arrays.stream(text.split(","))
                .map(Days::words)
                .map(words -> new Attendance(words.get(1), Integer.parseInt(words.get(0))))
                .toList();
    }

    private String text(Workshop w) {
        var sessions = w.sessions().stream().map(Days::text).collect(joining(" + "));
        var words = Stream.of(
                        problem.themes().size() > 1 ? w.theme() : "",
                        problem.audiences().size() > 1 ? w.audience() : "",
                        w.room(),
                        w.advisor())
                .filter(word -> !word.isEmpty())
                .collect(joining(" "));
        var isKept = problem.published().stream().anyMatch(p -> p.id().equals(w.id()));
        return (isKept ? w.id() + " = " : "") + sessions + " " + words + attending(w);
    }

    private String attending(Workshop w) {
        if (w.attendance().isEmpty()) {
            return "";
        }
        var order = problem.demand().stream().map(Demand::id).toList();
        return w.attendance().stream()
                .sorted(Comparator.comparingInt(a -> order.indexOf(a.demand())))
                .map(a -> a.residents() + " " + a.demand())
                .collect(joining(", ", ": ", ""));
    }
}
