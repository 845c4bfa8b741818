package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Titles of sectors, each merged across the whole table, were rows with five questions each. */
class TitleLinesTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants;Quand (interne)";

    private final DemandReader reader = new DemandReader(TestTerritory.vocabulary());

    private DemandReading read(byte[] file) {
        return reader.read(SheetFile.read(file), new Answers(Map.of()));
    }

    @Test
    void aTitleMergedAcrossTheTableAsksForNothing() throws IOException {
        var reading = read(Files.xlsx(w -> {
            var sheet = Files.fill(
                    w.newWorksheet("D"),
                    HEAD,
                    "SECTEUR FORBACH – STIRING",
                    "Forbach;E-mail;Seniors;bus;2;12/11",
                    "Œting;E-mail;Seniors;bus;3",
                    "SECTEUR BEHREN – COCHEREN",
                    "Forbach;Santé;Seniors;bus;4");
            sheet.range(1, 0, 1, 5).merge();
            sheet.range(4, 0, 4, 5).merge();
        }));

        assertThat(reading.questions()).isEmpty();
        assertThat(TestTerritory.lines(reading))
                .containsExactly(
                        "57227 email seniors bus 2 p1", "57521 email seniors bus 3 p1", "57227 sante seniors bus 4 p1");
        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("row.note"))
                .extracting(Finding::found)
                .containsExactly("SECTEUR FORBACH – STIRING", "SECTEUR BEHREN – COCHEREN");
    }
}
