package fr.allervers.data.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.transport.OnDemandFile;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table of {@code docs/territory.md}, column by column: whatever stands in a cell is in what was read, or it is a
 * finding that names the file and the row; a cell spelt otherwise is read the same or is one; a row taken away or put in
 * changes what was read; a column that no table has, or one without a heading, is one.
 */
class EveryCellTest {

    /** No word, number, day or time of any table. */
    private static final String STRANGE = "zqxv7";

    /** Each table whole: every column filled in a first row, which can be read. */
    private static final Map<String, String> WHOLE = new LinkedHashMap<>();

    static {
        WHOLE.put("territory.csv", """
                name,value,remark
                id,mini-57,
                name,Essai,
                department,57,
                school_zone,B,
                hub,57901,
                telephone,03 87 00 00 00,
                """);
        WHOLE.put("communes.csv", """
                code,name,population,latitude,longitude,area_km2,households_without_car,bus_headway_minutes,good_friday,presence,contact,mail,telephone,source,estimated
                57901,Grandval,9000,49.1,6.9,6,0.1,30,true,2,Accueil,mairie@grandval.fr,03 87 00 00 01,Insee,true
                57902,Petitval,2000,49.12,6.92,6,0.1,,,,,,,,
                57903,Montbel,1500,49.14,6.94,6,0.1,,,,,,,,
                """);
        WHOLE.put("venues.csv", """
                id,name,commune,address,latitude,longitude,hours,opening_hours,step_free,contact,access,updated,source,estimated
                l1,Lieu,57901,1 rue,49.11,6.91,,Mo 09:00-12:00,true,Mairie,Sonner,2026-10-01,Carto,true
                l2,Lieu 2,57902,,,,matin,,,,,,,
                """);
        WHOLE.put("rooms.csv", """
                id,venue,venue_id,name,commune,address,latitude,longitude,capacity,equipment,step_free,hours,closed_in_school_holidays,contact,key,access,source,estimated
                r1,Maison,,Salle A,57901,2 rue,49.11,6.91,10,PC|écran,true,matin,true,Accueil,Boîte,Sonner,Visite,true
                r2,,l2,Salle B,57902,,,,10,,true,,,,,,,
                """);
        WHOLE.put("hours.csv", """
                schedule,days,from,to
                matin,MONDAY TUESDAY,08:00,12:00
                """);
        WHOLE.put("themes.csv", """
                id,name,minutes,sessions,min_participants,max_participants,equipment,kit,source,estimated
                email,E-mail,90,1,2,8,PC,Câble,Catalogue,true
                sante,Santé,90,1,2,8,,,,
                """);
        WHOLE.put("audiences.csv", """
                id,name,calendar,hours,share_of_population,illectronism,take_up,without_car_factor,without_car_floor,passenger_share,reduced_mobility_share,source,estimated
                seniors,Seniors,TERM,matin,0.3,0.3,1,1,0,0.1,0.1,Insee,true
                parents,Parents,TERM,,0.1,0.1,1,1,0,0.1,0,,
                """);
        WHOLE.put("mobility.csv", """
                id,name,kind,modes,max_minutes,comfort_minutes,weight,step_free,source,estimated
                voiture,En voiture,CAR,car,40,20,1,true,Usage,true
                pied,À pied,WALK,walk,45,20,4,,,
                """);
        WHOLE.put("advisors.csv", """
                id,name,base,hours,themes,excluded_themes,communes,sessions_per_day,sessions_per_week,mail,source,estimated
                a1,Conseiller 1,57901,matin,email,,57901|57902,2,6,a1@exemple.fr,Contrat,true
                a2,Conseiller 2,57902,,,sante,,2,6,,,
                """);
        WHOLE.put("absences.csv", """
                advisor,quarter,first_week,weeks,source,estimated
                a1,1,2,3,Congés,true
                a1,2,2,3,,
                """);
        WHOLE.put("closures.csv", """
                scope,id,from,to,reason,source,estimated
                ROOM,r1,2027-02-01,2027-02-03,Travaux,Mairie,true
                COMMUNE,57901,2027-03-01,2027-03-03,,,
                """);
        WHOLE.put("services.csv", """
                mode,kind,days,from,to,longest_trip_minutes,headway_factor,source,estimated
                car,CAR,,,,,,,
                walk,WALK,,,,,,,
                tad,ON_DEMAND,MONDAY,08:00,18:00,50,2,Régie,true
                """);
        WHOLE.put("lines.csv", """
                mode,line,days,from,to,headway_minutes,stops,source,estimated
                ligne,Car 1,MONDAY,07:00,19:00,60,57901 0|57902 8,Région,true
                """);
        WHOLE.put("assumptions.csv", """
                name,value,unit,source
                road_factor,1.4,,
                """);
        WHOLE.put(OnDemandFile.NAME, """
                mode,zone,inside_zone,hubs,hub_walk_minutes,onward_mode,days,from,to,detour_factor,wait_minutes,booking_days,booking_by,source,estimated
                tad,57901|57902,true,57903,4,walk,MONDAY,08:00,18:00,1.5,7,2,16:00,Régie,true
                """);
        WHOLE.put("starts.csv", """
                days,time,from,to
                MONDAY TUESDAY,09:00,2027-01-01,2027-06-30
                MONDAY,14:00,,
                """);
        WHOLE.put("school-holidays.csv", """
                school_year,name,from,to,estimated,source
                2026-2027,Hiver,2027-02-20,2027-03-07,true,Arrêté
                2026-2027,Noël,2026-12-19,2027-01-03,,
                """);
        WHOLE.put("wishes.csv", """
                audience,theme,share,priority
                seniors,email,0.5,2
                seniors,sante,0.5,
                parents,email,1,
                """);
        WHOLE.put("shares.csv", """
                commune,audience,share,source
                57901,seniors,0.4,Insee
                """);
        WHOLE.put("demand.csv", """
                quarter,commune,theme,audience,mobility,residents,priority,id,source,estimated
                2027-Q1,57901,email,seniors,pied,4,2,d1,Mairie,true
                ,57902,email,seniors,pied,5,,,,
                """);
        WHOLE.put("synonyms.csv", """
                kind,word,id,sure
                COMMUNE,Le Bourg,57901,likely
                """);
    }

