package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.continuity.QuarterFigures;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.job.Job;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.territory.TerritoryName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another program is told of the drafting of a quarter.
 *
 * @param event always {@value #EVENT}
 * @param territory its id
 * @param name of the territory
 * @param state DONE or FAILED
 * @param failure why it failed, null where it did not
 * @param draft its number among those of the quarter, from 1; null where it failed
 * @param version id of its plan, null where it failed
 * @param now figures of its plan, null where it failed
 * @param before figures of the quarter before, null where none is known
 * @param startHosting names of communes that host a workshop and did not the quarter before
 * @param stopHosting names of communes that hosted one the quarter before and do not now
 * @param page address of the page to look at, null where it is not known where this installation's pages are
 */
record DraftNews(
        String event,
        String territory,
        String name,
        String quarter,
        RunState state,
        @Nullable String failure,
        @Nullable Integer draft,
        @Nullable String version,
        @Nullable Figures now,
        @Nullable Figures before,
        List<String> startHosting,
        List<String> stopHosting,
        @Nullable String page) {

    static final String EVENT = "draft";

    /**
     * A quarter in a few figures.
     *
     * @param asked residents who ask
     * @param served those who have a place
     * @param passedOver names of communes that have demand and a room and host no workshop
     */
    record Figures(long asked, long served, int workshops, List<String> passedOver) {

        static @Nullable Figures of(@Nullable QuarterFigures figures) {
            return figures == null
                    ? null
                    : new Figures(figures.asked(), figures.served(), figures.workshops(), names(figures.passedOver()));
        }
    }

    /** Of a draft that was made. */
    static DraftNews made(
            TerritoryName territory, Quarter quarter, Draft draft, QuarterComparison compared, @Nullable String page) {
        return new DraftNews(
                EVENT,
                territory.id(),
                territory.name(),
                quarter.toString(),
                RunState.DONE,
                null,
                draft.number(),
                draft.version(),
                Figures.of(compared.now()),
                Figures.of(compared.before()),
                names(compared.startHosting()),
                names(compared.stopHosting()),
                page);
    }

    /** Of one that failed. */
    static DraftNews failed(TerritoryName territory, Job job, @Nullable String page) {
        return new DraftNews(
                EVENT,
                territory.id(),
                territory.name(),
                job.subject(),
                RunState.FAILED,
                job.failure(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                page);
    }

    private static List<String> names(List<Commune> communes) {
        return communes.stream().map(Commune::name).toList();
    }
}
