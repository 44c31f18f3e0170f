# Nenrin for production: the database runs beside it (docker-compose.yml).

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY processes processes
COPY forms forms
RUN mvn -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/nenrin.jar extract --layers --destination /extracted

FROM eclipse-temurin:17-jre AS runtime
ENV TZ=Asia/Tokyo
RUN groupadd --system --gid 10001 nenrin \
 && useradd --system --uid 10001 --gid nenrin --no-create-home --shell /usr/sbin/nologin nenrin
WORKDIR /opt/nenrin
# What changes rarely comes first, so that an upgrade moves little more than the application itself.
COPY --from=build /extracted/dependencies/ ./
COPY --from=build /extracted/spring-boot-loader/ ./
COPY --from=build /extracted/snapshot-dependencies/ ./
COPY --from=build /extracted/application/ ./
# Every jar by its name: the engine's web applications look for their plug-ins in the jars that the class path names,
# and "-jar" names one only. The same file for training and running, because the archive belongs to one class path.
RUN printf '%s\n' "-cp nenrin.jar:$(ls lib/*.jar | LC_ALL=C sort | paste -s -d :)" \
      -Xmx512m -XX:+UseSerialGC -Duser.timezone=Asia/Tokyo > java.args

# Starts once on a throw-away database to learn which classes a start loads. That database is there for x86-64 only,
# and PostgreSQL does not start as root.
FROM runtime AS training
RUN chown nenrin /opt/nenrin
USER nenrin
RUN java -XX:ArchiveClassesAtExit=nenrin.jsa @java.args \
      -Dspring.profiles.active=rehearsal -Dspring.context.exit=onRefresh city.nenrin.NenrinApplication

FROM runtime
COPY --from=training /opt/nenrin/nenrin.jsa ./
USER nenrin
EXPOSE 8080
# Asks without curl, which the image need not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=nenrin.jsa", "@java.args", "city.nenrin.NenrinApplication"]
