package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in which people may stand twice: a second count of a row, or a part of a commune beside it. */
class CountedTwiceTest {

    private static DemandReading read(String... lines) {
        var words = Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
        return new DemandReader(words).read(SheetFile.read(csv(lines)), new Answers(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demandé", "Présents", "Liste d'attente", "Personnes intéressées", "Retenus", "Souhaits"})
    void aSecondCountIsAskedAbout(String second) {
        var reading = read(
                "Commune;Thème;Public;Moyen de transport;Inscrits;" + second,
                "Forbach;Parentalité;Parents;En voiture;6;4",
                "Morsbach;Parentalité;Parents;En voiture;2;3");

        assertThat(reading.questions()).extracting(Question::key).contains("COLUMN:RESIDENTS");
        assertThat(reading.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N° de demande", "Date de la demande", "Durée souhaitée"})
    void whatIsNoCountIsOnlyNamed(String other) {
        var reading = read(
                "Commune;Thème;Public;Moyen de transport;Inscrits;" + other,
                "Forbach;Parentalité;Parents;En voiture;6;41",
                "Morsbach;Parentalité;Parents;En voiture;2;87");

        assertThat(reading.questions()).extracting(Question::key).doesNotContain("COLUMN:RESIDENTS");
        assertThat(reading.findings()).anyMatch(f -> f.toString().contains(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quartier Wiesberg (Forbach)", "dont Wiesberg (Forbach)"})
    void aPartOfACommuneIsNotProposedToCountBesideIt(String part) {
        var reading = read(
                "Commune;Thème;Public;Moyen de transport;Habitants",
                "Forbach;Parentalité;Parents;En voiture;6",
                part + ";Parentalité;Parents;En voiture;4");

        assertThat(reading.questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).startsWith("COMMUNE:");
            assertThat(q.proposed()).isNull();
            assertThat(q.choices()).extracting(Choice::name).contains("Forbach");
        });
    }

    /** A table without headings: its first line is demand, and its number no heading. */
    @Test
    void aFirstLineWithAWordAndANumberIsDemand() {
        var reading = read(
                "Demandes;;",
                "Parentalité;3;les gens du bas",
                "Parentalité;2;les gens du haut",
                "Parentalité;4;les gens du bas");

        assertThat(reading.questions())
                .filteredOn(q -> q.key().equals("COLUMN:RESIDENTS"))
                .singleElement()
                .satisfies(q -> assertThat(q.rows()).isEqualTo(3));
    }
}
