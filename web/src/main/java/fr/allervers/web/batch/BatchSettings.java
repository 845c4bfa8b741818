package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Settings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How quarters are drafted.
 *
 * @param recurring whether they are by themselves
 * @param weeksBefore a quarter's first day, from when on it is, 0 (never) to 12, where its territory does not say otherwise
 * @param tries of the search for a plan, 1 or more
 * @param seed of its chance
 */
@ConfigurationProperties("allervers.batch")
public record BatchSettings(
        @DefaultValue("true") boolean recurring,
        @DefaultValue("5") int weeksBefore,
        @DefaultValue("200000") long tries,
        @DefaultValue("0") long seed) {

    /** No quarter is longer: only the next one can be due. */
    private static final int MOST_WEEKS = 12;

    /** @throws IllegalArgumentException where a figure is out of its bounds */
    public BatchSettings {
        if (weeksBefore < 0 || weeksBefore > MOST_WEEKS || tries < 1) {
            throw new IllegalArgumentException(
                    "allervers.batch.weeks-before is from 0 to %d and allervers.batch.tries 1 or more, not %d and %d"
                            .formatted(MOST_WEEKS, weeksBefore, tries));
        }
    }

    /**
     * The first day on which a quarter is drafted by itself, by the clock of the territory's zone: as its tables have it, else as
     * set here; null where it never is.
     */
    @Nullable
    LocalDate due(Settings territory, Quarter quarter) {
        var own = territory.draftWeeks();
        int weeks = own == null ? weeksBefore : own;
        return recurring && weeks > 0 ? quarter.first().minusWeeks(weeks) : null;
    }
}
