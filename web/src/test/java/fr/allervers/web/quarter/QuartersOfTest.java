package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.util.List;
import java.util.Optional;

/** The quarters of a territory in a store, without the application. */
public final class QuartersOfTest {

    private QuartersOfTest() {}

    /** Started with the tables of an example or a folder, whose id is that of the store's usual territory. */
    public static Quarters of(Store store, String nameOrFolder, PlannedDemand planned) {
        var territories = new KnownTerritories(store, new TerritoryVersions(store));
        territories.keepAtStart(Territories.copy(nameOrFolder), false);
        return new Quarters(store, territories, new Problems(store), planned, new PastQuarters.None());
    }

    /** Of all territories that a store has, planned with their own demand. */
    public static Quarters of(Store store) {
        return new Quarters(
                store,
                new KnownTerritories(store, new TerritoryVersions(store)),
                new Problems(store),
                new OwnDemand(),
                new PastQuarters.None());
    }

    /** Planned with the territory's own demand. */
    public static Quarters of(Store store, String nameOrFolder) {
        return of(store, nameOrFolder, new OwnDemand());
    }

    /** Keeps a problem of a quarter as if the first version of the territory's tables had made it, though they would make another. */
    public static void keep(Store store, Quarter quarter, Problem problem) {
        new Problems(store).keep(new QuarterProblem(quarter, new ProblemIndex(problem), 1, null));
    }

    private static final class OwnDemand implements PlannedDemand {

        @Override
        public Optional<Version> of(Quarter quarter) {
            return Optional.empty();
        }

        @Override
        public List<Demand> rows(Quarter quarter, int version) {
            throw new IllegalStateException("no demand was received");
        }
    }
}
