package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.batch.DraftOutcome;
import fr.allervers.web.batch.DraftSearch;
import fr.allervers.web.batch.DraftSeries;
import fr.allervers.web.command.argument.StoreOptions;
import fr.allervers.web.command.report.OutcomeReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replan --territory ID} and {@code replan --all}: drafts from the server's database into it. */
final class ReplanInStore {

    @Option(names = "--territory", paramLabel = "ID", descriptionKey = "replan.territory")
    private @Nullable String territory;

    @Option(names = "--all", descriptionKey = "replan.all")
    private boolean all;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    /** True where this form of the command is meant. */
    boolean isAsked() {
        return all || territory != null;
    }

    /** Gives 1 where a territory has no draft, after all others have theirs. */
    int draft(Quarter quarter, DraftSearch search, CommandOutput output) throws IOException {
        if (all && territory != null) {
            throw Refusal.wrongInput(Messages.of("replan.forms"));
        }
        store.requireThere();
        var outcomes = store.withStore(opened -> draft(opened, quarter, search, output));
        var report = new OutcomeReport(quarter, outcomes);
        output.result(report.shape(output.language()), report.lines(output.language()));
        return report.status();
    }

    private List<DraftOutcome> draft(Store opened, Quarter quarter, DraftSearch search, CommandOutput output) {
        return new DraftSeries(opened)
                .draft(
                        territories(opened),
                        quarter,
                        search,
                        (id, number, of) -> output.note(Messages.of("replan.drafting", number, of, id)));
    }

    private List<String> territories(Store opened) {
        var known = new KnownTerritories(opened, new TerritoryVersions(opened)).ids();
        if (known.isEmpty() || territory != null && !known.contains(territory)) {
            throw Refusal.wrongInput(Messages.of(
                    known.isEmpty() ? "replan.noTerritory" : "replan.unknownTerritory",
                    String.valueOf(territory),
                    String.join(", ", known)));
        }
        return territory == null ? known : List.of(territory);
    }
}
