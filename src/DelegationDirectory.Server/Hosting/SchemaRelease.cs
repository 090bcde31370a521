using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DelegationDirectory.Server.Hosting;

/// <summary>The schemas in <c>schema/released</c>, which the build puts into this assembly by their versions.</summary>
internal static class SchemaRelease
{
    private const string Prefix = "released/";
    private const string Suffix = ".graphql";
    private const int HashLength = 8;

    /// <summary>
    /// The version of a schema: that of the newest release where it is the same, else with the beginning of its SHA-256 behind, as semantic
    /// versioning has what is built from a release (<c>1.0.0+1f3a5c7e</c>).
    /// </summary>
    public static string VersionOf(string schema)
    {
        var assembly = typeof(SchemaRelease).Assembly;
        var newest = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .MaxBy(name => System.Version.Parse(Version(name)))!;
        return Text(assembly, newest) == schema ? Version(newest) : $"{Version(newest)}+{HashOf(schema)}";
    }

    private static string Version(string name) => name[Prefix.Length..^Suffix.Length];

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
