package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Absences that advisors declared, held against a quarter's plans and its tables: a run counts only those that the tables have. */
@Component
record DeclaredAbsences(Absences absences, Quarters quarters, Store store) {

    /**
     * One of them.
     *
     * @param advisor name
     * @param sessions of a plan that fall into it, from today on
     * @param isInTables whether the quarter would be planned around it now
     */
    record Row(String advisor, LocalDate first, LocalDate last, long sessions, boolean isInTables) {}

    /** Those that touch sessions to come of a plan of a quarter, by their first day. */
    List<Row> touching(Quarter quarter, Plan plan) {
        return rows(quarter, plan.held()).filter(r -> r.sessions() > 0).toList();
    }

    /** Those with days to come on which the tables would let their advisor work in a quarter, by their first day. */
    List<Row> missing(Quarter quarter) {
        return rows(quarter, List.of()).filter(r -> !r.isInTables()).toList();
    }

    private Stream<Row> rows(Quarter quarter, List<Workshop> held) {
        var own = quarters.own(quarter).problem();
        var today = today();
        return absences.all().stream().flatMap(a -> row(a, own, held, today).stream());
    }

    private static Optional<Row> row(Absence absence, Problem own, List<Workshop> held, LocalDate today) {
        return own.advisors().stream()
                .filter(a -> a.id().equals(absence.advisor()))
                .findFirst()
                .map(a -> new Row(
                        a.name(),
                        absence.first(),
                        absence.last(),
                        held.stream().mapToLong(w -> touched(absence, w, today)).sum(),
                        isInTables(absence, a, own, today)));
    }

    private static boolean isInTables(Absence absence, Advisor advisor, Problem own, LocalDate today) {
        return own.starts().stream()
                .map(LocalDateTime::toLocalDate)
                .filter(day -> isToCome(absence, day, today))
                .allMatch(day -> Period.anyHolds(advisor.absent(), day));
    }

    private static long touched(Absence absence, Workshop workshop, LocalDate today) {
        return workshop.advisor().equals(absence.advisor())
                ? workshop.sessions().stream()
                        .filter(s -> isToCome(absence, s.toLocalDate(), today))
                        .count()
                : 0;
    }

    private static boolean isToCome(Absence absence, LocalDate day, LocalDate today) {
        return absence.has(day) && !day.isBefore(today);
    }

    private LocalDate today() {
        return LocalDate.now(
                store.clock().withZone(quarters.territory().settings().zone()));
    }

    /** How many workshops have no session to come that falls into one. */
    long clear(List<Workshop> workshops) {
        var all = absences.all();
        var today = today();
        return workshops.stream()
                .filter(w -> all.stream().allMatch(a -> touched(a, w, today) == 0))
                .count();
    }
}
