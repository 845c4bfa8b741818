package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterFigures;
import fr.allervers.web.account.Audit;
import fr.allervers.web.job.Job;
import fr.allervers.web.store.Store;
import fr.allervers.web.travel.TravelRebuild;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * Drafts of one quarter for several territories, one after the other in an order of chance, so that several processes that
 * do the same at a time share them: what another one has made is found. One that fails holds up no other.
 */
public final class DraftSeries {

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called before each territory.
         *
         * @param number of the territory, from 1
         * @param all how many there are
         */
        void begins(String territory, int number, int all);
    }

    private final Store store;
    private final QuarterBatch batch;
    private final TravelRebuild travel;
    private final Random chance;

    public DraftSeries(Store store) {
        this(store, new Random());
    }

    DraftSeries(Store store, Random chance) {
        this.chance = chance;
        this.store = store;
        this.batch = QuarterBatch.of(store);
        this.travel = TravelRebuild.of(store);
    }

    /**
     * Makes them, each kept as soon as it is made.
     *
     * @param territories ids
     * @return one for each territory, in their order
     */
    public List<DraftOutcome> draft(List<String> territories, Quarter quarter, DraftSearch search, Progress progress) {
        var order = new ArrayList<>(territories);
        Collections.shuffle(order, chance);
        var outcomes = new HashMap<String, DraftOutcome>();
        for (var territory : order) {
            progress.begins(territory, outcomes.size() + 1, territories.size());
            outcomes.put(territory, store.current().in(territory, () -> draft(territory, quarter, search)));
        }
        return territories.stream().map(outcomes::get).toList();
    }

    private DraftOutcome draft(String territory, Quarter quarter, DraftSearch search) {
        try {
            var notes = travel.rebuild(quarter, Job.PROGRAM, () -> {}, Runnable::run);
            var prepared = batch.prepare(quarter, search).after(notes);
            var known = batch.find(prepared);
            var draft = known.orElseGet(() -> make(prepared, quarter));
            var figures = QuarterFigures.of(batch.quarter(draft));
            return new DraftOutcome(territory, known.isPresent(), draft, figures, notes, null);
        } catch (RuntimeException e) { // whatever is wrong with one territory
            return DraftOutcome.failed(territory, e);
        }
    }

    private Draft make(PreparedDraft prepared, Quarter quarter) {
        var solved = prepared.solver().run(heard -> {});
        return store.write(() -> {
            var draft = batch.keep(prepared, solved, Job.PROGRAM);
            new Audit(store).note("QUARTER_DRAFTED", quarter.toString());
            return draft;
        });
    }
}
