using DelegationDirectory.Transport.Http;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Cost;

/// <summary>What the header <c>GraphQL-Cost</c> asks for.</summary>
internal enum CostMode
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>To run the operation and tell what it cost.</summary>
    Report,

    /// <summary>To tell what the operation would cost, and not to run it.</summary>
    Validate,
}

/// <summary>Reads <see cref="CostMode"/>.</summary>
internal static class CostModes
{
    public static CostMode Of(IHeaderDictionary headers) => headers[WireHeaders.Cost].ToString().ToUpperInvariant() switch
    {
        "REPORT" => CostMode.Report,
        "VALIDATE" => CostMode.Validate,
        _ => CostMode.Silent,
    };
}
