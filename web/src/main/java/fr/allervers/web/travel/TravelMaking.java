package fr.allervers.web.travel;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusRequest;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.TripList;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadRequest;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.transport.TableCache;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes travel tables of a kept file, for a quarter as the newest tables of the present territory have it without the file that
 * they are to be. One at a time in a process, as each takes memory and all of a processor.
 */
@Component
public final class TravelMaking {

    private final Store store;
    private final TerritoryVersions versions;
    private final Sources sources;
    private final KeptTables kept;
    private final Lock one = new ReentrantLock();

    public TravelMaking(Store store, TerritoryVersions versions) {
        this.store = store;
        this.versions = versions;
        this.sources = new Sources(store);
        this.kept = new KeptTables(store);
    }

    /**
     * What tables are made for.
     *
     * @param roads null where they are made of a timetable
     * @param buses null where they are made of a map
     */
    private record Wanted(
            Problem problem,
            @Nullable RoadRequest roads,
            @Nullable BusRequest buses) {

        String inputs(TravelAsked asked) {
            return TableCache.inputs(asked.source(), roads == null ? String.valueOf(buses) : roads);
        }
    }

    private Wanted wanted(TravelAsked asked) {
        var files = versions.files(store.territory(), versions.current(store.territory()));
        var territory = files.with(asked.file(), null).read().territory();
        var problem = territory.problem(Quarter.parse(asked.quarter()));
        if (asked.kind() == SourceKind.ROADS) {
            return new Wanted(problem, ProblemTravel.roads(problem, RoadParameters.USUAL), null);
        }
        var decided = territory.settings().schoolBuses();
        var parameters = BusParameters.USUAL.withSchoolBuses(decided == null ? asked.schoolBuses() : decided);
        return new Wanted(problem, null, ProblemTravel.buses(problem, parameters));
    }

    /** How many trips would be named. */
    long trips(TravelAsked asked) {
        var wanted = wanted(asked);
        long communes = wanted.problem().communes().size();
        var moments = ProblemTravel.moments(wanted.problem());
        return communes * communes * (moments.starts().size() + moments.ends().size());
    }

    /**
     * Makes tables, or gives those that were made of the same before.
     *
     * @param progress gets the share that is done, of 0 to 1; what it throws ends it
     * @param write does what it is given in one transaction, where the tables are still to be made here
     */
    MadeTables make(TravelAsked asked, DoubleConsumer progress, Consumer<Runnable> write) {
        one.lock();
        try {
            progress.accept(0);
            var wanted = wanted(asked);
            var inputs = wanted.inputs(asked);
            var known = kept.find(inputs).filter(m -> m.answers(asked));
            if (known.isPresent()) {
                return known.get();
            }
            var made = new AtomicReference<MadeTables>();
            var tables = make(asked, wanted, progress);
            write.accept(() -> made.set(kept.keep(asked, inputs, tables)));
            return Objects.requireNonNull(made.get(), "what was given to be written was written");
        } finally {
            one.unlock();
        }
    }

    /** The tables with what was found; only the latter where the file is refused. */
    TableSet tables(MadeTables made) {
        return kept.tables(made);
    }

    private NewTables make(TravelAsked asked, Wanted wanted, DoubleConsumer progress) {
        Path file = null;
        try {
            file = Files.createTempFile("aller-vers-", ".source");
            sources.write(asked.source(), file);
            return make(asked, wanted, file, progress);
        } catch (TravelRefusedException e) {
            if (e.isUnforeseen()) {
                throw e;
            }
            return new NewTables(new TableSet(wanted.problem().communes(), List.of(), e.findings()), true, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewTables make(TravelAsked asked, Wanted wanted, Path file, DoubleConsumer progress) throws IOException {
        if (wanted.roads() != null) {
            var made = RoadTables.of(file, wanted.roads(), progress);
            return new NewTables(ProblemTravel.tables(wanted.problem(), made), false, null);
        }
        var request = Objects.requireNonNull(wanted.buses(), "tables are made of a map or of a timetable");
        var reading = FeedReader.read(file, FeedLimits.USUAL);
        var made = BusTables.of(request, reading.feed(), progress);
        var tables = ProblemTravel.tables(wanted.problem(), reading, made);
        return new NewTables(tables, false, trips(asked, request, made));
    }

    private static byte @Nullable [] trips(TravelAsked asked, BusRequest request, BusTables made) throws IOException {
        if (asked.tripsLanguage() == null) {
            return null;
        }
        var trips = new ByteArrayOutputStream();
        new TripList(request, made, Locale.forLanguageTag(asked.tripsLanguage())).write(trips);
        return trips.toByteArray();
    }
}
