package fr.allervers.data.demand;

import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A small territory whose names are as awkward as real ones; two communes share a name, one code begins with 0. */
public final class TestTerritory {

    private static final int ROUNDS = 5;

    private TestTerritory() {}

    public static Vocabulary vocabulary(Synonym... synonyms) {
        return new Vocabulary(
                Map.of(
                        Kind.COMMUNE,
                        List.of(
                                new Entry("57227", "Forbach", 20493),
                                new Entry("57058", "Behren-lès-Forbach", 6166),
                                new Entry("57521", "Œting", 2599),
                                new Entry("57514", "Nousseviller-Saint-Nabor", 1182),
                                new Entry("57606", "Saint-Avold", 15000),
                                new Entry("57336", "L'Hôpital", 5000),
                                new Entry("57032", "Ars-sur-Moselle", 4600),
                                new Entry("57615", "Saint-Germain", 400),
                                new Entry("01357", "Saint-Germain", 900),
                                new Entry("01004", "Ambérieu-en-Bugey", 14000)),
                        Kind.THEME,
                        List.of(
                                new Entry("email", "E-mail", -1),
                                new Entry("sante", "Santé", -1),
                                new Entry("bureautique", "Bureautique", -1),
                                new Entry("navigation_sur_internet", "Navigation sur internet", -1)),
                        Kind.AUDIENCE,
                        List.of(
                                new Entry("seniors", "Seniors (60 ans et plus)", -1),
                                new Entry("actifs", "Adultes en emploi", -1),
                                new Entry("jeunes", "Jeunes, en période scolaire", -1)),
                        Kind.MOBILITY,
                        List.of(
                                new Entry("voiture", "En voiture", -1),
                                new Entry("bus", "En bus et à pied", -1),
                                new Entry("pied", "À pied seulement", -1),
                                new Entry("tpmr", "Porte à porte, mobilité réduite", -1))),
                List.of(synonyms));
    }

    /** The demand that every clean file of the corpus holds. */
    public static final List<String> DEMAND = List.of(
            "57227 email seniors bus 12 p1",
            "57058 sante seniors tpmr 3 p2",
            "57521 email jeunes voiture 5 p1",
            "57514 bureautique actifs pied 4 p1");

    /** What somebody answers who accepts each proposal by itself, also weak ones, as they come up. */
    static Answers acceptingEach(DemandReader reader, Workbook workbook, Answers answers) {
        var accepted = answers;
        for (int round = 0; round < ROUNDS; round++) {
            var proposals = reader.read(workbook, accepted).questions().stream()
                    .filter(q -> q.proposed() != null)
                    .collect(Collectors.toMap(
                            Question::key,
                            q -> Objects.requireNonNull(q.proposed()).value()));
            accepted = accepted.and(proposals);
        }
        return accepted;
    }

    public static List<String> lines(DemandReading reading) {
        return reading.rows().stream().map(TestTerritory::line).toList();
    }

    private static String line(AskedRow row) {
        var r = row.demand();
        return "%s %s %s %s %d p%d"
                .formatted(r.commune(), r.theme(), r.audience(), r.mobility(), r.residents(), r.priority());
    }
}