    /** Columns that are for whoever writes the table, as the documentation says: nothing hangs on them. */
    private static final Map<String, List<String>> FOR_PEOPLE = Map.of(
            "territory.csv", List.of("remark"),
            "assumptions.csv", List.of("unit", "source"),
            "shares.csv", List.of("source"));

    /** Of what is estimated anyway, {@code estimated} is only held to be yes or no. */
    private static final List<String> ESTIMATES = List.of("services.csv", "lines.csv");

    private static final TableFiles FILES = files();

    static Stream<String> tables() {
        return WHOLE.keySet().stream();
    }

    private static TableFiles files() {
        var files = TableFiles.none();
        for (var table : WHOLE.entrySet()) {
            files = files.with(table.getKey(), table.getValue().getBytes(UTF_8));
        }
        return files;
    }

    private static TextTable table(String file) {
        return TextTable.read(file, Objects.requireNonNull(WHOLE.get(file)).getBytes(UTF_8), null);
    }

    /** What became of a table written otherwise: its faults, or else what was read, with its doubts. */
    private static String read(String file, TextTable table) {
        return read(FILES.with(file, table.write()));
    }

    private static String read(TableFiles files) {
        try {
            return said(TerritoryFolder.read(files));
        } catch (FaultsException e) {
            return "faults " + e.faults();
        }
    }

