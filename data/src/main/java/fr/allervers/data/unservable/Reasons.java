package fr.allervers.data.unservable;

import static java.util.Comparator.comparingInt;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.unservable.UnservableDemand.Reason;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** Says why demand for a theme by an audience cannot be served. */
final class Reasons {

    private record Why(Reason reason, Sentence sentence) {}

    private final Offers offers;
    private final Theme theme;
    private final Audience audience;
    private final List<Advisor> advisors;
    private final List<Room> equipped;
    private final List<Room> rooms;

    Reasons(Offers offers, Theme theme, Audience audience) {
        this.offers = offers;
        this.theme = theme;
        this.audience = audience;
        advisors = offers.advisors(theme);
        equipped = offers.equippedRooms(theme);
        rooms = offers.rooms(theme);
    }

    Stream<UnservableDemand> report(Member member, long company) {
        var why = why(member, company);
        return member.demand().stream().map(d -> new UnservableDemand(d, why.reason, why.sentence));
    }

    private Why why(Member member, long company) {
        if (advisors.isEmpty()) {
            return why(Reason.ADVISOR, "advisor", theme.name());
        }
        if (equipped.isEmpty()) {
            return why(Reason.EQUIPMENT, "equipment", theme.name(), String.join(", ", theme.equipment()));
        }
        if (rooms.isEmpty()) {
            return why(Reason.SEATS, "seats", theme.name(), Offers.fewest(theme));
        }
        if (offers.index().problem().starts().isEmpty()) {
            return hours();
        }
        return whyOfPlace(member, company);
    }

    private Why whyOfPlace(Member member, long company) {
        var near =
                rooms.stream().filter(r -> member.reach().everHolds(commune(r))).toList();
        if (near.isEmpty()) {
            return reach(member);
        }
        var usable = near.stream()
                .filter(r -> r.isStepFree() || !member.profile().stepFree())
                .toList();
        if (usable.isEmpty()) {
            return why(Reason.STEP_FREE, "stepFree", near.size(), near.get(0).name());
        }
        if (usable.stream().noneMatch(r -> advisors.stream().anyMatch(a -> Slots.worksIn(a, r.commune())))) {
            return why(Reason.COMMUNE, "commune", theme.name(), usable.get(0).name());
        }
        return company == 0 ? hours() : why(Reason.PARTICIPANTS, "participants", company, Offers.fewest(theme));
    }

    private Why reach(Member member) {
        var nearest = rooms.stream()
                .filter(r -> longerLeg(member, r) != TravelMatrix.IMPOSSIBLE)
                .min(comparingInt(r -> longerLeg(member, r)));
        var profile = member.profile();
        return nearest.map(r -> why(
                        Reason.REACH,
                        "reach.far",
                        profile.name(),
                        r.name(),
                        longerLeg(member, r),
                        profile.maxMinutes()))
                .orElseGet(() -> why(Reason.REACH, "reach.none", profile.name()));
    }

    private Why hours() {
        return why(Reason.HOURS, "hours", audience.name(), theme.sessions());
    }

    private int longerLeg(Member member, Room room) {
        return member.reach().longerLeg(commune(room));
    }

    private int commune(Room room) {
        return offers.index().commune(room.commune());
    }

    private static Why why(Reason reason, String key, Object... arguments) {
        return new Why(
                reason, new Sentence("fr.allervers.data.unservable.reasons", "reason." + key, List.of(arguments)));
    }
}
