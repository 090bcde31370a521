namespace DelegationDirectory.Server.Hosting;

/// <summary>
/// Refuses addresses on which nothing can listen, before the server tries: its own words for some name neither the address nor a remedy.
/// </summary>
internal static class ListenAddresses
{
    private const string Allowed = "addresses such as http://localhost:5080, separated by semicolons";

    public static void Check(string addresses)
    {
        foreach (var address in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!CanBeListenedOn(address))
                throw new InvalidOperationException($"--urls (ASPNETCORE_URLS): found \"{address}\"; allowed: {Allowed}");
        }
    }

    private static bool CanBeListenedOn(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address.Scheme.ToUpperInvariant() is "HTTP" or "HTTPS"
                && address.PathBase.Length == 0
                && address.Port is >= 0 and <= ushort.MaxValue;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
