package fr.allervers.web.command.argument;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territories.UnknownTerritoryException;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A territory by its name, for those that come with the program, or by its folder. */
public final class TerritoryArgument {

    private TerritoryArgument() {}

    /** @throws Refusal where it is neither, or with all faults of the folder */
    public static Territory read(String text) {
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

    /** The quarter asked for, or else the next one. */
    public static Quarter quarter(@Nullable Quarter asked, Territory territory) {
        return asked == null
                ? Quarter.of(LocalDate.now(territory.settings().zone())).next()
                : asked;
    }
}
