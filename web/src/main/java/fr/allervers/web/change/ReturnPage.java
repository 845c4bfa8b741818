package fr.allervers.web.change;

import fr.allervers.data.problem.Workshop;
import fr.allervers.web.version.PlanVersion;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that comes after a step back or on: the one that was left, of the version that was come to. */
record ReturnPage(PlanVersion version) {

    private static final Pattern VIEW =
            Pattern.compile("/plan/[^/]+/(carte|calendrier|liste|historique|verrous)(\\?\\S*)?$");
    private static final Pattern WHOLE = Pattern.compile("/plan/[^/?]+(\\?\\S*)?$");
    private static final Pattern SHEET = Pattern.compile("/plan/[^/]+/atelier/([^/?]+)(\\?\\S*)?$");

    /** @param left address of the page that was left, null where the browser does not say */
    String address(@Nullable String left) {
        var plan = "/plan/" + version.id() + "/";
        if (left == null) {
            return plan + "liste";
        }
        var view = VIEW.matcher(left);
        if (view.find()) {
            return plan + view.group(1) + Objects.requireNonNullElse(view.group(2), "");
        }
        var whole = WHOLE.matcher(left);
        if (whole.find()) {
            return "/plan/" + version.id() + Objects.requireNonNullElse(whole.group(1), "");
        }
        var sheet = SHEET.matcher(left);
        return sheet.find() && holds(sheet.group(1)) ? plan + "atelier/" + sheet.group(1) : plan + "liste";
    }

    private boolean holds(@Nullable String workshop) {
        return version.plan().workshops().stream().map(Workshop::id).anyMatch(id -> id.equals(workshop));
    }
}
