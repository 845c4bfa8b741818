package fr.allervers.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.web.absence.Absences;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.web.server.ResponseStatusException;

@OnBothDatabases
class AttendanceNotesTest {

    private static final String SESSION = "2027-Q1-0-w1-1";
    private static final Instant THEN = Instant.parse("2027-01-05T10:00:00Z");

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private AttendanceNotes notes;

    @BeforeEach
    void start() {
        store = kind.store(folder);
        StoreOfTest.territory("forbach", store);
        notes = new AttendanceNotes(store);
    }

    private static AttendanceCounts counts(int came) {
        return AttendanceForm.read(Map.of("came|57227|bus", "" + came, "others", "", "band|RETIRED", "3", "id", "x"));
    }

    private long rows() {
        return store.database()
                .sql("select count(*) from attendance_note")
                .query(Long.class)
                .single();
    }

    @Test
    void aNoteThatIsSentAgainIsKeptOnceAndTheLastOneCounts() {
        var first = UUID.randomUUID().toString();
        notes.keep(first, SESSION, counts(2), THEN);
        notes.keep(first, SESSION, counts(2), THEN);
        assertThat(rows()).isEqualTo(1);

        notes.keep(UUID.randomUUID().toString(), SESSION, counts(3), THEN);
        notes.keep(first, SESSION, counts(2), THEN);

        assertThat(rows()).isEqualTo(2);
        assertThat(notes.all()).containsOnlyKeys(SESSION);
        assertThat(notes.find(SESSION)).isEqualTo(notes.all().get(SESSION));
        assertThat(notes.find(SESSION).counts().total()).isEqualTo(3);
        assertThat(notes.find("other")).isNull();
    }

    @Test
    void whatWasNotedEarlierAndArrivesLaterDoesNotTakeThePlaceOfACorrection() {
        notes.keep(UUID.randomUUID().toString(), SESSION, counts(3), THEN.plusSeconds(60));
        notes.keep(UUID.randomUUID().toString(), SESSION, counts(2), THEN);

        assertThat(notes.find(SESSION).counts().total()).isEqualTo(3);
        assertThat(notes.all().get(SESSION).counts().total()).isEqualTo(3);
    }

    @Test
    void aCorrectionFromTheSamePageIsNotLost() {
        var id = UUID.randomUUID().toString();
        notes.keep(id, SESSION, counts(2), THEN);
        notes.keep(id, SESSION, counts(5), THEN);

        assertThat(notes.find(SESSION).counts().total()).isEqualTo(5);
    }

    @Test
    void countsAreWholeNumbersAndBandsThatHaveMoreThanCameAreSeen() {
        assertThat(counts(3).isMoreThanCame()).isFalse();
        assertThat(counts(2).isMoreThanCame()).isTrue();
        for (var field : new String[] {"came|57227|bus", "others", "band|RETIRED"}) {
            assertThatThrownBy(() -> AttendanceForm.read(Map.of(field, "-1")))
                    .isInstanceOf(ResponseStatusException.class);
        }
        for (var field : new String[] {"came|57227", "came|57227|bus|x", "band|OLD"}) {
            assertThatThrownBy(() -> AttendanceForm.read(Map.of(field, "1")))
                    .isInstanceOf(ResponseStatusException.class);
        }
    }

    @Test
    void anAbsenceIsKeptOnceUntilItIsWithdrawn() {
        var absences = new Absences(store);
        var absence = new Absences.Absence(
                UUID.randomUUID().toString(), "ada", LocalDate.parse("2027-01-05"), LocalDate.parse("2027-01-08"));
        absences.declare(absence);
        absences.declare(absence);

        assertThat(absences.all()).containsExactly(absence);
        assertThat(absence.has(LocalDate.parse("2027-01-08"))).isTrue();
        assertThat(absence.has(LocalDate.parse("2027-01-09"))).isFalse();
        absences.withdraw("bob", absence.id());
        assertThat(absences.all()).hasSize(1);
        absences.withdraw("ada", absence.id());
        assertThat(absences.all()).isEmpty();
    }
}
