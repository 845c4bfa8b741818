package fr.allervers.data.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What advisors drive, whether they can be there in time, and how many sessions they hold in a day and a week. */
final class AdvisorDays {

    private record Duty(LocalDateTime start, LocalDateTime end, String workshop, Room room) {
        LocalDate day() {
            return start.toLocalDate();
        }
    }

    private record Week(int year, int week) {
        static Week of(LocalDate day) {
            return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    private final ProblemIndex index;
    private final TravelTimes travelTimes;
    private final Breaches breaches;

    AdvisorDays(ProblemIndex index, TravelTimes travelTimes, Breaches breaches) {
        this.index = index;
        this.travelTimes = travelTimes;
        this.breaches = breaches;
    }

    /** Notes every breach and gives the driving figure, minutes. */
    long check(Plan plan) {
        Map<String, List<Workshop>> byAdvisor =
                plan.workshops().stream().collect(groupingBy(Workshop::advisor, LinkedHashMap::new, toList()));
        long driving = 0;
        for (var entry : byAdvisor.entrySet()) {
            var advisor = index.advisor(entry.getKey());
            var duties = duties(entry.getValue());
            weeks(advisor, duties);
            var days = duties.stream().collect(groupingBy(Duty::day, TreeMap::new, toList()));
            for (var duty : days.entrySet()) {
                driving += day(advisor, duty.getKey(), duty.getValue());
            }
        }
        return driving;
    }

    private List<Duty> duties(List<Workshop> workshops) {
        return workshops.stream()
                .flatMap(w -> w.sessions().stream()
                        .map(s -> new Duty(
                                s, s.plusMinutes(index.theme(w.theme()).minutes()), w.id(), index.room(w.room()))))
                .sorted(comparing(Duty::start).thenComparing(Duty::end).thenComparing(Duty::workshop))
                .toList();
    }

    private void weeks(Advisor advisor, List<Duty> duties) {
        var weeks = duties.stream().collect(groupingBy(d -> Week.of(d.day()), LinkedHashMap::new, toList()));
        weeks.values()
                .forEach(week -> load(
                        advisor,
                        "load.week",
                        week.size(),
                        advisor.maxSessionsPerWeek(),
                        week.get(0).day()));
    }

    private void load(Advisor advisor, String key, int sessions, int most, LocalDate day) {
        for (int over = most; over < sessions; over++) {
            breaches.add(Rule.LOAD, advisor.id(), key, advisor.name(), sessions, most, day);
        }
    }

    private long day(Advisor advisor, LocalDate day, List<Duty> duties) {
        load(advisor, "load.day", duties.size(), advisor.maxSessionsPerDay(), day);
        int base = index.commune(advisor.base());
        var first = duties.get(0);
        var last = duties.get(duties.size() - 1);
        long driving = ownBase(advisor, base, commune(first), first.start());
        for (int i = 1; i < duties.size(); i++) {
            driving += between(advisor, duties.get(i - 1), duties.get(i));
        }
        return driving + ownBase(advisor, commune(last), base, last.end());
    }

    private long ownBase(Advisor advisor, int from, int to, LocalDateTime at) {
        int minutes = drive(from, to, at);
        if (minutes == TravelMatrix.IMPOSSIBLE) {
            breaches.add(Rule.DAY, advisor.id(), "day.base", advisor.name(), name(from), name(to), at);
            return 0;
        }
        return minutes;
    }

    private long between(Advisor advisor, Duty earlier, Duty later) {
        boolean sameRoom = earlier.room().id().equals(later.room().id());
        int needed = sameRoom ? 0 : drive(commune(earlier), commune(later), earlier.end());
        int setup = index.problem().rules().setupMinutes();
        if (needed == TravelMatrix.IMPOSSIBLE) {
            breaches.add(
                    Rule.DAY,
                    later.workshop(),
                    "day.impossible",
                    advisor.name(),
                    earlier.room().name(),
                    later.room().name(),
                    earlier.end());
        } else if (later.start().isBefore(earlier.end().plusMinutes(setup + needed))) {
            breaches.add(
                    Rule.DAY,
                    later.workshop(),
                    "day.late",
                    advisor.name(),
                    earlier.room().name(),
                    later.room().name(),
                    earlier.end(),
                    later.start(),
                    setup,
                    needed);
        }
        return sameRoom ? 0 : Math.max(0, drive(commune(earlier), commune(later), later.start()));
    }

    private int drive(int from, int to, LocalDateTime at) {
        return travelTimes.minutes(index.problem().rules().advisorMode(), from, to, at);
    }

    private int commune(Duty duty) {
        return index.commune(duty.room().commune());
    }

    private String name(int commune) {
        return index.problem().communes().get(commune).name();
    }
}
