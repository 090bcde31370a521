using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Paging;

/// <summary>Refuses page sizes with which no page could be given.</summary>
/// <param name="section">The configuration section that the options are read from, to name each setting in full.</param>
public sealed class PagingOptionsValidation(string section) : IValidateOptions<PagingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PagingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = new ValidateOptionsResultBuilder();
        Positive(nameof(options.DefaultPageSize), options.DefaultPageSize);
        Positive(nameof(options.MaxPageSize), options.MaxPageSize);
        Positive(nameof(options.MaxNodeBatchSize), options.MaxNodeBatchSize);
        if (options.MaxPageSize > 0 && options.DefaultPageSize > options.MaxPageSize)
        {
            var most = $"at most {section}:{nameof(options.MaxPageSize)}, {options.MaxPageSize}";
            Fault(nameof(options.DefaultPageSize), options.DefaultPageSize, most);
        }

        return result.Build();

        void Positive(string setting, int value)
        {
            if (value <= 0)
                Fault(setting, value, "a whole number above 0");
        }

        void Fault(string setting, int found, string allowed) => result.AddError($"{section}:{setting}: found {found}; allowed: {allowed}");
    }
}
