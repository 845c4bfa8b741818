package fr.allervers.web.travel;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.web.job.LostJobException;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.table.TableSaving;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes travel tables of the present territory anew before a quarter is drafted, where what they are made from changed since they
 * were taken: the newest map or timetable of which any were, or communes, rooms, starts. What somebody put there by hand stays.
 */
@Component
public final class TravelRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(TravelRebuild.class);

    private final Store store;
    private final TerritoryVersions versions;
    private final TravelMaking making;
    private final TravelTaking taking;

    @Autowired
    public TravelRebuild(Store store, TerritoryVersions versions, TravelMaking making, TravelTaking taking) {
        this.store = store;
        this.versions = versions;
        this.making = making;
        this.taking = taking;
    }

    /** That of what is in a store, where there is no application. */
    public static TravelRebuild of(Store store) {
        var versions = new TerritoryVersions(store);
        return new TravelRebuild(
                store,
                versions,
                new TravelMaking(store, versions),
                new TravelTaking(store, versions, new TableSaving(store, versions)));
    }

    /**
     * Makes anew what needs it; what fails is told and changes nothing.
     *
     * @param goOn called now and then; what it throws to end the work passes
     * @param write does what it is given in one transaction, where the work is still to be done here
     * @return what became of each file of which tables were taken once
     * @throws CancellationException where it shall end
     */
    public List<TravelNote> rebuild(Quarter quarter, String author, Runnable goOn, Consumer<Runnable> write) {
        return Arrays.stream(SourceKind.values())
                .map(kind -> rebuild(kind, quarter, author, goOn, write))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TravelNote> rebuild(
            SourceKind kind, Quarter quarter, String author, Runnable goOn, Consumer<Runnable> write) {
        var file = kind.file(quarter);
        var all = taking.taken(kind);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var own = all.stream().filter(t -> t.file().equals(file)).findFirst();
        if (!isAsTaken(file, own)) {
            return Optional.of(TravelNote.byHand(file));
        }
        var newest = all.get(0);
        var asked = new TravelAsked(kind, quarter.toString(), newest.source(), newest.schoolBuses(), null, true);
        try {
            return Optional.of(rebuilt(asked, own, author, goOn, write));
        } catch (CancellationException | LostJobException e) {
            throw e;
        } catch (RuntimeException e) { // whatever is wrong with the file or the tables
            LOG.warn("{} of '{}' cannot be made anew for {}", file, store.territory(), quarter, e);
            return Optional.of(TravelNote.failed(file, e));
        }
    }

    /** True where the territory's file is the one that was taken, or is not there and never was. */
    private boolean isAsTaken(String file, Optional<TakenTables> own) {
        var now = versions.files(store.territory(), versions.current(store.territory()))
                .content(file);
        if (now == null) {
            return own.isEmpty();
        }
        var content = Sha256.of(now);
        return own.filter(t -> t.content().equals(content)).isPresent();
    }

    private TravelNote rebuilt(
            TravelAsked asked, Optional<TakenTables> own, String author, Runnable goOn, Consumer<Runnable> write) {
        var made = making.make(asked, share -> goOn.run(), write);
        if (made.refused()) {
            throw new TravelRefusedException(making.tables(made).findings());
        }
        boolean estimated = making.tables(made).tables().stream()
                .anyMatch(t -> t.provenance().isEstimated());
        if (own.filter(t -> t.inputs().equals(made.inputs())).isPresent()) {
            return TravelNote.unchanged(asked.file(), estimated);
        }
        var version = new int[1];
        write.accept(() -> version[0] = taking.take(asked, made, author));
        return TravelNote.rebuilt(asked.file(), version[0], estimated);
    }
}
