package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that tells who somebody is is read or kept, and nothing else is lost. */
class PersonalColumnsTest {

    private static final Vocabulary WORDS = TestTerritory.vocabulary();

    private static PersonalColumns of(byte[] file) {
        return PersonalColumns.of(SheetFile.read(file), WORDS);
    }

    private static List<String> names(PersonalColumns personal) {
        return personal.dropped().stream().map(PersonalColumns.Dropped::name).toList();
    }

    private static String all(Workbook workbook) {
        return workbook.sheets().toString();
    }

    @Test
    void columnsGoByTheirHeadingOrTheirContent() {
        var personal = of(csv(
                "Inscriptions à l'atelier",
                "NOM Prénom;Commune;Joindre;Né(e) le;Thème;Public;Transport;Participants",
                "KLEIN Anne;Forbach;06 12 34 56 78;12/03/1951;E-mail;Seniors;bus;Mme Klein",
                "Weber Jean;Forbach;jean.weber@exemple.fr;1/7/1948;E-mail;Seniors;bus;M. Weber"));

        assertThat(names(personal)).containsExactly("NOM Prénom", "Joindre", "Né(e) le", "Participants");
        assertThat(all(personal.workbook()))
                .doesNotContain("KLEIN", "Weber", "06 12", "1951", "@exemple")
                .contains("Inscriptions", "NOM Prénom", "Forbach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commune;Public;Transport;E-mail;Santé\nForbach;Seniors;bus;12;3",
                "Nom;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;12",
                "Commune;Thème;Public;Transport;Habitants;Date de saisie\nForbach;E-mail;Seniors;bus;12;12/11/2026",
                "Code INSEE;Thème;Public;Transport;Nb\n57227;E-mail;Seniors;bus;12\n57058;E-mail;Seniors;bus;2"
            })
    void whatOnlyLooksSoAtFirstStays(String table) {
        assertThat(of(table.getBytes(StandardCharsets.UTF_8)).isEmpty()).isTrue();
    }

    @Test
    void oneTelephoneInARemarkGoesWithItsCell() {
        var personal = of(csv(
                "Commune;Thème;Public;Transport;Habitants;Remarques",
                "Forbach;E-mail;Seniors;bus;12;rappeler Mme Klein au 0612345678",
                "Forbach;Santé;Seniors;bus;3;plutôt le matin"));

        assertThat(personal.dropped()).isEmpty();
        assertThat(personal.cells()).hasSize(1);
        assertThat(all(personal.workbook())).doesNotContain("Klein").contains("plutôt le matin");
    }

    @Test
    void aNameInARemarkGoesAndTheNeedStays() {
        var personal = of(csv(
                "Commune;Thème;Public;Transport;Habitants;Remarques",
                "Forbach;E-mail;Seniors;bus;1;Mme Klein en fauteuil",
                "Forbach;Santé;Seniors;bus;3 (dont M. Jean Haas);plutôt le matin"));

        assertThat(personal.cells()).hasSize(2);
        assertThat(all(personal.workbook()))
                .doesNotContain("Klein", "Haas", "Jean")
                .contains("… en fauteuil", "3 (dont …)", "plutôt le matin");
    }

    @Test
    void theReadingSaysItOnceAndReadsTheRest() {
        var reading = new DemandReader(WORDS)
                .read(
                        SheetFile.read(csv(
                                "Nom;Commune;Thème;Public;Transport;Mobile",
                                "Mme Klein;Forbach;E-mail;Seniors;bus;0612345678",
                                "M. Weber;Forbach;E-mail;Seniors;bus;0712345678")),
                        new Answers(Map.of("COLUMN:RESIDENTS", Answers.EACH_ROW)));

        assertThat(TestTerritory.lines(reading)).containsExactly("57227 email seniors bus 2 p1");
        assertThat(reading.findings().stream().map(f -> f.problem().key())).containsExactly("columns.personal");
        assertThat(reading.toString()).doesNotContain("Klein", "0612345678");
    }

