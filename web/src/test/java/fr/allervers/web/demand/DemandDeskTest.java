package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.Question;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.demand.DemandDesk.Taking;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.territory.Quarters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandDeskTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants\n";

    @TempDir
    private Path folder;

    private final Quarters quarters = new Quarters(Territories.named("forbach"), CLOCK);

    private DemandDesk desk() {
        return new DemandDesk(new DataFolder(folder), quarters, CLOCK);
    }

    @Test
    void demandThatMakesNoLegalProblemIsNotPlanned() {
        var desk = desk();
        var before = quarters.problem(QUARTER);
        var communes = before.problem().communes();
        takeAMillionFromEach(communes.subList(0, 10), desk);
        takeAMillionFromEach(communes.subList(10, 20), desk);

        assertThatExceptionOfType(UnfitDemandException.class)
                .isThrownBy(() -> desk.plan(QUARTER, false))
                .withMessageContaining("20,000,000 residents in all are more than 10,000,000");
        assertThat(quarters.problem(QUARTER)).isSameAs(before);
    }

    private static void takeAMillionFromEach(List<Commune> communes, DemandDesk desk) {
        var rows = communes.stream()
                .map(c -> c.code() + ";E-mail;Seniors;bus;1000000\n")
                .collect(joining());
        var upload =
                desk.send(QUARTER, "huge.csv", (HEAD + rows).getBytes(UTF_8)).upload();
        var keep = desk.reading(QUARTER, upload).questions().stream().collect(toMap(Question::key, q -> Answers.KEEP));
        desk.decide(QUARTER, upload.id(), keep, false);
        desk.take(QUARTER, upload.id(), Taking.ADD);
    }

    @Test
    void theTerritorysOwnProblemIsMadeOnce() {
        var desk = desk();
        var own = quarters.problem(QUARTER);
        var upload = desk.send(QUARTER, "d.csv", (HEAD + "Forbach;E-mail;Seniors;bus;12\n").getBytes(UTF_8))
                .upload();
        desk.take(QUARTER, upload.id(), Taking.REPLACE);

        assertThat(desk.plan(QUARTER, true).problem().demand()).hasSizeGreaterThan(1);
        assertThat(quarters.problem(QUARTER)).isNotSameAs(own);
        desk.planEstimate(QUARTER);

        assertThat(quarters.problem(QUARTER)).isSameAs(own);
    }
}
