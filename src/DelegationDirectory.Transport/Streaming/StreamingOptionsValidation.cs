using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Streaming;

/// <summary>Refuses bounds within which nothing could be streamed.</summary>
internal sealed class StreamingOptionsValidation : IValidateOptions<GraphQLTransportOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, GraphQLTransportOptions options)
    {
        var streaming = options.Streaming;
        var result = new ValidateOptionsResultBuilder();
        Positive(nameof(streaming.MaxConnections), streaming.MaxConnections);
        Positive(nameof(streaming.MaxOperationsPerConnection), streaming.MaxOperationsPerConnection);
        Positive(nameof(streaming.MaxWaitingResults), streaming.MaxWaitingResults);
        Duration(nameof(streaming.ConnectionInitTimeout), streaming.ConnectionInitTimeout);
        Duration(nameof(streaming.KeepAliveInterval), streaming.KeepAliveInterval);
        Duration(nameof(streaming.KeepAliveTimeout), streaming.KeepAliveTimeout);
        return result.Build();

        void Positive(string setting, int value)
        {
            if (value <= 0)
                Fault(setting, value, "a whole number above 0");
        }

        void Duration(string setting, TimeSpan value)
        {
            if (value <= TimeSpan.Zero || value > Longest)
                Fault(setting, value, $"a time above 0, at most a day, such as {TimeSpan.FromSeconds(5)}");
        }

        void Fault(string setting, object found, string allowed) =>
            result.AddError($"{nameof(options.Streaming)}:{setting}: found {found}; allowed: {allowed}");
    }
}
