package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of any table of a territory every row that has something in it is in what was read; where one cannot be, the folder is
 * refused, and each such row is named. Nothing is passed over.
 */
class NothingLostInTablesTest {

    private static final int FILES = 40;

    @TempDir
    private Path temp;

    /** Rows that are right have {@code %d}, their number, in them; those that are not have no {@code %d}. */
    private enum Made {
        ROOMS(
                "rooms.csv",
                "id,name,commune,capacity,step_free",
                List.of("r%d,Salle %d,57901,10,true", "\"r%d\";Salle %d;57902;8;oui"),
                List.of("x,Salle,57999,10,true", "y,Salle,57901,dix,true", ",,57901,10,true")),
        DEMAND(
                "demand.csv",
                "commune,theme,audience,mobility,residents,id",
                List.of("57901,email,seniors,pied,%d,d%d", "57902,sante,seniors,voiture,1 00%d,d%d"),
                List.of("57901,emial,seniors,pied,4,", "57901,email,seniors,pied,-4,", "57901,email,,pied,4,")),
        SYNONYMS(
                "synonyms.csv",
                "kind,word,id",
                List.of("THEME,courrier %d,email", "commune,bourg %d,'57901"),
                List.of("THEME,courrier,emial", "THEMES,courrier,email", "THEME,,email")),
        CLOSURES(
                "closures.csv",
                "scope,id,from,to,reason",
                List.of("COMMUNE,57901,2027-02-0%d,2027-02-1%d,fête", "ROOM,r1,01/02/202%d,06/02/203%d,travaux"),
                List.of(
                        "ROOM,r9,2027-02-01,2027-02-06,",
                        "COMMUNE,57901,2027-02-31,2027-03-06,",
                        "COMMUNE,57901,,2027-03-06,")),
        VENUES("venues.csv", "id,name,commune", List.of("v%d,Lieu %d,57901"), List.of("v,Lieu,57999", "w,,57901"));

        private final String file;
        private final String heading;
        private final List<String> right;
        private final List<String> wrong;

        Made(String file, String heading, List<String> right, List<String> wrong) {
            this.file = file;
            this.heading = heading;
            this.right = right;
            this.wrong = wrong;
        }

        int read(Territory territory) {
            return switch (this) {
                case ROOMS -> territory.rooms().size();
                case DEMAND -> territory.needs().answers().size();
                case SYNONYMS -> territory.synonyms().size();
                case CLOSURES -> territory.calendar().closures().size();
                case VENUES -> territory.venues().size();
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROOMS", "DEMAND", "SYNONYMS", "CLOSURES", "VENUES"})
    void rowsInAreRowsReadOrTheFolderIsRefusedWithEachThatIsNot(String name) throws IOException {
        var made = Made.valueOf(name);
        for (int number = 0; number < FILES; number++) {
            var dice = new Random(number);
            var folder = FolderCopy.ofCase("territoire-mini", Files.createTempDirectory(temp, "t"));
            var lines = new ArrayList<>(List.of(made.heading));
            var wrong = new ArrayList<Integer>();
            int rows = 0;
            boolean faulty = number % 2 == 1;
            for (int i = 0; i < 1 + dice.nextInt(7); i++) {
                if (dice.nextInt(4) == 0) {
                    lines.add(dice.nextBoolean() ? "" : ",".repeat(made.heading.split(",", -1).length - 1));
                }
                if (faulty && dice.nextInt(3) == 0) {
                    lines.add(made.wrong.get(dice.nextInt(made.wrong.size())));
                    wrong.add(lines.size());
                } else {
                    rows++;
                    var row = made.right.get(dice.nextInt(made.right.size())).replace(';', ',');
                    lines.add(row.replace("%d", Integer.toString(i + 1)));
                }
            }
            folder.write(made.file, String.join("\n", lines) + "\n");
            var faults = folder.faults();
            var about = number + "\n" + String.join("\n", lines) + "\n" + faults;
            var named = faults.stream()
                    .filter(f -> f.matches("(?s)" + made.file + ":\\d+:.*"))
                    .map(f -> Integer.valueOf(f.split(":", -1)[1]))
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (wrong.isEmpty() && rows > 0 && faults.isEmpty()) {
                assertThat(made.read(folder.read())).as(about).isEqualTo(rows);
                assertThat(folder.read().problem(new Quarter(2027, 1)).id()).isNotEmpty();
            } else {
                assertThat(faults).as(about).isNotEmpty();
                assertThat(named).as(about).containsAll(wrong);
            }
            if (!faulty && made != Made.CLOSURES) {
                assertThat(faults).as(about).isEmpty();
            }
        }
    }
}
