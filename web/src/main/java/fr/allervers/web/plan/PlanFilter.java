package fr.allervers.web.plan;

import java.util.LinkedHashMap;
import java.util.Map;
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
        return parameters().isEmpty();
    }

    /** As the end of an address: {@code ?advisor=...}, or nothing. */
    public String query() {
        var builder = UriComponentsBuilder.newInstance();
        parameters().forEach(builder::queryParam);
        var query = builder.encode().build().getQuery();
        return query == null ? "" : "?" + query;
    }

    private Map<String, String> parameters() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "advisor", advisor);
        put(set, "commune", commune);
        put(set, "room", room);
        put(set, "theme", theme);
        return set;
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (StringUtils.hasText(value)) {
            set.put(name, value);
        }
    }
}
