package fr.allervers.web.retention;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what is kept of whom and for how long, by the settings that {@link Retention} goes by. */
@Controller
@Needs(Right.PUBLIC)
record RetentionPage(RetentionSettings settings) {

    /**
     * One kind of thing that is kept.
     *
     * @param key of its words
     * @param days it is kept for; null where it is kept until it is replaced or removed by hand
     */
    record Kept(String key, @Nullable Long days) {

        static Kept during(String key, Duration time) {
            return new Kept(key, time.toDays());
        }

        static Kept always(String key) {
            return new Kept(key, null);
        }
    }

    @GetMapping("/conservation")
    String page(Model model) {
        model.addAttribute(
                "kept",
                List.of(
                        Kept.during("uploads", settings.uploads()),
                        Kept.always("demand"),
                        Kept.always("words"),
                        Kept.always("territory"),
                        new Kept("imports", 1L),
                        Kept.always("drafts"),
                        Kept.during("plans", settings.plans()),
                        Kept.during("travel", settings.plans()),
                        Kept.always("published"),
                        Kept.always("feeds"),
                        Kept.always("attendance"),
                        Kept.during("absences", settings.absences()),
                        Kept.always("requests"),
                        Kept.always("townHalls"),
                        Kept.always("accounts"),
                        Kept.during("audit", settings.audit()),
                        Kept.during("jobs", settings.jobs())));
        return "retention";
    }
}
