package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Who holds workshops.
 *
 * @param base INSEE code of the commune each working day starts and ends in
 * @param themes ids of the themes they teach
 * @param communes INSEE codes of the communes they work in; empty: all
 * @param available hours at which they can hold a session; empty: always
 * @param absent days on which they cannot
 * @param maxSessionsPerWeek in one ISO week
 */
@RecordBuilder
public record Advisor(
        String id,
        String name,
        String base,
        List<String> themes,
        List<String> communes,
        List<TimeWindow> available,
        List<Period> absent,
        int maxSessionsPerDay,
        int maxSessionsPerWeek,
        Provenance provenance)
        implements AdvisorBuilder.With {

    public Advisor {
        themes = List.copyOf(themes);
        communes = List.copyOf(communes);
        available = List.copyOf(available);
        absent = List.copyOf(absent);
    }

    /** @param theme id */
    public boolean teaches(String theme) {
        return themes.contains(theme);
    }

    /** @param commune INSEE code */
    public boolean worksIn(String commune) {
        return communes.isEmpty() || communes.contains(commune);
    }

    /** When they can hold a session. */
    public Availability availability() {
        return new Availability(available, absent);
    }
}
