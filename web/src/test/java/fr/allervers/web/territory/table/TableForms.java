package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Pages of tables as a browser without script takes them. */
final class TableForms {

    private static final Pattern FIELD = Pattern.compile(
            "<input (?=[^>]*name=\"([^\"]+)\")(?![^>]*type=\"(?:checkbox|search|file)\")[^>]*value=\"([^\"]*)\"[^>]*>");
    private static final Pattern FILE = Pattern.compile("(?m)^\\| `([^`]+)`");

    private TableForms() {}

    /** The fields of the first form of a page, as they are. */
    static Map<String, String> form(String page) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.substring(page.indexOf("id=\"table-form\""), page.indexOf("</form>"));
        var matcher = FIELD.matcher(form);
        while (matcher.find()) {
            fields.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
        }
        return fields;
    }

    /** Fields as they are sent. */
    static String body(Map<String, String> fields) {
        var body = new ArrayList<String>();
        fields.forEach(
                (name, value) -> body.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8)));
        return String.join("&", body);
    }

    /** The files that docs/territory.md tells of, in its order. */
    static List<String> filesOfTheDocument() throws IOException {
        var files = new ArrayList<String>();
        var matcher = FILE.matcher(Files.readString(Path.of("../docs/territory.md")));
        while (matcher.find()) {
            files.add(matcher.group(1));
        }
        return files;
    }
}
