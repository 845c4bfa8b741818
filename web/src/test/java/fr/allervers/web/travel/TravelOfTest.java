package fr.allervers.web.travel;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.table.TableSaving;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What makes and takes travel tables in a store that has a territory, as one process of several has it. */
public record TravelOfTest(Store store, TerritoryVersions versions, TravelMaking making, TravelTaking taking) {

    public static TravelOfTest of(Store store) {
        var versions = new TerritoryVersions(store);
        return new TravelOfTest(
                store,
                versions,
                new TravelMaking(store, versions),
                new TravelTaking(store, versions, new TableSaving(store, versions)));
    }

    TravelWork work() {
        return new TravelWork(making, taking);
    }

    Job ask(Jobs jobs, TravelAsked asked) {
        return jobs.ask(JobKind.TRAVEL, store.territory(), "tables", JsonText.of(asked), "Ada");
    }

    TravelAsked asked(SourceKind kind, String quarter, Path file, boolean take) throws IOException {
        return new TravelAsked(kind, quarter, new Sources(store).keep(kind, file), null, null, take);
    }

    /** Makes and takes tables by bus, as a job does that was asked to. */
    public int takeBuses(String quarter, Path feed) throws IOException {
        return take(asked(SourceKind.BUSES, quarter, feed, true));
    }

    /** Makes and takes tables by road. */
    public int takeRoads(String quarter, Path map) throws IOException {
        return take(asked(SourceKind.ROADS, quarter, map, true));
    }

    private int take(TravelAsked asked) {
        return taking.take(asked, making.make(asked, share -> {}, Runnable::run), "Ada");
    }

    /** A file of the territory as it is now; null where there is none. */
    public byte @Nullable [] file(String name) {
        return versions.files(store.territory(), versions.current(store.territory()))
                .content(name);
    }
}
