plugins {
    kotlin("jvm") version "2.2.21"
    id("com.apollographql.apollo") version "4.3.3"
}

repositories {
    mavenCentral()
}

dependencies {
    implementation("com.apollographql.apollo:apollo-runtime:4.3.3")
    implementation("com.apollographql.adapters:apollo-adapters-core:0.7.0")
}

apollo {
    service("directory") {
        packageName.set("directory")
        schemaFile.set(file("schema/schema.graphql"))
        srcDir("schema/operations")
        mapScalar("DateTime", "java.time.Instant", "com.apollographql.adapter.core.JavaInstantAdapter")
        mapScalar("LocalDate", "java.time.LocalDate", "com.apollographql.adapter.core.JavaLocalDateAdapter")
    }
}
