package fr.allervers.web.explanation;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.solver.explanation.wish.WishFields;
import fr.allervers.web.territory.table.TableRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tables of advisors, audiences and their hours with a wish granted. Where hours change, the row gets a schedule of its
 * own, as others may share the one it had.
 *
 * @param problem that the wish was priced for
 * @param said the wish in words, as the source of new rows
 */
record GrantedPeople(TableFiles files, Problem problem, WishFields asked, String said) {

    private static final String ADVISORS = "advisors.csv";
    private static final String AUDIENCES = "audiences.csv";
    private static final String EXCLUDED = "excluded_themes";
    private static final String IDS = "|";

    TableFiles granted() {
        var kind = requireNonNull(asked.kind());
        return switch (kind) {
            case MORE_SESSIONS ->
                table(ADVISORS)
                        .raised(advisor(), "sessions_per_day", requireNonNull(asked.number()))
                        .raised(advisor(), "sessions_per_week", requireNonNull(asked.number()))
                        .in(files);
            case TAUGHT_THEME -> taught();
            case FURTHER_ADVISOR -> further();
            case ADVISOR_DAY ->
                dayMore(ADVISORS, advisor(), changedAdvisor(advisor()).available());
            case ADVISOR_MORNING, ADVISOR_AFTERNOON -> halfDayMore();
            case AUDIENCE_DAY -> dayMore(AUDIENCES, audience(), changedHours());
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private TableRows table(String file) {
        return TableRows.of(files, file);
    }

    private String advisor() {
        return requireNonNull(asked.advisor());
    }

    private String audience() {
        return requireNonNull(asked.audience());
    }

    private Advisor changedAdvisor(String id) {
        return new ProblemIndex(asked.wish().in(problem)).advisor(id);
    }

    private List<TimeWindow> changedHours() {
        return new ProblemIndex(asked.wish().in(problem)).audience(audience()).available();
    }

    /** Themes that are named get the one more; one that is excluded is no longer. */
    private TableFiles taught() {
        var theme = requireNonNull(asked.theme());
        var row = table(ADVISORS).row(advisor());
        var named = row.getOrDefault("themes", "");
        var excluded = List.of(row.getOrDefault(EXCLUDED, "").split("\\|")).stream()
                .filter(t -> !t.strip().equals(theme))
                .collect(Collectors.joining(IDS));
        var without = table(ADVISORS).with(advisor(), EXCLUDED, excluded);
        boolean isNamed = named.isBlank() || List.of(named.split("\\|")).contains(theme);
        return (isNamed ? without : without.with(advisor(), "themes", named + IDS + theme)).in(files);
    }

    private TableFiles further() {
        var known = problem.advisors().stream().map(Advisor::id).toList();
        var advisor = asked.wish().in(problem).advisors().stream()
                .filter(a -> !known.contains(a.id()))
                .findFirst()
                .orElseThrow();
        var row = new LinkedHashMap<>(table(ADVISORS).row(advisor()));
        row.put("id", advisor.id());
        row.put("name", advisor.name());
        row.put("hours", advisor.id());
        row.put("sessions_per_week", Integer.toString(advisor.maxSessionsPerWeek()));
        row.put("mail", "");
        row.put("source", said);
        row.put("estimated", "true");
        return TableRows.hours(table(ADVISORS).and(row).in(files), advisor.id(), advisor.available());
    }

    private TableFiles halfDayMore() {
        var part = requireNonNull(asked.kind()).name().toLowerCase(Locale.ROOT).replace("advisor_", "");
        var schedule = "%s-%s-%s"
                .formatted(advisor(), requireNonNull(asked.day()).name().toLowerCase(Locale.ROOT), part);
        return TableRows.scheduled(
                table(ADVISORS).raised(advisor(), "sessions_per_week", 1).in(files),
                ADVISORS,
                advisor(),
                schedule,
                changedAdvisor(advisor()).available());
    }

    private TableFiles dayMore(String file, String id, List<TimeWindow> available) {
        var schedule = id + "-" + requireNonNull(asked.day()).name().toLowerCase(Locale.ROOT);
        return TableRows.scheduled(files, file, id, schedule, available);
    }
}
