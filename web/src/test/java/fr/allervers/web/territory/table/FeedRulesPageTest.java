package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rules of services to be booked, out of a timetable that is sent to the page of their table or by a program. */
@RunningApplication
class FeedRulesPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions versions;

    @TempDir
    private Path temp;

    private HttpResponse<String> send(byte[] feed) throws IOException, InterruptedException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"feed\"; filename=\"tad.zip\"\r\n\r\n"
                + new String(feed, ISO_8859_1) + "\r\n--b--\r\n";
        var address = "http://localhost:" + port + "/territoire/tables/on-demand.csv/horaire";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** A zone around Forbach within which one line runs by booking, and another that goes one way out of it. */
    private byte[] feed() throws IOException {
        var feed = new FeedZip()
                .with("agency.txt", "agency_name,agency_timezone\nTad,Europe/Paris\n")
                .with("routes.txt", "route_id,route_short_name,route_type\nL,Tad 1,3\nM,Tad 2,3\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "W,1,1,1,1,1,0,0,20260101,20291231\n")
                .with("trips.txt", "route_id,service_id,trip_id\nL,W,a\nM,W,b\n")
                .with(
                        "booking_rules.txt",
                        "booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time\n"
                                + "veille,2,1,12:00:00\n")
                .with("locations.geojson", """
                    {"type": "FeatureCollection", "features": [
                    {"id": "A", "type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                      [[[6.8, 49.1], [7.0, 49.1], [7.0, 49.3], [6.8, 49.3], [6.8, 49.1]]]}},
                    {"id": "B", "type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                      [[[1.0, 44.0], [1.1, 44.0], [1.1, 44.1], [1.0, 44.1], [1.0, 44.0]]]}}]}
                    """)
                .with(
                        "stop_times.txt",
                        "trip_id,stop_sequence,location_id,start_pickup_drop_off_window,"
                                + "end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id\n"
                                + "a,1,A,07:30:00,18:00:00,2,1,veille\na,2,A,07:30:00,19:00:00,1,2,\n"
                                + "b,1,A,07:30:00,18:00:00,2,1,veille\nb,2,B,07:30:00,19:00:00,1,2,\n");
        return Files.readAllBytes(feed.write(temp.resolve("feed.zip")));
    }

    @Test
    void rulesAreShownAsNewRowsAndNothingIsSaved() throws Exception {
        int before = versions.current("forbach");
        var answer = send(feed());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("One rule is read from the timetable, as a new row")
                .contains("touch no commune of the territory: Tad 2")
                .containsPattern("name=\"c\\.n0\\.\\d+\"[^>]*value=\"19:00\"")
                .containsPattern("name=\"c\\.n0\\.\\d+\"[^>]*value=\"12:00\"");
        assertThat(versions.current("forbach")).isEqualTo(before);
    }

    @Test
    void programsGetTheRulesAsRowsOfTheTableAndNothingIsSaved() throws Exception {
        int before = versions.current("forbach");
        var answer = sendAsProgram(feed());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"rules\":1", "\"leftOut\":[\"Tad 2\"]", "\"table\":\"", "12:00", "19:00");
        assertThat(versions.current("forbach")).isEqualTo(before);

        var refused = sendAsProgram("no zip".getBytes(ISO_8859_1));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"rules\":0", "\"message\":");
    }

    private HttpResponse<String> sendAsProgram(byte[] feed) throws IOException, InterruptedException {
        var address = "http://localhost:" + port + "/api/territory/tables/on-demand.csv/timetable";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/zip")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(feed))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void whatIsNoTimetableIsRefusedWithWhatIsWrong() throws Exception {
        var answer = send("no zip".getBytes(ISO_8859_1));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This timetable cannot be read:").containsPattern("<li>[^<]+</li>");
    }
}
