package fr.allervers.data.venue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.FolderCopy;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.Venue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Further files of venues of the kinds of {@link VenueCasesTest}: coordinates as programs print them, zeros that were lost. */
class VenueVariantsTest {

    @TempDir
    private Path temp;

    private static VenueImport imported(String heading, String row, Territory territory) throws IOException {
        var in = new ByteArrayInputStream((heading + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        return VenueImport.of(VenueFile.read("lieux.csv", in), territory);
    }

    private static String said(VenueImport read) {
        return read.findings().stream().map(f -> f.in(Locale.ENGLISH)).collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            49.100000000000001 | 6.9000000000000004 | 49.1 6.9 |
            49,1               | 6,9                | 49.1 6.9 |
            4.91E+01           | 6.9E+00            | 49.1 6.9 |
            +49.1              | +6.9               | 49.1 6.9 |
            49.                | 7.                 | 49.0 7.0 |
            '49.1              | '6.9               | 49.1 6.9 |
            \u00a049.1         | 6.9\u202f          | 49.1 6.9 |
            ~~                 | ~~                 |          |
            49.1               | ~~                 |          | longitude
            49.1               | est                |          | longitude
            6.9                | 49.1               |          | places
            """)
    void coordinatesAreTakenOrToldOf(
            @Nullable String latitude, @Nullable String longitude, @Nullable String point, @Nullable String words)
            throws IOException {
        var read = imported(
                "id;nom;commune;code_postal;code_insee;adresse;latitude;longitude;horaires;date_maj",
                "l1;Lieu;Grandval;57990;57901;1 rue;%s;%s;Mo 09:00-12:00;2026-10-01"
                        .formatted(Objects.requireNonNullElse(latitude, ""), Objects.requireNonNullElse(longitude, "")),
                FolderCopy.ofCase("territoire-mini", temp).read());

        var venue = read.venues().get(0);
        if (point != null) {
            assertThat(venue.latitude() + " " + venue.longitude()).isEqualTo(point);
        }
        if (words == null) {
            assertThat(read.findings()).isEmpty();
        } else {
            assertThat(said(read)).contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1901      | 1300  | 01901 |
            1901.0    | 01300 | 01901 |
            '1901     | 1300  | 01901 |
            ="1901"   | 1300  | 01901 |
            1 901     | 1300  | 01901 |
            1.901E+03 | 1300.0 | 01901 |
            190       | 1300 |       | ELSEWHERE
            19010     | 1300 |       | ELSEWHERE
            """)
    void aLostZeroIsFoundAgain(String code, String postal, @Nullable String taken, @Nullable String words)
            throws IOException {
        var territory = FolderCopy.ofCase("lieux-zeros-perdus/territoire", temp).read();
        var commune = territory.communes().get(0).commune().name();
        var read = imported(
                "id;nom;commune;code_postal;code_insee;adresse;horaires;date_maj",
                "l1;Lieu;%s;%s;%s;1 rue;Mo 09:00-12:00;2026-10-01"
                        .formatted(taken == null ? "Ailleurs" : commune, postal, code),
                territory);

        assertThat(read.venues().stream().map(Venue::commune).collect(joining()))
                .isEqualTo(taken == null ? "" : taken);
        if (words == null) {
            assertThat(read.findings()).isEmpty();
        } else {
            assertThat(said(read) + read.leftOut()).contains(words);
        }
    }
}
