package fr.allervers.web.programme;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the programme from one of its pages to another. They carry the language that the reader asked for and the
 * commune they live in, as nothing else remembers them.
 *
 * @param language what was asked for, null for that of the browser
 * @param home INSEE code of the commune that the reader starts from, null where they did not say
 */
public record Links(
        @Nullable String language,
        @Nullable String home,
        @Nullable String mode) {

    static final String HOME = "/programme";

    /** The whole address of a path of the present territory. */
    public static String whole(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    /** The whole address of the sessions of one commune: short, as it is printed. */
    public static String ofCommune(String code) {
        return whole(HOME) + "?commune=" + code;
    }

    /** All sessions. */
    public String all() {
        return list(Choice.ALL);
    }

    /** Sessions of a choice. */
    public String list(Choice choice) {
        return finished(fromHome(with(HOME, choice)));
    }

    /** All sessions of a commune. */
    public String commune(String code) {
        return list(Choice.commune(code));
    }

    /** A choice without its commune, theme, audience or part of the day. */
    public String without(Choice choice, String part) {
        return list(new Choice(
                part.equals("commune") ? null : choice.commune(),
                part.equals("theme") ? null : choice.theme(),
                part.equals("audience") ? null : choice.audience(),
                part.equals("moment") ? null : choice.moment()));
    }

    /** A session's page. */
    public String session(String id) {
        return finished(fromHome(at(HOME + "/seance/" + id)));
    }

    /** A session as a diary file. */
    public String sessionDiary(String id) {
        return finished(at(HOME + "/seance/" + id + "/agenda.ics"));
    }

    /** Sessions of a choice as a diary file. */
    public String diary(Choice choice) {
        return finished(with(HOME + "/agenda.ics", choice));
    }

    /** The same to subscribe to, whole, as programs of diaries open it. */
    public String subscription(Choice choice) {
        return (whole("") + diary(choice)).replaceFirst("^https?", "webcal");
    }

    /** What another site's page shows the list with. */
    public String embedding(Choice choice) {
        var address = whole("") + finished(with(HOME + "/encart", choice));
        return "<iframe src=\"%s\" title=\"Ateliers numériques\" width=\"100%%\" height=\"600\"></iframe>"
                .formatted(address.replace("&", "&amp;"));
    }

    private static UriComponentsBuilder with(String path, Choice choice) {
        var address = at(path);
        add(address, "commune", choice.commune());
        add(address, "theme", choice.theme());
        add(address, "audience", choice.audience());
        add(address, "moment", choice.moment() == null ? null : choice.moment().name());
        return address;
    }

    private UriComponentsBuilder fromHome(UriComponentsBuilder address) {
        add(address, "depuis", home);
        add(address, "par", mode);
        return address;
    }

    private static UriComponentsBuilder at(String path) {
        return UriComponentsBuilder.fromPath(path);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private String finished(UriComponentsBuilder address) {
        add(address, "lang", language);
        return Objects.requireNonNull(address.encode().toUriString());
    }
}
