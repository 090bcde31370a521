namespace DelegationDirectory.Transport.Ide;

/// <summary>A named example.</summary>
/// <param name="Name">What it is called in a list.</param>
/// <param name="Text">A document of one or more operations.</param>
public sealed record ExampleOperation(string Name, string Text);
