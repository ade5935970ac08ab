package org.alliancetracker.notification.delivery;

import java.time.InstantSource;
import org.alliancetracker.notification.mail.Postman;
import org.alliancetracker.notification.people.People;
import org.springframework.stereotype.Component;

/** What the post needs at hand. */
@Component
record Tools(
    Deliveries deliveries,
    MailBodies bodies,
    People people,
    Stops stops,
    DueQueue queue,
    LetterWriter letters,
    CommitteeNotices committees,
    Postman postman,
    InstantSource clock,
    Instance instance) {}
