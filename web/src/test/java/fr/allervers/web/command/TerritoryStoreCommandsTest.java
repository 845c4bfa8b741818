package fr.allervers.web.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.account.Audit;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole territories into the server's database and out of it. */
class TerritoryStoreCommandsTest {

    @TempDir
    private Path folder;

    private CommandRun take(Object source) {
        return CommandRun.of(
                "territory", "import", source, "--data", folder.resolve("data"), "--author", "Ada", "--reason", "new");
    }

    private CommandRun export(Object id, Path target, Object... more) {
        var args = new ArrayList<Object>(List.of("territory", "export", id, target, "--data", folder.resolve("data")));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray());
    }

    private TerritoryVersions versions() {
        return new TerritoryVersions(store());
    }

    private Store store() {
        return TestDatabase.H2.store(folder.resolve("data"));
    }

    @Test
    void aTerritoryIsTakenInChangedTakenAgainAndWrittenAsItWas() throws IOException {
        var first = take("val-daigremont");
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).contains("(val-daigremont): version 1 kept");
        assertThat(take("val-daigremont").out()).contains("are version 1").contains("already");

        var out = folder.resolve("out");
        assertThat(export("val-daigremont", out).out()).contains("version 1: 17 files");
        assertThat(Territories.copy(out.toString()).zip())
                .isEqualTo(Territories.copy("val-daigremont").zip());

        var settings = out.resolve("territory.csv");
        Files.writeString(settings, Files.readString(settings).stripTrailing() + "\nweight_habit,40\n");
        assertThat(take(out).out()).contains("version 2 kept");

        var zip = folder.resolve("old.zip");
        assertThat(export("val-daigremont", zip, "--version-number", 1).status())
                .isZero();
        assertThat(TerritoryArchive.files(zip)
                        .differing(Territories.copy("val-daigremont").files()))
                .isEmpty();
        assertThat(versions().version("val-daigremont", 1).author()).isEqualTo("Ada");
        assertThat(versions().version("val-daigremont", 1).reason()).isEqualTo(Kind.IMPORTED.saying("new"));
        assertThat(new Audit(store()).page("val-daigremont", 0))
                .as("a line for each version that was kept")
                .extracting(Audit.Entry::author, Audit.Entry::action)
                .containsExactly(tuple("Ada", "TERRITORY_IMPORTED"), tuple("Ada", "TERRITORY_IMPORTED"));
    }

    @Test
    void aZipFileWithAFaultIsRefusedWithEveryFaultAndKeepsNothing() throws IOException {
        var files = Territories.copy("val-daigremont").files();
        var zip = folder.resolve("t.zip");
        var text = new String(Objects.requireNonNull(files.content("themes.csv")), UTF_8);
        Files.write(
                zip,
                files.with("themes.csv", text.replace(",90,", ",=90,").getBytes(UTF_8))
                        .zip());

        var refused = take(zip);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("themes.csv:2:minutes");
        assertThat(versions().current("val-daigremont")).isZero();
    }

    @Test
    void aPathOutOfTheFolderIsAFileNobodyKnows() throws IOException {
        var zip = folder.resolve("t.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : Territories.copy("forbach").files().names()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Objects.requireNonNull(
                        Territories.copy("forbach").files().content(name)));
            }
            out.putNextEntry(new ZipEntry("../../evil.csv"));
        }

        assertThat(take(zip).err()).contains("evil.csv");
        assertThat(take(folder.resolve("none")).err()).contains("neither");
        assertThat(take(Files.writeString(folder.resolve("x.zip"), "x")).err()).contains("zip");
    }

    @Test
    void whatIsNotThereIsNotWritten() throws IOException {
        assertThat(export("forbach", folder.resolve("out")).err()).contains("There is no database");
        take("forbach");
        assertThat(export("metz", folder.resolve("out")).err()).contains("no territory 'metz'", "forbach");
        assertThat(export("forbach", folder.resolve("out"), "--version-number", 7)
                        .err())
                .contains("no version 7");
        assertThat(folder.resolve("out")).doesNotExist();
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/x"), "x");
        assertThat(export("forbach", folder.resolve("full")).err()).contains("is not empty");
    }
}
