# syntax=docker/dockerfile:1
# Build:  docker build -t delegation-directory .
# Run:    docker run --rm -p 8080:8080 --read-only --tmpfs /tmp --cap-drop ALL delegation-directory

ARG DOTNET_VERSION=10.0
# The chiseled image holds the runtime and no shell, package manager or ICU: half the size of the full one, and little to attack.
# Nothing below needs a shell in it, and the program compares text by code point, without ICU.
# --build-arg ASPNET_TAG=10.0 gives the same server on the full image.
ARG ASPNET_TAG=10.0-noble-chiseled

# The IDE's files come from npm, which the SDK image does not have.
FROM --platform=$BUILDPLATFORM node:22-bookworm-slim AS ide
WORKDIR /ide
COPY src/DelegationDirectory.Server/ide/package.json src/DelegationDirectory.Server/ide/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build
# The platform of the image, whatever the platform that builds it: amd64, arm64.
ARG TARGETARCH
WORKDIR /build
# Project files alone first: packages are fetched again only when one of these changes.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/DelegationDirectory/DelegationDirectory.csproj src/DelegationDirectory/
COPY src/DelegationDirectory.Querying/DelegationDirectory.Querying.csproj src/DelegationDirectory.Querying/
COPY src/DelegationDirectory.Transport/DelegationDirectory.Transport.csproj src/DelegationDirectory.Transport/
COPY src/DelegationDirectory.Server/DelegationDirectory.Server.csproj src/DelegationDirectory.Server/
COPY src/DelegationDirectory.Server/ide/GraphQLIde.targets src/DelegationDirectory.Server/ide/
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore src/DelegationDirectory.Server -a $TARGETARCH
COPY . .
COPY --from=ide /ide/node_modules src/DelegationDirectory.Server/ide/node_modules
# The touch makes what npm installed look newer than its lock file, or the build would look for npm.
RUN --mount=type=cache,target=/root/.nuget/packages \
    touch src/DelegationDirectory.Server/ide/node_modules/.package-lock.json \
 && dotnet publish src/DelegationDirectory.Server --no-restore -c Release -a $TARGETARCH -o /app \
    -p:GraphQLIdeRequired=true -p:UseAppHost=false -p:DebugType=none

FROM mcr.microsoft.com/dotnet/aspnet:${ASPNET_TAG}
ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Interagency delegation directory" \
      org.opencontainers.image.description="An open GraphQL API over government dialogues, their delegations and leads" \
      org.opencontainers.image.licenses="MIT AND LicenseRef-ChilliCream-1.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
COPY --from=build /app .
COPY LICENSE src/DelegationDirectory.Server/ide/THIRD-PARTY-NOTICES.md ./
# The debugger's socket would be the only thing written to disk.
ENV DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS=8080
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["dotnet", "DelegationDirectory.Server.dll", "health"]
ENTRYPOINT ["dotnet", "DelegationDirectory.Server.dll"]
