package fr.allervers.web.agenda;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The fields of the page that notes attendance, read into counts. */
final class AttendanceForm {

    /** Starts the name of a field: behind it comes {@link AttendanceCounts#group}. */
    static final String CAME = "came|";

    /** Starts the name of a field: behind it comes the name of an {@link AttendanceBand}. */
    static final String BAND = "band|";

    static final String OTHERS = "others";

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    private static final Pattern GROUP = Pattern.compile("[^|]{1,20}\\|[^|]{1,200}");

    private AttendanceForm() {}

    /** @throws ResponseStatusException where a count is none */
    static AttendanceCounts read(Map<String, String> fields) {
        var came = new HashMap<String, Integer>();
        var bands = new HashMap<String, Integer>();
        fields.forEach((name, text) -> {
            if (text.isBlank()) {
                return;
            }
            if (name.startsWith(CAME)) {
                came.put(group(name.substring(CAME.length())), count(text));
            } else if (name.startsWith(BAND)) {
                bands.put(band(name.substring(BAND.length())).name(), count(text));
            }
        });
        var others = fields.getOrDefault(OTHERS, "");
        return new AttendanceCounts(came, others.isBlank() ? 0 : count(others), bands);
    }

    private static String group(String name) {
        if (!GROUP.matcher(name).matches()) {
            throw refused("no such group");
        }
        return name;
    }

    private static AttendanceBand band(String name) {
        try {
            return AttendanceBand.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw refused("no such band");
        }
    }

    private static int count(String text) {
        if (!COUNT.matcher(text.strip()).matches()) {
            throw refused("a count is a whole number from 0 to 999");
        }
        return Integer.parseInt(text.strip());
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
