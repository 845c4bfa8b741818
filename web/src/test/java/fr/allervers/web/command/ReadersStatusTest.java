package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.FolderCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is only to know keeps status 0, what is left to decide makes it 1: of each file of a territory, checked and imported. */
class ReadersStatusTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            themes.xlsx         | x | 0
            venues.csv          | id,name,commune,opening_hours~v1,Lieu,73901,Mo-Fr 09:00-12:00 | 0
            venues.csv          | id,name,commune,opening_hours~v1,Lieu,73901,Mo-Fr 09:00-12:00 unknown | 1
            closures.csv        | scope,id,from,to,reason~COMMUNE,73913,2027-02-01,2027-02-06,Course | 0
            closures.csv        | scope,id,from,to,reason~COMMUNE,73913,2027-02-01,2027-02-06,le matin seulement | 1
            starts.csv          | days,time,from,to~MONDAY TUESDAY,09:00,2027-01-01,2026-01-01~MONDAY FRIDAY,10:00,, | 1
            school-holidays.csv | school_year,name,from,to~2025-2026,Toussaint,2026-10-17,2026-11-01 | 1
            """)
    void aNoticeKeepsStatusZeroAndADoubtMakesItOne(String file, String content, int status) throws IOException {
        var folder = temp.resolve("territory");
        Files.createDirectory(folder);
        var copy = FolderCopy.of("val-daigremont", folder);
        copy.write("rooms.csv", copy.text("rooms.csv").replaceAll("(?m)^((?:[^,]*,){6}),", "$1true,"));
        copy.write(file, content.replace('~', '\n') + "\n");

        var check = CommandRun.of("territory", "check", folder, "--quarter", "2027-Q1");
        var taken = CommandRun.of("territory", "import", folder, "--data", temp.resolve("data"), "--json");

        assertThat(check.status()).as(check.out() + check.err()).isEqualTo(status);
        assertThat(taken.status()).as(taken.out() + taken.err()).isEqualTo(status);
        assertThat(taken.json().get("status")).isEqualTo(status);
    }
}
