# Nenrin for production: the database runs beside it (docker-compose.yml).

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY processes processes
COPY forms forms
RUN mvn -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/nenrin.jar extract --layers --destination /extracted

FROM eclipse-temurin:25-jre AS runtime
# Names of files and what stands on the command line are read in the locale's encoding.
ENV LANG=C.UTF-8 TZ=Asia/Tokyo
RUN groupadd --system --gid 10001 nenrin \
 && useradd --system --uid 10001 --gid nenrin --no-create-home --shell /usr/sbin/nologin nenrin
WORKDIR /opt/nenrin
# What changes rarely comes first, so that an upgrade moves little more than the application itself.
COPY --from=build /extracted/dependencies/ ./
COPY --from=build /extracted/spring-boot-loader/ ./
COPY --from=build /extracted/snapshot-dependencies/ ./
COPY --from=build /extracted/application/ ./
# Every jar by its name: the engine's web applications look for their plug-ins in the jars that the class path names,
# and "-jar" names one only. The same file for training and running, because the cache belongs to one class path. What the
# JVM has to say about parts of the cache that it does not use would stand between the JSON lines of the log.
RUN printf '%s\n' "-cp nenrin.jar:$(ls lib/*.jar | LC_ALL=C sort | paste -s -d :)" \
      -Xmx512m -XX:+UseSerialGC '-Xlog:aot*=error' > java.args

# Starts once on a throw-away database; what the JVM then knows of the classes goes into a class data archive (AOT cache).
# That database is there for x86-64 only, and PostgreSQL does not start as root.
FROM runtime AS training
RUN chown nenrin /opt/nenrin
USER nenrin
RUN java -XX:AOTCacheOutput=nenrin.aot @java.args \
      -Dspring.profiles.active=rehearsal -Dspring.context.exit=onRefresh city.nenrin.NenrinApplication

FROM runtime
COPY --from=training /opt/nenrin/nenrin.aot ./
USER nenrin
EXPOSE 8080
# Asks without curl, which the image need not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=nenrin.aot", "@java.args", "city.nenrin.NenrinApplication"]
