using GraphQL.Validation;

namespace DelegationDirectory.Transport.Documents;

/// <summary>GraphQL.NET's validation, which leaves <see cref="MisplacedNulls"/> to the execution of their fields.</summary>
internal sealed class Validator : IDocumentValidator
{
    private readonly DocumentValidator _validator = new();

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options) =>
        _validator.ValidateAsync(options with { Variables = MisplacedNulls.Hide(options) });
}