    /** In a table whose headings stand in a column, whoever is named stands in a row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom;KLEIN Anne;Weber\n"
                        + "Commune;Forbach;Forbach\n"
                        + "Thème;E-mail;Santé\n"
                        + "Public;Seniors;Seniors\n"
                        + "Transport;bus;bus\n"
                        + "Nb;1;2",
                "Commune;Forbach\nNom;KLEIN\nThème;E-mail\nPublic;Seniors\nTransport;bus\nNb;1 (dont Mme Weber)",
                "Commune : Forbach\n"
                        + "Nom : Klein\n"
                        + "Thème : E-mail\n"
                        + "Public : Seniors\n"
                        + "Transport : bus\n"
                        + "Nb : 1 (dont Mme Weber)",
                "Fiche de Mme Klein;\nNom;KLEIN\nCommune;Forbach\nThème;E-mail\nPublic;Seniors\nTransport;bus\nNb;1\n"
                        + "Nom;WEBER\nCommune;Forbach\nThème;E-mail\nPublic;Seniors\nTransport;bus\nNb;2"
            })
    void namesInRowsGoToo(String table) {
        var sent = SheetFile.read(table.getBytes(StandardCharsets.UTF_8));
        var personal = PersonalColumns.of(sent, WORDS);

        assertThat(personal.isEmpty()).isFalse();
        assertThat(names(personal)).contains("Nom");
        assertThat(all(personal.workbook()))
                .doesNotContainIgnoringCase("klein")
                .doesNotContainIgnoringCase("weber")
                .contains("Forbach", "Public", "Seniors");
        var reader = new DemandReader(WORDS);
        var kept = SheetFile.read(WorkbookCopy.of(personal.workbook()));
        assertThat(reader.read(kept, Answers.NONE).questions())
                .isEqualTo(reader.read(sent, Answers.NONE).questions());
        assertThat(TestTerritory.lines(reader.read(kept, reader.acceptingProposals(kept, Answers.NONE))))
                .isEqualTo(TestTerritory.lines(reader.read(sent, reader.acceptingProposals(sent, Answers.NONE))))
                .isNotEmpty();
    }

    @Test
    void aCellOfATurnedTableIsNamedByWhereItStandsInTheFile() {
        var personal = of(csv(
                "Commune;Forbach;Forbach",
                "Thème;E-mail;Santé",
                "Public;Seniors;Seniors",
                "Transport;bus;bus",
                "Nb;1;2 (dont Mme Weber)"));

        assertThat(personal.cellNames()).containsExactly("C5");
    }

    @Test
    void aColumnOfOneSheetOfSeveralIsNamedWithItsSheet() {
        var personal = of(xlsx(w -> {
            fill(
                    w.newWorksheet("Janvier"),
                    "Nom;Commune;Thème;Public;Transport;Nb",
                    "Mme Klein;Forbach;E-mail;Seniors;bus;1");
            fill(
                    w.newWorksheet("Appels"),
                    "Jour;;Remarque",
                    "lundi;0612345678;rien",
                    "mardi;0712345678;rien",
                    "jeudi;0612345679;rien");
        }));

        assertThat(personal.names()).containsExactly("Nom (Janvier)", "B (Appels)");
    }

    @Test
    void aColumnOfSeveralSheetsIsNamedOnceWithThemAll() {
        var personal = of(xlsx(w -> Stream.of("Forbach", "Cocheren")
                .forEach(name -> fill(
                        w.newWorksheet(name), "Nom;Thème;Public;Transport;Nb", "Mme Klein;E-mail;Seniors;bus;1"))));

        assertThat(personal.names()).containsExactly("Nom (Forbach, Cocheren)");
    }

    @Test
    void aSheetThatIsNotShownIsToldThoughItGoesAsAWhole() {
        var file = SheetFile.read(xlsx(w -> {
            fill(w.newWorksheet("Janvier"), "Commune;Thème;Public;Transport;Nb", "Forbach;E-mail;Seniors;bus;1");
            var contacts = fill(w.newWorksheet("Contacts"), "Nom;Tél", "Mme Klein;0612345678");
            contacts.setVisibilityState(VisibilityState.HIDDEN);
        }));

        assertThat(new DemandReader(WORDS).read(file, Answers.NONE).findings())
                .extracting(f -> f.problem().key() + " " + f.found())
                .containsExactly("sheet.hidden Contacts");
        assertThat(PersonalColumns.of(file, WORDS).names()).isEmpty();
    }

    @Test
    void theWordForATotalStaysAmongNames() {
        var reading = new DemandReader(TestTerritory.vocabulary())
                .read(
                        SheetFile.read(Files.csv(
                                "Nom;Commune;Thème;Public;Transport;Nb",
                                "Mme Klein;Forbach;E-mail;Seniors;bus;6",
                                "M. Weber;Forbach;Santé;Seniors;bus;3",
                                "TOTAL;;;;;9")),
                        Answers.NONE);

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.count().total()).isEqualTo(9);
        assertThat(reading.toString()).doesNotContain("Klein", "Weber");
    }

    @Test
    void theCopyHasTheSameCellsInTheSamePlaces() {
        var file = xlsx(w -> {
            var sheet = fill(
                    w.newWorksheet("Liste"),
                    "Liste;;;;;",
                    "",
                    "Nom;Commune;Thème;Public;Transport;Nb",
                    "Mme Klein;Forbach;E-mail;Seniors;bus;1",
                    "M. Weber;;Santé;Seniors;bus;2");
            sheet.range(3, 1, 4, 1).merge();
            sheet.formula(4, 5, "1+1");
            var hidden = fill(w.newWorksheet("Adresses"), "Nom;Tél", "Mme Klein;0612345678");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
        var personal = of(file);

        var copy = WorkbookCopy.of(personal.workbook());
        var again = SheetFile.read(copy);

        assertThat(again.sheets().get(0).rows())
                .isEqualTo(personal.workbook().sheets().get(0).rows());
        assertThat(again.sheets()).hasSize(1);
        assertThat(all(again)).doesNotContain("Klein");
    }

    @Test
    void theCopyOfATextFileKeepsItsRows() {
        var personal = of(csv(
                "Nom;Commune;Thème", "", "Mme Klein;\"Forbach; centre\";\"E-\"\"mail\"\"\"", "M. Weber;=\"57227\";x"));

        var again = SheetFile.read(WorkbookCopy.of(personal.workbook()));

        assertThat(again.sheets().get(0).rows().stream().map(r -> r.cells()))
                .isEqualTo(personal.workbook().sheets().get(0).rows().stream()
                        .map(r -> r.cells())
                        .toList());
    }

    @Test
    void mergedCellsThatStandCloseTogetherAreKeptAsTheyWere() {
        var file = SheetFile.read(xlsx(w -> {
            var sheet = fill(
                    w.newWorksheet("Liste"),
                    "Commune;Thème;Public;Nb",
                    "Forbach;E-mail;Seniors;1",
                    "Behren;;Seniors;2",
                    "Cocheren;Santé;Jeunes;3",
                    "Alsting;;Jeunes;4",
                    "Total;;;10");
            sheet.range(1, 1, 2, 1).merge();
            sheet.range(3, 1, 4, 1).merge();
            sheet.range(5, 0, 5, 2).merge();
        }));

        assertThat(SheetFile.read(WorkbookCopy.of(file)).sheets()).isEqualTo(file.sheets());
    }
}
