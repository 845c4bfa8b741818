package fr.allervers.web.agenda.request;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.account.Asker;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableRows;
import fr.allervers.web.territory.table.TableSaving;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes a half-day that an advisor keeps free into the tables of the territory, so that quarters are planned with it. */
@Component
record HalfDayGranting(Store store, TerritoryVersions versions, TableSaving saving, Quarters quarters) {

    private static final String ADVISORS = "advisors.csv";

    /**
     * Gives the advisor hours without it; where they have those already, nothing changes. The quarter that the request is
     * about is planned as before: what is published of it changes by a mend.
     *
     * @param said the request in words, as the reason of the territory's new version
     * @throws FaultsException where the tables are not right with it
     */
    void grant(AdvisorRequest request, Quarter quarter, String said) {
        var halfDay = Objects.requireNonNull(request.halfDay());
        var base = versions.current(store.territory());
        var files = versions.files(store.territory(), base);
        var before = hours(request.advisor());
        var after = TimeWindow.without(before, halfDay.hours());
        if (!after.equals(before)) {
            var changes = new TableChanges(store.territory(), base, with(files, request.advisor(), halfDay, after));
            store.write(() -> {
                planAsBefore(quarter);
                return saving.save(changes, Asker.name(), VersionReason.Kind.WISH.saying(said));
            });
        }
    }

    private void planAsBefore(Quarter quarter) {
        var problem = quarters.problem(quarter).id();
        quarters.keep(problem);
        quarters.planWith(quarter, problem, Asker.name());
    }

    /** As the present tables have them. */
    private List<TimeWindow> hours(String advisor) {
        return quarters.own(quarters.preferred()).index().advisor(advisor).available();
    }

    private static TableFiles with(TableFiles files, String advisor, HalfDay halfDay, List<TimeWindow> hours) {
        var before = TableRows.of(files, ADVISORS).row(advisor).getOrDefault("hours", "");
        var schedule = "%s-without-%s-%s"
                .formatted(before.isBlank() ? advisor : before, halfDay.day(), halfDay.morning() ? "am" : "pm")
                .toLowerCase(Locale.ROOT);
        return TableRows.scheduled(files, ADVISORS, advisor, schedule, hours);
    }
}
