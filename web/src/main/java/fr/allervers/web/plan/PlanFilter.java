package fr.allervers.web.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which workshops of a plan to show; what is null or empty asks for nothing.
 *
 * @param advisor id
 * @param commune INSEE code: held there, or attended by its residents
 * @param room id
 * @param theme id
 */
public record PlanFilter(
        @Nullable String advisor,
        @Nullable String commune,
        @Nullable String room,
        @Nullable String theme) {

    public boolean shows(WorkshopRow row) {
        return is(advisor, row.advisor().id())
                && is(room, row.room().id())
                && is(theme, row.theme().id())
                && (!StringUtils.hasText(commune) || row.concerns(commune));
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
        var builder = UriComponentsBuilder.newInstance();
        put(builder, "advisor", advisor);
        put(builder, "commune", commune);
        put(builder, "room", room);
        put(builder, "theme", theme);
        var query = builder.encode().build().getQuery();
        return query == null ? "" : "?" + query;
    }

    private static void put(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (StringUtils.hasText(value)) {
            builder.queryParam(name, value);
        }
    }
}
