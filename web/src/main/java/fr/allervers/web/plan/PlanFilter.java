package fr.allervers.web.plan;

import fr.allervers.data.figures.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which workshops of a plan to show, and which trips of them; what is null or empty asks for nothing.
 *
 * @param advisor id
 * @param commune INSEE code: held there, or attended by its residents
 * @param room id
 * @param theme id
 * @param means id of a means of transport: attended by somebody with it
 * @param size {@link #NEAR_MINIMUM}, or nothing
 * @param workshop id
 */
public record PlanFilter(
        @Nullable String advisor,
        @Nullable String commune,
        @Nullable String room,
        @Nullable String theme,
        @Nullable String means,
        @Nullable String size,
        @Nullable String workshop) {

    /** Workshops with the minimum of participants of their theme, or one more. */
    public static final String NEAR_MINIMUM = "minimum";

    /** Shows everything. */
    public static final PlanFilter NONE = new PlanFilter(null, null, null, null, null, null, null);

    /** Shows the workshops of one advisor. */
    public static PlanFilter ofAdvisor(String id) {
        return new PlanFilter(id, null, null, null, null, null, null);
    }

    /** Shows the workshops of one room. */
    public static PlanFilter ofRoom(String id) {
        return new PlanFilter(null, null, id, null, null, null, null);
    }

    /** Shows the workshops held in a commune or attended by its residents. */
    public static PlanFilter ofCommune(String code) {
        return new PlanFilter(null, code, null, null, null, null, null);
    }

    public boolean shows(WorkshopRow row) {
        return row.parts().stream()
                        .anyMatch(p -> is(advisor, p.advisor().id())
                                && is(room, p.room().id()))
                && is(theme, row.theme().id())
                && is(workshop, row.id())
                && (!StringUtils.hasText(size) || (row.nearMinimum() && size.equals(NEAR_MINIMUM)))
                && (!StringUtils.hasText(commune) || row.concerns(commune))
                && (!StringUtils.hasText(means) || row.trips().stream().anyMatch(t -> isBy(means, t)));
    }

    /** Of a workshop shown, those sessions: by the advisor, in the room and in or for residents of the commune asked for. */
    public boolean shows(SessionRow session) {
        return is(advisor, session.advisor().id())
                && is(room, session.room().id())
                && (!StringUtils.hasText(commune) || session.concerns(commune));
    }

    /** Of a workshop shown, those trips: by the means of transport asked for, and to or from the commune. */
    public boolean shows(WorkshopRow row, Trip trip) {
        return (!StringUtils.hasText(means) || isBy(means, trip))
                && (!StringUtils.hasText(commune)
                        || row.isHostedBy(commune)
                        || is(commune, trip.demand().commune()));
    }

    private static boolean isBy(String means, Trip trip) {
        return trip.demand().mobility().equals(means);
    }

    private static boolean is(@Nullable String wanted, String id) {
        return !StringUtils.hasText(wanted) || wanted.equals(id);
    }

    /** True where every workshop is shown. */
    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** As the end of an address: {@code ?advisor=...}, or nothing. */
    public String query() {
        var builder = part();
        put(builder, "means", means);
        put(builder, "size", size);
        put(builder, "workshop", workshop);
        return query(builder);
    }

    /** The same for what is taken away, which knows no means of transport, no size and no single workshop. */
    public String exported() {
        return query(part());
    }

    private static String query(UriComponentsBuilder builder) {
        var query = builder.encode().build().getQuery();
        return query == null ? "" : "?" + query;
    }

    private UriComponentsBuilder part() {
        var builder = UriComponentsBuilder.newInstance();
        put(builder, "advisor", advisor);
        put(builder, "commune", commune);
        put(builder, "room", room);
        put(builder, "theme", theme);
        return builder;
    }

    private static void put(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (StringUtils.hasText(value)) {
            builder.queryParam(name, value);
        }
    }
}
