package fr.allervers.web.command;

import fr.allervers.data.json.FaultsException;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territories.UnknownTerritoryException;
import fr.allervers.data.territory.Territory;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A territory by its name, for those that come with the program, or by its folder. */
final class TerritoryArgument {

    private TerritoryArgument() {}

    /** @throws Refusal where it is neither, or with all faults of the folder */
    static Territory read(String text) {
        try {
            return Territories.find(text);
        } catch (UnknownTerritoryException e) {
            throw Refusal.wrongInput(e.sentence());
        } catch (FaultsException e) {
            throw ContractFiles.refusal(text, e);
        } catch (UncheckedIOException e) {
            throw Refusal.wrongInput(Messages.of("folder.unreadable", text, Objects.toString(e.getCause())));
        }
    }
}
