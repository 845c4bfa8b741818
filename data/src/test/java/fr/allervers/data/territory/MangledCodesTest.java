package fr.allervers.data.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.AskedRow;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes of communes however programs mangle them, in every place of every file where one may stand. */
class MangledCodesTest {

    private static final String PLAIN = "57901";
    private static final String ZERO = "01901";
    private static final String CORSICAN = "2A901";

    private static final List<String> BLANKS =
            List.of(" ", "\t", "\u00a0", "\u2007", "\u2009", "\u202f", "\u3000", "\u200b", "\u2060", "\ufeff");

    /** Files of a territory in which codes stand: the file, and a text of it in which {@code %s} is the code. */
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("communes.csv", null);
        PLACES.put(
                "rooms.csv",
                "id,name,commune,capacity,step_free,closed_in_school_holidays\nr1,Salle A,%s,10,true,true\n");
        PLACES.put("venues.csv", "id,name,commune\nl1,Lieu,%s\n");
        PLACES.put("advisors.csv", "id,name,base,sessions_per_day,sessions_per_week\na1,Conseiller 1,%s,2,6\n");
        PLACES.put(
                "advisors.csv communes",
                "id,name,base,communes,sessions_per_day,sessions_per_week\na1,Conseiller 1,57902,57902|%s,2,6\n");
        PLACES.put("closures.csv", "scope,id,from,to\nCOMMUNE,%s,2027-02-01,2027-02-06\n");
        PLACES.put("shares.csv", "commune,audience,share\n%s,seniors,0.4\n");
        PLACES.put("demand.csv", "commune,theme,audience,mobility,residents\n%s,email,seniors,pied,4\n");
        PLACES.put("synonyms.csv", "kind,word,id\nCOMMUNE,Le Bourg,%s\n");
        PLACES.put(
                "on-demand.csv",
                "mode,zone,inside_zone,hubs,from,to,detour_factor\nresa,%s|57902,true,%s,08:00,18:00,1.5\n");
        PLACES.put("lines.csv", "mode,line,headway_minutes,stops\nligne,Car,60,%s 0|57902 8\n");
        PLACES.put("territory.csv", "name,value\nid,mini-57\nname,Essai\ndepartment,57\nschool_zone,B\nhub,%s\n");
    }

    @TempDir
    private Path temp;

    static Stream<Arguments> mangled() {
        var all = new LinkedHashMap<String, String>();
        for (var cell : List.of(
                "=\"57901\"",
                "=\"\"57901\"\"",
                "'57901",
                "\u201957901",
                "`57901",
                "57901.0",
                "57901,0",
                "57901.00",
                "57901.",
                "5.7901E+04",
                "5,7901E4",
                "57 901",
                "57\u00a0901",
                "57\u202f901",
                "57901 Grandval",
                "Grandval (57901)",
                "57901 - Grandval",
                "INSEE 57901")) {
            all.put(cell, PLAIN);
        }
        for (var cell : List.of(
                "1901", "1901.0", "1901,00", "'1901", "=\"1901\"", "=\"01901\"", "1.901E+03", "1 901", "01 901")) {
            all.put(cell, ZERO);
        }
        for (var cell : List.of("2a901", "=\"2A901\"", "'2A901", "2A 901", "2a\u00a0901")) {
            all.put(cell, CORSICAN);
        }
        for (var blank : BLANKS) {
            all.put(blank + PLAIN + blank, PLAIN);
            all.put(blank + "1901", ZERO);
        }
        return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private FolderCopy territory(String code) throws IOException {
        var folder = FolderCopy.ofCase("territoire-mini", Files.createTempDirectory(temp, "t"));
        for (var file : folder.names()) {
            folder.write(file, folder.text(file).replace(PLAIN, code));
        }
        if (!code.equals(PLAIN)) {
            folder.write(
                    "territory.csv",
                    folder.text("territory.csv").replace("department,57", "department," + code.substring(0, 2)));
        }
        return folder;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @MethodSource("mangled")
    void aTerritorysTablesReadIt(String cell, String code) throws IOException {
        for (var place : PLACES.keySet()) {
            var folder = territory(code);
            var file = place.split(" ", -1)[0];
            var text = PLACES.get(place);
            var before = folder.names().contains(file) ? folder.text(file) : "";
            if (text == null) {
                folder.write(file, before.replace(code, quoted(cell)));
            } else {
                folder.write(
                        file, inQuotedCells(text.replace("department,57", "department," + code.substring(0, 2)), cell));
            }
            assertThat(folder.faults()).as(place + " " + cell).isEmpty();
            var problem = folder.read().problem(new Quarter(2027, 1));
            assertThat(problem.communes().get(0).code()).as(place + " " + cell).isEqualTo(code);
            if (place.equals("rooms.csv")) {
                assertThat(problem.rooms().get(0).commune()).isEqualTo(code);
            }
            if (place.equals("demand.csv")) {
                assertThat(problem.demand().stream()
                                .filter(d -> d.commune().equals(code))
                                .mapToInt(d -> d.residents())
                                .sum())
                        .isEqualTo(4);
            }
        }
    }

    /** Puts quotes around the whole cell in which the code stands. */
    private static String inQuotedCells(String text, String cell) {
        var out = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            var cells = Stream.of(line.split(",", -1))
                    .map(c -> c.contains("%s") ? quoted(c.replace("%s", cell)) : c)
                    .toList();
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("mangled")
    void theStandardForVenuesReadsIt(String cell, String code) throws IOException {
        var file = "id,nom,commune,code_insee,adresse,horaires,date_maj\nl1,Lieu,Grandval," + quoted(cell)
                + ",1 rue,Mo 09:00-12:00,2026-10-01\n";
        var read = VenueImport.of(
                VenueFile.read("lieux.csv", new ByteArrayInputStream(file.getBytes(UTF_8))),
                territory(code).read());

        assertThat(read.findings()).isEmpty();
        assertThat(read.venues()).extracting(Venue::commune).containsExactly(code);
    }

    @ParameterizedTest
    @MethodSource("mangled")
    void demandReadsItInTablesOfAnyShape(String cell, String code) throws IOException {
        var territory = territory(code).read();
        var vocabulary = Vocabulary.of(territory.problem(new Quarter(2027, 1)), territory.synonyms());
        var tall = "commune,theme,audience,mobility,residents\n" + quoted(cell) + ",email,seniors,pied,4\n";
        var coded = "code INSEE,commune,theme,audience,mobility,residents\n" + quoted(cell)
                + ",Grandval,email,seniors,pied,4\n";
        var wide = "commune,public,mobilité,E-mail,Santé\n" + quoted(cell) + ",seniors,pied,4,\n";
        var crossed = "theme,public,mobilité," + quoted(cell) + ",Petitval\nE-mail,seniors,pied,4,\n";
        var json = "[{\"commune\": \"" + cell.replace("\"", "\\\"").replace("\t", "\\t")
                + "\", \"theme\": \"email\", \"audience\": \"seniors\", \"mobility\": \"pied\", \"residents\": 4}]";
        for (var file : List.of(tall, coded, wide, crossed, json)) {
            var reading = new DemandReader(vocabulary)
                    .read(SheetFile.read(file.getBytes(UTF_8), vocabulary::knows), Answers.NONE);

            assertThat(reading.questions()).as(file).isEmpty();
            assertThat(reading.rows().stream().map(AskedRow::demand))
                    .as(file)
                    .extracting(d -> d.commune() + " " + d.residents())
                    .containsExactly(code + " 4");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01340    | 01015
            1340     | 01015
            ="01340" | 01015
            20901    | 2A901
            20901.0  | 2A901
            """)
    void aFormerCodeIsNeverReadInSilenceAndItsSuccessorIsProposed(String cell, String code) throws IOException {
        var folder = territory(code);
        var territory = folder.read();
        var vocabulary = Vocabulary.of(territory.problem(new Quarter(2027, 1)), territory.synonyms());
        var tall = "commune,theme,audience,mobility,residents\n" + quoted(cell) + ",email,seniors,pied,4\n";
        var reading = new DemandReader(vocabulary)
                .read(SheetFile.read(tall.getBytes(UTF_8), vocabulary::knows), Answers.NONE);
        assertThat(reading.proposals().values()).containsExactly(code);
        assertThat(reading.questions().get(0).problem().key()).isEqualTo("word.former");

        var venue = "id,nom,commune,code_insee,adresse,horaires,date_maj\nl1,Lieu,Ancienne," + quoted(cell)
                + ",1 rue,Mo 09:00-12:00,2026-10-01\n";
        var venues =
                VenueImport.of(VenueFile.read("lieux.csv", new ByteArrayInputStream(venue.getBytes(UTF_8))), territory);
        assertThat(venues.venues()).extracting(Venue::commune).containsExactly(code);
        assertThat(venues.findings()).hasSize(1);

        folder.write("shares.csv", "commune,audience,share\n" + quoted(cell) + ",seniors,0.4\n");
        assertThat(folder.faults()).hasSize(1).allMatch(f -> f.contains(code));
    }

    /** A code with the name of another commune beside it is one of the two: nobody knows which. */
    @ParameterizedTest
    @CsvSource({"57901 Petitval", "Petitval (57901)", "57901 - Ailleurs", "57901 Grandvalle"})
    void aCodeAndANameThatContradictEachOtherAreAFaultInEveryTable(String cell) throws IOException {
        for (var place : PLACES.keySet()) {
            var folder = territory(PLAIN);
            var file = place.split(" ", -1)[0];
            var text = PLACES.get(place);
            folder.write(
                    file, text == null ? folder.text(file).replace(PLAIN, quoted(cell)) : inQuotedCells(text, cell));

            assertThat(folder.faults()).as(place).anyMatch(f -> f.startsWith(file + ":") && f.contains(cell));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            57901 | 57005 | 57605
            57901 | 20004 | 2A004
            57901 | 57901 57902 | 57901 57902
            """)
    void aCodeThatIsNoneOfTodayIsADoubtInTheTableOfCommunes(String code, String old, String today) throws IOException {
        var folder = FolderCopy.ofCase("territoire-mini", Files.createTempDirectory(temp, "t"));
        for (var file : folder.names()) {
            folder.write(file, folder.text(file).replace(code, old));
        }
        assertThat(folder.read().doubts())
                .anyMatch(f ->
                        f.place().equals("communes.csv:2:code") && f.toString().contains(today));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1 rue, 57800 Grandval"      | 0
            1 rue - 57800 GRANDVAL CEDEX | 0
            1 rue des 57000 Fusillés     | 0
            1 rue                        | 0
            "1 rue, 67000 Strasbourg"    | 1
            "1 rue, 57800 Petitval"      | 1
            """)
    void anAddressThatSaysAnotherCommuneIsADoubt(String address, int doubts) throws IOException {
        var folder = territory(PLAIN);
        folder.write("rooms.csv", "id,name,commune,capacity,address\nr1,Salle,57901,8," + quoted(address) + "\n");
        folder.write("venues.csv", "id,name,commune,address\nl1,Lieu,57901," + quoted(address) + "\n");

        assertThat(folder.read().doubts().stream().filter(f -> f.place().endsWith(":address")))
                .hasSize(2 * doubts);
    }
}
