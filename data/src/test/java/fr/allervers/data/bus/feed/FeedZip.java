package fr.allervers.data.bus.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A made-up feed being put together: files by name, to be changed and zipped. */
public final class FeedZip {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Two lines that cross at the station, two services, one exception; nothing wrong in it. */
    public static FeedZip clean() {
        return new FeedZip()
                .with(
                        "agency.txt",
                        "agency_id,agency_name,agency_url,agency_timezone\na,Bus inventé,https://example.org,Europe/Paris\n")
                .with(
                        "feed_info.txt",
                        "feed_publisher_name,feed_version,feed_start_date,feed_end_date\nx,v1,20270101,20270331\n")
                .with("stops.txt", """
                        stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
                        g,Gare,49.2000,6.9000,1,
                        g1,Gare quai 1,49.2000,6.9000,0,g
                        g2,Gare quai 2,49.2010,6.9000,0,g
                        m,Mairie,49.2300,6.9000,,
                        e,École,49.2000,6.9500,,
                        """)
                .with(
                        "routes.txt",
                        "route_id,route_short_name,route_long_name,route_type\nC,C,,3\nD,,Desserte des écoles,3\n")
                .with("calendar.txt", """
                        service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                        week,1,1,1,1,1,0,0,20270101,20270331
                        """)
                .with("calendar_dates.txt", "service_id,date,exception_type\nweek,20270329,2\n")
                .with("trips.txt", """
                        route_id,service_id,trip_id,trip_headsign
                        C,week,c1,Gare
                        C,week,c2,Mairie
                        D,week,d1,École
                        """)
                .with("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence
                        c1,13:42:00,13:42:00,m,1
                        c1,13:50:00,13:50:00,g1,2
                        d1,13:55:00,13:55:00,g2,1
                        d1,14:05:00,14:05:00,e,5
                        c2,16:10:00,16:10:00,g1,1
                        c2,16:20:00,16:20:00,m,2
                        """);
    }

    /** The same files with one of them replaced or added. */
    public FeedZip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public FeedZip with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    FeedZip without(String name) {
        files.remove(name);
        return this;
    }

    /** The same files with a line more in one of them. */
    public FeedZip plus(String name, String line) {
        return with(name, text(name) + line + "\n");
    }

    /** The same files with a text replaced in one of them. */
    public FeedZip replacing(String name, String text, String other) {
        if (!text(name).contains(text)) {
            throw new IllegalArgumentException("no '%s' in %s".formatted(text, name));
        }
        return with(name, text(name).replace(text, other));
    }

    /** The text of one of them; empty where there is none. */
    public String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Writes the zip file. */
    public Path write(Path file) {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
