package fr.allervers.data.territory;

import fr.allervers.data.calendar.PublicHolidays;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a quarter. Where Good Friday is one in some communes only, the sessions of the others may
 * start on it, and the rooms of those communes are closed.
 *
 * @param everywhere days on which nothing is held
 * @param goodFriday null where it is a holiday everywhere, nowhere, or not in the quarter
 * @param keepingIt INSEE codes of the communes where it is one
 */
record HolidaysByCommune(
        Set<LocalDate> everywhere, @Nullable LocalDate goodFriday, Set<String> keepingIt) {

    static HolidaysByCommune of(Territory territory, Quarter quarter) {
        var settings = territory.settings();
        var days = new TreeSet<>(PublicHolidays.ofDepartment(settings.department(), quarter.period()));
        if (settings.whitMondayWorked()) {
            days.remove(PublicHolidays.whitMonday(quarter.year()));
        }
        var friday = PublicHolidays.goodFriday(quarter.year());
        if (!quarter.period().holds(friday)) {
            return new HolidaysByCommune(days, null, Set.of());
        }
        var byLaw = days.contains(friday);
        var keeping = territory.communes().stream()
                .filter(c -> c.goodFriday() == null ? byLaw : c.goodFriday())
                .map(CommuneRow::code)
                .collect(Collectors.toUnmodifiableSet());
        if (keeping.size() == territory.communes().size()) {
            days.add(friday);
            return new HolidaysByCommune(days, null, Set.of());
        }
        days.remove(friday);
        return new HolidaysByCommune(days, friday, keeping);
    }

    /** Days on which one commune's rooms are closed while others' are open. */
    List<Period> onlyIn(String commune) {
        return goodFriday != null && keepingIt.contains(commune)
                ? List.of(
                        new Period(goodFriday, goodFriday, Provenance.sourced("Vendredi saint, férié dans la commune")))
                : List.of();
    }
}
