package fr.allervers.web.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the application is to be seen, once it is up. */
@Component
final class AddressNotice {

    private static final Logger LOG = LoggerFactory.getLogger(AddressNotice.class);

    @EventListener
    void tell(WebServerInitializedEvent event) {
        LOG.info("Aller-Vers : http://localhost:{}/", event.getWebServer().getPort());
    }
}
