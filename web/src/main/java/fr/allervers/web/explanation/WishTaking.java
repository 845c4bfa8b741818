package fr.allervers.web.explanation;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.web.account.Asker;
import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.Saved;
import fr.allervers.web.territory.table.Saved.Kept;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableSaving;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a priced wish into the tables of the territory, and plans its quarter with them. */
@Component
public final class WishTaking {

    private final Store store;
    private final TerritoryVersions versions;
    private final TableSaving saving;
    private final Quarters quarters;
    private final Say say;

    public WishTaking(Store store, TerritoryVersions versions, TableSaving saving, Quarters quarters, Say say) {
        this.store = store;
        this.versions = versions;
        this.saving = saving;
        this.quarters = quarters;
        this.say = say;
    }

    /** Why no table can say what the wish changes; null where one does, so that it can be taken. */
    public @Nullable Sentence untaken(WishRun run) {
        try {
            var quarter = quarters.problem(run.version().problem());
            granted(run, quarter);
            return null;
        } catch (ImpossibleWishException e) {
            return e.sentence();
        }
    }

    private TableFiles granted(WishRun run, QuarterProblem quarter) {
        var said = say.sentence(run.wish().sentence(quarter.index()));
        var files = versions.files(store.territory(), quarter.territoryVersion());
        return new GrantedTables(files, quarter.problem(), run.wish(), said).granted();
    }

    /**
     * Changes the rows that say what the wish changes, from the tables that its problem was made of: taken twice it changes
     * nothing more, and what others changed since in the same table is not overwritten.
     *
     * @throws ImpossibleWishException where no table can say it
     * @throws FaultsException where the changed tables are not right
     */
    public Saved take(WishRun run) {
        var quarter = quarters.problem(run.version().problem());
        var said = say.sentence(run.wish().sentence(quarter.index()));
        var base = quarter.territoryVersion();
        var files = granted(run, quarter);
        var reason = VersionReason.Kind.WISH.saying(said);
        return store.write(() -> {
            var saved = saving.save(new TableChanges(store.territory(), base, files), Asker.name(), reason);
            if (saved instanceof Kept kept) {
                quarters.planWithGranted(quarter.quarter(), run.wish()::in, kept.version());
            }
            return saved;
        });
    }
}
