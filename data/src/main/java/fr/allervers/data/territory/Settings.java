package fr.allervers.data.territory;

import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Weights;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What {@code territory.csv} says.
 *
 * @param id start of the problems' ids
 * @param remark put behind the name of every problem, such as "exemple"; null for none
 * @param telephone number that residents call, as it is to be printed; null where not given
 * @param department number, such as {@code 57}: its public holidays count
 * @param schoolZone {@code A}, {@code B}, {@code C} or a name of its own; null where not given
 * @param hub INSEE code of the commune where bus lines meet; null where none do
 * @param whitMondayWorked true where workshops are held on Whit Monday
 * @param schoolBuses whether school buses of timetables count; null where nobody has decided
 * @param draftWeeks weeks before a quarter's first day from when on it is drafted by itself, 0 (never) to 12; null where the operator's
 *     setting counts
 */
public record Settings(
        String id,
        String name,
        @Nullable String remark,
        @Nullable String telephone,
        ZoneId zone,
        String department,
        @Nullable String schoolZone,
        @Nullable String hub,
        boolean whitMondayWorked,
        @Nullable Boolean schoolBuses,
        @Nullable Integer draftWeeks,
        Rules rules,
        Weights weights) {}
