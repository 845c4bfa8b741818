package fr.allervers.web.store;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Small values as JSON in a column of text or in a document. */
public final class JsonText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonText() {}

    public static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static List<String> list(String json) {
        return JSON.readerForListOf(String.class).readValue(json);
    }

    public static Map<String, String> map(String json) {
        return JSON.readerForMapOf(String.class).readValue(json);
    }
}
