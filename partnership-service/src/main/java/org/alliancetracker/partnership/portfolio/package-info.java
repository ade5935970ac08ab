/** Lists read from the store, where each row is a document of the list's own. */
@Edge
package org.alliancetracker.partnership.portfolio;

import org.alliancetracker.kit.edge.Edge;
