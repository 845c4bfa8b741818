package fr.allervers.web.retention;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what is kept of whom and for how long, by the settings that {@link Retention} goes by. */
@Controller
@Needs(Right.PUBLIC)
record RetentionPage(
        RetentionSettings settings,
        @Value("${spring.session.timeout}") Duration sessions) {

    /**
     * One kind of thing that is kept.
     *
     * @param key of its words
     * @param hours it is kept for; null where it is kept until it is replaced or removed by hand
     * @param tables of the database that hold it
     */
    record Kept(String key, @Nullable Long hours, Set<String> tables) {

        private static final int DAY = 24;

        static Kept during(String key, Duration time, String... tables) {
            return new Kept(key, time.toHours(), Set.of(tables));
        }

        static Kept always(String key, String... tables) {
            return new Kept(key, null, Set.of(tables));
        }

        /** True where its time is told in hours. */
        public boolean isShort() {
            return hours != null && hours < DAY;
        }

        /** Whole days of its time; null as the hours are. */
        public @Nullable Long days() {
            return hours == null ? null : Long.valueOf(hours / DAY);
        }
    }

    /**
     * Tables that say nothing of people beside what others say: content that the rows of others point at, which is what those
     * are about; turns of jobs; what is proven of a problem; the tables' own version.
     */
    static final Set<String> OF_NOBODY = Set.of("document", "scheduled_tasks", "proof", "flyway_schema_history");

    @GetMapping("/conservation")
    String page(Model model) {
        model.addAttribute("kept", kept());
        return "retention";
    }

    /** All that is kept, in the order of the page. */
    List<Kept> kept() {
        return List.of(
                Kept.during("uploads", settings.uploads(), "upload"),
                Kept.always("demand", "demand_version"),
                Kept.always("words", "synonym", "heading"),
                Kept.always("territory", "territory", "territory_version"),
                Kept.during("imports", Duration.ofDays(1)),
                Kept.always("drafts", "territory_draft"),
                Kept.during("plans", settings.plans(), "plan_version", "quarter_draft", "plan_variant", "plan_step"),
                Kept.during(
                        "travel",
                        settings.plans(),
                        "travel_source",
                        "travel_source_part",
                        "travel_tables",
                        "travel_taken"),
                Kept.always(
                        "published",
                        "publication",
                        "problem",
                        "planned_problem",
                        "quarter_past",
                        "mended_problem",
                        "version_words",
                        "workshop_decision",
                        "over_booking"),
                Kept.always("told", "told"),
                Kept.always("feeds", "agenda_feed"),
                Kept.always("attendance", "attendance_note"),
                Kept.during("absences", settings.absences(), "absence"),
                Kept.always("requests", "advisor_request"),
                Kept.always(
                        "townHalls",
                        "town_hall_answer",
                        "town_hall_link",
                        "town_hall_round",
                        "town_hall_opinion",
                        "town_hall_reminder",
                        "room_promise",
                        "sign_up"),
                Kept.always("accounts", "account", "account_role", "account_link", "api_token", "organisation"),
                Kept.during("sessions", sessions, "spring_session", "spring_session_attributes"),
                Kept.during("failedSignIns", Retention.FAILED_SIGN_INS, "failed_sign_in"),
                Kept.during("audit", settings.audit(), "audit"),
                Kept.during("jobs", settings.jobs(), "job", "job_asker"));
    }
}
