package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.LearntWord;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.demand.OpenFiles.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenFilesTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Territory FORBACH = Territories.named("forbach");
    private static final Asked NOTHING = new Asked(FORBACH, QUARTER, List.of(), List.of(), Answers.NONE);
    private static final byte[] TABLE =
            "commune;theme;audience;mobility;residents\nForbach;email;all;car;4\n".getBytes(UTF_8);

    private final Vocabulary words = Vocabulary.of(FORBACH.problem(QUARTER), List.of());
    private final OpenFiles files = new OpenFiles();
    private int opened;
    private int read;

    private DemandReading reading(String id, Asked asked) {
        var file = files.open(id, () -> {
            opened++;
            return SheetFile.read(TABLE, words::knows);
        });
        return file.reading(asked, workbook -> {
            read++;
            return new DemandReader(words).read(workbook, asked.answers());
        });
    }

    @Test
    void aFileIsReadOnceForTheSameDecisionsAndWords() {
        var first = reading("a", NOTHING);

        assertThat(reading("a", new Asked(FORBACH, QUARTER, List.of(), List.of(), new Answers(Map.of()))))
                .isSameAs(first);
        assertThat(opened).isEqualTo(1);
        assertThat(read).isEqualTo(1);
    }

    /** A page of a file whose columns are assumed shows two readings, and each look at it made both again. */
    @Test
    void theReadingsByWhatIsDecidedAndByWhatIsAssumedAreBothKept() {
        var assumed = new Asked(FORBACH, QUARTER, List.of(), List.of(), new Answers(Map.of("COLUMN:THEME", "@B")));
        reading("a", NOTHING);
        reading("a", assumed);
        reading("a", NOTHING);
        reading("a", assumed);

        assertThat(read).isEqualTo(2);
    }

    @Test
    void decisionsAndLearntWordsAndAnotherQuarterMakeAnotherReadingOfTheSameTables() {
        reading("a", NOTHING);
        reading("a", new Asked(FORBACH, QUARTER, List.of(), List.of(), new Answers(Map.of("k", "keep"))));
        reading(
                "a",
                new Asked(
                        FORBACH,
                        QUARTER,
                        List.of(new LearntWord(
                                new Synonym(Synonym.Kind.THEME, "courriel", "email"), LocalDate.of(2026, 11, 20))),
                        List.of(),
                        Answers.NONE));
        reading("a", new Asked(FORBACH, QUARTER.next(), List.of(), List.of(), Answers.NONE));

        assertThat(opened).isEqualTo(1);
        assertThat(read).isEqualTo(4);
    }

    /** A word that was added to the territory's tables was asked about until the file was no longer among the last. */
    @Test
    void anotherVersionOfTheTerritoryMakesAnotherReading() {
        reading("a", NOTHING);
        var changed = FORBACH.withSynonyms(List.of(new Synonym(Synonym.Kind.THEME, "courriel", "email")));
        reading("a", new Asked(changed, QUARTER, List.of(), List.of(), Answers.NONE));

        assertThat(read).isEqualTo(2);
    }

    @Test
    void ofManyFilesTheLastLookedAtStayOpen() {
        for (var id : List.of("a", "b", "c", "a", "d")) {
            reading(id, NOTHING);
        }
        assertThat(opened).isEqualTo(4);

        reading("a", NOTHING);
        assertThat(opened).isEqualTo(4);
        reading("b", NOTHING);
        assertThat(opened).isEqualTo(5);
    }
}
