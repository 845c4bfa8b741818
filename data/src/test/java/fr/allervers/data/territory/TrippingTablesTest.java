package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file over which the program trips is a fault of that file, with the number of the error. */
class TrippingTablesTest {

    /** A folder with files of which each fails as a program does. */
    private static final class Tripping implements TerritoryFiles {

        @Override
        public InputStream open(String file) {
            return new InputStream() {
                @Override
                public int read() {
                    throw new IllegalStateException("tripped");
                }
            };
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"communes.csv", "school-calendar.csv", "school-holidays.ics"})
    void isAFaultOfItsFile(String file) {
        var tables = new FolderTables(new Tripping());
        if (file.equals(SchoolFiles.OPEN_DATA) || file.equals(SchoolFiles.DIARY)) {
            new SchoolFiles(tables, Territories.named("forbach").settings()).read();
        } else {
            tables.all(file, SchoolFiles.HAND, row -> row);
        }

        assertThat(tables.faults().listed())
                .anySatisfy(f -> assertThat(f.in(Locale.FRENCH))
                        .startsWith(file)
                        .containsPattern("\\b[0-9a-f]{8}\\b")
                        .contains("signalez l'erreur"));
    }
}