    /** Everything in a value, however deep. */
    private static String said(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> said(e.getKey()) + "=" + said(e.getValue()))
                    .collect(joining(" "));
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(EveryCellTest::said).collect(joining(" ", "[", "]"));
        }
        if (value == null
                || value instanceof Enum
                || !value.getClass().getName().startsWith("fr.allervers")) {
            return String.valueOf(value);
        }
        return Stream.of(value.getClass().getDeclaredFields())
                .filter(f -> !Modifier.isStatic(f.getModifiers()))
                .map(f -> f.getName() + "=" + said(in(f, value)))
                .collect(joining(" ", "{", "}"));
    }

    private static @Nullable Object in(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isForPeople(String file, String column) {
        return FOR_PEOPLE.getOrDefault(file, List.of()).contains(column);
    }

    private static TextTable with(TextTable table, int row, int column, String cell) {
        var rows = new ArrayList<List<String>>(table.rows());
        var cells = new ArrayList<>(rows.get(row));
        cells.set(column, cell);
        rows.set(row, cells);
        return new TextTable(table.headings(), rows);
    }

    @Test
    void everyTableAndEveryColumnIsHere() {
        var shapes = TerritoryTable.ALL.stream()
                .filter(t -> t.shape() != null && !t.file().equals(SchoolFiles.OPEN_DATA))
                .toList();

        assertThat(shapes).extracting(TerritoryTable::file).containsExactlyInAnyOrderElementsOf(WHOLE.keySet());
        assertThat(shapes)
                .allSatisfy(t -> assertThat(table(t.file()).headings())
                        .as(t.file())
                        .containsAll(Objects.requireNonNull(t.shape()).columns()));
    }

    @Test
    void whatIsWholeIsReadWithoutAFinding() {
        assertThat(TerritoryFolder.read(FILES).doubts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whateverStandsInACellIsReadOrIsAFinding(String file) {
        var table = table(file);
        var lost = new ArrayList<String>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.headings().size(); column++) {
                var read = read(file, with(table, row, column, STRANGE));
                var heading = table.headings().get(column);
                boolean isNamed = read.contains(file + ":" + table.lines().get(row));
                // another table that names the id refuses the folder
                boolean isId = List.of("id", "code", "mode", "schedule").contains(heading) && read.startsWith("faults");
                if (!read.contains(STRANGE) && !isNamed && !isId && !isForPeople(file, heading)) {
                    lost.add(heading + " of row " + row);
                }
            }
        }
        assertThat(lost).as(file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFilledCellCounts(String file) {
        var table = table(file);
        var before = read(file, table);
        var idle = new ArrayList<String>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.headings().size(); column++) {
                var heading = table.headings().get(column);
                boolean may = isForPeople(file, heading) || heading.equals("estimated") && ESTIMATES.contains(file);
                if (!table.rows().get(row).get(column).isEmpty()
                        && !may
                        && read(file, with(table, row, column, "")).equals(before)) {
                    idle.add(heading + " of row " + row);
                }
            }
        }
        assertThat(idle).as(file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aCellSpeltOtherwiseIsReadTheSameOrIsAFinding(String file) {
        var table = table(file);
        var before = read(file, table);
        var otherwise = new ArrayList<String>();
        for (int column = 0; column < table.headings().size(); column++) {
            var cell = table.rows().get(0).get(column);
            for (var spelling : spellings(cell)) {
                var read = read(file, with(table, 0, column, spelling));
                boolean isText = read.contains(spelling) || spelling.contains("|");
                if (!read.equals(before) && !read.contains(file + ":2") && !isText) {
                    otherwise.add(table.headings().get(column) + " = " + spelling);
                }
            }
        }
        assertThat(otherwise).as(file).isEmpty();
    }

    private static List<String> spellings(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(
                List.of(" " + cell + "\u00a0", "=\"" + cell + "\"", cell.toUpperCase(Locale.ROOT), "\u200b" + cell));
        if (cell.matches("\\d+")) {
            all.addAll(
                    List.of("'" + cell, cell + ".0", cell + ",0", cell + ".000", "-" + cell, "~" + cell, cell + "?"));
        }
        if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
            all.add(cell.substring(8) + "/" + cell.substring(5, 7) + "/" + cell.substring(0, 4));
            all.add(cell + " 00:00:00");
        }
        if (cell.matches("\\d\\d:\\d\\d")) {
            all.addAll(
                    List.of(cell.replace(":", "h"), cell.substring(1) + " pm", cell + ":00", cell.replace(":", ".")));
        }
        if (cell.equals("true")) {
            all.addAll(List.of("oui", "VRAI", "1", "x", "peut-être"));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowCountsAndAnotherColumnIsAFinding(String file) {
        var table = table(file);
        var before = read(file, table);
        for (int row = 0; row < table.rows().size(); row++) {
            var rows = new ArrayList<>(table.rows());
            rows.remove(row);
            assertThat(read(file, new TextTable(table.headings(), rows)))
                    .as(file + " without row " + row)
                    .isNotEqualTo(before);
        }
        for (var heading : List.of("Remarques", "")) {
            var headings =
                    Stream.concat(table.headings().stream(), Stream.of(heading)).toList();
            var rows = table.rows().stream()
                    .map(r -> Stream.concat(r.stream(), Stream.of(STRANGE)).toList())
                    .toList();
            assertThat(read(file, new TextTable(headings, rows))).as(file).contains(file + ":");
        }
    }

    /** Titles above, rows of blanks between and notes beneath are passed over, or said. */
    @ParameterizedTest
    @MethodSource("tables")
    void aTotalOrANoteBeneathIsNeverPassedOver(String file) {
        var text = Objects.requireNonNull(WHOLE.get(file));
        int columns = table(file).headings().size();
        for (var line :
                List.of("Total" + ",".repeat(columns - 1), "Note : à revoir", ",".repeat(columns - 1) + STRANGE)) {
            assertThat(read(FILES.with(file, (text + line + "\n").getBytes(UTF_8))))
                    .as(file + " with " + line)
                    .contains(file + ":" + (text.lines().count() + 1));
        }
    }
}
