package fr.allervers.web.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TerritoryFindings;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import java.util.List;
import org.springframework.stereotype.Component;

/** What {@code territory check} warns of in the tables that a plan was made of. */
@Component
final class TableWarnings {

    private static final int REMEMBERED = 100;

    private record Tables(String territory, int version, Quarter quarter) {}

    private final KnownTerritories territories;
    private final Store store;
    private final Cache<Tables, List<Sentence>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TableWarnings(KnownTerritories territories, Store store) {
        this.territories = territories;
        this.store = store;
    }

    /** In the order of the tables; what keeps the tables from making a problem of the quarter, where they make none any more. */
    List<Sentence> of(QuarterProblem problem) {
        return known.get(
                new Tables(store.territory(), problem.territoryVersion(), problem.quarter()),
                tables -> warnings(tables.version(), tables.quarter()));
    }

    private List<Sentence> warnings(int version, Quarter quarter) {
        try {
            return TerritoryFindings.of(territories.at(version).territory(), quarter).stream()
                    .map(Fault::sentence)
                    .toList();
        } catch (FaultsException noProblem) {
            return noProblem.faults().stream().map(Fault::sentence).toList();
        }
    }
}
