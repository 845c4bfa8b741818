package fr.allervers.web.townhall;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
     * @param faults keys of what is wrong with it, by the names of its fields
     */
    record Line(String theme, String audience, String mobility, String residents, List<String> faults) {

        private static final Line EMPTY = new Line("", "", "", "", List.of());

        Line {
            faults = List.copyOf(faults);
        }

        private boolean isBlank() {
            return (theme + audience + mobility + residents).isBlank();
        }

        private Line checked(Problem problem) {
            return new Line(theme, audience, mobility, residents, isBlank() ? List.of() : faults(problem));
        }

        /** Nobody is nobody, of whatever theme: 0 needs no more. */
        private List<String> faults(Problem problem) {
            var faults = new ArrayList<String>();
            if (figure() != 0 && problem.themes().stream().noneMatch(t -> t.id().equals(theme))) {
                faults.add("theme");
            }
            if (figure() != 0 && problem.audiences().stream().noneMatch(a -> a.id().equals(audience))) {
                faults.add("audience");
            }
            if (figure() != 0 && problem.mobility().stream().noneMatch(m -> m.id().equals(mobility))) {
                faults.add("mobility");
            }
            if (figure() < 0 || figure() > Limits.FIGURE) {
                faults.add("residents");
            }
            return faults;
        }

        /** -1 where it is no whole number. */
        private int figure() {
            return residents.matches("\\d{1,7}") ? Integer.parseInt(residents) : -1;
        }
    }

    CountsForm {
        lines = List.copyOf(lines);
    }

    /** The form with these rows in it; those of nobody are one line. */
    static CountsForm of(List<Demand> rows) {
        var asked = rows.stream()
                .filter(d -> d.residents() > 0)
                .map(d -> new Line(d.theme(), d.audience(), d.mobility(), Integer.toString(d.residents()), List.of()))
                .toList();
        return withBlanks(asked.isEmpty() && !rows.isEmpty() ? List.of(new Line("", "", "", "0", List.of())) : asked);
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
                        List.of()))
                .filter(l -> !l.isBlank())
                .map(l -> l.checked(problem))
                .toList());
    }

    /** As what those count of whom nobody knows how they come: who gets about least easily without needing a step-free room. */
    static MobilityProfile unknown(Problem problem) {
        return problem.mobility().stream()
                .min(comparing(MobilityProfile::stepFree).thenComparing(MobilityProfile::weight, reverseOrder()))
                .orElseThrow();
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
        return lines.stream().anyMatch(l -> !l.faults().isEmpty());
    }

    boolean isBlank() {
        return lines.stream().allMatch(Line::isBlank);
    }

    /**
     * Its lines as demand of a commune, under the ids that a file's rows have. Where nobody asks for anything that is one row of
     * nobody, of the first theme, audience and means of transport.
     */
    List<Demand> rows(Commune commune, Problem problem) {
        var asked = lines.stream()
                .filter(l -> l.figure() > 0)
                .map(l -> row(commune, l.theme(), l.audience(), l.mobility(), l.figure()))
                .toList();
        return asked.isEmpty()
                ? List.of(row(
                        commune,
                        problem.themes().get(0).id(),
                        problem.audiences().get(0).id(),
                        problem.mobility().get(0).id(),
                        0))
                : asked;
    }

    private static Demand row(Commune commune, String theme, String audience, String mobility, int residents) {
        return new Demand(
                String.join("-", commune.code(), theme, audience, mobility),
                commune.code(),
                theme,
                audience,
                mobility,
                residents,
                1,
                Provenance.sourced("Mairie\u00a0: " + commune.name()));
    }
}
