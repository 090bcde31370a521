using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>Refuses limits within which nothing could be asked.</summary>
/// <param name="section">The configuration section that the options are read from, to name each setting in full.</param>
public sealed class FilteringOptionsValidation(string section) : IValidateOptions<FilteringOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FilteringOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.MaxAllowedFilterOperations > 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{section}:{nameof(options.MaxAllowedFilterOperations)}: found {options.MaxAllowedFilterOperations}; allowed: a whole number above 0");
    }
}
