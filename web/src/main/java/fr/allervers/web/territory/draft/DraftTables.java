package fr.allervers.web.territory.draft;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.EditedTables;
import fr.allervers.web.territory.table.Saved;
import org.jspecify.annotations.Nullable;

/** The tables of a draft, which are kept with what is wrong in them. */
record DraftTables(TerritoryDraft draft, TerritoryDrafts drafts) implements EditedTables {

    static final String ADDRESS = "/territoires/brouillons";

    @Override
    public String address() {
        return ADDRESS + "/" + draft.id() + "/tables";
    }

    @Override
    public String name() {
        return draft.name();
    }

    @Override
    public String home() {
        return ADDRESS + "/" + draft.id();
    }

    @Override
    public boolean hasHistory() {
        return false;
    }

    @Override
    public @Nullable FaultsException faults(TableFiles files) {
        return DraftFaults.of(files);
    }

    @Override
    public int current() {
        return drafts.draft(draft.id()).number();
    }

    @Override
    public TableFiles files(int number) {
        return drafts.files(draft.id(), number);
    }

    @Override
    public Saved save(int base, TableFiles files, @Nullable String author, VersionReason reason) {
        return drafts.save(draft.id(), base, files, author);
    }
}
