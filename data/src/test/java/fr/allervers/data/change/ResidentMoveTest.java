package fr.allervers.data.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResidentMoveTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2027, 1, 12, 14, 0);
    private static final Map<String, String> COMMUNES = Map.of("d1", "57227");

    private static Workshop workshop(String id, LocalDateTime start, int residents) {
        var attendance = List.of(new Attendance("d1", residents, Provenance.UNKNOWN));
        return new Workshop(id, "mail", "seniors", "hall", "ada", List.of(start), attendance);
    }

    private static List<ResidentMove> moves(List<Workshop> before, List<Workshop> now) {
        return ResidentMove.of(PlanChanges.ofKeptIds(new Held(before, COMMUNES), new Held(now, COMMUNES)));
    }

    @Test
    void thoseWhoStayAreToldTheNewDateAndThoseWhoGoElsewhereTheirs() {
        var later = workshop("a", TUESDAY.plusDays(16), 4);
        var other = workshop("b", TUESDAY.plusDays(7), 7);

        var moves =
                moves(List.of(workshop("a", TUESDAY, 6), workshop("b", TUESDAY.plusDays(7), 5)), List.of(later, other));

        assertThat(moves)
                .extracting(ResidentMove::to, ResidentMove::residents)
                .containsExactly(tuple(later, Map.of("57227", 4L)), tuple(other, Map.of("57227", 2L)));
    }

    @Test
    void aPlaceIsGivenOnceAndWhoHasNoneIsToldSo() {
        var other = workshop("b", TUESDAY.plusDays(7), 6);

        var moves = moves(List.of(workshop("a", TUESDAY, 4), workshop("b", TUESDAY.plusDays(7), 3)), List.of(other));

        assertThat(moves)
                .extracting(ResidentMove::to, ResidentMove::count)
                .containsExactly(tuple(other, 3L), tuple(null, 1L));
    }

    /** "Morsbach 0, Petite-Rosselle 1" stood in a text. */
    @Test
    void communesOfWhichNobodyIsLeftAreNotNamed() {
        var communes = Map.of("d1", "57227", "d2", "57007");
        var before =
                workshop("a", TUESDAY, 4).withAttendance(List.of(new Attendance("d1", 1), new Attendance("d2", 1)));
        var now = workshop("b", TUESDAY.plusDays(7), 1);

        var moves = ResidentMove.of(
                PlanChanges.ofKeptIds(new Held(List.of(before), communes), new Held(List.of(now), communes)));

        assertThat(moves)
                .extracting(ResidentMove::to, ResidentMove::residents)
                .containsExactly(tuple(now, Map.of("57227", 1L)), tuple(null, Map.of("57007", 1L)));
    }

    private static Map<Workshop, Map<String, Long>> newcomers(List<Workshop> before, Workshop... now) {
        return ResidentMove.newcomers(
                PlanChanges.ofKeptIds(new Held(before, COMMUNES), new Held(List.of(now), COMMUNES)));
    }

    @Test
    void whoHasAPlaceNowAndHadNoneIsToldApartFromThoseWhoComeFromAnotherWorkshop() {
        var before = List.of(workshop("a", TUESDAY, 4), workshop("b", TUESDAY.plusDays(7), 3));
        var fuller = workshop("b", TUESDAY.plusDays(7), 8);

        assertThat(newcomers(before, fuller)).isEqualTo(Map.of(fuller, Map.of("57227", 1L)));
        assertThat(newcomers(before, workshop("b", TUESDAY.plusDays(7), 7))).isEmpty();
    }

    @Test
    void ofAFirstPlanNobodyIsANewcomer() {
        assertThat(newcomers(List.of(), workshop("a", TUESDAY, 4))).isEmpty();
    }
}
