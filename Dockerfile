# One image recipe for the four services; build them first with Maven (see README.md), then
#   docker compose build
ARG BASE_IMAGE=eclipse-temurin:25.0.3_9-jre-noble
FROM ${BASE_IMAGE}

# partnership-service, evaluation-service, notification-service or gateway
ARG SERVICE

# The directories are here so that named volumes mounted on them belong to the user, whichever container comes first.
RUN groupadd --system --gid 10001 alliance \
 && useradd --system --uid 10001 --gid alliance --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin alliance \
 && install -d -o alliance -g alliance -m 0700 /keys/private \
 && install -d -o alliance -g alliance -m 0755 /keys/public

# Libraries change less often than the service: their layer is kept.
COPY ${SERVICE}/target/lib/ /app/lib/
COPY ${SERVICE}/target/${SERVICE}.jar /app/service.jar

# By number, so that an orchestrator can see that it is not root.
USER 10001:10001

ENV ALLIANCE_HTTP_PORT=8080 \
    ALLIANCE_BIND_ADDRESS=0.0.0.0
EXPOSE 8080

# The base image has neither curl nor wget, and a JVM for each look would cost more than the service.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$ALLIANCE_HTTP_PORT && printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]

# Java is process 1 and gets SIGTERM itself: it finishes what it began, then ends.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "/app/service.jar"]
