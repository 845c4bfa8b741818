package fr.allervers.data.plan;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that one workshop keeps or breaches by itself, and the travel of those who attend it. */
record WorkshopRules(ProblemIndex index, TravelTimes travelTimes, List<Breach> breaches) {

    /** Notes every breach and gives the travel cost figure of the workshop's attendance. */
    long check(Workshop workshop) {
        var theme = index.theme(workshop.theme());
        var room = index.room(workshop.room());
        var advisor = index.advisor(workshop.advisor());
        series(workshop, theme);
        equipment(workshop, theme, room);
        competence(workshop, theme, room, advisor);
        participants(workshop, theme, room);
        for (var start : workshop.sessions()) {
            hours(workshop, room, advisor, start, start.plusMinutes(theme.minutes()));
        }
        return workshop.attendance().stream()
                .mapToLong(a -> attendance(workshop, theme, room, a))
                .sum();
    }

    private void series(Workshop workshop, Theme theme) {
        var sessions = workshop.sessions();
        if (sessions.isEmpty()
                || !index.series(sessions.get(0), theme.sessions()).equals(sessions)) {
            breach(workshop, "sessions.series", theme.sessions());
        }
    }

    private void equipment(Workshop workshop, Theme theme, Room room) {
        var missing = new ArrayList<>(theme.equipment());
        missing.removeAll(room.equipment());
        if (!missing.isEmpty()) {
            breach(workshop, "room.equipment", room.name(), String.join(", ", missing));
        }
    }

    private void competence(Workshop workshop, Theme theme, Room room, Advisor advisor) {
        if (!advisor.teaches(workshop.theme())) {
            breach(workshop, "advisor.theme", advisor.name(), theme.name());
        }
        if (!advisor.worksIn(room.commune())) {
            breach(workshop, "advisor.commune", advisor.name(), name(index.commune(room.commune())));
        }
    }

    private void participants(Workshop workshop, Theme theme, Room room) {
        long participants = workshop.participants();
        int most = theme.seatsIn(room);
        if (participants < theme.minParticipants()) {
            breach(workshop, "participants.few", participants, theme.minParticipants());
        } else if (participants > most) {
            breach(workshop, "participants.many", participants, most);
        }
    }

    private void hours(Workshop workshop, Room room, Advisor advisor, LocalDateTime start, LocalDateTime end) {
        if (!room.availability().allows(start, end)) {
            breach(workshop, "room.hours", room.name(), start);
        }
        if (!advisor.availability().allows(start, end)) {
            breach(workshop, "advisor.hours", advisor.name(), start);
        }
    }

    private long attendance(Workshop workshop, Theme theme, Room room, Attendance attendance) {
        var demand = index.demand(attendance.demand());
        var profile = index.mobility(demand.mobility());
        if (attendance.residents() < 1) {
            breach(workshop, demand, "attendance.residents", attendance.residents());
        }
        if (!demand.theme().equals(workshop.theme()) || !demand.audience().equals(workshop.audience())) {
            breach(workshop, demand, "attendance.other");
        }
        if (profile.stepFree() && !room.isStepFree()) {
            breach(workshop, demand, "attendance.stepFree", room.name());
        }
        int home = index.commune(demand.commune());
        int there = index.commune(room.commune());
        var audience = index.audience(workshop.audience());
        long cost = 0;
        for (var start : workshop.sessions()) {
            var end = start.plusMinutes(theme.minutes());
            if (!audience.availability().allows(start, end)) {
                breaches.add(Breach.of(
                        workshop.id() + "/" + demand.id(), "attendance.hours", workshop.id(), audience.name(), start));
            }
            cost += leg(workshop, demand, profile, home, there, start);
            cost += leg(workshop, demand, profile, there, home, end);
        }
        return cost * attendance.residents();
    }

    private long leg(Workshop workshop, Demand demand, MobilityProfile profile, int from, int to, LocalDateTime at) {
        int minutes = travelTimes.minutes(profile, from, to, at);
        if (minutes == TravelMatrix.IMPOSSIBLE) {
            breach(workshop, demand, "attendance.impossible", profile.name(), name(from), name(to), at);
            return 0;
        }
        if (minutes > profile.maxMinutes()) {
            breach(workshop, demand, "attendance.long", minutes, name(from), name(to), at, profile.maxMinutes());
            return 0;
        }
        return profile.legCost(minutes, index.problem().rules().excessFactor());
    }

    private String name(int commune) {
        return index.communeName(commune);
    }

    private void breach(Workshop workshop, Demand demand, String key, Object... more) {
        var arguments = Stream.concat(Stream.of(workshop.id(), demand.id()), Stream.of(more));
        breaches.add(Breach.of(workshop.id() + "/" + demand.id(), key, arguments.toArray()));
    }

    private void breach(Workshop workshop, String key, Object... more) {
        var arguments = Stream.concat(Stream.of(workshop.id()), Stream.of(more));
        breaches.add(Breach.of(workshop.id(), key, arguments.toArray()));
    }
}
