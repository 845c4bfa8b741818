package fr.allervers.web.mail;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A server of mail, without the application. */
public final class MailServerOfTest {

    private MailServerOfTest() {}

    /** One that is set and takes nothing. */
    public static MailServer from(String address) {
        return of(new MailSettings(address, null), new JavaMailSenderImpl());
    }

    /**
     * One at a port of this machine.
     *
     * @param site where the installation's pages are
     */
    public static MailServer at(int port, String site) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return of(new MailSettings("ateliers@exemple.fr", site), sender);
    }

    private static MailServer of(MailSettings settings, JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailServer(settings, beans.getBeanProvider(JavaMailSender.class));
    }
}
