package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.ToldSteps;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/** Saves one table of a territory after the other, and goes back now and then, without end: a process to be killed. */
public final class TableProcess {

    private static final int RETURNS = 5;
    /** Milliseconds, so that a kill falls between two savings too. */
    private static final int BETWEEN = 300;

    private final Store store;
    private final TerritoryVersions versions;
    private final TableSaving saving;
    private final Random random;

    private TableProcess(Store store, Random random) {
        this.store = store;
        this.random = random;
        this.versions = new TerritoryVersions(store);
        this.saving = new TableSaving(store, versions);
    }

    /** @param args the data folder and the seed */
    public static void main(String[] args) throws InterruptedException {
        ToldSteps.step(FileStore.Step.STARTING);
        var opened = FileStore.open(Path.of(args[0]), ToldSteps::step);
        QuartersOfTest.of(opened.store(), "forbach");
        var process = new TableProcess(opened.store(), new Random(Long.parseLong(args[1])));
        while (true) {
            process.save();
            Thread.sleep(BETWEEN);
        }
    }

    private void save() {
        int present = versions.current(store.territory());
        if (present > 1 && random.nextInt(RETURNS) == 0) {
            tell(saving.goBack(store.territory(), 1 + random.nextInt(present - 1), null, null));
            return;
        }
        var files = versions.files(store.territory(), present).with("themes.csv", themes(present));
        var changes = new TableChanges(store.territory(), present, files);
        var reason = VersionReason.Kind.EDITED.saying(null);
        tell(((Saved.Kept) saving.save(changes, null, reason)).version());
    }

    /** The first theme's name with another number behind it. */
    private byte[] themes(int present) {
        var content = versions.files(store.territory(), present).content("themes.csv");
        var lines = new String(Objects.requireNonNull(content), UTF_8).split("\n", -1);
        var cells = lines[1].split(",", -1);
        cells[1] = cells[1].replaceAll(" \\d+$", "") + " " + random.nextInt(Integer.MAX_VALUE);
        lines[1] = String.join(",", cells);
        return String.join("\n", lines).getBytes(UTF_8);
    }

    private void tell(int number) {
        var version = versions.version(store.territory(), number);
        ToldSteps.kept("tables", String.valueOf(number), version.document());
    }
}
