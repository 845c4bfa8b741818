package fr.allervers.web.townhall;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The short form of a town hall: a line for each theme, audience and means of transport.
 *
 * @param lines with some that are blank at the end
 */
record CountsForm(List<Line> lines) {

    /** Blank lines that are offered. */
    private static final int BLANK = 4;

    private static final int MOST = 200;

    /**
     * A line as it was typed.
     *
     * @param theme id, empty where none is chosen; audience and mobility likewise
     * @param residents as text
     * @param fault key of what is wrong with it, null for nothing
     */
    record Line(
            String theme,
            String audience,
            String mobility,
            String residents,
            @Nullable String fault) {

        private static final Line EMPTY = new Line("", "", "", "", null);

        private boolean isBlank() {
            return (theme + audience + mobility + residents).isBlank();
        }

        private Line checked(Problem problem) {
            return new Line(theme, audience, mobility, residents, isBlank() ? null : fault(problem));
        }

        private @Nullable String fault(Problem problem) {
            if (problem.themes().stream().noneMatch(t -> t.id().equals(theme))) {
                return "theme";
            } else if (problem.audiences().stream().noneMatch(a -> a.id().equals(audience))) {
                return "audience";
            } else if (problem.mobility().stream().noneMatch(m -> m.id().equals(mobility))) {
                return "mobility";
            }
            return figure() < 0 || figure() > Limits.FIGURE ? "residents" : null;
        }

        /** -1 where it is no whole number. */
        private int figure() {
            return residents.matches("\\d{1,7}") ? Integer.parseInt(residents) : -1;
        }
    }

    CountsForm {
        lines = List.copyOf(lines);
    }

    /** The form with these rows in it. */
    static CountsForm of(List<Demand> rows) {
        return withBlanks(rows.stream()
                .map(d -> new Line(d.theme(), d.audience(), d.mobility(), Integer.toString(d.residents()), null))
                .toList());
    }

    /** The form as it was sent, with what is wrong with it. */
    static CountsForm read(MultiValueMap<String, String> sent, Problem problem) {
        int count = Math.min(
                MOST,
                Objects.requireNonNullElse(sent.get("residents"), List.of()).size());
        return withBlanks(IntStream.range(0, count)
                .mapToObj(i -> new Line(
                        field(sent, "theme", i),
                        field(sent, "audience", i),
                        field(sent, "mobility", i),
                        field(sent, "residents", i),
                        null))
                .filter(l -> !l.isBlank())
                .map(l -> l.checked(problem))
                .toList());
    }

    private static String field(MultiValueMap<String, String> sent, String name, int line) {
        var all = Objects.requireNonNullElse(sent.get(name), List.<String>of());
        return line < all.size() ? all.get(line).strip() : "";
    }

    private static CountsForm withBlanks(List<Line> lines) {
        return new CountsForm(
                Stream.concat(lines.stream(), Stream.generate(() -> Line.EMPTY).limit(BLANK))
                        .toList());
    }

    /** True where a line of it is not to be taken. */
    public boolean isFaulty() {
        return lines.stream().anyMatch(l -> l.fault() != null);
    }

    boolean isBlank() {
        return lines.stream().allMatch(Line::isBlank);
    }

    /** Its lines as demand of a commune, under the ids that a file's rows have. */
    List<Demand> rows(Commune commune) {
        var origin = Provenance.sourced("Mairie\u00a0: " + commune.name());
        return lines.stream()
                .filter(l -> !l.isBlank())
                .map(l -> new Demand(
                        String.join("-", commune.code(), l.theme(), l.audience(), l.mobility()),
                        commune.code(),
                        l.theme(),
                        l.audience(),
                        l.mobility(),
                        l.figure(),
                        1,
                        origin))
                .toList();
    }
}
