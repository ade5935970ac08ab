/** Talks to the mail server: what a mail says is made elsewhere. */
@Edge
package org.alliancetracker.notification.mail;

import org.alliancetracker.kit.edge.Edge;
