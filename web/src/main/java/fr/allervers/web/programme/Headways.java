package fr.allervers.web.programme;

import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.travel.TravelService;
import fr.allervers.data.travel.TravelService.Kind;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a bus comes where neither line nor timetable is known: by the headways of the communes that minutes are estimated by. */
record Headways(Territory territory) {

    /**
     * Minutes from one bus to the next at a moment, of the two communes that with fewer buses; null where they are
     * not known.
     */
    @Nullable
    Integer between(String mode, String from, String to, LocalDateTime moment) {
        var service = territory.transport().services().stream()
                .filter(s -> s.mode().equals(mode) && s.kind() == Kind.BUS && runs(s, moment))
                .findFirst();
        var one = headway(from);
        var other = headway(to);
        return service.isEmpty() || one.isEmpty() || other.isEmpty()
                ? null
                : (int) Math.ceil(
                        Math.max(one.get(), other.get()) * service.get().headwayFactor());
    }

    private static boolean runs(TravelService service, LocalDateTime moment) {
        var time = moment.toLocalTime();
        var from = service.from();
        var to = service.to();
        return (service.days().isEmpty() || service.days().contains(moment.getDayOfWeek()))
                && (from == null || !time.isBefore(from))
                && (to == null || time.isBefore(to));
    }

    private Optional<Integer> headway(String commune) {
        return territory.communes().stream()
                .filter(c -> c.code().equals(commune))
                .map(CommuneRow::busHeadwayMinutes)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
