package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.demand.DemandDesk.Taking;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.ToldSteps;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Sends files of demand, decides, takes their rows and plans with them, without end: a process to be killed. */
public final class UploadProcess {

    private final Store store;
    private final Quarters quarters;
    private final DemandDesk desk;
    private final Random random;

    private UploadProcess(Store store, Random random) {
        this.store = store;
        this.random = random;
        this.quarters = QuartersOfTest.of(store, "forbach", new DemandVersions(store));
        this.desk = new DemandDesk(store, quarters, new DemandVersions(store));
    }

    /** @param args the data folder and the seed */
    public static void main(String[] args) {
        ToldSteps.step(FileStore.Step.STARTING);
        var opened = FileStore.open(Path.of(args[0]), ToldSteps::step);
        var process = new UploadProcess(opened.store(), new Random(Long.parseLong(args[1])));
        while (true) {
            process.upload();
        }
    }

    private void upload() {
        var quarter = quarters.onOffer().get(random.nextInt(quarters.onOffer().size()));
        var upload = desk.send(quarter, "demande.csv", table()).upload();
        ToldSteps.kept("upload", quarter.toString(), upload.id());
        desk.decide(quarter, upload.id(), Map.of("made-up", upload.id()), true);
        ToldSteps.kept("answer", quarter.toString(), upload.id());
        take(quarter, upload.id());
        desk.plan(quarter, true);
        ToldSteps.kept("planned", quarter.toString(), number(quarter));
    }

    private void take(Quarter quarter, String id) {
        desk.take(quarter, id, random.nextBoolean() ? Taking.ADD : Taking.REPLACE);
        ToldSteps.kept("taken", quarter.toString(), id, number(quarter));
    }

    private String number(Quarter quarter) {
        return String.valueOf(new DemandVersions(store).number(quarter));
    }

    /** No two are the same. */
    private byte[] table() {
        var rows = new StringBuilder("Commune;Thème;Public;Transport;Habitants;Remarque\n");
        for (var commune : quarters.territory().communes()) {
            rows.append("%s;E-mail;Seniors;bus;%d;%x%n"
                    .formatted(commune.code(), 1 + random.nextInt(9), random.nextLong()));
        }
        return rows.toString().getBytes(UTF_8);
    }
}
