package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.agenda.Agendas;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How often a page asks the database. */
@RunningApplication
class PageStatementsTest {

    private static final String ID = "val-compte";
    private static final int WORKSHOPS = 4;

    /** Now and then one is asked for that is not of the page. */
    private static final int OTHERS = 2;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private Agendas agendas;

    @Test
    void itIsAsOftenForManyPublishedQuartersAndRequestsAsForOne() throws Exception {
        territories.keep(TerritoryOfTest.named(ID), null, "imported");
        var offered = quarters.onOffer();
        current.in(ID, () -> publish(offered.get(1)));
        var session = current.in(ID, () -> agendas.all().get(0));
        var agenda = "/agenda/" + session.workshop().advisor();
        var pages = List.of(
                "/programme",
                "/programme/seances.csv",
                "/agenda",
                agenda,
                agenda + "?view=WEEK",
                agenda + "?view=QUARTER",
                agenda + "/" + session.day(),
                agenda + "/presence?session=" + session.key(),
                agenda + "/absence",
                agenda + "/demandes",
                "/demandes-conseillers",
                "/fiches-salles",
                "/fiches-salles/" + session.room().id(),
                "/inscriptions",
                "/");
        var ofOne = statements(pages);
        current.in(ID, () -> offered.subList(2, 8).forEach(this::publish));
        for (int day = 0; day < 5; day++) {
            post(
                    agenda + "/demandes/demi-journee",
                    "version=%s&day=%s&morning=true".formatted(session.version(), DayOfWeek.values()[day]));
        }
        var ofSeven = statements(pages);

        for (int i = 0; i < pages.size(); i++) {
            assertThat(ofOne.get(i)).as(pages.get(i)).isGreaterThan(OTHERS);
            assertThat(ofSeven.get(i)).as(pages.get(i)).isCloseTo(ofOne.get(i), within(OTHERS));
        }
    }

    private void publish(Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var all = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null)
                .run(heard -> {})
                .workshops();
        var few = ScoredPlan.of(problem, new Plan(problem.id(), all.subList(0, WORKSHOPS), null));
        publications.publish(quarter, versions.add(few, new PlanVersion.Origin(null, null, VersionReason.END)), 0);
    }

    /** Of pages that somebody has looked at just before. */
    private List<Integer> statements(List<String> pages) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (isOfAPage(event)) {
                    super.append(event);
                }
            }
        };
        heard.start();
        for (var page : pages) {
            get(page);
        }
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            var counts = new ArrayList<Integer>();
            for (var page : pages) {
                heard.list.clear();
                get(page);
                counts.add(heard.list.size());
            }
            return counts;
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
    }

    private static boolean isOfAPage(ILoggingEvent event) {
        return event.getFormattedMessage().matches("(?s)Executing[^\\[]*\\[.*")
                && event.getThreadName().startsWith("http-");
    }

    private void post(String page, String form) throws Exception {
        var request = HttpRequest.newBuilder(address(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form));
        assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                .as(page)
                .isEqualTo(302);
    }

    private URI address(String page) {
        return URI.create("http://localhost:" + port + "/t/" + ID + page);
    }

    private void get(String page) throws Exception {
        var request = HttpRequest.newBuilder(address(page)).header("Accept", "text/html,*/*");
        assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                .as(page)
                .isEqualTo(200);
    }
}
