package fr.allervers.data.export;

import fr.allervers.data.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/**
 * Sessions as an iCalendar file, which diaries take in. A session keeps its identifier as long as its workshop keeps its
 * id, so that a later file moves it instead of doubling it.
 */
record Diary(Problem problem, Locale locale, Instant madeAt) {

    void write(List<Line> lines, OutputStream out) throws IOException {
        var calendar = new Calendar()
                .withProdId("-//Aller-Vers//" + problem.id() + "//FR")
                .withDefaults()
                .getFluentTarget();
        var zone = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(problem.zone().getId());
        if (zone != null) {
            calendar.add(zone.getVTimeZone());
        }
        lines.forEach(line -> calendar.add(event(line)));
        // an empty diary is a diary too, which the library's own check would refuse
        new CalendarOutputter(false).output(calendar, out);
    }

    private VEvent event(Line line) {
        var event = new VEvent(false);
        event.add(new Uid("%s-%d@%s.aller-vers".formatted(line.workshop().id(), line.number(), problem.id())));
        event.add(new DtStamp(madeAt));
        event.add(new DtStart<>(line.start().atZone(problem.zone())));
        event.add(new DtEnd<>(line.end().atZone(problem.zone())));
        event.add(new Summary(summary(line)));
        event.add(new Location(line.place()
                + (line.room().address() == null ? "" : ", " + line.room().address()) + ", "
                + line.commune().name()));
        event.add(new Geo(BigDecimal.valueOf(line.latitude()), BigDecimal.valueOf(line.longitude())));
        event.add(new Description(description(line)));
        return event;
    }

    private String summary(Line line) {
        return line.sessions() == 1
                ? line.theme().name()
                : PlanExport.words("diary.session", line.theme().name(), line.number(), line.sessions())
                        .in(locale);
    }

    private String description(Line line) {
        var key = line.isMadeUp() ? "diary.descriptionMadeUp" : "diary.description";
        return PlanExport.words(
                        key,
                        line.audience().name(),
                        line.workshop().participants(),
                        line.seats(),
                        line.advisor().name())
                .in(locale);
    }
}
