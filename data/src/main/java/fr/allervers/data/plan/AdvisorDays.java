package fr.allervers.data.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.plan.AdvisorDay.Drive;
import fr.allervers.data.plan.AdvisorDay.Held;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What advisors drive, whether they can be there in time, and how many sessions they hold in a day and a week. */
record AdvisorDays(ProblemIndex index, TravelTimes travelTimes, List<Breach> breaches) {

    /** Notes every breach and gives the driving figure, minutes. */
    long check(Plan plan) {
        Map<String, List<Workshop>> byAdvisor =
                plan.workshops().stream().collect(groupingBy(Workshop::advisor, LinkedHashMap::new, toList()));
        long driving = 0;
        for (var entry : byAdvisor.entrySet()) {
            var advisor = index.advisor(entry.getKey());
            var days = AdvisorDay.of(index, advisor, entry.getValue());
            weeks(advisor, days);
            for (var day : days) {
                driving += check(day);
            }
        }
        return driving;
    }

    private void weeks(Advisor advisor, List<AdvisorDay> days) {
        var weeks = days.stream().collect(groupingBy(d -> Week.of(d.day()), LinkedHashMap::new, toList()));
        for (var week : weeks.values()) {
            int sessions = week.stream().mapToInt(d -> d.sessions().size()).sum();
            var first = week.get(0).day();
            load(advisor, "load.week", sessions, advisor.maxSessionsPerWeek(), first);
        }
    }

    private void load(Advisor advisor, String key, int sessions, int most, LocalDate day) {
        for (int over = most; over < sessions; over++) {
            breaches.add(Breach.of(advisor.id(), key, advisor.name(), sessions, most, day));
        }
    }

    private long check(AdvisorDay day) {
        var advisor = day.advisor();
        var sessions = day.sessions();
        load(advisor, "load.day", sessions.size(), advisor.maxSessionsPerDay(), day.day());
        var drives = day.drives(index, travelTimes);
        base(advisor, drives.get(0));
        for (int i = 1; i < sessions.size(); i++) {
            between(advisor, sessions.get(i - 1), sessions.get(i));
        }
        base(advisor, drives.get(sessions.size()));
        return day.drivingMinutes(index, travelTimes);
    }

    private void base(Advisor advisor, Drive drive) {
        if (drive.minutes() == TravelMatrix.IMPOSSIBLE) {
            var from = index.communeName(drive.from());
            var to = index.communeName(drive.to());
            breaches.add(Breach.of(advisor.id(), "day.base", advisor.name(), from, to, drive.at()));
        }
    }

    private void between(Advisor advisor, Held earlier, Held later) {
        boolean sameRoom = earlier.room().id().equals(later.room().id());
        int needed = sameRoom ? 0 : drive(earlier.room(), later.room(), earlier.end());
        int setup = index.problem().rules().setupMinutes();
        if (needed == TravelMatrix.IMPOSSIBLE) {
            breach(advisor, earlier, later, "day.impossible");
        } else if (later.start().isBefore(earlier.end().plusMinutes(setup + needed))) {
            breach(advisor, earlier, later, "day.late", later.start(), setup, needed);
        }
    }

    private void breach(Advisor advisor, Held earlier, Held later, String key, Object... more) {
        var arguments = Stream.concat(
                Stream.of(advisor.name(), place(earlier.room()), place(later.room()), earlier.end()), Stream.of(more));
        breaches.add(Breach.of(later.workshop(), key, arguments.toArray()));
    }

    private int drive(Room from, Room to, LocalDateTime at) {
        return travelTimes.minutes(
                index.problem().rules().advisorMode(), index.commune(from.commune()), index.commune(to.commune()), at);
    }

    private String place(Room room) {
        return index.communeOf(room.commune()).name() + ", " + room.name();
    }
}
