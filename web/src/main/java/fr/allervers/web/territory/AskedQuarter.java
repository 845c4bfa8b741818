package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?quarter=2027-Q1}. */
@Component
public final class AskedQuarter implements Converter<String, Quarter> {

    /** @throws UnknownQuarterException where it is no quarter */
    @Override
    public @Nullable Quarter convert(String text) {
        try {
            return text.isBlank() ? null : Quarter.parse(text);
        } catch (UnreadableQuarterException unreadable) {
            throw new UnknownQuarterException(text);
        }
    }
}
