package fr.allervers.data.export;

import static java.util.Comparator.comparing;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A plan for other programs. Texts come from files that others wrote: those that a spreadsheet would take for a formula
 * get an apostrophe before them. Nothing in it names a resident.
 *
 * @param plan of that problem, without breaches of rules
 * @param locale of headings and words
 * @param madeAt when the plan was made, for diaries
 * @param sequence what diaries know a later plan by: the higher, the later
 */
public record PlanExport(ProblemIndex index, Plan plan, Locale locale, Instant madeAt, int sequence) {

    /** Names of the tables that there are. */
    public static List<String> tables() {
        return Tables.NAMES;
    }

    /**
     * Writes the plan, or a part of it; does not close the stream. {@link Form#CSV} is the table of sessions.
     *
     * @throws IllegalArgumentException where the part names what the problem does not have
     */
    public void write(Form form, Part part, OutputStream out) throws IOException {
        var lines = lines(part);
        var writing = new TableWriting(locale);
        switch (form) {
            case CSV -> writing.csv(Tables.sessions(lines), out);
            case XLSX -> writing.xlsx(new Tables(index, plan).all(lines), out);
            case GEOJSON -> new PlanMap(index, lines).write(out);
            case ICAL -> diary(lines, out);
            case REPORT -> writing.csv(ActivityReport.of(lines), out);
            case PROGRAMME -> TableWriting.plain(Programme.of(lines), out);
        }
    }

    /**
     * Writes one of {@link #tables()} as comma-separated text; does not close the stream.
     *
     * @throws IllegalArgumentException where there is no such table
     */
    public void writeTable(String name, Part part, OutputStream out) throws IOException {
        var table = new Tables(index, plan)
                .all(lines(part)).stream()
                        .filter(t -> t.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no table '" + name + "'"));
        new TableWriting(locale).csv(table, out);
    }

    private void diary(List<Line> lines, OutputStream out) throws IOException {
        var problem = index.problem();
        var events = lines.stream()
                .map(line -> new SessionEvent(line, problem, locale).event(madeAt, sequence))
                .toList();
        new Diary(problem.id(), problem.name(), problem.zone()).write(events, out);
    }

    private List<Line> lines(Part part) {
        part.require(index);
        return plan.workshops().stream()
                .flatMap(w -> plan.parts(w).stream().filter(p -> holds(part, p)).flatMap(p -> lines(w, p)))
                .sorted(comparing(Line::start).thenComparing(l -> l.workshop().id()))
                .toList();
    }

    private Stream<Line> lines(Workshop workshop, Workshop part) {
        return part.sessions().stream().map(s -> Line.of(index, plan, workshop, part, s));
    }

    private boolean holds(Part part, Workshop workshop) {
        return (part.advisor() == null || part.advisor().equals(workshop.advisor()))
                && (part.room() == null || part.room().equals(workshop.room()))
                && (part.theme() == null || part.theme().equals(workshop.theme()))
                && (part.commune() == null || concerns(workshop, part.commune()));
    }

    private boolean concerns(Workshop workshop, String commune) {
        return index.room(workshop.room()).commune().equals(commune)
                || workshop.attendance().stream()
                        .anyMatch(a -> index.demand(a.demand()).commune().equals(commune));
    }

    static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.data.export.export", key, List.of(arguments));
    }
}
